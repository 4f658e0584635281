/// Numbers of groups in one text: "5 мужчин и 2 женщины", "12 detained, 3 arrested", "5+2".
enum CountGroups {
  /// The most groups of a text.
  private static let mostGroups = 8

  /// The number of people in groups that make up a whole: by sex or by age, or with a plus between
  /// numbers; nil where a text is no such list.
  static func sum(_ tokens: [TextToken]) -> CountBounds? {
    let added = parts(of: tokens) { $0.isMark("+") }
    let groups =
      added.count > 1 ? added.map { Group(added: $0) } : parted(tokens).map { Group(named: $0) }
    guard (2...mostGroups).contains(groups.count) else { return nil }
    if added.count == 1 {
      let names = groups.compactMap { $0?.name }
      guard names.count == groups.count, Set(names).count == names.count,
        wholes.contains(where: { $0.isSuperset(of: names) })
      else { return nil }
    }
    var bounds: [CountBounds?] = []
    for group in groups {
      guard let group else { return nil }
      bounds.append(group.bounds)
    }
    return CountBounds(sumOf: bounds)
  }

  /// The pieces of a text that a comma or a word for "and" parts.
  static func parted(_ tokens: [TextToken]) -> [ArraySlice<TextToken>] {
    parts(of: tokens) { token in
      [",", ";", "/"].contains(where: token.isMark) || token.word.map(ands.contains) ?? false
    }
  }

  private static func parts(
    of tokens: [TextToken], at isParting: (TextToken) -> Bool
  ) -> [ArraySlice<TextToken>] {
    tokens.split(omittingEmptySubsequences: true, whereSeparator: isParting)
  }

  private static let ands: Set<String> = ["and", "и", "және", "мен", "плюс"]

  /// One group with its number.
  private struct Group {
    let name: Name?
    /// The bounds of its number; nil where nothing is said of it.
    let bounds: CountBounds?

    /// A group that is called by a word, at the end of its part or before its number.
    init?(named part: ArraySlice<TextToken>) {
      let words = part.compactMap { $0.word.flatMap { Self.names[$0] } }
      guard let name = words.first, words.count == 1 else { return nil }
      let rest = part.filter {
        !($0.word.map { Self.names[$0] != nil } ?? false)
          && ![".", ":", "-"].contains(where: $0.isMark)
      }
      guard let bounds = CountReader.bounds(CountWords.stripped(rest[...])) else { return nil }
      (self.name, self.bounds) = (name, bounds)
    }

    /// A number between signs of addition, or a mark that says nothing.
    init?(added part: ArraySlice<TextToken>) {
      name = nil
      if Absence(Array(part)) == .nothing {
        bounds = nil
      } else if let bounds = CountReader.bounds(CountWords.stripped(part)) {
        self.bounds = bounds
      } else {
        return nil
      }
    }

    private static let names: [String: Name] = {
      var names: [String: Name] = [:]
      for (name, words) in lists {
        for word in words.split(whereSeparator: \.isWhitespace) { names[String(word)] = name }
      }
      return names
    }()
  }

  /// The groups that people are divided into.
  private enum Name: Hashable {
    case men, women, adults, minors
  }

  /// Groups that make up a whole.
  private static let wholes: [Set<Name>] = [[.men, .women], [.adults, .minors]]

  private static let lists: [(Name, String)] = [
    (
      .men,
      """
      men man male males m мужчин мужчины мужчина муж м парней парня парень юношей юноши
      ер еркек еркектер
      """
    ),
    (
      .women,
      """
      women woman female females f женщин женщины женщина женщину жен ж девушек девушки девушка
      әйел әйелдер қыз
      """
    ),
    (.adults, "adults adult взрослых взрослые взрослый ересек ересектер"),
    (
      .minors,
      """
      minors minor children child juveniles juvenile несовершеннолетних несовершеннолетние
      несовершеннолетний детей ребенок ребенка подростков подростка подросток балалар бала
      """
    ),
  ]
}

/// The numbers of several quantities in one text: "12 detained, 3 arrested".
package enum SeveralCounts {
  /// The longest text that is looked into, in bytes of UTF-8.
  private static let longest = 200

  /// The number of each quantity that a text names, each once; nil where it is no such list.
  ///
  /// In English an arrest is any deprivation of liberty, but one that is told apart from detentions.
  package static func read(_ text: String) -> [(quantity: Quantity, estimate: CountEstimate)]? {
    guard text.utf8.count <= longest else { return nil }
    let parts = CountGroups.parted(TextToken.tokens(of: text))
    guard (2...4).contains(parts.count) else { return nil }
    var claims: [(quantity: Quantity, estimate: CountEstimate)] = []
    for part in parts {
      guard let first = part.first, let last = part.last else { return nil }
      let piece = String(text[first.range.lowerBound..<last.range.upperBound])
      guard case .stated(let estimate) = CountReading(piece), var quantity = estimate.quantity
      else { return nil }
      let isArrest = part.contains { $0.word?.hasPrefix("arrest") ?? false }
      if isArrest, claims.contains(where: { $0.quantity == .detained }) { quantity = .arrested }
      guard !claims.contains(where: { $0.quantity == quantity }) else { return nil }
      claims.append((quantity, estimate))
    }
    return claims
  }
}
