/// A text that `help` shows and that belongs to no one command.
package struct HelpTopic: Sendable {
  /// The word that calls it.
  package let name: String
  /// What it is about, as one line.
  package let title: String
  /// The text.
  ///
  /// Lines that follow one another are one paragraph and are wrapped anew; a line that begins with
  /// a space stands as it is.
  package let text: String

  /// A topic from its parts.
  package init(name: String, title: String, text: String) {
    self.name = name
    self.title = title
    self.text = text
  }

  /// The paragraphs and the blocks of lines that stand as they are, in order.
  var blocks: [Block] {
    var blocks: [Block] = []
    var isOpen = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let isKept = line.first == " "
      switch blocks.last {
      case .paragraph(let start)? where isOpen && !isKept && !line.isEmpty:
        blocks[blocks.count - 1] = .paragraph("\(start) \(line)")
      case .lines(let lines)? where isOpen && isKept:
        blocks[blocks.count - 1] = .lines(lines + [String(line)])
      default:
        if !line.isEmpty {
          blocks.append(isKept ? .lines([String(line)]) : .paragraph(String(line)))
        }
      }
      isOpen = !line.isEmpty
    }
    return blocks
  }

  /// A part of the text.
  enum Block: Equatable {
    case paragraph(String)
    case lines([String])
  }

  /// The topic as help shows it, wrapped to a width in columns, with a line break at its end.
  func help(width: Int) -> String {
    let parts = blocks.map { block in
      switch block {
      case .paragraph(let text): TextWrapping.lines(of: text, width: width)
      case .lines(let lines): lines
      }
    }
    return ([TextWrapping.lines(of: title, width: width)] + parts)
      .map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n")
  }
}
