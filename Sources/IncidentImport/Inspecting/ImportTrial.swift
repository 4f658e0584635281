import Incidents
package import IncidentStore

/// The outcome of importing a file into an empty database: the same planning that an import does.
package struct ImportTrial: Sendable {
  /// What becomes of the rows, in numbers.
  package let counts: ImportBatch.Counts
  /// The rows that are passed over, or read otherwise than they stand.
  package let untidy: UntidyRows
  /// Why rows would be refused.
  package let problems: ProblemList
  /// What would be taken, but is worth a look.
  package let warnings: ProblemList
  /// What else an import says of how the file is read.
  package let notes: [String]
  /// Why the file as a whole would be refused; nil where it would not.
  package let refusal: ImportProblem?

  /// Whether the import would be refused, or some of its rows.
  package var isRefused: Bool { refusal != nil || counts.rejectedRows > 0 }

  /// Plans the import of a file.
  ///
  /// - Throws: What is wrong with the file, or an error of the store's.
  init(_ source: SourceFile, _ options: FileImport.Options) throws {
    let store = try IncidentStore.emptyInMemory(for: source.path, now: "2000-01-01T00:00:00Z")
    var options = options
    options.dataset = options.dataset ?? "list"
    do {
      let plan = try store.read {
        try FileImport(source, options: options, repositories: store.repositories()).plan()
      }
      counts = plan.counts
      (untidy, problems, warnings) = (plan.untidy, plan.problems, plan.warnings)
      (notes, refusal) = (plan.notes, nil)
    } catch let problem as ImportProblem {
      counts = ImportBatch.Counts()
      (untidy, problems, warnings) = (UntidyRows(), ProblemList(), ProblemList())
      (notes, refusal) = ([], problem)
    }
  }

  /// The outcome in a sentence: "13 rows: 11 incidents, 1 empty row and 1 total skipped".
  package var sentence: String {
    if let refusal { return "refused: \(refusal.description)" }
    let reports = counts.newReports - counts.newIncidents
    var parts = [Self.number(counts.newIncidents, "incident")]
    if reports > 0 { parts.append("\(Self.number(reports, "further report")) of the same") }
    let passedOver = untidy.kinds.filter(\.isPassedOver).map { $0.counted(untidy[$0].count) }
    if !passedOver.isEmpty { parts.append("\(Self.joined(passedOver)) skipped") }
    if counts.rejectedRows > 0 {
      parts.append("an import would refuse \(counts.rejectedRows) of \(counts.rows) rows")
    }
    return "\(Self.number(counts.rows, "row")): \(parts.joined(separator: ", "))"
  }

  private static func joined(_ parts: [String]) -> String {
    guard parts.count > 1, let last = parts.last else { return parts.joined() }
    return "\(parts.dropLast().joined(separator: ", ")) and \(last)"
  }

  private static func number(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }
}

extension ProblemList {
  /// The texts that are no terms of the field that reads them, by field; nil for a field with more of
  /// them than a mapping could sensibly list.
  func unreadTerms() -> [Field: [String]?] {
    var terms: [Field: [String]?] = [:]
    for group in alike {
      guard let field = group.first.field, field.vocabulary != nil, let value = group.first.value
      else {
        continue
      }
      let known = terms[field, default: []] ?? []
      terms[field] = .some(known.count < 60 ? known + [value] : nil)
    }
    return terms
  }
}
