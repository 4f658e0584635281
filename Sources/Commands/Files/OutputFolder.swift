import Glibc

/// A folder of files that is written whole or not at all: beside its place first, then moved there.
final class OutputFolder {
  private let path: String
  private let temporaryPath: String
  private let readers: OutputFile.Readers
  /// The files, which have no names before the folder is finished where the disk has such files.
  private var files: [(name: String, file: OutputFile)] = []
  private var isMade = false

  /// Starts a folder where nothing is yet.
  ///
  /// - Throws: `cannotCreate`.
  init(path: String, for readers: OutputFile.Readers) throws(OutputProblem) {
    self.readers = readers
    self.path = Self.trimmed(path)
    temporaryPath = "\(self.path).aigaq-\(getpid())"
    var status = stat()
    guard unsafe lstat(self.path, &status) != 0 else {
      throw .cannotCreate(path: path, reason: SystemError.text(EEXIST))
    }
    guard unsafe access(FolderSync.folder(of: self.path), W_OK | X_OK) == 0 else {
      throw .cannotCreate(path: path, reason: SystemError.text(errno))
    }
  }

  deinit { discard() }

  private static func trimmed(_ path: String) -> String {
    var folder = path[...]
    while folder.count > 1, folder.last == "/" { folder.removeLast() }
    return String(folder)
  }

  /// Starts a file in the folder.
  ///
  /// - Throws: `cannotCreate`.
  func file(_ name: String) throws(OutputProblem) -> OutputFile {
    let file = try OutputFile(path: "\(path).\(name)", for: readers)
    files.append((name, file))
    return file
  }

  /// Brings the folder into its place as a part of work that calls a closure for it: where the rest of
  /// the work fails, the folder is gone again.
  ///
  /// - Throws: `cannotCreate` or `cannotWrite`, then nothing is at the path; `notConfirmed`; and whatever
  ///   the work throws.
  func finish(within work: (_ place: () throws -> Void) throws -> Void) throws {
    for entry in files { try entry.file.settle() }
    guard unsafe mkdir(temporaryPath, readers.folderMode) == 0 else {
      throw OutputProblem.cannotCreate(path: path, reason: SystemError.text(errno))
    }
    isMade = true
    for entry in files { try entry.file.finish(at: "\(temporaryPath)/\(entry.name)") }
    do {
      try work {
        guard unsafe rename(temporaryPath, path) == 0 else {
          throw OutputProblem.cannotCreate(path: path, reason: SystemError.text(errno))
        }
        isMade = false
        try FolderSync.sync(folderOf: path)
      }
    } catch {
      if !isMade { isMade = unsafe rename(path, temporaryPath) == 0 }
      throw error
    }
  }

  private func discard() {
    guard isMade else { return }
    for entry in files { _ = unsafe unlink("\(temporaryPath)/\(entry.name)") }
    _ = unsafe rmdir(temporaryPath)
  }

  /// The paths of what earlier exports to a path left beside it when they were ended from outside.
  static func leftovers(of path: String) -> [String] {
    let path = trimmed(path)
    let folder = FolderSync.folder(of: path)
    let name = path.dropFirst(folder == "." ? 0 : folder.count)
    guard let entries = unsafe opendir(folder) else { return [] }
    defer { unsafe closedir(entries) }
    var found: [String] = []
    while let entry = unsafe readdir(entries) {
      let other = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      let parts = other.split(separator: ".aigaq-", omittingEmptySubsequences: false)
      guard parts.count == 2, parts[0] == name || parts[0].hasPrefix("\(name)."),
        let process = Int32(parts[1]), kill(process, 0) != 0, errno == ESRCH
      else { continue }
      found.append(folder == "." ? other : folder + other)
    }
    return found.sorted()
  }
}
