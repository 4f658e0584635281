/// The ending of the name of a file that is written, which tells the format.
enum FileEnding {
  /// The ending of a path's last part, in lower case; nil where it has none.
  static func of(_ path: String) -> String? {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: "."), name.index(after: dot) < name.endIndex else {
      return nil
    }
    return name[name.index(after: dot)...].lowercased()
  }

  /// What is said of a file whose ending tells no format, when none is chosen either.
  static func refusal(of path: String, known: [String]) -> Failure {
    Failure(
      .wrongUsage,
      "--output \(path): unknown file type \(of(path).map { ".\($0)" } ?? ""). Use "
        + "\(known.map { ".\($0)" }.joined(separator: ", ")), or --format.")
  }
}
