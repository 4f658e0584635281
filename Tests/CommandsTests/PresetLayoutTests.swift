import Commands
import Testing

@Suite struct `Lists of one publisher in layouts that share columns` {
  private static let english = """
    Id,date,region,agreement_eng,event_type_eng,subject_eng,organizer_eng,description,description_eng,\
    place,number_of_detentions

    """
  private static let published = """
    Id,date,region,agreement,agreement_eng,event_type,event_type_eng,subject,subject_eng,organizer,\
    organizer_eng,description,description_eng,ovd,place,number_of_detentions,links
    1,12.01.2013,Воронеж,не согласовано,,митинг,,s,,x,,y,,ОВД,площадь,5,
    2,13.02.2013,Москва,согласовано,,акция,,s,,x,,y,,ОВД,улица,7,

    """

  private let session: Session

  init() throws { session = try Session.empty() }

  private var months: [String] {
    session.rows(
      "SELECT month, detentions_best FROM monthly_detentions WHERE incidents > 0 ORDER BY month")
  }

  @Test func `are told apart by their years`() throws {
    let first = try session.add(
      Self.english + "1,12.01.2012,Москва,Unauthorised,Rally,s,x,y,y,p,10\n", named: "a.csv")
    #expect(first.status == .done, "\(first.messages)")
    let second = try session.add(
      Self.english + "1,12.01.2013,Воронеж,Unauthorised,Rally,s,x,y,y,p,5\n", named: "b.csv")
    #expect(second.status == .done, "\(second.messages)")
    #expect(
      session.rows("SELECT uid, date, region, authorisation FROM protests ORDER BY uid")
        == [
          "ovd-info-2012:1,2012-01-12,Moscow,refused", "ovd-info-2013:1,2013-01-12,Воронеж,refused",
        ])
  }

  @Test func `leave each other as they are`() throws {
    let list = """
      Id,date,agreement_eng,event_type_eng,subject_eng,organizer_eng,description,description_eng,place,\
      number_of_detentions
      1,04.12.2011,Unauthorised,Rally,s,x,y,y,p,198
      2,05.01.2012,Authorised,Rally,s,x,y,y,p,30

      """
    try session.add(list, named: "list_2012.csv")
    let run = try session.add(Self.published, named: "detentions.csv")
    #expect(run.status == .done, "\(run.messages)")
    #expect(run.messages.contains("read as preset ovd-info-2013, by its columns"))
    #expect(run.messages.contains("lacks the column: latitude (column 'place_lat')"))
    #expect(months == ["2011-12,198", "2012-01,30", "2013-01,5", "2013-02,7"])
  }

  @Test func `of years that no preset is of ask`() throws {
    let run = try session.add(
      Self.english + "1,12.01.2016,Москва,Unauthorised,Rally,s,x,y,y,p,10\n")
    #expect(run.status == .badData)
    #expect(run.messages.contains("2016-01-12, and the list is of 2011 to 2012"))
    #expect(run.messages.contains("--dataset NAME"))
    let own = try session.add(
      Self.english + "1,12.01.2016,Москва,Unauthorised,Rally,s,x,y,y,p,10\n", "--preset",
      "ovd-info-2012", "--dataset", "ovd-2016")
    #expect(own.status == .done, "\(own.messages)")
  }

  @Test func `with some rows of other years ask`() throws {
    let list =
      Self.english
      + (1...3).map { "\($0),1\($0).01.2012,Москва,Unauthorised,Rally,s,x,y,y,p,10\n" }.joined()
      + "4,14.01.2021,Москва,Unauthorised,Rally,s,x,y,y,p,10\n"
    let run = try session.add(list)
    #expect(run.status == .badData)
    #expect(run.messages.contains("1 of 4 rows do not fit the list 'ovd-info-2012' (line 5:"))
    #expect(try session.add(list, "--accept", "other-rows").status == .done)
  }

  @Test func `that lack a column of the preset ask, and can be read without it`() throws {
    let list = """
      Id,date,agreement_eng,event_type_eng,subject_eng,organizer_eng,description,place,\
      number_of_detentions
      1,04.12.2011,Unauthorised,Rally,s,x,y,p,198

      """
    let run = try session.add(list)
    #expect(run.status == .badData)
    #expect(
      run.messages.contains(
        "nearly those of the preset ovd-info-2012, but there is no column 'description_eng'"))
    let named = try session.add(list, "--preset", "ovd-info-2012")
    #expect(named.status == .done, "\(named.messages)")
    #expect(named.messages.contains("lacks the column: title (column 'description_eng')"))
    #expect(session.rows("SELECT form FROM protests") == ["rally"])
  }

  @Test func `that lack the number of detained are refused`() throws {
    let run = try session.add("Id,date,place\n1,04.12.2011,p\n", "--preset", "ovd-info-2012")
    #expect(run.status == .badData)
    #expect(run.messages.contains("reads 'detained' from the column 'number_of_detentions'"))
    #expect(run.messages.contains("--preset native"))
  }
}
