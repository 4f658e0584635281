import Glibc

/// Standard input, read as it comes.
package enum StandardInput {
  /// Waits for some bytes and gives them; none at the end.
  ///
  /// - Throws: A failure where it cannot be read.
  package static func read() throws -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe Glibc.read(STDIN_FILENO, &bytes, bytes.count)
      if count >= 0 { return Array(bytes.prefix(count)) }
      guard errno == EINTR else {
        throw Failure(.inputOutput, "standard input: cannot be read: \(SystemError.text(errno)).")
      }
    }
  }
}
