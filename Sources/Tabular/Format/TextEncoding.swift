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

extension TextEncoding {
  /// Other names by which encodings are known, in lower-case letters and digits only.
  private static let aliases: [String: TextEncoding] = [
    "utf8bom": .utf8, "utf8sig": .utf8, "ascii": .utf8, "usascii": .utf8,
    "utf16": .utf16LittleEndian, "unicode": .utf16LittleEndian, "ucs2": .utf16LittleEndian,
    "ucs2le": .utf16LittleEndian, "ucs2be": .utf16BigEndian,
    "cp1251": .windows1251, "win1251": .windows1251, "1251": .windows1251, "ansi1251": .windows1251,
    "rk1048": .kz1048, "strk1048": .kz1048, "strk10482002": .kz1048, "1048": .kz1048,
    "windows1048": .kz1048, "win1048": .kz1048, "cp1048": .kz1048,
    "pt154": .ptcp154, "cp154": .ptcp154, "cyrillicasian": .ptcp154, "154": .ptcp154,
    "cp1252": .windows1252, "win1252": .windows1252, "1252": .windows1252, "ansi1252": .windows1252,
    "latin1": .windows1252, "iso88591": .windows1252, "l1": .windows1252,
    "koi8": .koi8R,
    "88595": .iso8859Part5, "cyrillic": .iso8859Part5, "isoir144": .iso8859Part5,
    "macroman": .macRoman, "mac": .macRoman, "xmacroman": .macRoman, "cp10000": .macRoman,
    "xmaccyrillic": .macCyrillic, "cp10007": .macCyrillic, "macukrainian": .macCyrillic,
    "cp866": .ibm866, "866": .ibm866, "dos866": .ibm866, "oem866": .ibm866,
  ]

  /// The encoding that somebody names, whatever its letters' case and whatever divides them.
  ///
  /// ISO 8859-1 is read as Windows-1252, as every browser does: the bytes in which they differ are
  /// control characters in the one, and quotes and dashes in the other. UTF-16 without a byte order
  /// is little endian, unless a byte-order mark in the file says otherwise.
  ///
  /// ```swift
  /// TextEncoding(name: "CP1251")  // .windows1251
  /// TextEncoding(name: "UTF8")  // .utf8
  /// ```
  package init?(name: String) {
    let key = Self.key(name)
    if let encoding = Self.allCases.first(where: { Self.key($0.name) == key }) {
      self = encoding
    } else if let encoding = Self.aliases[key] {
      self = encoding
    } else {
      return nil
    }
  }

  private static func key(_ name: String) -> String {
    String(name.lowercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber) })
  }
}

/// The bytes that some programs put before a text, to tell its encoding.
enum ByteOrderMark {
  /// U+FEFF in UTF-8.
  static let bytes: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// The encoding whose mark a file starts with, if it starts with any.
  static func encoding(of firstBytes: Span<UInt8>) -> TextEncoding? {
    if starts(firstBytes, with: bytes) { return .utf8 }
    if starts(firstBytes, with: [0xFF, 0xFE]) { return .utf16LittleEndian }
    if starts(firstBytes, with: [0xFE, 0xFF]) { return .utf16BigEndian }
    return nil
  }

  private static func starts(_ bytes: Span<UInt8>, with mark: [UInt8]) -> Bool {
    bytes.count >= mark.count && mark.indices.allSatisfy { bytes[$0] == mark[$0] }
  }
}

/// The treatment of bytes that are not of a file's encoding.
package enum EncodingErrors: String, Hashable, CaseIterable, Sendable {
  /// They end the reading, with their place.
  case refuse
  /// They become U+FFFD, and are counted.
  case replace
}
