import Commands
import Foundation
import TestSupport
import Testing

/// The options of all commands, as their help declares them.
@Suite struct `The options of all commands` {
  /// Names that stand for different things, as the commands are about different things.
  private static let ofSeveralMeanings: [String: String] = [
    "--accept": "questions of an import, and a report",
    "--article": "a charge, a condition, and the words of a recommendation",
    "--as-of": "what was known, and a day on which a grade holds",
    "--assessor": "who graded, and a condition",
    "--by": "an author, and a field to group by",
    "--document": "a symbol, and a file",
    "--fill": "months without a record, and a list to fill",
    "--kind": "an incident, a source, and an occasion",
    "--on": "the day of an answer, and of a letter",
    "--part": "a part of a total, and of a target",
    "--person": "a person of a list, and one who is forgotten",
    "--place": "a field, and words to find",
    "--region": "a field, and a condition",
    "--report": "a field, and a report that is forgotten",
    "--review": "a review of a state, and a look at pairs",
    "--sort": "what is found, and what adds to a figure",
    "--source": "a field, a condition, and the source of a record",
    "--status": "a person, and a recommendation",
    "--text": "words to find, and an answer",
    "--title": "of an incident, of a page, and of what is cited",
    "--unit": "of figures, and of recommendations",
    "--url": "where a report is, and where a source publishes",
    "--value": "a position, and a grade",
  ]

  /// An option as one command declares it.
  private struct Declared: Hashable {
    let name: String
    let value: String
    /// Its meaning without what stands in brackets: defaults and the words that it takes.
    let meaning: String
  }

  private static let commands = Result {
    var found: [(option: Declared, command: String)] = []
    try walk([], into: &found)
    return found
  }

  private static func walk(
    _ path: [String], into found: inout [(option: Declared, command: String)]
  )
    throws
  {
    let session = try Session()
    session.isTerminal = true
    session.terminalWidth = 1000
    let lines = session.run(path + ["--help"]).output.split(separator: "\n").map(String.init)
    var options: [String] = []
    for line in section("OPTIONS", of: lines) {
      // The help of a long name is on the next line.
      if line.hasPrefix("          "), let last = options.popLast() {
        options.append(last + line)
      } else {
        options.append(line)
      }
    }
    for line in options {
      guard let option = declared(line), !["--help", "--version"].contains(option.name) else {
        continue
      }
      found.append((option, path.joined(separator: " ")))
    }
    for line in section("COMMANDS", of: lines) {
      guard let name = line.split(separator: " ").first else { continue }
      try walk(path + [String(name)], into: &found)
    }
  }

  private static func section(_ title: String, of lines: [String]) -> [String] {
    lines.drop { $0 != title }.dropFirst().prefix { $0.hasPrefix("  ") }
  }

  private static func declared(_ line: String) -> Declared? {
    let words = line.split(separator: " ").map(String.init).drop { !$0.hasPrefix("--") }
    guard let name = words.first else { return nil }
    let rest = Array(words.dropFirst())
    let hasValue = rest.first.map { $0 == $0.uppercased() && $0.first?.isLetter == true } ?? false
    let help = rest.dropFirst(hasValue ? 1 : 0).joined(separator: " ")
    var depth = 0
    var meaning = ""
    for character in help {
      if character == "(" { depth += 1 }
      if depth == 0 { meaning.append(character) }
      if character == ")" { depth = max(0, depth - 1) }
    }
    let words2 = meaning.split(separator: " ").joined(separator: " ")
    return Declared(
      name: name, value: hasValue ? rest[0] : "",
      meaning: words2.replacing(" .", with: ".").trimmingSuffix(while: { $0 == "." || $0 == " " }))
  }

  @Test func `of one name have one meaning and one value, but for those that are listed`() throws {
    let found = try Self.commands.get()
    #expect(found.count > 300)
    let fields = Set(
      found.filter { $0.command.hasPrefix("add ") }.map(\.option).map(\.name))
    for (name, declared) in Dictionary(grouping: found, by: \.option.name) {
      let meanings = Set(declared.map(\.option))
      // A field is stated once and found by several of its words.
      let isField = fields.contains(name) && Set(meanings.map(\.meaning)).count == 1
      let isListed = Self.ofSeveralMeanings[name] != nil
      #expect(
        isListed == (meanings.count > 1) || isField,
        "\(name): \(meanings.map { "\($0.value): \($0.meaning)" }.sorted())")
    }
  }

  @Test func `are those of the table in Options.txt`() throws {
    let table = Dictionary(grouping: try Self.commands.get(), by: \.option)
      .map { option, commands in
        let named = Set(commands.map(\.command)).sorted().joined(separator: ", ")
        return "\(option.name)\(option.value.isEmpty ? "" : " \(option.value)")\n"
          + "    \(option.meaning)\n    \(named.isEmpty ? "all" : named)\n"
      }.sorted().joined()
    let path = "\(BuiltProgram.projectFolder)/Tests/CommandsTests/Options.txt"
    let known = (try? String(contentsOf: URL(filePath: path), encoding: .utf8)) ?? ""
    let (now, before) = (Set(table.split(separator: "\n")), Set(known.split(separator: "\n")))
    let difference =
      before.subtracting(now).sorted().map { "- \($0)" }
      + now.subtracting(before).sorted().map { "+ \($0)" }
    // Whoever changes an option looks through the table, and writes it anew.
    #expect(table == known, "\(difference.joined(separator: "\n"))")
    if table != known, ProcessInfo.processInfo.environment["AIGAQ_WRITE_OPTIONS"] != nil {
      try Data(table.utf8).write(to: URL(filePath: path))
    }
  }

  @Test(arguments: [
    "recommendation", "commitment", "appeal", "claim", "assessment", "evidence", "mapping",
    "article", "place",
    "imports", "source", "decisions", "journal", "queries",
  ])
  func `a group that keeps a list lists it where nothing else is asked`(group: String) throws {
    let session = try Session.withReviews()
    let run = session.run(group, "--limit", "1")
    #expect(run.status == .done, "\(run.messages)")
    #expect(
      run.lines.count == 1 + (run.messages.contains("Cut at") || run.lines.count == 2 ? 1 : 0))
    #expect(session.run(group, "help").output == session.run("help", group).output)
  }

  @Test func `days, months and years bound figures as they bound records`() throws {
    let session = try Session.withSample()
    func periods(_ from: String, _ to: String) -> [String] {
      session.run("export", "monthly", "--from", from, "--to", to).lines.dropFirst().map {
        String($0.prefix(7))
      }
    }
    #expect(periods("2019-06-15", "2019-09-01") == periods("2019-06", "2019-09"))
    #expect(periods("2019", "2019").count == 12)
    let run = session.run("export", "monthly", "--from", "2019-06-15", "--period", "quarter")
    #expect(run.messages.contains("Figures are of whole periods: the first is 2019-Q2."))
    #expect(!session.run("export", "monthly", "--from", "2019-06").messages.contains("whole"))
  }

  @Test func `short names are those of long ones`() throws {
    let session = try Session.withSample()
    #expect(
      session.run("find", "-f", "json").output == session.run("find", "--format", "json").output)
    session.run("find", "-o", session.folder.file("a.csv"))
    #expect(try session.text(of: "a.csv") == session.run("find", "-f", "csv").output)
    session.run("find", "--bom", "-o", session.folder.file("b.csv"))
    #expect(try session.text(of: "b.csv").hasPrefix("\u{FEFF}uid"))
  }
}

extension String {
  /// The text without the characters at its end that fulfil a condition.
  fileprivate func trimmingSuffix(while condition: (Character) -> Bool) -> String {
    var text = self
    while let last = text.last, condition(last) { text.removeLast() }
    return text
  }
}
