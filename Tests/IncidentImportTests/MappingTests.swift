import FoundationEssentials
import IncidentImport
import Incidents
import Testing

@Suite struct `Mappings` {
  static let mappings: [Mapping] = {
    var date = FieldMapping(.column(" Дата \"события\"\n"))
    date.order = .dayFirst
    date.missing = ["-99", "", "нет/да"]
    var articles = FieldMapping(.column("статья"))
    articles.code = CodeMention(code: .administrative2014)
    var form = FieldMapping(.column("\u{1}\u{202E}форма"))
    form.values = ["Митинг": "rally", "": "unknown", "\\": "other", "a": ""]
    return [
      Mapping(
        fields: [.id: FieldMapping(.column("id")), .date: FieldMapping(.constant("unknown"))]),
      Mapping(
        dataset: "список-1", description: "A list, \"quoted\".",
        fields: [
          .id: FieldMapping(.column("№")), .date: date, .articles: articles, .form: form,
          .sourceKind: FieldMapping(.constant("")),
        ]),
      try? Mapping.native(header: Field.allCases.map { $0.name.uppercased() + " " }),
      newer,
    ].compactMap(\.self)
  }()

  /// One with every part that the first mappings do not have.
  private static let newer: Mapping = {
    let test = Condition(column: "b", test: .isNone(of: [""]))
    var date = FieldMapping(.columns(["y", "m"], join: "-"))
    date.end = .columns(["z"], join: "/")
    date.precision = FieldMapping.PrecisionColumn(column: "p", values: ["1": .day, "": .year])
    date.serials = .excel
    date.century = 1950
    date.zone = LocalZone("Asia/Almaty").map { .place($0) }
    var title = FieldMapping(.columns(["t", "u"], join: ""))
    title.part = FieldMapping.Part(separator: "; ", number: 2)
    title.conditions = [test, Condition(column: "c", test: .contains(["x", "Ö"]))]
    title.otherwise = [FieldMapping(.column("v")), FieldMapping(.constant("none"))]
    return Mapping(
      description: "x", citation: "A codebook, 2nd edition, 2020.", unit: .incident,
      rows: [
        Condition(column: "d", test: .isOne(of: ["1"])),
        Condition(column: "e", test: .containsNone(of: ["y"])),
      ],
      header: Mapping.HeaderPattern(present: ["a", "b"], absent: ["c"]),
      fields: [
        .id: FieldMapping(.digest(of: nil)), .date: date, .title: title,
        .report: FieldMapping(.column("r")),
        .killed: FieldMapping(.bounds(low: "l", best: nil, high: "h")),
        .injured: FieldMapping(.bounds(low: nil, best: "b", high: nil)),
      ])
  }()

  @Test(arguments: mappings)
  func `a mapping is read back from its own JSON`(_ mapping: Mapping) throws {
    #expect(try MappingReader.read(Data(mapping.json.utf8)) == mapping)
    #expect(try MappingReader.read(Data(mapping.json.utf8)).json == mapping.json)
  }

  @Test func `the native layout takes columns whatever their case and the space around them`()
    throws
  {
    let mapping = try Mapping.native(header: [" ID", "Date ", "remarks", "DETENTION_KIND"])
    #expect(
      mapping.fields == [
        .id: FieldMapping(.column(" ID")), .date: FieldMapping(.column("Date ")),
        .detentionKind: FieldMapping(.column("DETENTION_KIND")),
      ])
  }

  @Test func `a mapping of the shipped kind says all of it`() throws {
    let json = """
      {
        "aigaq_mapping": 1, "dataset": "list-2012", "description": "A list.",
        "fields": {
          "id": {"column": "Id"},
          "date": {"column": "date", "order": "month_first", "missing": ["-99"]},
          "form": {"column": "type", "values": {"Стачка": "strike"}},
          "articles": {"column": "law", "code": "kz-administrative-2014"},
          "country": {"constant": "Kazakhstan"}
        }
      }
      """
    let mapping = try MappingReader.read(Data(json.utf8))
    #expect(mapping.dataset == "list-2012")
    #expect(mapping.description == "A list.")
    #expect(mapping.fields.count == 5)
    #expect(mapping.fields[.date]?.order == .monthFirst)
    #expect(mapping.fields[.date]?.missing == ["-99"])
    #expect(mapping.fields[.form]?.values == ["Стачка": "strike"])
    #expect(mapping.fields[.articles]?.code == CodeMention(code: .administrative2014))
    #expect(mapping.fields[.country]?.origin == .constant("Kazakhstan"))
  }

  @Test func `every mapping that is shipped is read`() throws {
    let folder = projectFile("Sources/IncidentImport/Presets")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
      .filter { $0.hasSuffix(".json") }
    #expect(!names.isEmpty)
    for name in names {
      let data = try Data(contentsOf: URL(filePath: "\(folder)/\(name)"))
      let mapping = try MappingReader.read(data)
      // Layouts of one list, which differ by year, share its name; those of many lists name none.
      if let dataset = mapping.dataset {
        #expect(name == "\(dataset).json" || name.hasPrefix("\(dataset)-"))
      }
      #expect(!mapping.description.isEmpty)
      #expect(try MappingReader.read(Data(mapping.json.utf8)) == mapping)
    }
  }
}

@Suite struct `Names of lists` {
  @Test(arguments: [
    "a", "7", "kazakhstan-2019", "ovd_info.2012", "Список-1", "тізім", "東京",
    String(repeating: "x", count: 100),
  ])
  func `letters, digits and three marks make a name`(name: String) {
    #expect(DatasetName.isValid(name))
  }

  @Test(arguments: [
    "", " ", "a b", "-a", ".a", "_a", "a:b", "a/b", "a\n", "a\u{0}", "a'b", "=a", "a\u{202E}b",
    String(repeating: "x", count: 101),
  ])
  func `nothing else does`(name: String) {
    #expect(!DatasetName.isValid(name))
  }

  @Test(arguments: [
    ("list.csv", "list"), ("/tmp/a b/list_2012.csv", "list_2012"), ("list", "list"),
    ("kz 2019 (final).csv", "kz-2019-final"), ("Список 2019.csv", "Список-2019"),
    ("a.b.csv", "a.b"), (".hidden", "hidden"), ("--.csv", "list"), ("!!!.csv", "list"),
    ("", "list"), ("/", "list"), ("a:b.csv", "a-b"), ("list.csv/", "list"), ("x - y.csv", "x--y"),
  ])
  func `a file's name gives one`(path: String, name: String) {
    #expect(DatasetName.from(path: path) == name)
    #expect(DatasetName.isValid(DatasetName.from(path: path)))
  }

  @Test func `a long name of a file is cut`() {
    let name = DatasetName.from(path: String(repeating: "a b", count: 100) + ".csv")
    #expect(DatasetName.isValid(name))
  }
}
