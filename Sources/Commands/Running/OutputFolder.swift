import Glibc

/// A folder of files that is written whole or not at all: beside its place first, then moved there.
final class OutputFolder {
  private let path: String
  private let temporaryPath: String
  private var names: [String] = []
  private var isFinished = false

  /// Starts a folder that only its owner can read, where nothing is yet.
  ///
  /// - Throws: `cannotCreate`.
  init(path: String) throws(OutputProblem) {
    var folder = path[...]
    while folder.count > 1, folder.last == "/" { folder.removeLast() }
    self.path = String(folder)
    temporaryPath = "\(folder).aigaq-\(getpid())"
    var status = stat()
    guard unsafe lstat(self.path, &status) != 0 else {
      throw .cannotCreate(path: path, reason: SystemError.text(EEXIST))
    }
    guard unsafe mkdir(temporaryPath, 0o700) == 0 else {
      throw .cannotCreate(path: path, reason: SystemError.text(errno))
    }
  }

  deinit {
    guard !isFinished else { return }
    for name in names { _ = unsafe unlink("\(temporaryPath)/\(name)") }
    _ = unsafe rmdir(temporaryPath)
  }

  /// Starts a file in the folder.
  ///
  /// - Throws: `cannotCreate`.
  func file(_ name: String) throws(OutputProblem) -> OutputFile {
    names.append(name)
    return try OutputFile(path: "\(temporaryPath)/\(name)")
  }

  /// Brings the folder into its place.
  ///
  /// - Throws: `cannotCreate`; then nothing is at the path that was not before.
  func finish() throws(OutputProblem) {
    guard unsafe rename(temporaryPath, path) == 0 else {
      throw .cannotCreate(path: path, reason: SystemError.text(errno))
    }
    isFinished = true
  }
}
