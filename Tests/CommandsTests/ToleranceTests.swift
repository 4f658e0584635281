import Commands
import FoundationEssentials
import TestSupport
import Testing

@Suite struct `Lists that are not quite CSV` {
  private let session: Session

  init() throws { session = try Session.empty() }

  private let list = """
    id,date,region,detained
    a,2019-06-09,"Астана" ,3
    b,2019-06-10,"Алматы"",4
    c,2019-06-11,"Шымкент",5

    """

  @Test func `a stray quote is told with its line, and the other rows can be imported`() throws {
    let refused = try session.add(Array(list.utf8), [])
    #expect(refused.status == .badData)
    #expect(
      refused.messages.contains("list.csv:3:14: a quote opens a field here"), "\(refused.messages)")
    let run = try session.add(Array(list.utf8), ["--skip-invalid"])
    #expect(run.status == .done)
    #expect(run.messages.contains("blanks after a closing quote were left out in 1 cell."))
    #expect(session.rows("SELECT uid FROM incidents ORDER BY uid") == ["list:a", "list:c"])
  }

  @Test func `the row is written to the file of rejected rows as it stands`() throws {
    let rejects = session.folder.file("rejects.csv")
    #expect(
      try session.add(Array(list.utf8), ["--skip-invalid", "--rejects", rejects]).status == .done)
    let text = try String(contentsOfFile: rejects, encoding: .utf8)
    #expect(text.contains("b,2019-06-10,") && text.contains("a quote opens a field here"))
  }

  @Test func `inspect says both`() throws {
    let path = session.folder.file("list.csv")
    try session.folder.write(text: list, to: "list.csv")
    let run = session.run("inspect", path)
    #expect(run.status == .done)
    #expect(
      run.output.contains("rows with wrong quotes")
        && run.output.contains("1, first on line 3, column 14"))
    #expect(run.output.contains("blanks after quotes"))
  }

  @Test func `a carriage return alone does not divide a row`() throws {
    let text = "id,date,title\na,2019,x\ry\nb,2020,z\n"
    #expect(try session.add(Array(text.utf8), []).status == .done)
    #expect(session.rows("SELECT count(*) FROM incidents") == ["2"])
  }

  @Test func `places that are not recognised are counted and listed`() throws {
    let text = """
      id,date,region,locality
      1,2019-06-09,Алматы,
      2,2019-06-09,Астана,
      3,2019-06-09,Верхняя область,Верхнее
      4,2019-06-09,Верхняя область,Верхнее
      5,2019-06-09,,Абай
      6,2019-06-09,,Жаңаөзен

      """
    let run = try session.add(Array(text.utf8), [])
    #expect(
      run.messages.contains("places not recognised: 3 different in 3 rows"), "\(run.messages)")
    #expect(
      session.rows("SELECT region_name FROM incidents WHERE region IS NOT NULL ORDER BY uid")
        .prefix(2)
        == ["Almaty", "Astana"])
    let inspection = session.run("inspect", session.folder.file("list.csv")).output
    #expect(inspection.contains("places not recognised"))
    #expect(inspection.contains("region 'Верхняя область': 2 rows"))
    #expect(
      inspection.contains("locality 'Абай': 1 row (could be kz-abai-karaganda, kz-abai-turkistan)"))
  }

  @Test(arguments: [
    "SELECT count(*) FROM incidents WHERE region LIKE '%верхн%'",
    "SELECT count(*) FROM incidents WHERE lower(region) = 'верхняя'",
    "SELECT count(*) FROM incidents WHERE region = 'вЕРХНЯЯ' COLLATE NOCASE",
  ])
  func `a query finds Russian words whatever their case`(sql: String) throws {
    #expect(try session.add(Array("id,date,region\n1,2019,Верхняя\n".utf8), []).status == .done)
    #expect(session.run("query", sql).output.contains("1"))
  }
}
