import FoundationEssentials
import TestSupport

/// A Python package, installed in a folder of its own.
final class PythonPackage: Sendable {
  /// The package frictionless; nil where it cannot be installed.
  static let frictionless: PythonPackage? = try? PythonPackage("frictionless")

  private let folder: TemporaryFolder

  private init(_ name: String) throws {
    folder = try TemporaryFolder()
    for (program, words) in [
      ("/usr/bin/env", ["python3", "-m", "venv", "venv"]),
      (folder.file("venv/bin/python"), ["-m", "pip", "install", "--quiet", name]),
    ] {
      let result = try Self.run(program, words, in: folder.path, within: 180)
      guard result.status == 0 else { throw Failed(messages: result.messages) }
    }
  }

  /// Runs Python with the package, in a folder.
  func run(_ words: [String], in path: String) throws -> ProgramRun.Result {
    try Self.run(folder.file("venv/bin/python"), words, in: path, within: 120)
  }

  private static func run(
    _ program: String, _ words: [String], in path: String, within seconds: Double
  ) throws -> ProgramRun.Result {
    try ProgramRun(
      program, words, environment: ProcessInfo.processInfo.environment, in: path
    ).finish(within: seconds)
  }

  private struct Failed: Error {
    let messages: String
  }
}
