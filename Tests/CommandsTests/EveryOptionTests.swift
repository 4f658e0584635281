import Commands
import TestSupport
import Testing

/// Options and conditions of exports, taken from what the commands declare.
@Suite struct `Every option of an export` {
  /// Values of an option that mean something in the sample, and what has to be said of them.
  private typealias Choice = (values: [String], said: String)

  /// Conditions on incidents.
  private static let conditions: [String: Choice] = [
    "kind": (["protest"], "kind protest"), "region": (["Almaty"], "region Almaty"),
    "place": (["Almaty"], "place Almaty"), "article": (["488 КоАП"], "article"),
    "verification": (["reported"], "verification reported"),
    "source": (["Human-rights defenders in Almaty"], "source Human-rights defenders in Almaty"),
    "dataset": (["kazakhstan-2019"], "list kazakhstan-2019"), "form": (["rally"], "form rally"),
    "authorisation": (["refused"], "authorisation refused"),
    "response": (["detentions"], "response detentions"), "without": (["region"], "without region"),
    "weapon-used": (["batons"], "weapon used batons"),
    "violation": (["torture"], "violation torture"),
    "text": (["Almaty"], "with the words Almaty"),
    "near": (["43.24,76.89,25"], "within kilometres of a point"),
    "min-detained": (["5"], "people detained at least 5"),
    "decided-by": (["ana"], "decided by ana"),
    "changed-since": (["2026-01-01"], "changed since 2026-01-01"),
    "from": (["2019-06"], "from 2019-06"), "to": (["2019-09"], "to 2019-09"),
    "as-of": (["2026-01-02"], "2026-01-02"),
  ]

  /// Choices that decide what a figure is.
  private static let ofFigures: [String: Choice] = [
    "by": (["region"], "by month and region"), "period": (["fiscal:07"], "fiscal year from July"),
    "fill": (["none"], "periods without a record left out"),
    "unit": (["killed"], "only people killed"), "cumulative": ([], "running total"),
    "suppress-below": (["5"], "counts from 1 to 4"),
    "compare-as-of": (["2026-01-02"], "compared with the figures"),
  ]

  /// Options that decide how something is shown, and not what is.
  private static let ofForm: Set<String> = [
    "articles", "format", "output", "no-header", "null", "provenance", "exported-at", "profile",
    "hxl", "bom", "title", "wide", "licence", "package", "db", "help", "version", "quiet",
    "allow-text",
  ]

  private func options(of command: [String]) throws -> [String] {
    let help = try Session().run(command + ["--help"]).lines
    let declared = help.drop { !$0.hasPrefix("OPTIONS") }.compactMap { line -> String? in
      let start = line.drop { $0 == " " }
      guard line.hasPrefix("  "), !line.hasPrefix("           "),
        let name = start.split(separator: " ").first(where: { $0.hasPrefix("--") })
      else { return nil }
      return String(name.dropFirst(2).prefix { $0.isLetter || $0 == "-" })
    }
    #expect(declared.count > 5)
    return Set(declared).sorted()
  }

  @Test(arguments: ["csv", "svg"])
  func `of figures stands in the provenance and in the caption`(format: String) throws {
    let session = try Session.withSample()
    for option in try options(of: ["export", "monthly"]) where !Self.ofForm.contains(option) {
      let choice = try #require(
        Self.conditions[option] ?? Self.ofFigures[option], "--\(option) is not tried")
      if format == "svg", option == "compare-as-of" { continue }
      let run = session.run(
        ["export", "monthly", "--provenance", "--format", format, "--\(option)"] + choice.values)
      #expect(run.status == .done, "\(option): \(run.messages)")
      #expect(Self.text(run.output).contains(choice.said), "\(option): \(run.output)")
    }
  }

  /// A text without the marks of a picture and the breaks of its lines.
  private static func text(_ output: String) -> String {
    var isTag = false
    var text = ""
    for character in output {
      if character == "<" { isTag = true }
      text.append(isTag || character.isNewline ? " " : character)
      if character == ">" { isTag = false }
    }
    return text.split(separator: " ").joined(separator: " ")
  }

  @Test(arguments: ["incidents", "detentions", "charges", "reports"])
  func `of records stands in the log of exports`(subject: String) throws {
    let session = try Session.withSample()
    var tried = 0
    for option in try options(of: ["export", subject]) where !Self.ofForm.contains(option) {
      let choice = try #require(Self.conditions[option], "--\(option) is not tried")
      tried += 1
      let run = session.run(
        [
          "export", subject, "--profile", "full", "--format", "json", "--output",
          session.folder.file("\(option).json"), "--\(option)",
        ] + choice.values)
      #expect(run.status == .done, "\(option): \(run.messages)")
      let recorded = session.rows("SELECT conditions FROM exports ORDER BY export DESC LIMIT 1")
      #expect(recorded.first?.contains("--\(option) ") == true, "\(option): \(recorded)")
    }
    #expect(tried == Self.conditions.count)
  }

  @Test func `of a package stands in its description and in the log of exports`() throws {
    let session = try Session.withSample()
    for (option, choice) in Self.conditions {
      let folder = session.folder.file("package-\(option)")
      let run = session.run(
        ["export", "--package", folder, "--profile", "full", "--\(option)"] + choice.values)
      #expect(run.status == .done, "\(option): \(run.messages)")
      let recorded = session.rows("SELECT conditions FROM exports ORDER BY export DESC LIMIT 1")
      #expect(recorded.first?.contains("--\(option) ") == true, "\(option): \(recorded)")
      #expect(
        try session.text(of: "package-\(option)/datapackage.json").contains("--\(option) "),
        "\(option)")
    }
  }
}
