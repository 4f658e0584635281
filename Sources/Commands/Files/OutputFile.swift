import Glibc

/// A file that is written whole or not at all: beside its place first, then moved there.
///
/// What is there and no file, such as a pipe, is written to as it stands.
final class OutputFile {
  private let path: String
  private let temporaryPath: String?
  /// True if a file bears the temporary name: as long as none does, nothing is left of it whatever ends
  /// the program.
  private var isNamed: Bool
  private var descriptor: Int32

  /// Who can read a file.
  enum Readers {
    /// Whoever the user's umask lets read a new file: it is made for others.
    case others
    /// Its owner alone: it may hold what nobody else may see.
    case owner

    /// The mode of a new file, before the umask takes from it.
    fileprivate var fileMode: mode_t { self == .owner ? 0o600 : 0o666 }
    /// The mode of a new folder, before the umask takes from it.
    var folderMode: mode_t { self == .owner ? 0o700 : 0o777 }
  }

  /// Starts a file.
  ///
  /// - Throws: `cannotCreate`.
  init(path: String, for readers: Readers) throws(OutputProblem) {
    self.path = path
    var status = stat()
    let kind = unsafe stat(path, &status) == 0 ? status.st_mode & S_IFMT : S_IFREG
    guard kind != S_IFDIR else {
      throw .cannotCreate(path: path, reason: SystemError.text(EISDIR))
    }
    let isFile = kind == S_IFREG
    temporaryPath = isFile ? "\(path).aigaq-\(getpid())" : nil
    let nameless = isFile ? Self.openNameless(beside: path, readers.fileMode) : -1
    isNamed = isFile && nameless < 0
    let flags = O_WRONLY | O_CLOEXEC | (isFile ? O_CREAT | O_EXCL : 0)
    descriptor =
      nameless >= 0 ? nameless : unsafe open(temporaryPath ?? path, flags, readers.fileMode)
    guard descriptor >= 0 else {
      throw .cannotCreate(path: path, reason: SystemError.text(errno))
    }
  }

  /// Opens a file without a name in the folder of a path; a negative number where the system or the
  /// disk has no such files (open(2), O_TMPFILE).
  private static func openNameless(beside path: String, _ mode: mode_t) -> Int32 {
    guard unsafe access("/proc/self/fd", X_OK) == 0 else { return -1 }
    // The second of its bits has no other name here: a folder that is opened as such.
    let flags = O_WRONLY | O_CLOEXEC | 0o20000000 | O_DIRECTORY
    return unsafe open(FolderSync.folder(of: path), flags, mode)
  }

  deinit {
    guard descriptor >= 0 else { return }
    close(descriptor)
    if isNamed, let temporaryPath { _ = unsafe unlink(temporaryPath) }
  }

  /// Adds bytes.
  ///
  /// - Throws: `cannotWrite`.
  func write(_ bytes: [UInt8]) throws(OutputProblem) {
    try FileDescriptorSink(descriptor: descriptor, name: path).write(bytes)
  }

  /// Brings the file to the disk and into its place, or into that of another path on the same disk.
  ///
  /// - Throws: `cannotWrite` or `cannotCreate`, then nothing is at the path that was not before;
  ///   `notConfirmed`.
  func finish(at path: String? = nil) throws(OutputProblem) {
    try settle()
    if let temporaryPath {
      let path = path ?? self.path
      guard unsafe rename(temporaryPath, path) == 0 else {
        throw .cannotCreate(path: path, reason: SystemError.text(errno))
      }
      isNamed = false
      try FolderSync.sync(folderOf: path)
    }
    close(descriptor)
    descriptor = -1
  }

  /// Brings the file to the disk, under a temporary name, so that little can go wrong any more.
  ///
  /// - Throws: `cannotWrite` or `cannotCreate`.
  func settle() throws(OutputProblem) {
    guard let temporaryPath else { return }
    guard fsync(descriptor) == 0 else {
      throw .cannotWrite(name: path, reason: SystemError.text(errno))
    }
    guard !isNamed else { return }
    // None without a name can take the place of another at once.
    let link = "/proc/self/fd/\(descriptor)"
    guard unsafe linkat(AT_FDCWD, link, AT_FDCWD, temporaryPath, AT_SYMLINK_FOLLOW) == 0 else {
      throw .cannotCreate(path: path, reason: SystemError.text(errno))
    }
    isNamed = true
  }

  /// Brings the file into its place as a part of work that calls a closure for it: where the rest of the
  /// work fails, what was at the path before is there again.
  ///
  /// - Throws: As ``finish(at:)`` does, and whatever the work throws.
  func finish(within work: (_ place: () throws -> Void) throws -> Void) throws {
    try settle()
    let earlier = temporaryPath.map { "\($0)-earlier" }
    defer { if let earlier { _ = unsafe unlink(earlier) } }
    do {
      try work {
        if let earlier { try setAside(earlier) }
        try finish()
      }
    } catch {
      // It has lost its temporary name only where it is in its place.
      if let earlier, !isNamed, unsafe rename(earlier, path) != 0 { _ = unsafe unlink(path) }
      throw error
    }
  }
}

extension OutputFile {
  /// Gives what is at the path a second name, or the name alone where the disk knows no second ones.
  private func setAside(_ earlier: String) throws(OutputProblem) {
    _ = unsafe unlink(earlier)
    guard unsafe link(path, earlier) != 0, errno != ENOENT, unsafe rename(path, earlier) != 0
    else { return }
    throw .cannotCreate(path: path, reason: SystemError.text(errno))
  }
}

/// The folders in which files get their names.
enum FolderSync {
  /// The path of the folder in which a path is.
  static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
  }

  /// Brings the names in the folder of a path to the disk.
  ///
  /// - Throws: `notConfirmed` where the disk fails; not where it has no such thing, or the folder may not
  ///   be opened.
  static func sync(folderOf path: String) throws(OutputProblem) {
    let descriptor = unsafe open(folder(of: path), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 || [EINVAL, EROFS, ENOTSUP].contains(errno) else {
      throw .notConfirmed(path: path, reason: SystemError.text(errno))
    }
  }
}
