import Foundation
import PackagePlugin

/// Turns the .sql files of a target's `Migrations` folder into one Swift file before it is built.
///
/// The folder is reached through a link inside the target, so that the package manager notices
/// files that are added, changed and removed.
@main
struct EmbedMigrations: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    guard let module = target.sourceModule else { return [] }
    let folder = module.directoryURL.appending(path: "Migrations")
    // Listed by path: a URL that is a link is not followed.
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path())
      .filter { $0.hasSuffix(".sql") }
      .sorted()
      .map { folder.appending(path: $0) }
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedMigrations.swift")
    return [
      .buildCommand(
        displayName: "Embedding migrations",
        executable: try context.tool(named: "MigrationEmbedder").url,
        arguments: [folder.path(), output.path()],
        inputFiles: files,
        outputFiles: [output])
    ]
  }
}
