import FoundationEssentials

/// A program that may or may not be installed where the tests run.
package enum InstalledProgram {
  /// Whether a program of a name is on the path.
  package static func isThere(_ name: String) -> Bool {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    return path.split(separator: ":").contains { folder in
      FileManager.default.isExecutableFile(atPath: "\(folder)/\(name)")
    }
  }

  /// Runs a program that is on the path to its end, in a folder.
  ///
  /// - Throws: As ``ProgramRun`` does.
  package static func run(
    _ name: String, _ arguments: [String], in folder: TemporaryFolder
  ) throws -> ProgramRun.Result {
    try ProgramRun(
      "/usr/bin/env", [name] + arguments, environment: ProcessInfo.processInfo.environment,
      in: folder.path
    ).finish()
  }
}
