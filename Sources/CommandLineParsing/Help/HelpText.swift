/// The help of one command, laid out for a width in columns.
struct HelpText {
  private let tree: CommandTree
  private let width: Int

  /// Help for the command at the top of a tree.
  init(_ tree: CommandTree, width: Int) {
    self.tree = tree
    self.width = max(width, 40)
  }

  private var level: CommandLevel { tree.level }

  /// The whole text, with a line break at its end.
  var text: String {
    let optionColumn = column(beside: ownOptions + globalOptions)
    let sections = [
      wrapped("Usage: \(usage)", hanging: 4),
      wrapped(level.configuration.abstract, hanging: 0),
      wrapped(level.configuration.discussion, hanging: 0),
      table("ARGUMENTS", arguments, column: column(beside: arguments)),
      table("OPTIONS", ownOptions, column: optionColumn),
      table("GLOBAL OPTIONS", globalOptions, column: optionColumn),
      table("COMMANDS", commands, column: column(beside: commands)),
      examples,
      closing,
    ]
    return sections.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") + "\n" }
      .joined(separator: "\n")
  }

  private var usage: String {
    var parts = [tree.path]
    parts += level.options.filter(\.isRequired).map { "\($0.longName) \($0.valueName)" }
    parts.append("[OPTIONS]")
    parts += level.arguments.map { argument in
      let name = argument.isRepeatable ? "\(argument.valueName)..." : argument.valueName
      return argument.isRequired ? name : "[\(name)]"
    }
    if level.isGroup { parts.append(defaultName == nil ? "COMMAND" : "[COMMAND]") }
    return parts.joined(separator: " ")
  }

  private var examples: [String] {
    let lines = level.configuration.examples.flatMap { example in
      ["  \(example.command)"] + wrapped(example.explanation, hanging: 6, indent: 6)
    }
    return lines.isEmpty ? [] : ["EXAMPLES"] + lines
  }

  private var closing: [String] {
    guard level.isGroup else { return [] }
    let command = [tree.levels[0].name, "help"] + tree.levels.dropFirst().map(\.name) + ["COMMAND"]
    return ["Run '\(command.joined(separator: " "))' for more on a command."]
  }
}

// MARK: - Entries

extension HelpText {
  private var arguments: [(String, String)] {
    level.arguments.map { ($0.valueName, explanation(of: $0)) }
  }

  private var defaultName: String? {
    level.configuration.defaultSubcommand?.configuration.commandName
  }

  private var commands: [(String, String)] {
    level.configuration.subcommands.map { type in
      let command = type.configuration
      let remark = command.commandName == defaultName ? " (default)" : ""
      return (command.commandName, command.abstract + remark)
    }
  }

  private var ownOptions: [(String, String)] { tree.ownOptions.map(entry) }

  private var globalOptions: [(String, String)] { tree.globalOptions.map(entry) }

  private func entry(of option: Declaration) -> (String, String) {
    let short = option.short.map { "-\($0), " } ?? "    "
    let value = option.kind == .flag ? "" : " \(option.valueName)"
    return ("\(short)\(option.longName)\(value)", explanation(of: option))
  }

  private func explanation(of parameter: Declaration) -> String {
    var notes: [String] = []
    if let allowed = parameter.allowedWords {
      notes.append("one of: \(allowed.joined(separator: ", "))")
    }
    if let shownDefault = parameter.shownDefault { notes.append("default: \(shownDefault)") }
    if parameter.kind == .option {
      if parameter.isRequired { notes.append("required") }
      if parameter.isRepeatable { notes.append("may be repeated") }
    }
    let remarks = notes.isEmpty ? "" : "(\(notes.joined(separator: "; ")))"
    return [parameter.help, remarks].filter { !$0.isEmpty }.joined(separator: " ")
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

  /// The text in lines that fit the width, each of its own lines wrapped by itself.
  ///
  /// A line starts after `indent` spaces and goes on after `hanging` spaces. A word that is wider
  /// than a line has one to itself.
  private func wrapped(_ text: String, hanging: Int, indent: Int = 0) -> [String] {
    guard !text.isEmpty else { return [] }
    var lines: [String] = []
    for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
      var line = String(repeating: " ", count: indent)
      var isStart = true
      for word in paragraph.split(separator: " ") {
        if !isStart, line.count + 1 + word.count > width {
          lines.append(line)
          line = String(repeating: " ", count: hanging)
          isStart = true
        }
        line += isStart ? "\(word)" : " \(word)"
        isStart = false
      }
      lines.append(isStart ? "" : line)
    }
    return lines
  }
}
