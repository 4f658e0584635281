import FoundationEssentials

/// The `aigaq` command that is built with the tests, and where the project lies.
package enum BuiltProgram {
  /// The folder of the project.
  package static let projectFolder = folder(of: #filePath, up: 3)

  /// The folder that holds the command: that of the test bundle, else that of the debug build.
  package static let folder: String = {
    let beside = folder(of: CommandLine.arguments[0], up: 1)
    return FileManager.default.isExecutableFile(atPath: "\(beside)/aigaq")
      ? beside : "\(projectFolder)/.build/debug"
  }()

  /// The command.
  package static let path = "\(folder)/aigaq"

  /// The sample that ships with the project.
  package static let samplePath = "\(projectFolder)/Scripts/sample/kazakhstan-2019.csv"

  private static func folder(of path: String, up levels: Int) -> String {
    path.split(separator: "/", omittingEmptySubsequences: false).dropLast(levels)
      .joined(separator: "/")
  }
}
