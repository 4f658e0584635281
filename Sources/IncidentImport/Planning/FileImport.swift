import Delimited
import FoundationEssentials
import Hashing
package import IncidentStore

/// The import of one file into one database: a plan, then its application.
///
/// Both are to run inside one transaction of the store, so that what is applied is what was planned.
package final class FileImport {
  /// How a file is to be imported.
  package struct Options: Sendable {
    /// How its columns are read; nil for the native layout.
    package var mapping: Mapping?
    /// The name of the list; nil for the mapping's, else the one that the file's name gives.
    package var dataset: String?

    /// The options for a file in the native layout.
    package init(mapping: Mapping? = nil, dataset: String? = nil) {
      self.mapping = mapping
      self.dataset = dataset
    }
  }

  let path: String
  let scanner: RowScanner
  let mapping: Mapping
  let dataset: String
  /// Whether nobody named the list, so that its name is a guess from the file's.
  let isDatasetGuessed: Bool
  /// Whether the database holds any list at all.
  let hasOtherLists: Bool
  let repositories: IncidentStore.Repositories
  private let digest = FileDigest()

  /// Opens a file and reads its header.
  ///
  /// - Throws: `FileProblem`, `DelimitedProblem` or ``ImportProblem``.
  package init(path: String, options: Options, repositories: IncidentStore.Repositories) throws {
    let file = try DelimitedFile(path: path)
    file.onBytes = { [digest] bytes in digest.update(bytes) }
    guard try file.next() else { throw ImportProblem.emptyFile }
    let header = try Header((0..<file.fieldCount).map { file.text(at: $0) })
    let mapping = options.mapping ?? Mapping.native(header: header.names)
    for field in NativeField.required where mapping.fields[field] == nil {
      throw ImportProblem.missingField(field, columns: header.names)
    }
    let dataset = options.dataset ?? mapping.dataset
    if let dataset, !DatasetName.isValid(dataset) { throw ImportProblem.invalidDataset(dataset) }
    self.path = path
    self.mapping = mapping
    self.dataset = dataset ?? DatasetName.from(path: path)
    isDatasetGuessed = dataset == nil
    self.repositories = repositories
    hasOtherLists = try !repositories.batches.isEmpty()
    scanner = try RowScanner(
      file, header: header, mapping: mapping, articles: repositories.articles)
  }

  /// The SHA-256 of all that was read; asked once, at the end of the first pass.
  func finishDigest() -> String {
    scanner.file.onBytes = nil
    return digest.finish()
  }
}

/// The SHA-256 of a file's bytes as they are read.
private final class FileDigest {
  private var sum: SHA256? = SHA256()

  func update(_ bytes: Span<UInt8>) { sum?.update(bytes) }

  func finish() -> String { sum.take()?.finish() ?? "" }
}
