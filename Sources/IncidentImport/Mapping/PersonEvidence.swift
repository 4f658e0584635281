import FoundationEssentials
import Incidents

/// The first cells of each column, as evidence of whether they name a person or lead to one.
struct PersonEvidence {
  /// How many rows are looked at.
  static let rows = 1_000

  /// What the cells of one column look like.
  private struct Tally {
    var filled = 0
    var numbers = 0
    var names = 0
    var identifying = 0
  }

  /// What one text looks like.
  private struct Look {
    let isNumber: Bool
    let isName: Bool
    let identifies: Bool

    init(_ text: String) {
      isNumber = PersonTexts.isNumber(text)
      isName = PersonTexts.isNameLike(text) || PersonTexts.beginsWithName(text)
      identifies = PersonTexts.identifies(text)
    }
  }

  private var tallies: [Tally]
  /// Texts that were looked at, as many come again.
  private var looks: [WrittenText: Look] = [:]
  private var rowsTaken = 0

  /// No evidence yet, for so many columns.
  init(columns: Int) { tallies = Array(repeating: Tally(), count: columns) }

  /// Whether there are rows enough.
  var isComplete: Bool { rowsTaken >= Self.rows }

  /// Takes a row.
  mutating func add(_ cells: some RowCells) {
    rowsTaken += 1
    for index in tallies.indices where index < cells.count && !cells.isEmpty(at: index) {
      let text = cells.text(at: index).trimmedOfSpace
      guard !text.isEmpty, text.utf8.count <= 200 else { continue }
      let look = look(at: text)
      tallies[index].filled += 1
      if look.isNumber { tallies[index].numbers += 1 }
      if look.isName { tallies[index].names += 1 }
      if look.identifies { tallies[index].identifying += 1 }
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
  func identifies(_ column: Int) -> Bool {
    let tally = tallies[column]
    return tally.identifying > 0 && tally.identifying * 3 >= tally.filled
  }

  /// Whether most of a column's cells look like names.
  func areNames(_ column: Int) -> Bool { tallies[column].names * 2 > tallies[column].filled }

  /// Whether the cells bear out a heading that names a person with less than certainty.
  func confirms(_ certainty: PersonHeadings.Certainty, _ column: Int) -> Bool {
    let tally = tallies[column]
    switch certainty {
    case .certain: return true
    case .unlessNumbers: return tally.numbers * 2 <= tally.filled
    // A few names among numbers are enough to hide them all.
    case .ifNames: return tally.names > 0 && tally.names * 4 >= tally.filled
    }
  }
}

/// Texts that name a person, or lead to one.
enum PersonTexts {
  /// Whether a text is a telephone number, an e-mail address, a personal number, or a name with a
  /// patronymic.
  static func identifies(_ text: String) -> Bool {
    isEmail(text) || isPhone(text) || isPersonalNumber(text) || hasPatronymic(text)
  }

  /// Whether a text is a number of people.
  static func isNumber(_ text: String) -> Bool {
    text.utf8.contains { (0x30...0x39).contains($0) } || isRead(text)
  }

  private static func isRead(_ text: String) -> Bool {
    if case .unread = CountReading(text) { false } else { true }
  }

  /// Whether a text is two to five words that begin with capitals, with no digit, as names are.
  static func isNameLike(_ text: String) -> Bool {
    // A text of many words is no name, and is not looked at to its end.
    let words = text.split(maxSplits: 5) { !$0.isLetter && $0 != "-" && $0 != "'" && $0 != "’" }
    return (2...5).contains(words.count) && !text.contains(where: \.isNumber)
      && words.allSatisfy { $0.first?.isUppercase == true }
      && !isRead(text)
  }

  /// Whether a text begins with two words that begin with capitals, as in "Пример Проба и ещё двое".
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

  private static func isEmail(_ text: String) -> Bool {
    guard text.utf8.contains(UInt8(ascii: "@")) else { return false }
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    return parts.count == 2 && !text.contains(where: \.isWhitespace) && !parts[0].isEmpty
      && parts[1].contains(".") && !parts[1].hasPrefix(".") && !parts[1].hasSuffix(".")
  }

  /// Whether a text is a telephone number with its country or area code.
  private static func isPhone(_ text: String) -> Bool {
    guard text.allSatisfy({ $0.isWholeNumber || "+()- \u{A0}.".contains($0) }) else { return false }
    let digits = text.count(where: \.isWholeNumber)
    let isMarked =
      text.hasPrefix("+") || (text.contains("(") && text.contains(")"))
      || (digits == 11 && (text.hasPrefix("8") || text.hasPrefix("7"))
        && text.contains { " -".contains($0) })
    return isMarked && (10...15).contains(digits)
  }

  /// Whether a text is an individual identification number of Kazakhstan, by its date of birth and its
  /// check digit.
  static func isPersonalNumber(_ text: String) -> Bool {
    guard text.utf8.count == 12 else { return false }
    let digits = text.utf8.map { Int($0) - 0x30 }
    guard digits.allSatisfy({ (0...9).contains($0) }) else { return false }
    guard (1...12).contains(digits[2] * 10 + digits[3]),
      (1...31).contains(digits[4] * 10 + digits[5]),
      (0...6).contains(digits[6])
    else { return false }
    func check(_ weights: [Int]) -> Int {
      zip(digits, weights).reduce(0) { $0 + $1.0 * $1.1 } % 11
    }
    let first = check([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])
    let sum = first == 10 ? check([3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2]) : first
    return sum == digits[11]
  }
}
