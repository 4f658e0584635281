import Foundation
import TestSupport
import Testing

/// A word or phrase that this project's texts once used and that nobody else would, and plain words
/// for it.
private struct Phrase: Sendable, CustomTestStringConvertible {
  let words: String
  let instead: String
  private let pattern: String

  init(_ words: String, _ pattern: String, instead: String) {
    self.words = words
    self.pattern = pattern
    self.instead = instead
  }

  var testDescription: String { words }

  func isIn(_ text: String) throws -> Bool {
    try text.contains(Regex(pattern).ignoresCase().wordBoundaryKind(.simple))
  }
}

@Suite struct `Help, manual and messages` {
  private static let dialect: [Phrase] = [
    Phrase("comes to", #"\bcomes? to\b"#, instead: "is, adds up to"),
    Phrase(
      "speaks for", #"\bspeaks? (for|against)\b"#, instead: "supports; a reason for or against"),
    Phrase("told apart", #"\b(told|tells?) (\w+ )?apart\b"#, instead: "distinguished, separate"),
    Phrase("is told", #"\b(is|are|was|were|be|been) told\b"#, instead: "is reported, is stated"),
    Phrase(
      "tells of", #"\btells? (of|what|which|that|how|where|when)\b"#, instead: "says, reports"),
    Phrase("stands", #"\bst(and|ands|ood)\b"#, instead: "is"),
    Phrase("alike", #"\balike\b"#, instead: "equal, similar, too"),
    Phrase("is none of", #"\b(is|are|has|have|knows?) none\b"#, instead: "is not, has no"),
    Phrase("taken back", #"\bt(ake|aken|akes|ook|aking) (it |them |\d+ )?back\b"#, instead: "undo"),
    Phrase("passed over", #"\bpass(ed|es)? over\b"#, instead: "skipped"),
    Phrase("all the same", #"\ball the same\b"#, instead: "anyway, or nothing"),
    Phrase("is gone", #"\b(is|are) gone\b"#, instead: "is removed, is deleted"),
    Phrase(
      "ways to say the same", #"\bto say the same\b"#, instead: "Use either A or B, not both."),
    Phrase("reckon", #"\breckon"#, instead: "compute"),
    Phrase(
      "is no", #"\b(it|this|that|which|'|…) (is|are) no (?!longer|more|such|one)\w"#,
      instead: "is not a"),
    Phrase("at once", #"\bat once\b"#, instead: "together, at the same time"),
    Phrase("else that of", #"[;,] else\b"#, instead: "(default: ...)"),
    Phrase("so many", #"\bso many\b"#, instead: "N"),
    Phrase("how far", #"\bhow far\b"#, instead: "the degree, the state"),
    Phrase("goes with", #"\bgoe?s? with\b"#, instead: "needs"),
    Phrase("anew", #"\banew\b"#, instead: "again; rewritten"),
    Phrase("meant", #"\b(is|are|was|be) meant\b"#, instead: "name the right thing"),
    Phrase("give away a secret", #"\bgiv(e|en|es) away\b"#, instead: "reveal; publish, export"),
    Phrase("made no sense", #"\bmakes? no sense\b"#, instead: "say what contradicts what"),
  ]

  /// Beginnings of the help of an option, where a noun or a verb says it sooner.
  private static let openings = ["Whether ", "What ", "How ", "Where ", "Since when ", "That "]

  @Test(arguments: dialect)
  private func `are in plain words`(phrase: Phrase) throws {
    for text in try Self.texts.get() where try phrase.isIn(text.words) {
      Issue.record(
        "\(text.place): \(text.words)\nWrite instead of '\(phrase.words)': \(phrase.instead)")
    }
  }

  @Test func `explain an option by a noun or a verb, not by a question`() throws {
    for path in Self.sources(in: "Commands") {
      for literal in SwiftLiterals(try Self.content(of: path)).all {
        let opening = Self.openings.first { literal.hasPrefix($0) && literal.hasSuffix(".") }
        #expect(opening == nil, "\(path): \(literal)")
      }
    }
  }

  @Test func `are all read by this suite`() throws {
    let places = Set(try Self.texts.get().map(\.place))
    #expect(places.count > 100)
    #expect(
      places.contains("README.md") && places.contains("Commands/Subcommands/FindCommand.swift"))
    #expect(
      SwiftLiterals(#"a("x \(b ? "in" : "or") y" + "z") // "no""#).all == ["x … yz", "in", "or"])
    #expect(SwiftLiterals("\"\"\"\n  a \\\n  b\n  \"\"\"").all == ["a b"])
  }

  /// Texts that people read, each with its place: pages of the manual and literals of several words
  /// that are not SQL.
  private static let texts = Result { try readTexts() }

  private static func readTexts() throws -> [(place: String, words: String)] {
    let pages = try [MarkdownPage.readme()] + MarkdownPage.manual
    let paragraphs = pages.flatMap { page in
      page.text.split(separator: "\n\n").map { paragraph in
        (place: page.name, words: String(paragraph.replacing("\n", with: " ")))
      }
    }
    return try paragraphs
      + sources(in: "").flatMap { path in
        try SwiftLiterals(content(of: path)).all
          .filter { $0.contains(" ") && !$0.contains(#/\b(SELECT|FROM|WHERE|INSERT|ifnull)\b/#) }
          .map { (path, $0) }
      }
  }

  private static let folder = "\(BuiltProgram.projectFolder)/Sources"

  private static func sources(in part: String) -> [String] {
    (FileManager.default.subpaths(atPath: folder) ?? []).filter {
      $0.hasSuffix(".swift") && $0.hasPrefix(part)
    }.sorted()
  }

  private static func content(of path: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: "\(folder)/\(path)")), as: UTF8.self)
  }
}
