internal import Glibc

/// What the system knows about an open file, as far as it matters for reading it.
struct FileStatus: Hashable, Sendable {
  /// What stands at a path.
  enum Kind: Hashable, Sendable {
    /// A file with content of a known size.
    case regular
    /// A pipe or a terminal: bytes come as they come.
    case stream
    /// A folder.
    case folder
    /// A disk, a socket, or a device that gives bytes without end.
    case other
  }

  let kind: Kind
  /// The size in bytes; of no meaning for a stream.
  let size: Int
  private let inode: UInt64
  private let device: UInt64
  private let modificationSeconds: Int
  private let modificationNanoseconds: Int

  /// What is known about an open file, or nil with the error in `errno`.
  init?(of descriptor: Int32) {
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { return nil }
    self.init(status)
  }

  /// What is known about what stands at a path, which is not opened; nil with the error in `errno`.
  init?(path: String) {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return nil }
    self.init(status)
  }

  private init(_ status: stat) {
    kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .regular
      case S_IFCHR where Self.isEndless(status.st_rdev): .other
      case S_IFIFO, S_IFCHR: .stream
      case S_IFDIR: .folder
      default: .other
      }
    size = Int(status.st_size)
    inode = UInt64(status.st_ino)
    device = UInt64(status.st_dev)
    modificationSeconds = status.st_mtim.tv_sec
    modificationNanoseconds = status.st_mtim.tv_nsec
  }

  /// True if a device is one of those of the memory, zero and random for example, which go on for ever;
  /// null, of the same family, is empty.
  private static func isEndless(_ device: dev_t) -> Bool {
    device >> 8 == 1 && device & 0xFF != 3
  }
}
