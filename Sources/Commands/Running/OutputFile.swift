import Glibc

/// A file that is written whole or not at all: beside its place first, then moved there.
///
/// What is there and no file, such as a pipe, is written to as it stands.
final class OutputFile {
  private let path: String
  private let temporaryPath: String?
  /// Whether the file has no name until it is finished, so that nothing is left of it whatever ends
  /// the program.
  private let isNameless: Bool
  private var descriptor: Int32

  /// Starts a file that only its owner can read.
  ///
  /// - Throws: `cannotCreate`.
  init(path: String) throws(OutputProblem) {
    self.path = path
    var status = stat()
    let isThere = unsafe stat(path, &status) == 0
    let isFile = !isThere || status.st_mode & S_IFMT == S_IFREG
    temporaryPath = isFile ? "\(path).aigaq-\(getpid())" : nil
    let nameless = isFile ? Self.openNameless(beside: path) : -1
    isNameless = nameless >= 0
    let flags = O_WRONLY | O_CLOEXEC | (isFile ? O_CREAT | O_EXCL : 0)
    descriptor = isNameless ? nameless : unsafe open(temporaryPath ?? path, flags, 0o600)
    guard descriptor >= 0 else {
      throw .cannotCreate(path: path, reason: SystemError.text(errno))
    }
  }

  /// Opens a file without a name in the folder of a path; a negative number where the system or the
  /// disk has no such files (open(2), O_TMPFILE).
  private static func openNameless(beside path: String) -> Int32 {
    guard unsafe access("/proc/self/fd", X_OK) == 0 else { return -1 }
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
    // The second of its bits has no other name here: a folder that is opened as such.
    let flags = O_WRONLY | O_CLOEXEC | 0o20000000 | O_DIRECTORY
    return unsafe open(folder, flags, 0o600)
  }

  deinit {
    guard descriptor >= 0 else { return }
    close(descriptor)
    if let temporaryPath, !isNameless { _ = unsafe unlink(temporaryPath) }
  }

  /// Adds bytes.
  ///
  /// - Throws: `cannotWrite`.
  func write(_ bytes: [UInt8]) throws(OutputProblem) {
    try FileDescriptorSink(descriptor: descriptor, name: path).write(bytes)
  }

  /// Brings the file to the disk and into its place.
  ///
  /// - Throws: `cannotWrite` or `cannotCreate`; then nothing is at the path that was not before.
  func finish() throws(OutputProblem) {
    if let temporaryPath {
      guard fsync(descriptor) == 0 else {
        throw .cannotWrite(name: path, reason: SystemError.text(errno))
      }
      try name(temporaryPath)
    }
    close(descriptor)
    descriptor = -1
  }

  /// Gives the file its name, in place of what bore it; a file without one gets a temporary one first,
  /// since none can take the place of another at once.
  private func name(_ temporaryPath: String) throws(OutputProblem) {
    if isNameless {
      let link = "/proc/self/fd/\(descriptor)"
      guard unsafe linkat(AT_FDCWD, link, AT_FDCWD, temporaryPath, AT_SYMLINK_FOLLOW) == 0 else {
        throw .cannotCreate(path: path, reason: SystemError.text(errno))
      }
    }
    guard unsafe rename(temporaryPath, path) == 0 else {
      let reason = SystemError.text(errno)
      if isNameless { _ = unsafe unlink(temporaryPath) }
      throw .cannotCreate(path: path, reason: reason)
    }
  }
}
