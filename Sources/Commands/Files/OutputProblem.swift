/// Why something cannot be written.
package enum OutputProblem: Error, Sendable, CustomStringConvertible {
  /// A file cannot be created or put into its place.
  case cannotCreate(path: String, reason: String)
  /// What was written could not be written to its end.
  case cannotWrite(name: String, reason: String)
  /// A file is in its place, and the disk did not confirm that it is kept.
  case notConfirmed(path: String, reason: String)

  /// What is wrong and what to do, in plain words.
  package var description: String {
    switch self {
    case .cannotCreate(let path, let reason):
      "\(path): cannot be created (\(reason)). Check that its folder exists and may be written to."
    case .cannotWrite(let name, let reason):
      "\(name): could not be written (\(reason)). What was written so far is not complete."
    case .notConfirmed(let path, let reason):
      "\(path): the disk did not confirm that it is kept (\(reason)). Check the disk, then see whether the "
        + "file is there."
    }
  }

  /// The exit status that tells of it.
  var status: ExitStatus {
    switch self {
    case .cannotCreate: .cannotCreate
    case .cannotWrite, .notConfirmed: .inputOutput
    }
  }
}
