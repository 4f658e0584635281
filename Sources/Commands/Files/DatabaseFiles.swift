import Glibc

/// A database's file and those that SQLite keeps beside it, whether they are there or not.
struct DatabaseFiles {
  private let paths: [String]

  /// The files of the database at a path, whatever links it leads through.
  init(path: String) {
    let database = Self.resolved(path) ?? Self.place(of: path)
    paths = ["", "-journal", "-wal", "-shm"].map { database + $0 }
  }

  /// Whether a path leads to one of them, or would do so once a file is there.
  func contain(_ path: String) -> Bool {
    if paths.contains(Self.place(of: path)) { return true }
    guard let target = FileIdentity(path: path) else { return false }
    return paths.contains { FileIdentity(path: $0) == target }
  }

  /// A path whose folder is without links; as it is where there is no such folder.
  private static func place(of path: String) -> String {
    let slash = path.lastIndex(of: "/")
    let folder = slash.map { String(path[...$0]) } ?? "."
    guard let resolved = resolved(folder) else { return path }
    let name = slash.map { path[path.index(after: $0)...] } ?? path[...]
    return resolved == "/" ? "/\(name)" : "\(resolved)/\(name)"
  }

  /// The path of what is there, without links; nil where nothing is.
  private static func resolved(_ path: String) -> String? {
    guard let resolved = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(resolved) }
    return unsafe String(cString: resolved)
  }
}
