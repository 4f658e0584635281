/// A page of the manual: a text that `help` shows and that belongs to no one command.
package struct HelpTopic: Sendable {
  /// The word that calls it.
  package let name: String
  /// Its subject, as one line: the heading at the top of the page.
  package let title: String
  /// The page below its title, in Markdown.
  private let text: String

  /// A topic from a page in Markdown, whose first line is `# Title`.
  package init(name: String, markdown: String) {
    self.name = name
    let end = markdown.firstIndex(of: "\n") ?? markdown.endIndex
    title = Markdown.bare(String(markdown[..<end].drop { $0 == "#" || $0 == " " }))
    text = String(markdown[end...])
  }

  /// The parts of the page below its title, in order.
  var blocks: [Markdown.Block] { Markdown(text).blocks }

  /// The page as help shows it, wrapped to a width in columns, with a line break at its end.
  func help(width: Int) -> String {
    let layout = MarkdownLayout(width: width)
    return ([TextWrapping.lines(of: title, width: width)] + blocks.map(layout.lines))
      .map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n")
  }
}
