/// How the characters of a file are written as bytes.
package enum TextEncoding: String, Hashable, CaseIterable, Sendable {
  /// Unicode in one to four bytes a character.
  case utf8 = "utf-8"
  /// Unicode in two or four bytes a character, the low byte first.
  case utf16LittleEndian = "utf-16le"
  /// Unicode in two or four bytes a character, the high byte first.
  case utf16BigEndian = "utf-16be"
  /// Cyrillic as Windows has it.
  case windows1251 = "windows-1251"
  /// Kazakh and Russian as Windows has them in Kazakhstan: Windows-1251 with other letters in places
  /// (STRK 1048-2002).
  case kz1048 = "kz-1048"
  /// Kazakh and other Cyrillic alphabets of Central Asia, as Paratype fonts had them.
  case ptcp154 = "ptcp154"
  /// The languages of Western Europe as Windows has them.
  case windows1252 = "windows-1252"
  /// Russian as Unix had it.
  case koi8R = "koi8-r"
  /// Cyrillic as in the standard that hardly anybody followed.
  case iso8859Part5 = "iso-8859-5"
  /// The languages of Western Europe as old Macintoshes had them.
  case macRoman = "macintosh"
  /// Cyrillic as old Macintoshes had it.
  case macCyrillic = "mac-cyrillic"
  /// Cyrillic as DOS had it.
  case ibm866 = "ibm866"

  /// The name that users write and that does not change.
  package var name: String { rawValue }

  /// What it is called in a sentence.
  package var label: String {
    switch self {
    case .utf8: "UTF-8"
    case .utf16LittleEndian: "UTF-16 (little endian)"
    case .utf16BigEndian: "UTF-16 (big endian)"
    case .windows1251: "Windows-1251 (Cyrillic)"
    case .kz1048: "KZ-1048 (Kazakh)"
    case .ptcp154: "PTCP154 (Kazakh)"
    case .windows1252: "Windows-1252 (Western European)"
    case .koi8R: "KOI8-R (Russian)"
    case .iso8859Part5: "ISO 8859-5 (Cyrillic)"
    case .macRoman: "Mac Roman (Western European)"
    case .macCyrillic: "Mac Cyrillic"
    case .ibm866: "IBM 866 (DOS Cyrillic)"
    }
  }

  /// The name that glibc's iconv knows it by.
  var iconvName: String {
    switch self {
    case .kz1048: "RK1048"
    case .ptcp154: "PT154"
    default: rawValue.uppercased()
    }
  }

  /// Whether each character is two bytes, or four.
  var isUTF16: Bool { self == .utf16LittleEndian || self == .utf16BigEndian }

  /// How many bytes the smallest character has.
  var unitSize: Int { isUTF16 ? 2 : 1 }

  /// This encoding, or the other UTF-16 where the byte-order mark at the start of a file says so.
  func heedingMark(in firstBytes: Span<UInt8>) -> TextEncoding {
    guard isUTF16, let marked = ByteOrderMark.encoding(of: firstBytes), marked.isUTF16 else {
      return self
    }
    return marked
  }
}
