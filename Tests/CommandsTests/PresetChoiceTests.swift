import Commands
import FoundationEssentials
import TestSupport
import Testing

@Suite struct `Presets and plain names` {
  private static let ovdInfo = """
    Id,date,agreement_eng,event_type_eng,subject_eng,organizer_eng,description,description_eng,place,\
    number_of_detentions
    1,04.12.2011,Unauthorised,Rally,For fair elections,Nobody,Сход,Gathering,площадь,198

    """

  private let session: Session

  init() throws { session = try Session.empty() }

  @Test func `a preset is known by the columns`() throws {
    let run = try session.add(Self.ovdInfo)
    #expect(run.status == .done, "\(run.messages)")
    #expect(run.messages.contains("list.csv: read as preset ovd-info-2012, by its columns.\n"))
    #expect(session.rows("SELECT uid, detained_best FROM incidents") == ["ovd-info-2012:1,198"])
  }

  @Test func `a preset is called by its name`() throws {
    let run = try session.add(Self.ovdInfo, "--preset", "ovd-info-2012", "--dataset", "mine")
    #expect(run.messages.contains("list.csv: read as preset ovd-info-2012.\n"))
    #expect(session.rows("SELECT uid FROM incidents") == ["mine:1"])
  }

  @Test func `native is the layout of plain names, whatever the columns are`() throws {
    let run = try session.add(Self.ovdInfo, "--preset", "native")
    #expect(run.status == .done, "\(run.messages)")
    #expect(!run.messages.contains("preset"))
    #expect(session.rows("SELECT uid FROM incidents") == ["list:1"])
  }

  @Test func `a preset that there is not is told with those that there are`() throws {
    let run = try session.add(Self.ovdInfo, "--preset", "ovd")
    #expect(run.status == .badData)
    #expect(
      run.messages.contains("list.csv: no preset called 'ovd'. Presets: native, acled-2015, "))
  }

  @Test func `a preset whose columns are not there is refused`() throws {
    let run = try session.add("id,date\na,2019\n", "--preset", "ucdp-ged")
    #expect(run.status == .badData)
    #expect(run.messages.contains("which the header does not have (its columns are: id, date)"))
  }

  @Test func `a preset and a mapping at once are wrong usage`() throws {
    let run = try session.add(Self.ovdInfo, "--preset", "native", "--mapping", "m.json")
    #expect(run.status == .wrongUsage)
  }

  struct Names: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let header: String

    init(_ language: String, _ header: String) {
      (testDescription, self.header) = (language, header)
    }
  }

  @Test(arguments: [
    Names("native", "id;date;title;region;locality;detained;source;source_url;articles"),
    Names("English", "Event ID;Event Date;Headline;Oblast;City;Detentions;Sources;Link;Charges"),
    Names(
      "Russian",
      "№;Дата события;Название;Регион;Населённый пункт;Число задержанных;Источник;Ссылка;Статья"),
    Names(
      "Kazakh", "Нөмірі;Оқиға күні;Атауы;Облыс;Елді мекен;Ұсталғандар саны;Дереккөз;Сілтеме;Бап"),
    Names(
      "loudly", "ИДЕНТИФИКАТОР;ДАТА;ЗАГОЛОВОК;ОБЛАСТЬ;ГОРОД;ЗАДЕРЖАНО;ИСТОЧНИКИ;ССЫЛКИ;СТАТЬИ"),
  ])
  func `columns are found by what they are called`(names: Names) throws {
    let run = try session.add(names.header + "\n7;2019-06-09;Т;Р;Л;120;И;https://a.example;174\n")
    #expect(run.status == .done, "\(run.messages)")
    #expect(
      session.rows("SELECT uid, date, title, region, locality, detained_best FROM incidents") == [
        "list:7,2019-06-09,Т,Р,Л,120"
      ])
    #expect(session.rows("SELECT source, url FROM reports") == ["И,https://a.example"])
    #expect(session.rows("SELECT article FROM charges") == ["174"])
  }

  @Test func `two columns that could feed one field are refused, unless one has its very name`()
    throws
  {
    let run = try session.add("id,date,Город,City\na,2019,x,y\n")
    #expect(run.status == .badData)
    #expect(
      run.messages.contains(
        "both 'Город' and 'City' could be the column 'locality': say with --mapping"))
    #expect(try session.add("id,date,City,locality\na,2019,x,y\n").status == .done)
    #expect(session.rows("SELECT locality FROM incidents") == ["y"])
  }
}
