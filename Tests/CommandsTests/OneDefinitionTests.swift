import Commands
import FoundationEssentials
import TestSupport
import Testing

/// Lists as chance makes them, with waves, editions and numbers that nobody knows.
private struct RandomList {
  private static let dates = [
    "2019-06-09", "2019-06-10", "2019-06", "2019-06-09/2019-06-13", "2019-07-01", "2019-12-31",
    "2019-05/2019-06", "2019", "2020-01-02", "unknown",
  ]
  private static let numbers = [
    "", "0", "1", "5", "60", "about 30", "more than 10", "at least 40", "up to 50", "dozens",
    "unclear", "10-15", "total so far 70", "by 1 July: 90",
  ]
  private static let regions = ["Almaty", "Astana", "Elsewhere", ""]

  /// The editions of the list, each as CSV.
  let editions: [String]

  init(seed: Int) {
    var random = SplitMix(seed: seed)
    func any(_ words: [String]) -> String { words.randomElement(using: &random) ?? "" }
    var rows: [[String]] = []
    for number in 1...Int.random(in: 2...9, using: &random) {
      let parent =
        number > 1 && Int.random(in: 0..<3, using: &random) == 0
        ? "i\(Int.random(in: 1..<number, using: &random))" : ""
      let (date, region) = (any(Self.dates), any(Self.regions))
      let standing = any(["", "", "", "withdrawn"])
      for source in ["Court", "Radio"].prefix(Int.random(in: 1...2, using: &random)) {
        rows.append(
          [
            "i\(number)", date, "protest", any(["rally", "march"]), region, any(Self.numbers),
            any(Self.numbers), any(["", "", "174"]), source, standing, parent,
          ])
      }
    }
    var changed = rows
    for index in changed.indices where Int.random(in: 0..<3, using: &random) == 0 {
      changed[index][5] = any(Self.numbers)
    }
    editions = [rows, changed].map { rows in
      ([Self.header] + rows.map { $0.joined(separator: ",") }).joined(separator: "\n")
    }
  }

  private static let header =
    "id,date,kind,form,region,detained,participants,articles,source,verification,parent_id"
}

/// One figure is one number, whatever shows it.
@Suite struct `A figure is the same` {
  private static let seeds = 0..<12

  private static func session(_ seed: Int) throws -> Session {
    let session = try Session.empty()
    for edition in RandomList(seed: seed).editions {
      let run = try session.add(edition + "\n", named: "list.csv", "--dataset", "list")
      #expect(run.status == .done, "seed \(seed): \(run.messages)")
    }
    return session
  }

  private static func lines(_ session: Session, _ words: [String]) -> [String] {
    let run = session.run(["export", "monthly", "--fill", "none"] + words)
    #expect(run.status == .done, "\(words): \(run.messages)")
    return run.lines
  }

  /// The cells of each line under the names of the first.
  private static func records(_ lines: [String]) -> [[String: String]] {
    let cells = lines.map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    return cells.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(cells[0], $0)) }
  }

  @Test(arguments: seeds)
  func `in the export, the view and the query by region`(seed: Int) throws {
    let session = try Self.session(seed)
    let months = Self.lines(session, [])
    #expect(
      session.run("query", "SELECT * FROM monthly_detentions ORDER BY month").lines.dropFirst()
        == months.dropFirst())
    let columns = [
      "region", "period", "incidents", "incidents_with_detentions", "detentions_low",
      "detentions_best", "detentions_high", "without_best", "without_high", "unknown_size",
    ]
    let asked = Self.records(session.run("query", "@detentions-by-region-and-month").lines).map {
      record in columns.map { record[$0 == "period" ? "month" : $0] ?? "?" }
    }
    let byRegion = Self.records(Self.lines(session, ["--by", "region"])).map { record in
      columns.map { record[$0] ?? "?" }
    }.filter { $0[2] != "0" || $0[6] != "0" }
    #expect(Set(asked) == Set(byRegion) && asked.count == byRegion.count)
  }

  @Test(arguments: seeds)
  func `of protests as of incidents of that kind`(seed: Int) throws {
    let session = try Self.session(seed)
    for words in [[], ["--by", "region"], ["--period", "week"], ["--by", "form"]] {
      let protests = Self.lines(session, words + ["--unit", "protests"])
      let incidents = Self.lines(session, words + ["--unit", "incidents", "--kind", "protest"])
      #expect(protests.dropFirst() == incidents.dropFirst(), "\(words)")
    }
  }

  @Test(arguments: seeds)
  func `in every format, of every unit, group and period`(seed: Int) throws {
    let session = try Self.session(seed)
    for length in ["week", "month", "quarter", "year", "fiscal:07"] {
      for unit in [
        [], ["--unit", "participants"], ["--unit", "incidents"], ["--unit", "protests"],
      ] {
        for group in [
          [], ["--by", "region"], ["--by", "article"], ["--by", "form", "--by", "source"],
        ] {
          let words = ["--period", length] + unit + group
          let table = Self.records(Self.lines(session, words + ["--format", "csv"]))
          let tabs = Self.lines(session, words + ["--format", "tsv"]).map {
            $0.replacing("\t", with: ",")
          }
          #expect(Self.records(tabs) == table, "\(words)")
          let objects = Self.lines(session, words + ["--format", "ndjson"])
          #expect(objects.map(Self.object) == table.map(Self.withoutQuotes), "\(words)")
        }
      }
    }
  }

  /// The members of an object of JSON on one line, in which no text holds a comma or a quotation mark.
  private static func object(_ line: String) -> [String: String] {
    let pairs = line.dropFirst().dropLast().split(separator: ",").map { pair in
      let (name, value) = (pair.prefix { $0 != ":" }, pair.drop { $0 != ":" }.dropFirst())
      return (name.filter { $0 != "\"" }, value == "null" ? "" : value.filter { $0 != "\"" })
    }
    return Dictionary(pairs) { first, _ in first }
  }

  private static func withoutQuotes(_ record: [String: String]) -> [String: String] {
    record.mapValues { $0.filter { $0 != "\"" } }
  }

  @Test(arguments: seeds)
  func `in the explanation of every row, of every unit and period`(seed: Int) throws {
    let session = try Self.session(seed)
    for length in ["week", "month", "quarter", "year", "fiscal:07"] {
      for (unit, name) in [("detentions", "detentions"), ("participants", "participants")] {
        for condition in [
          [], ["--region", "Almaty"], ["--without", "region"], ["--article", "174"],
        ] {
          if condition.first == "--region",
            !session.run(["find"] + condition).output.contains("Almaty")
          {
            continue
          }
          let words = ["--period", length, "--unit", unit] + condition
          for record in Self.records(Self.lines(session, words)) {
            let period = record["period"] ?? ""
            let explained = session.run(["explain", period, "--format", "json"] + words).output
            for bound in ["low", "best", "high"] {
              let column = "\(name)_\(bound)"
              let figure = record[column].flatMap { $0.isEmpty ? nil : $0 } ?? "null"
              #expect(
                explained.contains("\"\(column)\":\(figure),"),
                "\(words) \(period) \(column) \(figure)")
            }
          }
        }
      }
    }
  }

  @Test(arguments: seeds)
  func `on the bars of a chart`(seed: Int) throws {
    let session = try Self.session(seed)
    for (unit, name) in [("detentions", "detentions"), ("participants", "participants")] {
      for length in ["week", "month", "quarter", "year", "fiscal:07"] {
        let words = ["--unit", unit, "--period", length]
        let picture = session.run(
          ["export", "monthly", "--fill", "none", "--format", "svg"] + words
        ).output
        for record in Self.records(Self.lines(session, words)) {
          let period = record["period"] ?? ""
          guard let low = record["\(name)_low"], let best = record["\(name)_best"],
            let high = record["\(name)_high"], high != "0", !period.hasSuffix("XX")
          else { continue }
          let titles = picture.split(separator: "<title>")
          let title = titles.first { $0.hasPrefix("\(period): ") } ?? ""
          var sentence = ""
          for character in title.prefix(while: { $0 != "<" }) where character != "\u{202F}" {
            sentence.append(character)
          }
          #expect(
            sentence.contains(best.isEmpty ? "no best figure" : "best \(best)"),
            "\(period) \(sentence)")
          if !low.isEmpty { #expect(sentence.contains("at least \(low)"), "\(sentence)") }
          #expect(
            sentence.contains(high.isEmpty ? "no upper bound" : "at most \(high)"), "\(sentence)")
        }
      }
    }
  }

  @Test(
    .enabled(
      if: SpreadsheetReader.shared != nil, "the Python package openpyxl cannot be installed"),
    arguments: [1, 2])
  func `in a workbook`(seed: Int) throws {
    let session = try Self.session(seed)
    for words in [[], ["--by", "region"], ["--unit", "participants", "--period", "week"]] {
      let path = session.folder.file("a.xlsx")
      let run = session.run(["export", "monthly", "--fill", "none", "--output", path] + words)
      #expect(run.status == .done)
      let sheets = try #require(SpreadsheetReader.shared).reading(
        [UInt8](Data(contentsOf: URL(filePath: path)))
      ).split(whereSeparator: \.isNewline).map(String.init)
      let table = Self.lines(session, words)
      // Dates that fit no period stand below the others.
      #expect(Set(sheets.dropFirst().prefix(table.count)) == Set(table), "\(words)")
    }
  }
}
