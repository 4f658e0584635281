/// A page of the manual: a text that `help` shows and that belongs to no one command.
package struct HelpTopic: Sendable {
  /// The word that calls it.
  package let name: String
  /// The page in Markdown, whose first line is `# Title`.
  private let markdown: String

  /// A topic from a page in Markdown, whose first line is `# Title`.
  ///
  /// Nothing of it is read before it is shown: every command is started with all topics.
  package init(name: String, markdown: String) {
    self.name = name
    self.markdown = markdown
  }

  private var endOfTitle: String.Index { markdown.firstIndex(of: "\n") ?? markdown.endIndex }

  /// Its subject, as one line: the heading at the top of the page.
  package var title: String {
    Markdown.bare(String(markdown[..<endOfTitle].drop { $0 == "#" || $0 == " " }))
  }

  /// The parts of the page below its title, in order.
  var blocks: [Markdown.Block] { Markdown(String(markdown[endOfTitle...])).blocks }

  /// The page as help shows it, wrapped to a width in columns, with a line break at its end.
  func help(width: Int) -> String {
    let layout = MarkdownLayout(width: width)
    return ([TextWrapping.lines(of: title, width: width)] + blocks.map(layout.lines))
      .map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n")
  }
}
