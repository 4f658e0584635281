internal import Glibc

/// A file without a name in the folder for temporary files, for its owner's eyes only.
package struct TemporaryFile: ~Copyable {
  private let descriptor: Int32

  /// A new file, empty.
  ///
  /// - Throws: Why there cannot be one, as a problem with what it is made for.
  package init(for name: String) throws(FileProblem) {
    let folder = Self.folder
    let descriptor = Self.open(in: folder)
    guard descriptor >= 0 else { throw Self.problem(copying: name, to: folder, error: errno) }
    self.descriptor = descriptor
  }

  deinit { _ = close(descriptor) }

  /// Hands the file over, to be closed by somebody else.
  package consuming func take() -> Int32 {
    let taken = descriptor
    discard self
    return taken
  }

  /// The most bytes that are copied, however large the disk is.
  private static let mostBytes = 8 << 30

  /// The most bytes that are copied: others need the folder too.
  private var limit: Int {
    var status = statvfs()
    guard unsafe fstatvfs(descriptor, &status) == 0 else { return Self.mostBytes }
    let (free, overflow) = Int(clamping: status.f_bavail)
      .multipliedReportingOverflow(by: Int(clamping: status.f_frsize))
    return overflow ? Self.mostBytes : min(Self.mostBytes, free / 10 * 9)
  }

  /// Copies everything that a descriptor gives.
  ///
  /// - Throws: Why it cannot be read, or the copy not written; `endless`; `interrupted` where a signal ends the
  ///   waiting and nobody wants the copy any more.
  func fill(
    from source: Int32, called name: String, unless isCancelled: () -> Bool
  ) throws(FileProblem) {
    var buffer = [UInt8](repeating: 0, count: 1 << 18)
    let limit = limit
    var total = 0
    while true {
      if isCancelled() { throw .interrupted(path: name) }
      let count = unsafe Glibc.read(source, &buffer, buffer.count)
      if count == 0 { break }
      if count > 0 {
        total += count
        guard total <= limit else {
          throw .endless(path: name, limit: limit, folder: Self.folder)
        }
        try write(buffer.span.extracting(first: count), called: name)
      } else if errno != EINTR {
        throw .cannotRead(path: name, reason: InputFile.errorText(errno))
      }
    }
    guard lseek(descriptor, 0, SEEK_SET) == 0 else {
      throw Self.problem(copying: name, to: Self.folder, error: errno)
    }
  }

  /// Reads from a place on into a part of a buffer; what the file does not have stays as it is.
  ///
  /// - Throws: Why it cannot be read.
  func read(
    into buffer: inout [UInt8], _ range: Range<Int>, from offset: Int, called name: String
  ) throws(FileProblem) {
    var position = range.lowerBound
    while position < range.upperBound {
      let count = unsafe buffer.withUnsafeMutableBytes { bytes in
        let free = unsafe UnsafeMutableRawBufferPointer(
          rebasing: bytes[position..<range.upperBound])
        return unsafe pread(
          descriptor, free.baseAddress, free.count, off_t(offset + position - range.lowerBound))
      }
      if count == 0 { return }
      if count > 0 {
        position += count
      } else if errno != EINTR {
        throw .cannotRead(path: name, reason: InputFile.errorText(errno))
      }
    }
  }

  /// Writes bytes after those that are there.
  ///
  /// - Throws: Why they cannot be written.
  func write(_ bytes: Span<UInt8>, called name: String) throws(FileProblem) {
    var rest = bytes
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBufferPointer { piece in
        unsafe Glibc.write(descriptor, piece.baseAddress, piece.count)
      }
      if count >= 0 {
        rest = rest.extracting(count...)
      } else if errno != EINTR {
        throw Self.problem(copying: name, to: Self.folder, error: errno)
      }
    }
  }

  private static func problem(
    copying name: String, to folder: String, error: Int32
  ) -> FileProblem {
    .cannotRead(
      path: name,
      reason: "its copy in \(folder) cannot be written: \(InputFile.errorText(error))")
  }

  /// Where TMPDIR says, else /tmp.
  private static var folder: String {
    guard let variable = unsafe getenv("TMPDIR") else { return "/tmp" }
    let folder = unsafe String(cString: variable)
    return folder.hasPrefix("/") ? folder : "/tmp"
  }

  private static func open(in folder: String) -> Int32 {
    // __O_TMPFILE of <bits/fcntl-linux.h>, which Swift does not import.
    let withoutName = 0o20_000_000 | O_DIRECTORY
    let descriptor = unsafe Glibc.open(folder, withoutName | O_RDWR | O_CLOEXEC | O_EXCL, 0o600)
    // Not every file system knows files without a name (see open(2)): then it is taken away.
    guard descriptor < 0, errno == EOPNOTSUPP || errno == EISDIR else { return descriptor }
    var template = Array("\(folder)/aigaq-XXXXXX".utf8CString)
    let named = unsafe mkstemp(&template)
    if named >= 0 {
      _ = unsafe unlink(template)
      _ = fcntl(named, F_SETFD, FD_CLOEXEC)
    }
    return named
  }
}
