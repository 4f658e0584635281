import IncidentImport
import Incidents
import Testing

@Suite struct `Fields that a mapping reads` {
  private let database: TestDatabase

  init() throws { database = try TestDatabase() }

  /// A mapping of the columns `id` and `date`, and of more.
  private func mapping(_ more: [Field: FieldMapping]) -> Mapping {
    Mapping(
      dataset: "mapped",
      fields: more.merging(
        [.id: FieldMapping(.column("id")), .date: FieldMapping(.column("date"))]
      ) { first, _ in first })
  }

  @Test func `values are translated, others are read as they stand`() throws {
    var form = FieldMapping(.column("type"))
    form.values = ["Прогулка": "march", "Stroll\\Occupy": "occupation"]
    let csv = "id,date,type\na,2019,Прогулка\nb,2019,Stroll\\Occupy\nc,2019,митинг\n"
    try database.add(csv, mapping: mapping([.form: form]))
    #expect(
      try database.table("SELECT form FROM protests ORDER BY uid") == [
        "march", "occupation", "rally",
      ])
    let plan = try database.plan(
      "id,date,type\nd,2019,прогулки\n", mapping: mapping([.form: form]))
    #expect(plan.problems.first.map(\.value) == ["прогулки"])
  }

  @Test func `white space around a cell or in a mapping does not keep it from being translated`()
    throws
  {
    var form = FieldMapping(.column("type"))
    form.values = ["Stroll ": "march"]
    form.missing = [" -"]
    try database.add(
      "id,date,type\na,2019, Stroll\nb,2019,- \n", mapping: mapping([.form: form]))
    #expect(try database.table("SELECT uid, form FROM protests") == ["list:a|march"])
  }

  @Test func `a value that is translated to nothing says nothing`() throws {
    var kind = FieldMapping(.column("kind"))
    kind.values = ["Activist": ""]
    var detained = FieldMapping(.column("n"))
    detained.values = ["x": ""]
    try database.add(
      "id,date,kind,n\na,2019,Activist,x\n",
      mapping: mapping([.kind: kind, .detained: detained]))
    #expect(try database.table("SELECT kind FROM incidents") == ["other_violation"])
    #expect(try database.table("SELECT * FROM claims").isEmpty)
  }

  @Test func `missing codes say nothing`() throws {
    var detained = FieldMapping(.column("n"))
    detained.missing = ["-99", "нет данных"]
    let csv = "id,date,n\na,2019-06,-99\nb,2019-06,нет данных\nc,2019-06,9\nd,2019-06, -99 \n"
    try database.add(csv, mapping: mapping([.detained: detained]))
    #expect(try database.table("SELECT uid, text FROM claims") == ["list:c|9"])
    #expect(try database.months() == ["2019-06|1|9|9|9"])
  }

  @Test func `a missing code in a date is an empty date`() throws {
    var date = FieldMapping(.column("date"))
    date.missing = ["-99"]
    let plan = try database.plan("id,date\na,-99\n", mapping: mapping([.date: date]))
    #expect(plan.warnings.groups.map(\.topic) == [.noDate])
    date.missing = []
    date.values = ["-99": "unknown"]
    try database.add("id,date\na,-99\n", mapping: mapping([.date: date]))
    #expect(try database.table("SELECT date_precision FROM incidents") == ["unknown"])
  }

  @Test func `a constant is read for every row`() throws {
    try database.add(
      "id,date\na,2019\nb,2020\n",
      mapping: mapping([
        .country: FieldMapping(.constant("Russia")), .kind: FieldMapping(.constant("protest")),
        .detained: FieldMapping(.constant("dozens")), .title: FieldMapping(.constant("")),
      ]))
    #expect(
      try database.table("SELECT country, kind, detained_low, title FROM incidents") == [
        "Russia|protest|24|", "Russia|protest|24|",
      ])
  }

  @Test func `a constant that cannot be read is told by its field`() throws {
    let plan = try database.plan(
      "id,date\na,2019\n", mapping: mapping([.kind: FieldMapping(.constant("riot"))]))
    #expect(plan.problemPlaces == ["2:1 kind"])
    #expect(plan.problems.first.map(\.value) == ["riot"])
  }

  @Test(arguments: [
    (DateOrder.dayFirst, "09/06/2019", "2019-06-09"),
    (.monthFirst, "09/06/2019", "2019-09-06"), (.dayFirst, "23/06/2019", "2019-06-23"),
    (.monthFirst, "2019-06-09", "2019-06-09"), (.dayFirst, "9 June 2019", "2019-06-09"),
  ])
  func `an order settles dates of two readings`(
    order: DateOrder, text: String, read: String
  ) throws {
    var date = FieldMapping(.column("date"))
    date.order = order
    try database.add("id,date\na,\"\(text)\"\n", mapping: mapping([.date: date]))
    #expect(try database.table("SELECT date FROM incidents") == [read])
  }

  @Test func `a date that the order does not fit is refused`() throws {
    var date = FieldMapping(.column("date"))
    date.order = .monthFirst
    let plan = try database.plan("id,date\na,23/06/2019\n", mapping: mapping([.date: date]))
    #expect(plan.reasons.first?.contains("cannot be read month first") == true)
  }

  @Test func `the list is called as the mapping says, unless the user says otherwise`() throws {
    try database.add("id,date\na,2019\n", to: nil, mapping: mapping([:]))
    try database.add("id,date\na,2019\n", to: "mine", mapping: mapping([:]))
    #expect(try database.table("SELECT uid FROM incidents") == ["mapped:a", "mine:a"])
  }

  @Test func `columns that feed nothing are named and kept`() throws {
    let csv = "id,date,links,note\na,2019,https://a https://b,\n"
    #expect(try database.plan(csv, mapping: mapping([:])).unusedColumns == ["links", "note"])
    try database.add(csv, mapping: mapping([:]))
    #expect(
      try database.table("SELECT cells FROM reports") == [#"["a","2019","https://a https://b",""]"#]
    )
  }
}
