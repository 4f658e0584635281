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
        "{\"figure\":[\n"
          + #"{"period":"2019-06","incidents":1,"incidents_with_detentions":1,"detentions_low":400,"#
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

  /// The words of what is explained, each space one.
  private func words(_ session: Session, _ what: String) -> String {
    session.run("explain", what).output.split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
  }

  @Test func `charges have dates as precise as they were`() throws {
    let session = try Session.with(
      list: """
        id,date,detained,articles
        day,2020-02-03,5,174
        month,2020-02,5,174
        year,2020,5,174
        unknown,unknown,5,174

        """)
    try session.executeByHand(
      """
      UPDATE charge SET date_text = '2020-03', date_edtf = '2020-03', date_start = '2020-03-01',
        date_end = '2020-03-31', date_precision = 'month'
      WHERE incident_id = (SELECT id FROM incident WHERE uid = 'list:day');
      """)
    #expect(words(session, "2020-02").contains("charges 1 date 2020-02, of the incident"))
    #expect(words(session, "2020-03").contains("charges 1 date 2020-03, of the charge"))
    #expect(words(session, "2020-XX").contains("charges 1 date 2020, of the incident"))
    #expect(words(session, "XXXX-XX").contains("charges 1 date unknown, of the incident"))
    #expect(
      session.run("explain", "2020-02", "--format", "json").output.contains(
        #"{"uid":"list:month","article":"174","charges":1,"date":"2020-02","date_of":"incident"}"#))
  }

  @Test func `an incident that adds nothing says so, and why`() throws {
    let session = try Session.with(
      list: """
        id,date,detained,verification
        zero,2020-05-03,0,
        silent,2020-05-04,,
        withdrawn,2020-05-05,7,withdrawn
        unclear,2020-05-06,unclear,withdrawn

        """)
    let nobody = "Its reports say that nobody was detained."
    let silent = "No report says that anybody was detained."
    let withdrawn = "Withdrawn by its source."
    let counted = "incidents 1, incidents_with_detentions 0"
    for (id, adds, states, rule, reason) in [
      ("zero", counted, "low 0, best 0, high 0", "no_detention", nobody),
      ("silent", counted, "nothing", "no_detention", silent),
      ("withdrawn", "nothing", "low 7, best 7, high 7", "not_counted", withdrawn),
      ("unclear", "nothing", "low 1, best unknown, high open", "not_counted", withdrawn),
    ] {
      #expect(
        words(session, "list:\(id)").contains(
          "adds \(adds) states \(states) rule \(rule): \(reason)"), "\(id)")
      #expect(words(session, "2020-05").contains("list:\(id) date 2020-05-"), "\(id)")
      #expect(words(session, "2020-05").contains("reason \(reason)"), "\(id)")
    }
    #expect(
      session.run("explain", "list:zero", "--format", "json").output.contains(
        #""incidents":1,"incidents_with_detentions":0,"low":null,"best":null,"high":0,"without_best":0,"stated_low":0,"stated_best":0,"stated_high":0"#
      ))
  }

  @Test func `the figure has all charges that the export has`() throws {
    let session = try Session.with(
      list: """
        id,date,detained,articles
        a,2020-02-03,5,174; 405
        b,2020-02-04,5,405

        """)
    #expect(
      words(session, "2020-02").contains(
        "charges charges_174 1, charges_274 0, charges_405 2, charges_by_incident_date 3 dates"))
    let names = session.run("export", "monthly", "--articles", "--format", "csv").lines.first
    let json = session.run("explain", "2020-02", "--format", "json").lines
    let figure = json.dropFirst().first?.split(separator: ",").compactMap {
      $0.split(separator: "\"").dropFirst($0.hasPrefix("{") ? 1 : 0).first.map(String.init)
    }
    #expect(figure?.dropLast().joined(separator: ",") == names)
  }

  @Test func `a month without detentions says that nothing was added`() throws {
    let session = try Session.with(list: "id,date,detained\na,2020-05-03,0\n")
    #expect(words(session, "2020-06").hasSuffix("contributions none"))
  }

  @Test(arguments: ["2020-13", "2020-Q5", "2020-1", "2020-01-05", "a:b"])
  func `what is none of the forms is answered with the forms`(what: String) {
    let run = session.run("explain", what)
    #expect(run.status == .inputMissing)
    #expect(
      run.messages.contains(
        "\(what): is neither a period, written as 2020-06, 2020-W23, 2020-Q2, 2020, 2020-07/2021-06, "
          + "2020-XX or XXXX-XX, nor the UID of an incident."))
  }
}
