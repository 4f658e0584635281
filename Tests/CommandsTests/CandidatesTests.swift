import Commands
import TestSupport
import Testing

@Suite struct `Names for completion` {
  private let session: Session

  init() throws {
    session = try Session()
    #expect(session.run("init").status == .done)
    let path = try session.folder.write(
      text: """
        id,name,date,region,source,articles
        1,Иванова Анна,2019-06-09,Алматы,Azattyq,174
        2,Ким Анна,2019-06-10,"Two words\u{1B}[31m",Radio,174

        """, to: "list.csv")
    let result = session.run("import", path, "--dataset", "people", "--skip-invalid")
    #expect(result.status == .done, "\(result.messages)")
  }

  private func names(_ words: String...) -> [String] {
    let result = session.run(["candidates"] + words)
    #expect(result.status == .done && result.messages == "")
    return result.output.split(separator: "\n").map(String.init)
  }

  @Test func `are those that begin as was typed`() {
    #expect(names("record") == ["people:1", "people:2"])
    #expect(names("record", "people:2") == ["people:2"])
    #expect(names("record", "peoplf") == [])
    #expect(names("list", "p") == ["people"])
    #expect(names("source", "A") == ["Azattyq"])
    #expect(names("article", "174") == ["174"])
    #expect(names("query", "@detentions-by-region-and") == ["@detentions-by-region-and-month"])
  }

  @Test func `leave out what acts on a terminal`() {
    #expect(names("region", "Two") == [])
    #expect(names("region").contains("Алматы"))
  }

  @Test func `tell of no person`() {
    for kind in ["record", "list", "source", "article", "region", "query"] {
      #expect(!names(kind).contains { $0.contains("Анна") || $0.contains("Иванова") })
    }
  }

  @Test func `are none, and nothing is said, without a database`() throws {
    for database in [
      session.folder.file("none.db"), session.folder.file("list.csv"), session.folder.path,
    ] {
      let result = session.run("--db", database, "candidates", "record")
      #expect(result.status == .done && result.output == "" && result.messages == "")
    }
  }
}
