import FoundationEssentials

/// A Python package, installed in a folder of its own.
package final class PythonPackage: Sendable {
  /// openpyxl, which reads and writes workbooks; nil where it cannot be installed.
  package static let openpyxl = try? PythonPackage("openpyxl")
  /// odfpy, which writes OpenDocument spreadsheets; nil where it cannot be installed.
  package static let odfpy = try? PythonPackage("odfpy")
  /// pandas, which most people read tables with; nil where it cannot be installed.
  package static let pandas = try? PythonPackage("pandas")

  private let folder: TemporaryFolder

  /// Installs a package by its name.
  ///
  /// - Throws: An error with pip's messages where it cannot be installed.
  package init(_ name: String) throws {
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
  ///
  /// - Throws: As ``ProgramRun`` does.
  package func run(_ words: [String], in path: String) throws -> ProgramRun.Result {
    try Self.run(folder.file("venv/bin/python"), words, in: path, within: 120)
  }

  /// What Python prints that is run with the package, in a folder.
  ///
  /// - Throws: As ``run(_:in:)`` does, and an error with its messages where it fails.
  package func output(_ words: [String], in path: String) throws -> String {
    let result = try run(words, in: path)
    guard result.status == 0 else { throw Failed(messages: result.messages) }
    return result.output
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
