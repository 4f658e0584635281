import FoundationEssentials
import Glibc

/// The lines that were typed at a shell, kept for the next time in a file of the user's own.
struct HistoryFile {
  /// Where it is.
  let path: String

  /// The file at a path.
  init(path: String) { self.path = path }

  /// The file in the folder where programs keep their state, by the XDG Base Directory
  /// Specification; nil where the environment names none.
  init?(environment: [String: String]) {
    // A path that is not absolute is to be ignored, says the specification.
    if let folder = environment["XDG_STATE_HOME"], folder.hasPrefix("/") {
      self.init(path: "\(folder)/aigaq/history")
    } else if let home = environment["HOME"], home.hasPrefix("/") {
      self.init(path: "\(home)/.local/state/aigaq/history")
    } else {
      return nil
    }
  }

  /// The newest lines, the oldest of them first; none where there is no file.
  ///
  /// A file of more than twice as many is cut to them.
  func lines(atMost most: Int) -> [String] {
    // To open a pipe would wait for a writer.
    guard FileIdentity(path: path) != nil, let bytes = try? Data(contentsOf: URL(filePath: path))
    else { return [] }
    let all = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    let newest = Array(all.suffix(most))
    if all.count > 2 * most { try? replace(with: newest) }
    return newest
  }

  /// Adds a line and says what kept it from being kept.
  ///
  /// The file, and the folders that are made for it, are for the user alone.
  func append(_ line: String) -> String? {
    makeFolders()
    let flags = O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK
    let descriptor = unsafe open(path, flags, 0o600)
    guard descriptor >= 0 else { return problem(SystemError.text(errno)) }
    defer { close(descriptor) }
    fchmod(descriptor, 0o600)
    do {
      let text = line.split(whereSeparator: \.isNewline).joined(separator: " ")
      try FileDescriptorSink(descriptor: descriptor, name: path).write(Array("\(text)\n".utf8))
      return nil
    } catch {
      return problem(error.description)
    }
  }

  private func problem(_ reason: String) -> String {
    "\(path): the history cannot be kept: \(reason) (--no-history keeps none)."
  }

  private func replace(with lines: [String]) throws {
    let file = try OutputFile(path: path, for: .owner)
    try file.write(Array(lines.map { "\($0)\n" }.joined().utf8))
    try file.finish()
  }

  private func makeFolders() {
    let folders = path.split(separator: "/").dropLast()
    for count in folders.indices {
      // What is there already is left as it is; what cannot be made is noticed at the file.
      unsafe mkdir("/" + folders[...count].joined(separator: "/"), 0o700)
    }
  }
}
