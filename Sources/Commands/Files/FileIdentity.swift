import Glibc

/// Which file a path leads to, whatever the path is.
struct FileIdentity: Equatable {
  private let device: dev_t
  private let inode: ino_t

  /// The file at a path; nil where there is none, or something that is no file.
  init?(path: String) {
    var status = stat()
    guard unsafe stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    device = status.st_dev
    inode = status.st_ino
  }

  /// Whether what is at a path is neither a file nor a folder: a pipe, for example.
  static func isDevice(_ path: String) -> Bool {
    var status = stat()
    return unsafe stat(path, &status) == 0
      && ![S_IFREG, S_IFDIR].contains(status.st_mode & S_IFMT)
  }
}
