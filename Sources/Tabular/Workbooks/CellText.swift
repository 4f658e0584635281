/// Texts of numbers, days and times as cells hold them.
enum CellText {
  private static let secondsOfDay = 86400
  /// The day after 9999-12-31 in the date system of 1900.
  private static let daysOfCalendar = 2_958_466

  /// Replaces the number at the end of a buffer, from a place on, by the text that the cell is read
  /// as.
  ///
  /// - Returns: The kind of the cell; nil where the bytes are no number, which then stay as they are.
  static func rewriteNumber(
    in bytes: inout [UInt8], from start: Int, as format: CellFormat, is1904: Bool
  ) -> SheetRow.Kind? {
    if format == .number, isPlain(bytes, from: start) { return .number }
    let text = String(decoding: bytes[start...], as: UTF8.self)
    guard let number = Double(text), number.isFinite else { return nil }
    let (rewritten, kind) = Self.text(of: number, as: format, is1904: is1904)
    bytes.removeSubrange(start...)
    bytes.append(contentsOf: rewritten.utf8)
    return kind
  }

  /// The text of a number and its kind.
  static func text(
    of number: Double, as format: CellFormat, is1904: Bool
  ) -> (String, SheetRow.Kind) {
    switch format {
    case .number: break
    case .padded(let width):
      let digits = text(of: number)
      guard number >= 0, digits.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { break }
      return (String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits, .number)
    case .date(let parts):
      if let date = date(number, parts, is1904: is1904) { return (date, .date) }
    case .duration:
      if let duration = duration(number) { return (duration, .date) }
    }
    return (text(of: number), .number)
  }

  /// The shortest text that reads back as the number; a whole number has no decimals.
  static func text(of number: Double) -> String {
    if let whole = Int128(exactly: number) { return String(whole) }
    return String(number)
  }

  /// Whether the bytes are a number that is written as it is to be read: 12, -3, 0.5, at most 15
  /// digits.
  private static func isPlain(_ bytes: [UInt8], from start: Int) -> Bool {
    guard start < bytes.count, bytes.count - start <= 16 else { return false }
    var position = bytes[start] == UInt8(ascii: "-") ? start + 1 : start
    let first = position
    var point: Int?
    while position < bytes.count {
      switch bytes[position] {
      case 0x30...0x39: break
      case UInt8(ascii: ".") where point == nil && position > first: point = position
      default: return false
      }
      position += 1
    }
    guard position > first else { return false }
    let hasLeadingZero =
      bytes[first] == 0x30 && position - first > 1 && point != first + 1
    if hasLeadingZero { return false }
    guard point != nil else { return true }
    return bytes[position - 1] != 0x30 && bytes[position - 1] != UInt8(ascii: ".")
  }

  /// The day and time of a serial number; nil where it is none.
  ///
  /// What the format does not show is left out where it is only the beginning of what it shows: 1
  /// June 2019 shown as "June 2019" is that month.
  private static func date(
    _ serial: Double, _ parts: CellFormat.DateParts, is1904: Bool
  ) -> String? {
    guard serial >= 0, serial < Double(daysOfCalendar) else { return nil }
    let seconds = Int((serial * Double(secondsOfDay)).rounded())
    let (days, second) = (seconds / secondsOfDay, seconds % secondsOfDay)
    if days == 0, !is1904 || !parts.isOfDay {
      return parts.hasTime || second > 0 ? time(second) : nil
    }
    guard let day = day(days, is1904: is1904) else { return nil }
    if second > 0 { return "\(iso(day)) \(time(second))" }
    return shown(iso(day), as: parts)
  }

  /// A day in ISO 8601 as precisely as a format shows it, where what it leaves out is the beginning of
  /// what it shows.
  static func shown(_ day: String, as parts: CellFormat.DateParts) -> String {
    guard day.utf8.count == 10, parts.hasYear, !parts.hasTime, !parts.hasDay else { return day }
    if parts.hasMonth { return day.hasSuffix("-01") ? String(day.dropLast(3)) : day }
    return day.hasSuffix("-01-01") ? String(day.dropLast(6)) : day
  }

  /// The date of a day by its number in one of the two date systems.
  private static func day(_ number: Int, is1904: Bool) -> (year: Int, month: Int, day: Int)? {
    if is1904 { return civil(number - 24107) }
    // Day 60 is the 29 February 1900 that never was, which Excel has from Lotus 1-2-3.
    if number == 60 { return (1900, 2, 29) }
    return civil(number > 60 ? number - 25569 : number - 25568)
  }

  /// The date of a day counted from 1970-01-01 (Howard Hinnant, "chrono-compatible low-level date
  /// algorithms").
  private static func civil(_ number: Int) -> (year: Int, month: Int, day: Int)? {
    let shifted = number + 719_468
    guard shifted >= 0 else { return nil }
    let (era, dayOfEra) = (shifted / 146_097, shifted % 146_097)
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let part = (5 * dayOfYear + 2) / 153
    let month = part < 10 ? part + 3 : part - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return year > 9999 ? nil : (year, month, dayOfYear - (153 * part + 2) / 5 + 1)
  }

  private static func duration(_ serial: Double) -> String? {
    guard serial >= 0, serial < Double(daysOfCalendar) else { return nil }
    let seconds = Int((serial * Double(secondsOfDay)).rounded())
    return "\(padded(seconds / 3600, to: 2)):\(padded(seconds / 60 % 60, to: 2))"
      + (seconds % 60 == 0 ? "" : ":\(padded(seconds % 60, to: 2))")
  }

  private static func time(_ second: Int) -> String {
    "\(padded(second / 3600, to: 2)):\(padded(second / 60 % 60, to: 2))"
      + (second % 60 == 0 ? "" : ":\(padded(second % 60, to: 2))")
  }

  private static func iso(_ day: (year: Int, month: Int, day: Int)) -> String {
    "\(padded(day.year, to: 4))-\(padded(day.month, to: 2))-\(padded(day.day, to: 2))"
  }

  private static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }

  /// Undoes the escapes of control characters, such as `_x000D_`, in a text from a place on
  /// (ECMA-376 part 1, 22.9.2.19).
  static func undoEscapes(in bytes: inout [UInt8], from start: Int) {
    guard bytes[start...].contains(UInt8(ascii: "_")) else { return }
    var (read, write) = (start, start)
    while read < bytes.count {
      if let (scalar, length) = escape(at: read, in: bytes) {
        for byte in String(scalar).utf8 {
          bytes[write] = byte
          write += 1
        }
        read += length
      } else {
        bytes[write] = bytes[read]
        (read, write) = (read + 1, write + 1)
      }
    }
    bytes.removeLast(read - write)
  }

  private static func escape(at start: Int, in bytes: [UInt8]) -> (Unicode.Scalar, Int)? {
    guard bytes[start] == UInt8(ascii: "_"), start + 7 <= bytes.count,
      bytes[start + 1] == UInt8(ascii: "x"), bytes[start + 6] == UInt8(ascii: "_"),
      let code = UInt32(
        String(decoding: bytes[(start + 2)..<(start + 6)], as: UTF8.self), radix: 16),
      code > 0, let scalar = Unicode.Scalar(code)
    else { return nil }
    return (scalar, 7)
  }
}
