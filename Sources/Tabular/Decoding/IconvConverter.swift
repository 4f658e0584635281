internal import Glibc

/// Converts with the C library's iconv, whose descriptor is open as long as the value is there.
@safe final class IconvConverter: TextConverter {
  private let encoding: TextEncoding
  private let descriptor: iconv_t

  /// A converter from an encoding, or nil with the error in `errno` where the system has none.
  init?(from encoding: TextEncoding) {
    guard let descriptor = unsafe iconv_open("UTF-8", encoding.iconvName),
      Int(bitPattern: descriptor) != -1
    else { return nil }
    self.encoding = encoding
    unsafe self.descriptor = unsafe descriptor
  }

  deinit { _ = unsafe iconv_close(descriptor) }

  func convert(
    _ input: [UInt8], from position: inout Int, upTo end: Int, into output: inout [UInt8],
    after count: inout Int
  ) -> ConversionStep {
    var unread = end - position
    var room = output.count - count
    let error = unsafe input.withUnsafeBytes { source in
      unsafe output.withUnsafeMutableBytes { target in
        unsafe call(
          UnsafeRawBufferPointer(rebasing: source[position..<end]),
          UnsafeMutableRawBufferPointer(rebasing: target[count...]), &unread, &room)
      }
    }
    position = end - unread
    count = output.count - room
    switch error {
    case 0, EINVAL: return .needsInput
    case E2BIG: return .needsRoom
    default: return .invalid(count: min(encoding.unitSize, unread))
    }
  }

  /// Converts and tells the error: none, EINVAL for a character that is cut off, E2BIG, EILSEQ.
  private func call(
    _ source: UnsafeRawBufferPointer, _ target: UnsafeMutableRawBufferPointer,
    _ unread: inout Int, _ room: inout Int
  ) -> Int32 {
    // iconv takes a pointer to bytes that it could change, and does not change them.
    var from = unsafe UnsafeMutableRawPointer(mutating: source.baseAddress)?
      .assumingMemoryBound(to: CChar.self)
    var to = unsafe target.baseAddress?.assumingMemoryBound(to: CChar.self)
    let result = unsafe iconv(descriptor, &from, &unread, &to, &room)
    return result == -1 ? errno : 0
  }
}
