import Tabular
import Glibc
import Testing

/// A text as bytes of another encoding, by the system's iconv and not by what is tested.
func encoded(_ text: String, as encoding: TextEncoding) throws -> [UInt8] {
  let name =
    switch encoding {
    case .utf8: "UTF-8"
    case .utf16LittleEndian: "UTF-16LE"
    case .utf16BigEndian: "UTF-16BE"
    case .windows1251: "CP1251"
    case .kz1048: "RK1048"
    case .ptcp154: "PT154"
    case .windows1252: "CP1252"
    case .koi8R: "KOI8-R"
    case .iso8859Part5: "ISO_8859-5"
    case .macRoman: "MACINTOSH"
    case .macCyrillic: "MAC-CYRILLIC"
    case .ibm866: "CP866"
    }
  let descriptor = unsafe iconv_open(name, "UTF-8")
  try #require(Int(bitPattern: descriptor) != -1)
  defer { unsafe iconv_close(descriptor) }
  var input = Array(text.utf8)
  var output = [UInt8](repeating: 0, count: input.count * 2 + 8)
  var (unread, room) = (input.count, output.count)
  let status = unsafe input.withUnsafeMutableBytes { source in
    unsafe output.withUnsafeMutableBytes { target in
      var from = unsafe source.baseAddress?.assumingMemoryBound(to: CChar.self)
      var to = unsafe target.baseAddress?.assumingMemoryBound(to: CChar.self)
      return unsafe iconv(descriptor, &from, &unread, &to, &room)
    }
  }
  try #require(status == 0 && unread == 0, "the text cannot be written in \(encoding.name)")
  return Array(output.prefix(output.count - room))
}

/// What a file of an encoding may start with.
func mark(of encoding: TextEncoding) throws -> [UInt8] { try encoded("\u{FEFF}", as: encoding) }
