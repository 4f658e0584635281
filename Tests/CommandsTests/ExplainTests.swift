import Commands
import Testing

@Suite struct `Explain` {
  private let session: Session

  init() throws { session = try Session.withSample() }

  @Test func `a month gives each incident, its rule, its reports and what was left out`() {
    let run = session.run("explain", "2019-06")
    #expect(run.status == .done)
    #expect(run.lines.first == "figure" && run.lines.contains("contributions"))
    let words = run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("A wave: counts only by how much it exceeds its parts."))
    #expect(run.output.contains("almost 4,000"))
  }

  @Test func `the figure is that of the export`() {
    let json = session.run("explain", "2019-06", "--format", "json")
    #expect(
      json.output.hasPrefix(
        "{\"figure\":[\n" + #"{"period":"2019-06","incidents":1,"detentions_low":400,"#
          + #""detentions_best":4000,"detentions_high":5000"#))
  }

  @Test func `what was merged, withdrawn or spans months is named with the reason`() throws {
    let session = try Session.with(
      list: """
        id,date,detained,verification
        a,2019-06-09,5,
        b,2019-06-10,6,withdrawn
        c,2019-06-11,7,not_occurred
        d,2019-05/2019-06,8,

        """)
    let run = session.run("explain", "2019-06")
    let output = run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(output.contains("Withdrawn by its source."))
    #expect(output.contains("Found not to have occurred."))
    #expect(output.contains("Its date spans more: counts in 2019-XX."))
    #expect(session.run("explain", "2019-XX").output.contains("list:d"))
  }

  @Test(arguments: [60, 80, 120]) func `lines fit the terminal, and identifiers are whole`(
    width: Int
  ) {
    session.isTerminal = true
    session.terminalWidth = width
    for what in ["2019-06", "2019", "kazakhstan-2019:kz-2019-06-wave"] {
      let lines = session.run("explain", what).lines
      #expect(lines.contains("  kazakhstan-2019:kz-2019-06-wave"))
      #expect(lines.allSatisfy { $0.count <= width || $0.contains("://") }, "\(what)")
    }
  }

  @Test func `JSON keeps all that there is`() {
    let output = session.run("explain", "2019-06", "--format", "json").output
    for name in ["figure", "contributions", "persons", "charges", "reports", "claims", "left_out"] {
      #expect(output.contains("\"\(name)\":["))
    }
  }

  @Test(arguments: [("2019-06", 1), ("2019-Q2", 2), ("2019", 3), ("2019-XX", 2)])
  func `periods of every length are explained`(period: String, incidents: Int) throws {
    let session = try Session.with(
      list: """
        id,date,detained
        a,2019-06-09,5
        b,2019-05/2019-06,8
        c,2019,2

        """)
    let run = session.run("explain", period, "--format", "json")
    #expect(run.status == .done)
    #expect(run.output.contains(#"{"period":"\#(period)","incidents":\#(incidents),"#))
  }

  @Test func `an incident is shown with its wave`() {
    let run = session.run("explain", "kazakhstan-2019:kz-2019-06-09-almaty")
    #expect(run.status == .done)
    #expect(run.output.contains("kazakhstan-2019:kz-2019-06-wave"))
  }

  @Test func `what is neither a period nor an incident is refused`() {
    #expect(session.run("explain", "2019-13").status == .inputMissing)
    #expect(session.run("explain", "a:b").status == .inputMissing)
    #expect(
      session.run("explain", "kazakhstan-2019:kz-2019-06-wave", "--kind", "protest").status
        == .wrongUsage)
  }
}
