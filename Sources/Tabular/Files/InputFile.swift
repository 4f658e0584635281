internal import Glibc

/// A file that is open for reading, closed when the value goes away.
///
/// It is read, not mapped into memory: a file that somebody shortens while it is mapped ends the
/// whole process.
final class InputFile {
  /// The path as it was given.
  let path: String
  /// What was known about the file when it was opened.
  let status: FileStatus
  /// The file's number in this process.
  let descriptor: Int32

  /// Opens a file, or a pipe.
  ///
  /// - Throws: Why it cannot be opened; `interrupted` where a signal ends the waiting for a pipe's
  ///   other end and the caller then wants it no more.
  convenience init(
    path: String, unless isCancelled: () -> Bool = { false }
  ) throws(FileProblem) {
    try self.init(descriptor: Self.open(path, unless: isCancelled), path: path)
  }

  /// Takes over a file that is open.
  ///
  /// - Throws: Why it cannot be read; it is closed then.
  init(descriptor: Int32, path: String) throws(FileProblem) {
    guard let status = FileStatus(of: descriptor) else {
      let reason = Self.errorText(errno)
      _ = close(descriptor)
      throw .cannotOpen(path: path, reason: reason)
    }
    if let problem = Self.problem(opening: status.kind, path: path) {
      _ = close(descriptor)
      throw problem
    }
    self.path = path
    self.status = status
    self.descriptor = descriptor
  }

  deinit { _ = close(descriptor) }

  /// Reads what comes next into a part of the buffer, as much as fits or less.
  ///
  /// - Returns: How many bytes were read; none at the end of the file.
  /// - Throws: Why it cannot be read.
  func read(into buffer: inout [UInt8], from start: Int) throws(FileProblem) -> Int {
    while true {
      let count = unsafe buffer.withUnsafeMutableBytes { bytes in
        let free = unsafe UnsafeMutableRawBufferPointer(rebasing: bytes[start...])
        return unsafe Glibc.read(descriptor, free.baseAddress, free.count)
      }
      if count >= 0 { return count }
      let error = errno
      guard error == EINTR else { throw .cannotRead(path: path, reason: Self.errorText(error)) }
    }
  }

  /// The bytes that the file starts with, without reading it on: fewer where it is shorter, and
  /// none of a pipe.
  func firstBytes(atMost limit: Int) -> [UInt8] { bytes(atMost: limit, from: 0) }

  /// The bytes from a place on, without reading the file on: fewer where it ends before, and none of
  /// a pipe.
  func bytes(atMost limit: Int, from offset: Int) -> [UInt8] {
    guard status.kind == .regular else { return [] }
    var bytes = [UInt8](repeating: 0, count: limit)
    var count = 0
    while count < limit {
      let read = unsafe bytes.withUnsafeMutableBytes { bytes in
        let free = unsafe UnsafeMutableRawBufferPointer(rebasing: bytes[count...])
        return unsafe pread(descriptor, free.baseAddress, free.count, off_t(offset + count))
      }
      if read > 0 { count += read } else if read == 0 || errno != EINTR { break }
    }
    bytes.removeLast(limit - count)
    return bytes
  }

  /// Goes back to the beginning of the file.
  ///
  /// - Throws: Why the system does not go back.
  func rewind() throws(FileProblem) {
    guard lseek(descriptor, 0, SEEK_SET) == 0 else {
      throw .cannotRead(path: path, reason: Self.errorText(errno))
    }
  }

  /// Whether somebody has written to the file since it was opened.
  ///
  /// - Throws: Why the system does not tell.
  func hasChanged() throws(FileProblem) -> Bool {
    guard status.kind == .regular else { return false }
    guard let now = FileStatus(of: descriptor) else {
      throw .cannotRead(path: path, reason: Self.errorText(errno))
    }
    return now != status
  }

  private static func open(
    _ path: String, unless isCancelled: () -> Bool
  ) throws(FileProblem) -> Int32 {
    // A C string ends at a NUL: what would be opened is not what was named.
    guard !path.utf8.contains(0) else { throw .missing(path: path) }
    while true {
      if isCancelled() { throw .interrupted(path: path) }
      let descriptor = unsafe Glibc.open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY)
      if descriptor >= 0 { return descriptor }
      let error = errno
      switch error {
      case EINTR: continue
      case ENOENT, ENOTDIR: throw .missing(path: path)
      case EACCES, EPERM: throw .notPermitted(path: path)
      case ENXIO: throw .notAFile(path: path)
      default: throw .cannotOpen(path: path, reason: errorText(error))
      }
    }
  }

  /// Why what is of a kind is not read; nil where it is.
  static func problem(opening kind: FileStatus.Kind, path: String) -> FileProblem? {
    switch kind {
    case .regular, .stream: nil
    case .folder: .isFolder(path: path)
    case .other: .notAFile(path: path)
    }
  }

  /// What the system says about an error.
  static func errorText(_ error: Int32) -> String {
    guard let text = unsafe strerror(error) else { return "error \(error)" }
    return unsafe String(cString: text)
  }
}

/// Files that are small enough to be read whole.
package enum WholeFile {
  /// The bytes of a file.
  ///
  /// - Throws: Why it cannot be read; one that is longer than the limit, in bytes, is not.
  package static func read(_ path: String, atMost limit: Int) throws(FileProblem) -> [UInt8] {
    let file = try InputFile(path: path)
    var bytes: [UInt8] = []
    var count = 0
    while true {
      if count == bytes.count { bytes += Array(repeating: 0, count: max(4096, count)) }
      let read = try file.read(into: &bytes, from: count)
      guard read > 0 else { return Array(bytes.prefix(count)) }
      count += read
      guard count <= limit else {
        throw .tooLong(path: path, limit: limit)
      }
    }
  }
}
