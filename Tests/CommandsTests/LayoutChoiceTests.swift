import Commands
import TestSupport
import Testing

@Suite struct `How a file is written` {
  private let session: Session

  init() throws { session = try Session.empty() }

  private static let records = [
    ["id", "date", "title", "detained"], ["a", "2019-06-09", "March", "7"],
    ["b", "2019-06-10", "Rally", "8"], ["c", "2019-06-11", "Picket", "9"],
  ]

  private static func text(dividedBy delimiter: String) -> String {
    records.map { $0.joined(separator: delimiter) + "\n" }.joined()
  }

  private func expectIncidents() {
    #expect(
      session.rows("SELECT uid, title, detained_best FROM incidents ORDER BY uid") == [
        "list:a,March,7", "list:b,Rally,8", "list:c,Picket,9",
      ])
  }

  @Test(arguments: [
    (",", nil), (";", "semicolon"), ("\t", "tab"), ("|", "pipe"),
  ])
  func `the delimiter is found and told`(delimiter: String, name: String?) throws {
    let run = try session.add(Self.text(dividedBy: delimiter))
    #expect(run.status == .done)
    let told = name.map { "list.csv: read as delimiter \($0).\n" }
    #expect(told.map(run.messages.contains) ?? !run.messages.contains("read as"))
    expectIncidents()
  }

  @Test(arguments: [
    (",", "comma"), (";", "semicolon"), (";", ";"), ("\t", "tab"), ("\t", "\\t"), ("|", "pipe"),
    (" ", "space"), ("^", "^"), (":", ":"),
  ])
  func `the delimiter can be stated`(delimiter: String, word: String) throws {
    #expect(try session.add(Self.text(dividedBy: delimiter), "--delimiter", word).status == .done)
    expectIncidents()
  }

  @Test(arguments: ["", ";;", "ы", "\"", "dot", "\n"])
  func `what cannot divide fields is refused`(word: String) throws {
    let run = try session.add(Self.text(dividedBy: ","), "--delimiter", word)
    #expect(run.status == .wrongUsage)
    #expect(run.messages.contains("comma, semicolon, tab, pipe, space"))
  }

  @Test func `lines of a title are skipped, and said`() throws {
    let run = try session.add("Detentions of June,,,\nin 2019,,,\n" + Self.text(dividedBy: ","))
    #expect(run.status == .done)
    #expect(run.messages.contains("list.csv: 2 lines above the header are not read."))
    expectIncidents()
  }

  @Test func `lines before a header of unknown words are asked about`() throws {
    let text = "Detentions of June,,,\nas of 2019-07-01,,,\nno,tag,what,n\n1,x,y,2\n3,x,y,4\n"
    let run = try session.add(text)
    #expect(run.status == .badData)
    #expect(
      run.messages.hasSuffix(
        "list.csv: the first 2 lines seem to precede the header. If so, import it with --skip 2; "
          + "if not, with --skip 0.\n"))
    let plain = try session.add(text, "--skip", "0")
    #expect(plain.messages.contains("this does not look like a list of incidents"))
  }

  @Test func `a fault behind passed lines has its line in the file`() throws {
    let run = try session.add("Title\n\nid,date\na,soon\n", "--skip", "2")
    #expect(run.messages.contains("list.csv:4:3: date 'soon': "))
    #expect(try session.add("id,date\n", "--skip=-1").status == .wrongUsage)
    #expect(try session.add("id,date\na,2019\n", "--skip", "5").status == .badData)
  }

  @Test func `--columns names the columns of a file without a header`() throws {
    let rows = Self.text(dividedBy: ";").split(separator: "\n").dropFirst()
    let run = try session.add(
      rows.joined(separator: "\n"), "--columns", "id,date,title,detained")
    #expect(run.status == .done, "\(run.messages)")
    expectIncidents()
    let ragged = try session.add(rows.joined(separator: "\n"), "--columns", "id,date")
    #expect(ragged.messages.contains("list.csv:1:1: The row has 4 cells and the header 2"))
    #expect(try session.add("a,2019\n", "--columns", "id,\"date").status == .wrongUsage)
  }

  @Test func `a row of HXL hashtags says what the columns are`() throws {
    let run = try session.add(
      """
      Nummer,Wann,Was,Wo,Verhaftet,Sonstiges
      #event+id,#date+occurred,#event+name,#adm1+name,#affected+detained,#meta+x
      a,2019-06-09,March,Almaty,7,-

      """)
    #expect(run.status == .done, "\(run.messages)")
    #expect(run.messages.contains("list.csv: read as HXL hashtags.\n"))
    #expect(
      session.rows("SELECT uid, date, title, region, detained_best FROM incidents") == [
        "list:a,2019-06-09,March,Almaty,7"
      ])
  }
}
