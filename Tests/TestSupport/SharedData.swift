import FoundationEssentials

/// The real incident files that lie beside the project, where a checkout has them.
///
/// They are read there and never copied into the project; tests that need one are skipped,
/// visibly, where the folder is missing.
package enum SharedData {
  /// The folder that holds the real files: `shared/data` beside the checkout.
  package static let folder: String = {
    var parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    parts.removeLast(4)
    return parts.joined(separator: "/") + "/shared/data"
  }()

  /// Whether the folder is there.
  package static var isPresent: Bool { FileManager.default.fileExists(atPath: folder) }

  /// The path of one file in the folder.
  package static func path(_ relative: String) -> String { "\(folder)/\(relative)" }
}
