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
