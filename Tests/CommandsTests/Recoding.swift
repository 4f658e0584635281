import Glibc

/// Text in other encodings than UTF-8, by the C library's own tables.
enum Recoding {
  /// What a text cannot be written in.
  struct Impossible: Error {
    let encoding: String
  }

  /// A text in an encoding that the C library knows, without a byte-order mark.
  static func bytes(of text: String, in encoding: String) throws -> [UInt8] {
    let converter = unsafe iconv_open(encoding, "UTF-8")
    guard Int(bitPattern: converter) != -1 else { throw Impossible(encoding: encoding) }
    defer { unsafe _ = iconv_close(converter) }
    var input = text.utf8.map { CChar(bitPattern: $0) }
    var output = [CChar](repeating: 0, count: input.count * 4)
    var (unread, room) = (input.count, output.count)
    let result = unsafe input.withUnsafeMutableBufferPointer { input in
      unsafe output.withUnsafeMutableBufferPointer { output in
        var from = input.baseAddress
        var to = output.baseAddress
        return unsafe iconv(converter, &from, &unread, &to, &room)
      }
    }
    guard result == 0 else { throw Impossible(encoding: encoding) }
    return output.dropLast(room).map { UInt8(bitPattern: $0) }
  }

  /// What comes of text in UTF-8 that a program takes for another encoding.
  ///
  /// A byte that the encoding does not have becomes the control character of its number.
  static func misread(_ text: String, as encoding: String) throws -> String {
    try text.utf8.map { byte in
      let converter = unsafe iconv_open("UTF-8", encoding)
      guard Int(bitPattern: converter) != -1 else { throw Impossible(encoding: encoding) }
      defer { unsafe _ = iconv_close(converter) }
      var input = [CChar(bitPattern: byte)]
      var output = [CChar](repeating: 0, count: 8)
      var (unread, room) = (input.count, output.count)
      let result = unsafe input.withUnsafeMutableBufferPointer { input in
        unsafe output.withUnsafeMutableBufferPointer { output in
          var from = input.baseAddress
          var to = output.baseAddress
          return unsafe iconv(converter, &from, &unread, &to, &room)
        }
      }
      guard result == 0 else { return String(Character(Unicode.Scalar(byte))) }
      return String(decoding: output.dropLast(room).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }.joined()
  }
}
