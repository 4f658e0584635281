import Tabular
import Testing

@Suite struct `Names of encodings` {
  @Test(
    arguments: [
      ("utf-8", .utf8), ("UTF8", .utf8), ("Utf_8", .utf8), ("utf-8-sig", .utf8), ("ascii", .utf8),
      ("utf-16le", .utf16LittleEndian), ("UTF-16", .utf16LittleEndian),
      ("UTF-16BE", .utf16BigEndian), ("utf16 be", .utf16BigEndian),
      ("windows-1251", .windows1251), ("cp1251", .windows1251), ("CP-1251", .windows1251),
      ("win1251", .windows1251), ("1251", .windows1251),
      ("kz-1048", .kz1048), ("KZ1048", .kz1048), ("rk1048", .kz1048),
      ("strk1048-2002", .kz1048), ("STRK 1048", .kz1048), ("ptcp154", .ptcp154),
      ("PT154", .ptcp154),
      ("cp154", .ptcp154),
      ("windows-1252", .windows1252), ("latin1", .windows1252), ("ISO-8859-1", .windows1252),
      ("koi8-r", .koi8R), ("KOI8R", .koi8R), ("koi8", .koi8R),
      ("iso-8859-5", .iso8859Part5), ("ISO8859_5", .iso8859Part5),
      ("macintosh", .macRoman), ("MacRoman", .macRoman), ("x-mac-roman", .macRoman),
      ("mac-cyrillic", .macCyrillic), ("x-mac-cyrillic", .macCyrillic),
      ("ibm866", .ibm866), ("cp866", .ibm866), ("866", .ibm866),
    ] as [(String, TextEncoding)])
  func `an encoding is known by the names that people write`(
    name: String, encoding: TextEncoding
  ) {
    #expect(TextEncoding(name: name) == encoding)
  }

  @Test(arguments: ["", "-", "utf", "utf-32", "shift_jis", "windows-1253", "1251x", "кои8"])
  func `other names are not guessed at`(name: String) {
    #expect(TextEncoding(name: name) == nil)
  }

  @Test(arguments: TextEncoding.allCases)
  func `every encoding has a name of its own that leads back to it`(encoding: TextEncoding) {
    #expect(TextEncoding(name: encoding.name) == encoding)
    #expect(!encoding.label.isEmpty)
  }
}
