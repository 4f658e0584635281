import FoundationEssentials

/// A page of the project's documentation, as far as tests follow it.
///
/// In it, a block marked `sh` is typed, one marked `text` shows what is printed, and one marked with a
/// language and a name, such as `csv list.csv`, is a file.
package struct MarkdownPage: Sendable {
  /// The name: its path in the project, or the name of a page of the manual without its ending.
  package let name: String
  /// All of it.
  package let text: String
  /// What is typed, shown and written, in order.
  package private(set) var steps: [Step] = []
  /// The tables, each its rows of cells without marks, the names of the columns first.
  package private(set) var tables: [[[String]]] = []

  /// A block of the page.
  package enum Step: Equatable, Sendable {
    /// A command line; one that goes on in a further line is one text with line breaks.
    case typed(String)
    /// A line that is printed; `…` at its end stands for the rest of it, alone for any lines.
    case shown(String)
    /// A file and its content.
    case file(name: String, text: String)
  }

  /// The README.
  package static func readme() throws -> MarkdownPage { try MarkdownPage(path: "README.md") }

  /// The pages of the manual, by name.
  package static let manual: [MarkdownPage] = {
    let folder = "Sources/Commands/Manual"
    let names = try? FileManager.default.contentsOfDirectory(
      atPath: "\(BuiltProgram.projectFolder)/\(folder)")
    return (names ?? []).filter { $0.hasSuffix(".md") }.sorted().compactMap { name in
      try? MarkdownPage(path: "\(folder)/\(name)")
    }
  }()

  /// The page of the manual of that name.
  package static func manual(_ name: String) -> MarkdownPage? {
    manual.first { $0.name == name }
  }

  /// Reads a page.
  ///
  /// - Parameter path: Its path in the project.
  /// - Throws: An error of the file system's.
  package init(path: String) throws {
    let url = URL(filePath: "\(BuiltProgram.projectFolder)/\(path)")
    let file = path.split(separator: "/").last ?? ""
    name = path == String(file) ? path : String(file.dropLast(".md".count))
    text = String(decoding: try Data(contentsOf: url), as: UTF8.self)
    read()
  }

  /// The command lines, in order.
  package var typed: [String] {
    steps.compactMap { step in if case .typed(let line) = step { line } else { nil } }
  }

  private mutating func read() {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
    var isTable = false
    while let line = lines.popFirst() {
      if line.hasPrefix("```") {
        let block = lines.prefix { $0 != "```" }.map(String.init)
        lines = lines.dropFirst(block.count + 1)
        add(block, marked: line.dropFirst(3).split(separator: " ").map(String.init))
      }
      if line.hasPrefix("|") { addRow(line, isFirst: !isTable) }
      isTable = line.hasPrefix("|")
    }
  }

  private mutating func add(_ block: [String], marked marks: [String]) {
    switch (marks.first, marks.dropFirst().first) {
    case (_, let name?):
      steps.append(.file(name: name, text: block.map { $0 + "\n" }.joined()))
    case ("sh", _):
      for line in block {
        if line.hasPrefix(" "), case .typed(let start)? = steps.last {
          steps[steps.count - 1] = .typed("\(start)\n\(line)")
        } else {
          steps.append(.typed(line))
        }
      }
    case ("text", _): steps += block.filter { !$0.isEmpty }.map(Step.shown)
    default: break
    }
  }

  private mutating func addRow(_ line: Substring, isFirst: Bool) {
    let cells = line.dropFirst().dropLast().split(separator: "|", omittingEmptySubsequences: false)
      .map { String($0.filter { $0 != "`" }).trimmed }
    if isFirst {
      tables.append([cells])
    } else if !cells.allSatisfy({ $0.allSatisfy { $0 == "-" } && !$0.isEmpty }) {
      tables[tables.count - 1].append(cells)
    }
  }
}

extension String {
  fileprivate var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
