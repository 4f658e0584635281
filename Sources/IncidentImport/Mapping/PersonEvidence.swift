import FoundationEssentials
import Incidents

/// The cells of each column, as evidence of whether they name a person or lead to one.
///
/// The first cells of a column that say something are all looked at, of the others one in some. They
/// are judged in stretches, so that a column that holds names further down is found.
struct PersonEvidence {
  /// Number of cells of a column that are looked at one by one.
  private static let first = 1_000
  /// Of how many later cells one is looked at, and how many such cells make a stretch.
  private static let (step, stretch) = (16, 200)
  /// The fewest cells of a stretch at the end that are judged by themselves.
  private static let fewest = 25

  /// Counts of the looks of the cells of a stretch.
  private struct Tally {
    var filled = 0
    var numbers = 0
    var names = 0
    var identifying = 0

    /// True if a good part are telephone numbers, e-mail addresses, personal numbers or full names.
    var identifies: Bool { identifying > 0 && identifying * 3 >= filled }
    /// True if most look like names.
    var areNames: Bool { names * 2 > filled }
    /// True if there are few numbers.
    var areNoNumbers: Bool { numbers * 2 <= filled }
    /// True if there are some names: a few among numbers are enough to hide them all.
    var haveNames: Bool { names > 0 && names * 4 >= filled }

    /// True if the same is to be said of another stretch.
    func isLike(_ other: Tally) -> Bool {
      identifies == other.identifies && areNames == other.areNames
        && areNoNumbers == other.areNoNumbers && haveNames == other.haveNames
    }

    mutating func add(_ look: Look) {
      filled += 1
      if look.isNumber { numbers += 1 }
      if look.isName { names += 1 }
      if look.identifies { identifying += 1 }
    }
  }

  /// The look of one text.
  private struct Look {
    let isNumber: Bool
    let isName: Bool
    let identifies: Bool
    let listsNames: Bool

    init(_ text: String) {
      isNumber = PersonTexts.isNumber(text)
      isName = PersonTexts.isNameLike(text) || PersonTexts.beginsWithName(text)
      identifies = PersonTexts.identifies(text)
      listsNames = PersonTexts.listsNames(text)
    }
  }

  private struct Column {
    private var seen = 0
    private var current = Tally()
    /// The stretches that were judged whole.
    private var whole: [Tally] = []
    private(set) var listsNames = false

    /// True if the next cell that says something is not one that is looked at.
    var passesOverNext: Bool {
      seen >= PersonEvidence.first && !(seen + 1).isMultiple(of: PersonEvidence.step)
    }

    /// Counts a cell that says something and is not looked at.
    mutating func passOver() { seen += 1 }

    /// Counts a cell, and says whether it is one that is looked at.
    mutating func takesNext() -> Bool {
      defer { seen += 1 }
      return !passesOverNext
    }

    mutating func add(_ look: Look) {
      current.add(look)
      if look.listsNames { listsNames = true }
      let length = whole.isEmpty ? PersonEvidence.first : PersonEvidence.stretch
      guard current.filled >= length else { return }
      // Of stretches of which the same is to be said, one is enough.
      let isLikeLast = whole.last.map { $0.isLike(current) } ?? false
      if !isLikeLast { whole.append(current) }
      current = Tally()
    }

    func any(_ isSo: (Tally) -> Bool) -> Bool {
      whole.contains(where: isSo)
        || (whole.isEmpty || current.filled >= PersonEvidence.fewest) && isSo(current)
    }
  }

  private var columns: [Column]
  /// Texts that were looked at, as many come again.
  private var looks = BoundedCache<WrittenText, Look>(capacity: 50_000)

  /// No evidence yet, for so many columns.
  init(columns: Int) { self.columns = Array(repeating: Column(), count: columns) }

  /// Takes a row.
  mutating func add(_ cells: some RowCells) {
    for index in columns.indices where index < cells.count && !cells.isEmpty(at: index) {
      // Most cells are only counted, and no text is made of them.
      if columns[index].passesOverNext, cells.isPlain(at: index), cells.size(at: index) <= 200 {
        columns[index].passOver()
        continue
      }
      let text = cells.text(at: index).trimmedOfSpace
      guard !text.isEmpty, text.utf8.count <= 200 else { continue }
      if columns[index].takesNext() { columns[index].add(look(at: text)) }
    }
  }

  private mutating func look(at text: String) -> Look {
    let key = WrittenText(text)
    if let known = looks[key] { return known }
    let look = Look(text)
    looks[key] = look
    return look
  }

  /// Whether a good part of a column's cells are telephone numbers, e-mail addresses, personal
  /// numbers or full names, whatever its heading.
  func identifies(_ column: Int) -> Bool { columns[column].any(\.identifies) }

  /// True if most of a column's cells look like names.
  func areNames(_ column: Int) -> Bool { columns[column].any(\.areNames) }

  /// True if a cell of a column was found to list several names.
  func listsNames(_ column: Int) -> Bool { columns[column].listsNames }

  /// Whether the cells bear out a heading that names a person with less than certainty.
  func confirms(_ certainty: PersonHeadings.Certainty, _ column: Int) -> Bool {
    switch certainty {
    case .certain: true
    case .unlessNumbers: columns[column].any(\.areNoNumbers)
    case .ifNames: columns[column].any(\.haveNames)
    }
  }
}

/// Texts that name a person, or lead to one.
enum PersonTexts {
  /// True if a telephone number, an e-mail address or a personal number is in a text, or it is a name
  /// with a patronymic.
  static func identifies(_ text: String) -> Bool {
    Contact(in: text) != nil || hasPatronymic(text)
  }

  /// Whether a text is a number of people.
  static func isNumber(_ text: String) -> Bool {
    text.utf8.contains(where: \.isDigit) || isRead(text)
  }

  private static func isRead(_ text: String) -> Bool {
    if case .unread = CountReading(text) { false } else { true }
  }

  /// The names that a cell of a hidden column may hold: all of it, or what commas and the like part.
  static func names(in cell: String) -> [String] {
    // To make the expression takes longer than to read most cells.
    let isJoined = cell.split(whereSeparator: \.isWhitespace).contains { conjunctions.contains($0) }
    let joined = isJoined ? cell.replacing(/\s(?:и|and|және|мен)\s/, with: ";") : cell
    let parts = joined.split { ",;\n/".contains($0) }.map { String($0).trimmedOfSpace }
    return ([cell] + parts).filter { text in
      let words = text.split { !$0.isLetter && $0 != "-" }
      return (1...5).contains(words.count) && words.allSatisfy { $0.first?.isUppercase == true }
    }
  }

  /// Words between names.
  private static let conjunctions: Set<Substring> = ["и", "and", "және", "мен"]

  /// True if a text lists several names: "Иванов И., Петров П.", "Ivanov, Petrov and Sidorov".
  static func listsNames(_ text: String) -> Bool {
    text.utf8.contains { ",;\n/".utf8.contains($0) || $0 == UInt8(ascii: " ") }
      && !text.utf8.contains { (0x30...0x39).contains($0) } && names(in: text).dropFirst().count > 1
  }

  /// Whether a text is two to five words that begin with capitals, with no digit, as names are.
  static func isNameLike(_ text: String) -> Bool {
    // A text of many words is no name, and is not looked at to its end.
    let words = text.split(maxSplits: 5) { !$0.isLetter && $0 != "-" && $0 != "'" && $0 != "’" }
    return (2...5).contains(words.count) && !text.contains(where: \.isNumber)
      && words.allSatisfy { $0.first?.isUppercase == true }
      && !isRead(text)
  }

  /// True if a text begins with two words that begin with capitals, as in "Пример Проба и ещё двое".
  static func beginsWithName(_ text: String) -> Bool {
    let words = text.split(maxSplits: 2, whereSeparator: \.isWhitespace).prefix(2)
    return words.count == 2
      && words.allSatisfy { word in
        word.count > 1 && word.first?.isUppercase == true
          && word.dropFirst().allSatisfy { $0.isLowercase || $0 == "," || $0 == "-" }
      }
      && !isRead(text)
  }

  /// The cells of a header, with those hidden that may be data: all that are no known words where one
  /// is a date or a number, as in a file without a header, and what looks like a name.
  static func withoutData(_ cells: [String]) -> [String] {
    let isData = cells.contains { isDatum($0.trimmedOfSpace) }
    let areNamed = cells.contains { Headings.field(named: $0) != nil }
    return cells.map { cell in
      let words = HeadingWords(cell)
      let isWord = !words.hasUnknownWord && !words.concepts.isEmpty
      let isHidden =
        identifies(cell) || isData && !isWord || !areNamed && isNameLike(cell) && !isWord
      return isHidden ? Protection.mask : cell
    }
  }

  /// Whether a text is a number or a date, as no heading is.
  private static func isDatum(_ text: String) -> Bool {
    let digits = text.count(where: \.isWholeNumber)
    guard digits > 0 else { return false }
    return text.allSatisfy { !$0.isLetter } || !PartialDate.orders(fitting: text).isEmpty
      || (try? PartialDate(reading: text)) != nil
  }

  private static func hasPatronymic(_ text: String) -> Bool {
    let words = text.split(maxSplits: 4) { $0.isWhitespace || $0 == "," }
    return (2...4).contains(words.count)
      && words.map { $0.lowercased() }.contains { word in
        ["вич", "вна", "ична", "ұлы", "улы", "қызы", "кызы"].contains { word.hasSuffix($0) }
      }
  }
}
