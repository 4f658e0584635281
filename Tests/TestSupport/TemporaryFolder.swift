import FoundationEssentials

/// A folder of its own for one test, removed when the value goes away.
package final class TemporaryFolder: Sendable {
  /// The folder's absolute path.
  package let path: String

  /// Makes a folder that nobody else uses.
  ///
  /// - Parameter inMemory: Whether it is to lie in memory, where the system has a place for that.
  /// - Throws: An error of the file system where the folder cannot be made.
  package init(inMemory: Bool = false) throws {
    let name = "aigaq-test-\(UUID().uuidString)"
    let memory = "/dev/shm"
    let isThere = inMemory && FileManager.default.isWritableFile(atPath: memory)
    path =
      isThere
      ? "\(memory)/\(name)" : FileManager.default.temporaryDirectory.appending(path: name).path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  /// The path of a file in the folder, whether it exists or not.
  package func file(_ name: String) -> String { "\(path)/\(name)" }

  /// Writes bytes to a file in the folder and returns its path.
  ///
  /// - Throws: An error of the file system where the file cannot be written.
  @discardableResult
  package func write(_ bytes: some Sequence<UInt8>, to name: String) throws -> String {
    try Data(bytes).write(to: URL(filePath: file(name)))
    return file(name)
  }

  /// Writes text as UTF-8 to a file in the folder and returns its path.
  ///
  /// - Throws: An error of the file system where the file cannot be written.
  @discardableResult
  package func write(text: String, to name: String) throws -> String {
    try write(text.utf8, to: name)
  }

  /// The names of what is in the folder, in order.
  package var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}
