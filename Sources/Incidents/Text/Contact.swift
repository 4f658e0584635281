/// A telephone number, an e-mail address or a personal number within a text: what leads to a person.
package enum Contact: String, CaseIterable, Sendable {
  case telephone = "telephone number"
  case email = "e-mail address"
  case identityNumber = "identity number"

  /// The first such thing in a text; nil where there is none.
  ///
  /// Telephone numbers are those of Kazakhstan and Russia in any grouping, and others with `+`, `00` or
  /// a word such as "тел." before them.
  package init?(in text: String) {
    let bytes = Array(text.utf8)
    if Self.hasEmail(bytes) {
      self = .email
      return
    }
    guard bytes.count(where: \.isDigit) >= Self.fewestDigits || text.hasForeignDigits else {
      return nil
    }
    let groups = DigitGroup.groups(of: text)
    for start in groups.indices {
      for end in start..<min(groups.count, start + DigitGroup.mostInNumber) {
        if end > start, !groups[end].isJoined { break }
        if let found = Self.meaning(of: groups[start...end]) {
          self = found
          return
        }
      }
    }
    return nil
  }

  /// The fewest digits that a telephone number has.
  private static let fewestDigits = ContactScreen.fewestDigits

  private static func meaning(of groups: ArraySlice<DigitGroup>) -> Contact? {
    guard let first = groups.first else { return nil }
    let digits = groups.flatMap(\.digits)
    if !first.isMarked, !first.followsPlus, holdsDate(groups) { return nil }
    if digits.count == 12, PersonalNumber.isValid(digits) { return .identityNumber }
    let isTelephone =
      first.isMarked && (fewestDigits...15).contains(digits.count)
      || first.followsPlus && (9...15).contains(digits.count)
      || digits.starts(with: [0, 0]) && first.digits.count > 1 && (11...15).contains(digits.count)
      || isOfCountry(digits, groups) || isMobile(digits, groups)
    return isTelephone ? .telephone : nil
  }

  /// True if a day with its month and year is in groups: 15.06.2024 or 2024-06-15.
  private static func holdsDate(_ groups: ArraySlice<DigitGroup>) -> Bool {
    func value(_ group: DigitGroup) -> Int { group.digits.reduce(0) { $0 * 10 + Int($1) } }
    func isDate(_ day: DigitGroup, _ month: DigitGroup, _ year: DigitGroup) -> Bool {
      year.digits.count == 4 && day.digits.count <= 2 && month.digits.count <= 2
        && (1900...2100).contains(value(year)) && (1...31).contains(value(day))
        && (1...12).contains(value(month))
    }
    return groups.indices.dropLast(2).contains { index in
      isDate(groups[index], groups[index + 1], groups[index + 2])
        || isDate(groups[index + 2], groups[index + 1], groups[index])
    }
  }

  /// True if digits are a number of Kazakhstan or Russia with its 8 or 7 before it.
  private static func isOfCountry(_ digits: [UInt8], _ groups: ArraySlice<DigitGroup>) -> Bool {
    guard digits.count == 11, digits[0] == 7 || digits[0] == 8, digits[1] >= 3,
      let first = groups.first
    else { return false }
    guard first.digits.count == 1 else { return first.digits.count >= 4 }
    return groups.dropFirst().first.map { (3...5).contains($0.digits.count) || $0.digits.count > 9 }
      ?? false
  }

  /// True if digits are a mobile number of Kazakhstan without what stands before the area.
  private static func isMobile(_ digits: [UInt8], _ groups: ArraySlice<DigitGroup>) -> Bool {
    guard digits.count == 10, digits[0] == 7, [0, 4, 7].contains(digits[1]) else { return false }
    return (groups.first?.digits.count ?? 0) >= 3
  }

  /// True if an address stands in a text: something, `@`, and a domain with a point in it.
  private static func hasEmail(_ bytes: [UInt8]) -> Bool {
    func isOfName(_ byte: UInt8) -> Bool {
      byte.isDigit || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte > 0x7F
        || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
    }
    return bytes.indices.contains { index in
      guard bytes[index] == UInt8(ascii: "@"), index > 0, isOfName(bytes[index - 1]) else {
        return false
      }
      let domain = bytes[(index + 1)...].prefix { isOfName($0) || $0 == UInt8(ascii: ".") }
      let parts = domain.split(separator: UInt8(ascii: "."))
      return parts.count > 1 && domain.first != UInt8(ascii: ".")
    }
  }
}

/// Individual identification numbers of Kazakhstan.
package enum PersonalNumber {
  /// True if twelve digits are one, by its date of birth and its check digit.
  package static func isValid(_ digits: [UInt8]) -> Bool {
    let digits = digits.map(Int.init)
    guard digits.count == 12, (1...12).contains(digits[2] * 10 + digits[3]),
      (1...31).contains(digits[4] * 10 + digits[5]), (0...6).contains(digits[6])
    else { return false }
    func remainder(_ weights: [Int]) -> Int {
      zip(digits, weights).reduce(0) { $0 + $1.0 * $1.1 } % 11
    }
    let first = remainder([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])
    let sum = first == 10 ? remainder([3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2]) : first
    return sum == digits[11]
  }
}

/// Digits that stand side by side in a text.
private struct DigitGroup {
  /// The most groups that one number is written in.
  static let mostInNumber = 6

  let digits: [UInt8]
  /// True if only what parts the groups of a number stands between it and the group before.
  let isJoined: Bool
  /// True if a plus stands right before it.
  let followsPlus: Bool
  /// True if a word that announces a telephone number stands before it.
  let isMarked: Bool

  private static let joints: Set<Unicode.Scalar> = [" ", "-", "(", ")", ".", "/", "+"]
  private static let marks: Set<String> = [
    "тел", "телефон", "телефона", "телефону", "телефоны", "моб", "сот", "ватсап", "вотсап", "ұялы",
    "tel", "phone", "telephone", "whatsapp",
  ]

  static func groups(of text: String) -> [DigitGroup] {
    var groups: [DigitGroup] = []
    var gap: [Unicode.Scalar] = []
    var lastWord: String?
    for token in TextToken.tokens(of: text) {
      if token.followsSpace { gap.append(" ") }
      switch token.lexeme {
      case .number(let number):
        let isJoined =
          !groups.isEmpty && lastWord == nil && gap.count <= 4 && gap.allSatisfy(joints.contains)
        groups.append(
          DigitGroup(
            digits: number.utf8.map { $0 &- 0x30 }, isJoined: isJoined,
            followsPlus: gap.last == "+", isMarked: lastWord.map(marks.contains) ?? false))
        (gap, lastWord) = ([], nil)
      case .word(let word): (gap, lastWord) = ([], word)
      case .mark(let mark): gap.append(mark)
      }
    }
    return groups
  }
}

extension String {
  /// True if a decimal digit other than those of ASCII is in it.
  fileprivate var hasForeignDigits: Bool {
    unicodeScalars.contains { !$0.isASCII && $0.properties.numericType == .decimal }
  }
}
