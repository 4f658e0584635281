import Glibc

/// Writes to an open file of the system.
package struct FileDescriptorSink: Sendable {
  private let descriptor: Int32
  private let name: String

  /// A sink to a descriptor; messages call it by the name.
  package init(descriptor: Int32, name: String) {
    self.descriptor = descriptor
    self.name = name
  }

  /// Writes all bytes.
  ///
  /// - Throws: `cannotWrite`.
  package func write(_ bytes: [UInt8]) throws(OutputProblem) {
    var start = 0
    while start < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        let rest = unsafe UnsafeRawBufferPointer(rebasing: buffer[start...])
        return unsafe Glibc.write(descriptor, rest.baseAddress, rest.count)
      }
      if count >= 0 {
        start += count
      } else if errno != EINTR {
        throw .cannotWrite(name: name, reason: SystemError.text(errno))
      }
    }
  }
}

/// The errors of the system.
enum SystemError {
  /// What an error number means, in the system's words.
  static func text(_ number: Int32) -> String {
    guard let text = unsafe strerror(number) else { return "error \(number)" }
    return unsafe String(cString: text)
  }
}
