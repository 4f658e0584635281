import Commands
import TestSupport
import Testing

@Suite struct `Of imports at random` {
  /// What is printed of each day, in several ways.
  private static let ways = [
    ["--by", "region", "--articles"], ["--by", "source", "--period", "year", "--format", "ndjson"],
    ["--text", "митинг", "--fill", "none", "--cumulative"],
  ]

  /// A day on which something was done, and what was printed at its end.
  private struct Day {
    let text: String
    let printed: [String]
  }

  private static func printed(_ session: Session, _ words: String...) -> [String] {
    ways.map { session.run(["export", "monthly"] + $0 + words).output }
  }

  private static func printedExplanation(_ session: Session, _ words: String...) -> String {
    session.run(["explain", "2019-06", "--format", "json"] + words).output
  }

  /// A list of some incidents out of a few, so that most imports change what others brought.
  private static func list(using random: inout SplitMix) -> String {
    let columns: [(name: String, values: [String])] = [
      (
        "date", ["2019-06-09", "2019-06", "2019-06-30/2019-07-02", "2019", "2019-08-01", "unknown"]
      ),
      ("detained", ["", "0", "7", "120", "more than 100", "50-60", "dozens", "unknown"]),
      ("title", ["", "Митинг", "Шествие"]), ("kind", ["protest", "detention"]),
      ("region", ["", "Алматы", "Астана"]), ("articles", ["", "174", "274; 400"]),
      ("verification", ["", "", "", "verified", "withdrawn"]),
      ("source", ["", "Азаттық", "ОВД-Инфо"]),
      ("parent_id", ["", "", "0", "1"]),
    ]
    var rows = [(["id"] + columns.map(\.name)).joined(separator: ",")]
    for id in 0..<6 where Int.random(in: 0..<3, using: &random) > 0 {
      let cells = columns.map { column -> String in
        // The first two may be wholes, and no parts.
        if column.name == "parent_id", id < 2 { return "" }
        return column.values.randomElement(using: &random) ?? ""
      }
      rows.append(([String(id)] + cells).joined(separator: ","))
    }
    return rows.joined(separator: "\n") + "\n"
  }

  /// A list of some persons out of a few.
  private static func persons(using random: inout SplitMix) -> String {
    var rows = ["name,date of detention,locality,articles,charge_status"]
    for name in ["Вымышленов Ерлан", "Несуществуева Айгуль", "Бесфамильный Zxqv"]
    where Bool.random(using: &random) {
      let article = ["174", "274", ""].randomElement(using: &random) ?? ""
      let status = ["pending", "convicted"].randomElement(using: &random) ?? ""
      let day = ["2019-06-09", "2019-07-01"].randomElement(using: &random) ?? ""
      rows.append("\(name),\(day),Алматы,\(article),\(article.isEmpty ? "" : status)")
    }
    return rows.joined(separator: "\n") + "\n"
  }

  @Test(arguments: 0..<12)
  func `the figures as of each day are those that were printed on it`(seed: Int) throws {
    var random = SplitMix(seed: 4100 + seed)
    let session = try Session.empty()
    var days: [Day] = []
    var printedOn: [String: String] = [:]
    for day in 1...5 {
      let text = "2026-01-0\(day)"
      for hour in 0..<Int.random(in: 0...2, using: &random) {
        session.time = "\(text)T1\(hour):00:00Z"
        let isOfPersons = Int.random(in: 0..<4, using: &random) == 0
        try session.add(
          isOfPersons ? Self.persons(using: &random) : Self.list(using: &random),
          named: isOfPersons ? "persons.csv" : "list\(Int.random(in: 0...1, using: &random)).csv",
          "--skip-invalid")
      }
      session.time = "\(text)T23:59:59Z"
      days.append(Day(text: text, printed: Self.printed(session)))
      printedOn[text] = Self.printedExplanation(session)
    }
    #expect(session.rows("SELECT count(*) FROM imports") != ["0"])
    session.time = "2026-02-01T00:00:00Z"
    let bytes = try session.databaseBytes
    for day in days {
      #expect(Self.printed(session, "--as-of", day.text) == day.printed, "\(day.text)")
      #expect(Self.printedExplanation(session, "--as-of", day.text) == printedOn[day.text])
    }
    #expect(try session.databaseBytes == bytes)
  }

  /// All that is printed, but for what names the time of printing.
  private static func printedRecords(_ session: Session, _ words: String...) -> [String] {
    let ways = [
      ["export", "monthly", "--by", "region"],
      [
        "export", "monthly", "--provenance", "--exported-at", "2026-02-01T00:00:00Z", "--by",
        "source",
      ],
      ["find", "--format", "csv"], ["find", "--text", "митинг", "--format", "csv"],
      ["export", "incidents"], ["export", "incidents", "--format", "json"],
      ["export", "reports"], ["export", "detentions"], ["export", "charges"],
      ["show", "list0:2", "--format", "json"], ["show", "list1:3"],
      ["explain", "2019-06", "--format", "json"],
    ]
    return ways.map { way in
      let output = session.run(way + words).output
      return way.contains("--provenance")
        ? output.split(whereSeparator: \.isNewline).filter { !$0.hasPrefix("# filters:") }
          .joined(separator: "\n") : output
    }
  }

  /// The lines of an output, whatever their order: rows of an import that is undone and counts again may
  /// come in another place.
  private static func rows(_ output: String) -> [Substring] {
    output.split(whereSeparator: \.isNewline)
      .map { $0.hasSuffix(",") ? $0.dropLast() : $0 }.sorted()
  }

  /// Does something at random: imports, undoes an import, decides, or undoes a decision.
  private static func act(in session: Session, using random: inout SplitMix) throws {
    let imports = Int(session.rows("SELECT count(*) FROM imports")[0]) ?? 0
    let decisions = Int(session.rows("SELECT count(*) FROM decisions")[0]) ?? 0
    let uids = session.rows("SELECT uid FROM incidents ORDER BY uid")
    let uid = uids.randomElement(using: &random) ?? "list0:0"
    let other = uids.randomElement(using: &random) ?? "list0:1"
    let reason = ["--reason", "r"]
    switch Int.random(in: 0..<12, using: &random) {
    case 0, 1, 2:
      try session.add(
        list(using: &random), named: "list\(Int.random(in: 0...2, using: &random)).csv",
        "--skip-invalid", "--accept", "overlap", "--accept", "new-reports", "--accept",
        "missing-rows",
        "--accept", "other-rows")
    case 3:
      try session.add(persons(using: &random), named: "persons.csv", "--skip-invalid")
    case 4, 5: session.run("revert", String(Int.random(in: 1...max(imports, 1), using: &random)))
    case 6:
      session.run(["resolve", uid, "detained=\(Int.random(in: 0...9, using: &random))"] + reason)
    case 7: session.run(["set", uid, "title=Митинг \(decisions)"] + reason)
    case 8: session.run(["merge", uid, other] + reason)
    case 9: session.run(["link", uid, "--part-of", other] + reason)
    default:
      session.run(["undo", String(Int.random(in: 1...max(decisions, 1), using: &random))] + reason)
    }
  }

  /// Every second batch of the seeds, unless the run is thorough: a history takes seconds.
  private static let histories = Seeds.batches.enumerated().filter {
    Seeds.isThorough || Seeds.batches.count == 1 || !$0.offset.isMultiple(of: 2)
  }.map(\.element)

  @Test(arguments: histories)
  func `all that is printed as of each day is what was printed on it, row by row`(
    seeds: Range<Int>
  ) throws {
    for seed in seeds { try compareDays(seed: seed) }
  }

  private func compareDays(seed: Int) throws {
    var random = SplitMix(seed: 5200 + seed)
    let session = try Session.empty()
    var printedOn: [(day: String, printed: [String])] = []
    for day in 1...6 {
      for hour in 0..<Int.random(in: 1...3, using: &random) {
        session.time = "2026-01-0\(day)T1\(hour):00:00Z"
        try Self.act(in: session, using: &random)
      }
      printedOn.append(("2026-01-0\(day)", Self.printedRecords(session)))
    }
    session.time = "2026-02-01T00:00:00Z"
    let bytes = try session.databaseBytes
    for (day, printed) in printedOn {
      let then = Self.printedRecords(session, "--as-of", day)
      for (before, after) in zip(printed, then) {
        #expect(
          Self.rows(before) == Self.rows(after),
          "seed \(seed), \(day): \(session.run("find", "--as-of", day).messages)\(session.run("history").output)"
        )
      }
    }
    #expect(try session.databaseBytes == bytes)
    #expect(session.run("check", "--rebuild").messages.contains("is as it was"))
  }

  @Test(arguments: 0..<8)
  func `what a comparison prints leads from the figures of the day to those of now`(
    seed: Int
  ) throws {
    var random = SplitMix(seed: 6300 + seed)
    let session = try Session.empty()
    for day in 1...5 {
      session.time = "2026-01-0\(day)T10:00:00Z"
      try session.add(
        Self.list(using: &random), named: "list\(day % 2).csv", "--skip-invalid")
    }
    for day in ["2026-01-01", "2026-01-03"] {
      let range = ["export", "monthly", "--from", "2019-01", "--to", "2019-12"]
      var table = Self.figures(session.run(range + ["--as-of", day]))
      for line in session.run(range + ["--compare-as-of", day]).lines.dropFirst() {
        let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        let key = "\(cells[0]) \(cells[1])"
        #expect((table[key] ?? "0") == cells[2], "\(line)")
        table[key] = cells[3]
        #expect(cells[2] != cells[3] && !cells[5].isEmpty, "\(line)")
        if let then = Int(cells[2]), let now = Int(cells[3]) {
          #expect(cells[4] == String(now - then))
        } else {
          #expect(cells[4].isEmpty)
        }
      }
      // Rows of no single month are left out where nothing is recorded.
      #expect(
        table.filter { $0.value != "0" }
          == Self.figures(session.run(range)).filter { $0.value != "0" })
    }
  }

  /// The figures of a table by their period and their name.
  private static func figures(_ run: Session.Run) -> [String: String] {
    let rows = run.lines.map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    var figures: [String: String] = [:]
    for row in rows.dropFirst() {
      for (name, cell) in zip(rows[0], row).dropFirst() { figures["\(row[0]) \(name)"] = cell }
    }
    return figures
  }
}
