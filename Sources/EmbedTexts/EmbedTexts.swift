import Foundation
import PackagePlugin

/// Turns the .sql files of a target's `Migrations`, `Migrations/views` and `Queries` folders, the .json
/// files of its `Presets` and `Schema` folders and the .md files of its `Manual` folder into one Swift
/// file for each folder before it is built.
///
/// The folders lie inside the target, one by a link, so that the package manager notices files that
/// are added, changed and removed.
@main
struct EmbedTexts: BuildToolPlugin {
  private static let folders = [
    (name: "Migrations", path: "Migrations", ending: ".sql"),
    (name: "Views", path: "Migrations/views", ending: ".sql"),
    (name: "Queries", path: "Queries", ending: ".sql"),
    (name: "Presets", path: "Presets", ending: ".json"),
    (name: "Schema", path: "Schema", ending: ".json"),
    (name: "Manual", path: "Manual", ending: ".md"),
  ]

  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    guard let module = target.sourceModule else { return [] }
    let tool = try context.tool(named: "TextEmbedder").url
    return Self.folders.compactMap { name, path, ending in
      let folder = module.directoryURL.appending(path: path)
      // Listed by path: a URL that is a link is not followed.
      guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path()) else {
        return nil
      }
      let output = context.pluginWorkDirectoryURL.appending(path: "Embedded\(name).swift")
      return .buildCommand(
        displayName: "Embedding \(name)", executable: tool,
        arguments: [name, folder.path(), output.path()],
        inputFiles: names.filter { $0.hasSuffix(ending) }.sorted()
          .map { folder.appending(path: $0) },
        outputFiles: [output])
    }
  }
}
