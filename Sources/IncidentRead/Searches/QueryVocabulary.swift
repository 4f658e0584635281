package import IncidentStore
import SQLite

/// The names that a statement can be written with, for telling what a mistyped one was meant to be.
package struct QueryVocabulary: Sendable {
  /// The public views.
  package let views: [String]
  /// The columns of the views, each once.
  package let columns: [String]
  /// The functions.
  package let functions: [String]

  private let described: [ViewColumn]

  /// The names that a database knows.
  ///
  /// - Throws: ``StoreProblem``.
  package init(of store: IncidentStore) throws {
    described = try store.viewColumns()
    views = Set(described.map(\.view)).sorted()
    columns = Set(described.map(\.name)).sorted()
    functions = ReadingPolicy.allowedFunctions.sorted()
  }

  /// The views that have a column of that name, in whatever case.
  package func views(withColumn name: String) -> [String] {
    let name = name.lowercased()
    return described.filter { $0.name == name }.map(\.view).sorted()
  }
}
