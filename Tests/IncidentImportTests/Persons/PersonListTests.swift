import Incidents
import IncidentImport
import IncidentStore
import IncidentImport
import Testing

@Suite struct `A list of persons` {
  private let database: TestDatabase

  init() throws { database = try TestDatabase() }

  @Test func `gives each row an incident, a person, a detention, charges and their status`() throws
  {
    let counts = try database.add(
      PersonSheets.list("Ann Example,2019-06-09,Almaty,\"174(2), 274\",on trial,2019-08"))
    #expect(counts.newIncidents == 1 && counts.newReports == 1)
    #expect(
      try database.table("SELECT kind, date, locality, title FROM incidents")
        == ["detention|2019-06-09|Almaty|"])
    #expect(
      try database.table(
        """
        SELECT person = pseudonym, kind, low, best, high, basis FROM detentions, person
        """) == ["1|unknown|1|1|1|person"])
    #expect(
      try database.table(PersonSheets.charges) == ["1|174|2|on_trial", "1|274||on_trial"])
    #expect(
      try database.table(PersonSheets.updates) == [
        "174|on_trial|2019-08", "274|on_trial|2019-08",
      ])
    #expect(
      try database.restrictedTable("SELECT name, birth_date FROM restricted_person")
        == ["Ann Example|∅"])
    #expect(try database.findings() == [])
  }

  @Test func `names the same person under the same name, however it is written`() throws {
    try database.add(
      PersonSheets.list(
        "Примеров Пётр,2019-06-09,,,,", "ПРИМЕРОВ  петр.,2019-07-01,,,,", "Other One,2019-07-02,,,,"
      ))
    #expect(try database.table("SELECT count(*) FROM person") == ["2"])
    #expect(
      try database.table("SELECT month, detentions_low, persons_named FROM monthly_detentions")
        == ["2019-06|1|1", "2019-07|2|2"])
    try database.add(PersonSheets.list("Other One,2019-09-01,,,,"), to: "another-list")
    #expect(try database.table("SELECT count(*) FROM person") == ["3"])
  }

  @Test func `counts distinct persons, and acts of detention`() throws {
    try database.add(
      PersonSheets.list("Ann Example,2019-06-09,,,,", "Ann Example,2019-06-20,,,,"))
    #expect(
      try database.table(
        """
        SELECT month, incidents, detentions_low, detentions_best, persons_named
        FROM monthly_detentions
        """) == ["2019-06|2|2|2|1"])
  }

  @Test func `tells persons of one name apart by birth, or by the list's own identifier`() throws {
    let fields: [Field: FieldMapping] = [
      .person: FieldMapping(.column("pid")), .birthDate: FieldMapping(.column("born")),
    ]
    try database.add(
      "id,date,name,born\n1,2019,Ann Example,1980\n2,2019,Ann Example,1990\n3,2019,Ann Example,1980\n",
      to: "born", mapping: PersonSheets.mapping(fields.filter { $0.key == .birthDate }))
    #expect(try database.table("SELECT count(*) FROM person") == ["2"])
    try database.add(
      "id,date,name,born,pid\n1,2019,Ann Example,1980,a\n2,2019,Ann Example,1980,b\n3,2019,A. E.,,a\n",
      to: "own", mapping: PersonSheets.mapping(fields))
    #expect(try database.table("SELECT count(*) FROM person") == ["4"])
    // A person is called as the newest row does.
    #expect(
      try database.restrictedTable("SELECT name FROM restricted_person WHERE person_id = 3")
        == ["A. E."])
  }

  @Test func `says that nobody was detained where it does not say that somebody was`() throws {
    var kind = FieldMapping(.column("custody"))
    kind.missing = ["-"]
    try database.add(
      "id,date,name,articles,custody\n1,2019,Ann Example,174,-\n2,2019,Bob Example,174,house arrest\n",
      mapping: PersonSheets.mapping([
        .articles: FieldMapping(.column("articles")), .detentionKind: kind,
      ]))
    #expect(
      try database.table("SELECT uid, kind FROM incidents ORDER BY uid")
        == ["list:1|prosecution", "list:2|detention"])
    #expect(try database.table("SELECT uid, kind FROM detentions") == ["list:2|house_arrest"])
    #expect(
      try database.table("SELECT uid, low FROM charges ORDER BY uid") == ["list:1|1", "list:2|1"])
  }

  @Test func `may have several persons in one incident, a floor under its count`() throws {
    let mapping = PersonSheets.mapping([
      .person: FieldMapping(.column("name")), .kind: FieldMapping(.constant("detention")),
    ])
    try database.add("id,date,detained\nx,2019-06-09,more than 100\ny,2019-06-10,\n", to: "mixed")
    try database.add(
      "id,date,name\nx,2019-06-09,Ann Example\nx,2019-06-09,Bob Example\ny,2019-06-10,Ann Example\n",
      to: "mixed", mapping: mapping)
    #expect(
      try database.table("SELECT uid, count(*), count(person) FROM detentions GROUP BY uid")
        == ["mixed:x|3|2", "mixed:y|1|1"])
    #expect(
      try database.table(
        "SELECT detentions_low, detentions_best, detentions_high, persons_named FROM monthly_detentions"
      ) == ["102|102|∅|2"])
    #expect(try database.findings() == [])
  }

  @Test func `refuses two rows of one incident that nothing tells apart`() throws {
    let plan = try database.plan(
      "id,date,name\nx,2019-06-09,Ann Example\nx,2019-06-09,Bob Example\n",
      mapping: PersonSheets.mapping([:]))
    #expect(plan.counts.newIncidents == 1 && plan.counts.rejectedRows == 1)
    #expect(plan.problems.first.first?.reason.contains("'person'") == true)
  }

  @Test func `warns of a status that belongs to no article`() throws {
    let plan = try database.plan(PersonSheets.list("Ann Example,2019-06-09,,,convicted,"))
    #expect(plan.counts.rejectedRows == 0)
    #expect(plan.warnings.first.map(\.heading) == ["charge_status"])
  }

  @Test func `takes a status that no rule reads as text, and says so`() throws {
    let rows = PersonSheets.list(
      "Ann Example,2019-06-09,,174,gone fishing,",
      "Bob Example,2019-06-09,,174,Released on 2019-06-30,")
    let plan = try database.plan(rows)
    #expect(plan.warnings.first.map(\.line) == [2])
    try database.add(rows)
    #expect(try database.table("SELECT status FROM charges") == ["∅", "∅"])
  }

  @Test func `keeps the sentence with its length and its date`() throws {
    try database.add(
      PersonSheets.list("Ann Example,2019-06-09,,174,осуждена на 2 года 6 месяцев 12.12.2019,"))
    #expect(
      try database.table("SELECT status, sentence, sentence_length FROM charges")
        == ["convicted|осуждена на 2 года 6 месяцев 12.12.2019|P2Y6M"])
    #expect(try database.table(PersonSheets.updates) == ["174|convicted|2019-12-12"])
  }

  @Test(arguments: [
    ("тергеуде", "pending"), ("қайта сараланды", "requalified"), ("дело прекращено", "dropped"),
    ("подсудимая", "on_trial"), ("сотталды", "convicted"), ("ақталды", "acquitted"),
    ("amnesty", "amnestied"), ("Осуждён", "convicted"), ("charged", "pending"),
  ])
  func `reads the status in three languages`(text: String, status: String) throws {
    try database.add(PersonSheets.list("Ann Example,2019-06-09,,174,\(text),"))
    #expect(try database.table("SELECT status FROM charges") == [status])
  }
}
