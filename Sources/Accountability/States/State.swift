/// A state as reviews name it: a member of the United Nations, the Holy See or the State of Palestine.
package struct State: Hashable, Sendable {
  /// The code of ISO 3166 of three letters, such as `KAZ`.
  package let code: String
  /// The name in English, as the United Nations writes it.
  package let english: String
  /// The name in Russian.
  package let russian: String
  /// The name in Kazakh.
  package let kazakh: String

  /// All states, by their codes.
  package static var all: [State] { table.states }

  /// The state of a code or name in English, Russian or Kazakh, long or short; nil where no name in the
  /// table is the same: a state is never found by likeness.
  ///
  /// Case, blanks, accents and punctuation do not matter, nor a footnote's digit behind the name.
  package init?(naming text: String) {
    let folded = FoldedText.letters(of: text)
    guard let state = Self.table.names[folded] else { return nil }
    self = state
  }

  private init(code: String, english: String, russian: String, kazakh: String) {
    self.code = code
    self.english = english
    self.russian = russian
    self.kazakh = kazakh
  }

  private static let table: (states: [State], names: [String: State]) = {
    var states: [State] = []
    var names: [String: State] = [:]
    for line in StateTable.text.split(separator: "\n") {
      let cells = line.split(separator: "|").map(String.init)
      guard cells.count >= 5 else { continue }
      let state = State(
        code: cells[0], english: cells[2], russian: cells[3], kazakh: cells[4])
      states.append(state)
      let others = cells.dropFirst(5).flatMap { $0.split(separator: ";").map(String.init) }
      for name in cells.prefix(5) + others { names[FoldedText.letters(of: name)] = state }
    }
    return (states, names)
  }()
}
