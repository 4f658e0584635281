import IncidentImport
import Testing

@Suite struct `Identifiers in a file` {
  @Test func `rows with one identifier are duplicates, the first two with their lines`() throws {
    let text = "id,date\na,2019\nb,2019\n\na,2019\nb,2019\na,2019\n,2019\n"
    let identities = try #require(inspected(text).identities)
    #expect(identities.columns == ["id"])
    #expect(identities.incidents == 2)
    #expect(identities.duplicates == 3)
    #expect(identities.missing == 1)
    #expect(identities.furtherReports == 0)
    let first = try #require(identities.firstDuplicate)
    #expect(first.identifier == "a" && first.firstLine == 2 && first.secondLine == 5)
  }

  @Test func `reports of one incident are no duplicates`() throws {
    let text = "id,date,source\na,2019,X\na,2019,Y\na,2019,X\nb,2019,X\n"
    let identities = try #require(inspected(text).identities)
    #expect(identities.incidents == 2)
    #expect(identities.furtherReports == 1)
    #expect(identities.duplicates == 1)
  }

  @Test func `a file without an identifier by name has none to be told`() throws {
    #expect(try inspected("nr,date\n1,2019\n1,2019\n").identities == nil)
  }

  @Test func `identifiers of 300,000 rows are told apart`() throws {
    var text = "id,date\n"
    for number in 0..<300_000 { text += "x\(number),2019\n" }
    text += "x7,2019\n"
    let identities = try #require(inspected(text).identities)
    #expect(identities.incidents == 300_000 && identities.duplicates == 1)
    #expect(identities.firstDuplicate?.firstLine == 9)
    #expect(identities.firstDuplicate?.secondLine == 300_002)
  }
}
