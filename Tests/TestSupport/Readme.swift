import FoundationEssentials

/// The project's README, as far as tests follow it.
package struct Readme {
  /// All of it.
  package let text: String
  /// The lines of its walk-through that are to be typed.
  package let typed: [String]
  /// The lines that it shows as what the commands print.
  package let shown: [String]

  /// Reads it.
  ///
  /// - Throws: An error of the file system's.
  package init() throws {
    let url = URL(filePath: "\(BuiltProgram.projectFolder)/README.md")
    text = String(decoding: try Data(contentsOf: url), as: UTF8.self)
    var typed: [String] = []
    var shown: [String] = []
    var isShown = false
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for line in lines.drop(while: { $0 != "## A walk through it" })
      .prefix(while: { $0 != "## Your own list" })
    {
      if line.hasPrefix("```") {
        isShown.toggle()
      } else if isShown {
        shown.append(String(line))
      } else if line.hasPrefix("    ") {
        typed.append(String(line.dropFirst(4)))
      }
    }
    self.typed = typed
    self.shown = shown
  }
}
