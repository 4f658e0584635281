import Commands
import Testing

@Suite struct `Lists whose numbers are written in other ways` {
  @Test func `cells that deny are zero, and yes is a detention of unknown size`() throws {
    let session = try Session.with(
      list: """
        id,date,kind,locality,detained
        a,2023-05-02,protest,Almaty,9
        b,2023-05-03,protest,Astana,No
        c,2023-05-04,protest,Shymkent,NONE
        d,2023-05-05,protest,Aktau,не было
        e,2023-05-06,protest,Oral,задержаний не было
        f,2023-05-07,protest,Taraz,да
        g,2023-05-08,protest,Semey,болған жоқ
        h,2023-05-09,protest,Kokshetau,0
        i,2023-05-10,protest,Pavlodar,nobody was detained
        j,2023-05-11,protest,Atyrau,False
        """)
    let figures = Figures(session, "--unit", "detentions")
    #expect(
      figures.of(
        "2023-05", "detentions_low", "detentions_best", "detentions_high", "unknown_size",
        "without_best") == ["10", "10", "", "1", "1"])
    #expect(
      Figures(session, "--unit", "incidents").of(
        "2023-05", "incidents", "incidents_with_detentions") == ["10", "2"])
    #expect(
      session.rows("SELECT DISTINCT rule FROM claims WHERE high = 0 ORDER BY rule")
        == ["exact", "nobody"])
  }

  @Test func `whole numbers with decimals are whole, and a fraction is nobody's number`() throws {
    let session = try Session.with(
      list: """
        id,date,kind,participants,detained
        a,2024-08-01,protest,300.0,6.0
        b,2024-08-02,protest,1e3,1.00
        c,2024-08-03,protest,,
        d,2024-08-04,detention,,"3,0"
        e,2024-09-01,detention,,0.0
        f,2024-09-02,detention,,1.5
        """)
    let figures = Figures(session, "--unit", "detentions")
    let columns = ["detentions_low", "detentions_best", "detentions_high", "unknown_size"]
    #expect(
      figures.of("2024-08", columns[0], columns[1], columns[2], columns[3]) == [
        "10", "10", "10", "0",
      ])
    #expect(figures.of("2024-09", columns[0], columns[2], columns[3]) == ["1", "", "1"])
    #expect(
      session.rows("SELECT low FROM claims WHERE quantity = 'participants'") == ["300", "1000"])
  }

  @Test(arguments: [
    "NA", "nan", "-", "null", "None", "", "н/д", "—", "?", "#N/A", "нет данных", ".",
  ])
  func `a mark of an empty cell says nothing of detentions`(mark: String) throws {
    let session = try Session.with(
      list: "id,date,kind,detained\na,2024-06-01,protest,\(mark)\nb,2024-06-02,protest,4\n")
    #expect(
      Figures(session, "--unit", "detentions").of(
        "2024-06", "detentions_low", "detentions_best", "unknown_size") == ["4", "4", "0"])
    #expect(session.rows("SELECT uid FROM detentions") == ["list:b"])
  }

  @Test func `a text that is not understood is no detention, and is named with its line`() throws {
    let session = try Session.empty()
    let run = try session.add(
      "id,date,kind,detained\na,2024-06-01,protest,see note\nb,2024-06-02,protest,4\n")
    #expect(run.status == .done)
    #expect(
      run.messages.contains(
        "1 cell of 'detained' was not understood; nothing is counted from it: line 2."))
    #expect(Figures(session, "--unit", "detentions").of("2024-06", "detentions_low") == ["4"])
  }
}
