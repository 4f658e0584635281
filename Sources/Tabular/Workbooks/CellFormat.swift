/// Meaning of a cell's number format, as far as it changes the text that the cell is read as.
enum CellFormat: Hashable, Sendable {
  /// The number as it is.
  case number
  /// Digits filled up with zeros to a width: 7 shown as 007.
  case padded(Int)
  /// A day, a time or both.
  case date(DateParts)
  /// A length of time in hours, which may be more than a day has.
  case duration

  /// Parts of a date that a format shows.
  struct DateParts: Hashable, Sendable {
    var hasYear = false
    var hasMonth = false
    var hasDay = false
    var hasTime = false

    static let day = DateParts(hasYear: true, hasMonth: true, hasDay: true)
    static let time = DateParts(hasTime: true)

    /// Whether it shows anything but the time of day.
    var isOfDay: Bool { hasYear || hasMonth || hasDay }
  }

  /// The format of a built-in number, by ECMA-376 part 1, 18.8.30; those from 27 on are of East Asian
  /// editions.
  init(builtIn id: Int) {
    self =
      switch id {
      case 14, 15, 16, 22, 27...31, 36, 50...58: .date(.day)
      case 17: .date(DateParts(hasYear: true, hasMonth: true))
      case 18...21, 32...35, 45, 47: .date(.time)
      case 46: .duration
      default: .number
      }
  }

  /// The format that a code such as `dd.mm.yyyy` describes.
  init(code: String) {
    var letters: [UInt8] = []
    var isDuration = false
    Self.scan(Array(code.utf8)) { byte in
      letters.append(byte)
    } bracket: { content in
      isDuration = isDuration || !content.isEmpty && content.allSatisfy { "hms".utf8.contains($0) }
    }
    if isDuration {
      self = .duration
      return
    }
    let has = { (letter: Character) in letters.contains { $0 == letter.asciiValue } }
    var parts = DateParts(hasYear: has("y"), hasDay: has("d"), hasTime: has("h") || has("s"))
    parts.hasMonth = has("m") && (parts.hasYear || parts.hasDay || !parts.hasTime)
    if parts.isOfDay || parts.hasTime {
      self = .date(parts)
    } else if letters.count > 1, letters.allSatisfy({ $0 == UInt8(ascii: "0") }) {
      self = .padded(letters.count)
    } else {
      self = .number
    }
  }

  /// Gives the lower-case letters and digits of the first section, without literal texts, and what
  /// stands in brackets.
  private static func scan(
    _ code: [UInt8], letter: (UInt8) -> Void, bracket: ([UInt8]) -> Void
  ) {
    var position = 0
    func skip(to end: UInt8) -> ArraySlice<UInt8> {
      let start = position + 1
      position = code[min(start, code.count)...].firstIndex(of: end) ?? code.count
      return code[min(start, code.count)..<position]
    }
    while position < code.count, code[position] != UInt8(ascii: ";") {
      switch code[position] {
      case UInt8(ascii: "\""): _ = skip(to: UInt8(ascii: "\""))
      case UInt8(ascii: "["): bracket(skip(to: UInt8(ascii: "]")).map { $0 | 0x20 })
      case UInt8(ascii: "\\"), UInt8(ascii: "_"), UInt8(ascii: "*"): position += 1
      case UInt8(ascii: "A"), UInt8(ascii: "a"):
        // AM/PM and A/P hold an M that is no month; another A, as in General, is a letter.
        let rest = code[position...].prefix(5).map { $0 | 0x20 }
        let length =
          rest.starts(with: "am/pm".utf8) ? 5 : rest.starts(with: "a/p".utf8) ? 3 : 0
        letter(UInt8(ascii: length > 0 ? "h" : "a"))
        position += max(0, length - 1)
      case let byte where byte < 0x80:
        letter(byte | (byte >= 0x41 && byte <= 0x5A ? 0x20 : 0))
      default: break
      }
      position += 1
    }
  }
}
