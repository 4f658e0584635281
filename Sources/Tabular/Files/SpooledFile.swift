internal import Glibc

/// A copy of what came through a pipe, in a temporary file without a name.
///
/// A pipe can be read only once; the copy can be guessed at and then read as often as needed. It is
/// gone with the value, or with the process however that ends. It is one open file: what reads it
/// next begins it again, and what read it before must be done.
package final class SpooledFile {
  /// What the pipe is called in messages.
  package let name: String
  let file: InputFile

  /// Copies everything that comes through a descriptor, which stays open.
  ///
  /// - Throws: Why it cannot be read, or copied; `interrupted` where a signal comes and the caller
  ///   then wants the copy no more.
  package init(
    copying descriptor: Int32, name: String, unless isCancelled: () -> Bool = { false }
  ) throws(FileProblem) {
    if let kind = FileStatus(of: descriptor)?.kind,
      let problem = InputFile.problem(opening: kind, path: name)
    {
      throw problem
    }
    let copy = try TemporaryFile(for: name)
    try copy.fill(from: descriptor, called: name, unless: isCancelled)
    file = try InputFile(descriptor: copy.take(), path: name)
    self.name = name
  }

  /// Whether what stands at a path can be read only once, so that it has to be copied first.
  package static func isNeeded(for path: String) -> Bool {
    FileStatus(path: path)?.kind == .stream
  }

  /// Copies everything that comes through a named pipe, or from any other file.
  ///
  /// - Throws: Why it cannot be opened, read, or copied; `interrupted` as above.
  package convenience init(
    path: String, unless isCancelled: () -> Bool = { false }
  ) throws(FileProblem) {
    let source = try InputFile(path: path, unless: isCancelled)
    try self.init(copying: source.descriptor, name: path, unless: isCancelled)
  }
}

// It holds an open file, which knows how far it was read.
@available(*, unavailable)
extension SpooledFile: Sendable {}
