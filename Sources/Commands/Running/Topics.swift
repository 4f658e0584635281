import CommandLineParsing

/// The texts that `aigaq help` shows beside the commands: the files of Topics/.
///
/// The first line of a file is the title. ``HelpTopic/text`` tells how the rest is written.
enum Topics {
  /// All topics, by name.
  static var all: [HelpTopic] {
    embedded.map { name, text in
      let lines = text.split(separator: "\n", maxSplits: 1)
      return HelpTopic(
        name: name, title: lines.first.map(String.init) ?? "",
        text: lines.dropFirst().first.map(String.init) ?? "")
    }
  }
}
