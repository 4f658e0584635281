import IncidentRead
import CommandLineParsing
import IncidentStore

extension Failure {
  /// Refuses a filter that asks for a region, article, source or list that the database does not know:
  /// what would be found, nothing, could be taken for a finding.
  ///
  /// - Parameters:
  ///   - filter: The filter.
  ///   - store: The database.
  ///   - past: The same as it was before, where a name may have been known that is not now.
  /// - Throws: A failure that tells the nearest name, or a few; `StoreProblem`.
  static func refuseUnknown(
    in filter: IncidentFilter, _ store: IncidentStore, _ past: IncidentStore? = nil
  ) throws {
    guard let unknown = try filter.unknownName(in: store) else { return }
    if let past, past !== store, try filter.unknownName(in: past) == nil { return }
    let hint: String
    if let nearest = Suggestion.nearest(to: unknown.name, among: unknown.known) {
      hint = " Did you mean '\(nearest)'?"
    } else if unknown.known.isEmpty {
      hint = ""
    } else {
      let names = Suggestion.ranked(unknown.known, by: unknown.name)
      let shown = names.prefix(8).joined(separator: ", ")
      hint = " Known here: \(shown)\(names.count > 8 ? " and others" : "")."
    }
    throw Failure(
      .wrongUsage,
      "--\(unknown.condition) \(unknown.name): not found in the database.\(hint)"
    )
  }
}
