/// Where the names of a file's columns are from.
package enum HeaderOrigin: Hashable, Sendable {
  /// The record that starts on a line of the file.
  case record(line: Int)
  /// Somebody stated them.
  case stated
  /// The file seems to have none: the columns are called by their numbers.
  case none

  /// Whether the file names its columns itself.
  package var isRecord: Bool {
    if case .record = self { true } else { false }
  }
}
