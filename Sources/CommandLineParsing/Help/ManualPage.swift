/// The manual page of a program, in the man macros of roff, made from the declarations.
struct ManualPage {
  private let root: CommandTree

  init(of root: CommandTree) { self.root = root }

  /// The whole page.
  var text: String {
    let configuration = root.level.configuration
    let name = root.path
    let commands = root.flattened.dropFirst().filter { !$0.level.isGroup }
    var lines = [
      ".TH \(Roff.argument(name.uppercased())) 1 \"\" "
        + "\(Roff.argument("\(name) \(configuration.version)")) \(Roff.argument("User Commands"))",
      ".SH NAME", "\(Roff.text(name)) \\- \(Roff.text(configuration.abstract))",
      ".SH SYNOPSIS", Roff.bold(root.usage),
    ]
    if !configuration.discussion.isEmpty {
      lines += [".SH DESCRIPTION"] + paragraphs(configuration.discussion)
    }
    lines += [".SH OPTIONS"] + root.ownOptions.flatMap(entry)
    lines += [".SH COMMANDS"] + commands.flatMap(section)
    lines += configuration.topics.flatMap(section)
    return lines.joined(separator: "\n") + "\n"
  }

  private func section(on command: CommandTree) -> [String] {
    let configuration = command.level.configuration
    var lines = [".SS \(Roff.argument(command.path))", Roff.bold(command.usage)]
    lines += paragraphs(configuration.abstract) + paragraphs(configuration.discussion)
    lines += (command.level.arguments + command.level.options).flatMap(entry)
    if !configuration.examples.isEmpty { lines += [".PP", "Examples:"] }
    for example in configuration.examples {
      lines += [".TP", Roff.bold(example.command), Roff.text(example.explanation)]
    }
    return lines
  }

  private func section(on topic: HelpTopic) -> [String] {
    [".SH \(Roff.argument(topic.title.uppercased()))"] + topic.blocks.flatMap(lines)
  }

  private func lines(of block: Markdown.Block) -> [String] {
    switch block {
    case .heading(_, let text): [".SS \(Roff.argument(Markdown.bare(text)))"]
    case .paragraph(let text): [".PP", Roff.text(Markdown.spans(of: text))]
    case .list(let items):
      items.flatMap { [".IP \(Roff.argument($0.mark)) 4", Roff.text(Markdown.spans(of: $0.text))] }
    case .table, .code:
      [".PP", ".nf"] + MarkdownLayout(width: Self.tableWidth).lines(of: block).map(Roff.text) + [
        ".fi"
      ]
    }
  }

  /// The width of tables, in columns: a terminal's less the indent of a section.
  private static let tableWidth = 72

  private func paragraphs(_ text: String) -> [String] {
    text.split(whereSeparator: \.isNewline).flatMap { [".PP", Roff.text(String($0))] }
  }

  private func entry(of parameter: Declaration) -> [String] {
    let names =
      switch parameter.kind {
      case .argument: parameter.valueName
      case .flag: parameter.names
      case .option: "\(parameter.names) \(parameter.valueName)"
      }
    return [".TP", Roff.bold(names), Roff.text(parameter.explanation)]
  }
}

extension Declaration {
  fileprivate var names: String { (short.map { "-\($0), " } ?? "") + longName }
}
