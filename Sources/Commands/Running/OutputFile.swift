import Glibc

/// A file that is written whole or not at all: beside its place first, then moved there.
///
/// What is there and no file, such as a pipe, is written to as it stands.
final class OutputFile {
  private let path: String
  private let temporaryPath: String?
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
    let flags = O_WRONLY | O_CLOEXEC | (isFile ? O_CREAT | O_EXCL : 0)
    descriptor = unsafe open(temporaryPath ?? path, flags, 0o600)
    guard descriptor >= 0 else {
      throw .cannotCreate(path: path, reason: SystemError.text(errno))
    }
  }

  deinit {
    guard descriptor >= 0 else { return }
    close(descriptor)
    if let temporaryPath { _ = unsafe unlink(temporaryPath) }
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
      guard unsafe rename(temporaryPath, path) == 0 else {
        throw .cannotCreate(path: path, reason: SystemError.text(errno))
      }
    }
    close(descriptor)
    descriptor = -1
  }
}
