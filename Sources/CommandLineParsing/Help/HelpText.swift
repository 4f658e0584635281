/// The help of one command, laid out for a width in columns.
struct HelpText {
  /// The least width in columns that help is wrapped to.
  static let leastWidth = 40

  private let tree: CommandTree
  private let width: Int

  /// Help for the command at the top of a tree.
  init(_ tree: CommandTree, width: Int) {
    self.tree = tree
    self.width = max(width, Self.leastWidth)
  }

  private var level: CommandLevel { tree.level }

  /// The whole text, with a line break at its end.
  var text: String {
    let optionColumn = column(beside: ownOptions + globalOptions)
    let sections = [
      wrapped("Usage: \(tree.usage)", hanging: 4),
      wrapped(level.configuration.abstract, hanging: 0),
      wrapped(level.configuration.discussion, hanging: 0),
      table("ARGUMENTS", arguments, column: column(beside: arguments)),
      table("OPTIONS", ownOptions, column: optionColumn),
      table("GLOBAL OPTIONS", globalOptions, column: optionColumn),
      table("COMMANDS", commands, column: column(beside: commands)),
      table("TOPICS", topics, column: column(beside: topics)),
      examples,
      closing,
    ]
    return sections.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") + "\n" }
      .joined(separator: "\n")
  }

  private var examples: [String] {
    let lines = level.configuration.examples.flatMap { example in
      ExampleLine.lines(of: example.command).map { "  \($0)" }
        + wrapped(example.explanation, hanging: 6, indent: 6)
    }
    return lines.isEmpty ? [] : ["EXAMPLES"] + lines
  }

  private var closing: [String] {
    guard level.isGroup else { return [] }
    let command = [tree.levels[0].name, "help"] + tree.levels.dropFirst().map(\.name) + ["COMMAND"]
    let what = level.configuration.topics.isEmpty ? "command" : "command or a topic"
    return ["Run '\(command.joined(separator: " "))' for more on a \(what)."]
  }
}

// MARK: - Entries

extension HelpText {
  private var arguments: [(String, String)] {
    level.arguments.map { ($0.valueName, $0.explanation) }
  }

  private var commands: [(String, String)] {
    tree.children.map { child in
      let command = child.level.configuration
      let remark = command.commandName == level.defaultName ? " (default)" : ""
      return (command.commandName, command.abstract + remark)
    }
  }

  private var topics: [(String, String)] {
    level.configuration.topics.map { ($0.name, $0.title) }
  }

  private var ownOptions: [(String, String)] { tree.ownOptions.map(entry) }

  private var globalOptions: [(String, String)] { tree.globalOptions.map(entry) }

  private func entry(of option: Declaration) -> (String, String) {
    let short = option.short.map { "-\($0), " } ?? "    "
    let value = option.kind == .flag ? "" : " \(option.valueName)"
    return ("\(short)\(option.longName)\(value)", option.explanation)
  }
}

// MARK: - Layout

extension HelpText {
  /// The widest entry beside which its explanation starts; a wider one has it below.
  private static let widestEntry = 26

  /// Where the explanations of the entries start.
  private func column(beside entries: [(String, String)]) -> Int {
    let widths = entries.map(\.0.count).filter { $0 <= Self.widestEntry }
    return (widths.max() ?? 2) + 4
  }

  private func table(_ title: String, _ entries: [(String, String)], column: Int) -> [String] {
    guard !entries.isEmpty else { return [] }
    var lines = [title]
    for (entry, explanation) in entries {
      var text = wrapped(explanation, hanging: column, indent: column)
      if entry.count + 4 <= column, !text.isEmpty {
        let padding = String(repeating: " ", count: column - entry.count - 2)
        lines.append("  \(entry)\(padding)\(text.removeFirst().dropFirst(column))")
      } else {
        lines.append("  \(entry)")
      }
      lines += text
    }
    return lines
  }

  private func wrapped(_ text: String, hanging: Int, indent: Int = 0) -> [String] {
    TextWrapping.lines(of: text, width: width, hanging: hanging, indent: indent)
  }
}
