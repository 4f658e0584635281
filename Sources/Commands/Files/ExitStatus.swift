/// The exit status of the program, after sysexits(3).
package enum ExitStatus: Int32, CaseIterable, Sendable {
  /// Done, and what was to be written is on the disk.
  case done = 0
  /// Anything that has no status of its own, such as a database that another process is using.
  case failed = 1
  /// The command line is wrong.
  case wrongUsage = 64
  /// What was read is not as it must be.
  case badData = 65
  /// What was to be read is not there or may not be read.
  case inputMissing = 66
  /// A defect of the program.
  case defect = 70
  /// What was to be written cannot be created.
  case cannotCreate = 73
  /// The system could not read or write.
  case inputOutput = 74
}
