package import Incidents
import FoundationEssentials
package import IncidentStore

/// What an import will do, row by row, before anything is done.
package struct ImportPlan: Sendable {
  /// The name of the list.
  package let dataset: String
  /// The SHA-256 of the file; a keyed digest of it where any column is restricted.
  package internal(set) var sha256 = ""
  /// The size of the file in bytes.
  package internal(set) var byteCount = 0
  /// The names of the columns.
  package let header: [String]
  /// How the columns are read.
  package let mapping: Mapping
  /// What becomes of the rows, in numbers.
  package internal(set) var counts = ImportBatch.Counts()
  /// Why rows are rejected.
  package internal(set) var problems = ProblemList()
  /// What is taken, but is worth a look.
  package internal(set) var warnings = ProblemList()
  /// The rows that are passed over, or read otherwise than they stand.
  package internal(set) var untidy = UntidyRows()
  /// What else is worth knowing of how the file is read, in sentences.
  package internal(set) var notes: [String] = []
  /// The first rows that bring something or are refused.
  package internal(set) var rows = PlannedRows()
  /// Incidents that an analyst settled something of by hand, which stays as it is.
  package internal(set) var resolved: Set<String> = []
  /// Columns that feed no field: they stay in the verbatim row only.
  package let unusedColumns: [String]

  /// What somebody has to settle before it is applied.
  package internal(set) var questions: [ImportQuestion] = []
  /// The reports of the list that the file has no row of.
  package internal(set) var missing = MissingRows()
  /// The incidents that those of an addition to a list may be, by their identifiers.
  package internal(set) var similar: [String] = []
  /// The fields that earlier editions had columns for and this one has not: they stay as they were.
  package internal(set) var keptFields: [Field] = []

  /// Whether names are keyed with a secret that the database makes when the plan is applied: identifiers
  /// that are made from them are others then.
  package internal(set) var awaitsSecret = false
  /// Whether the identifiers of incidents are made from restricted cells.
  package var hasKeyedIdentifiers: Bool {
    if case .digest? = mapping.fields[.id]?.origin {
      !mapping.restrictedColumns.isEmpty
    } else {
      false
    }
  }
  /// Whether what tells the reports of an incident apart is made from them.
  package var hasKeyedReports: Bool {
    guard !mapping.restrictedColumns.isEmpty else { return false }
    if case .digest? = mapping.fields[.report]?.origin { return true }
    return mapping.unit == .person && mapping.fields[.report] == nil
      && mapping.fields[.person] != nil
  }

  /// The numbers of the rows that are lines of totals, about nobody.
  var totals: Set<Int> = []
  /// The keys of the reports that changed rows revise, by the numbers of the rows, where they are not
  /// the rows' own.
  var keys: [Int: String] = [:]
  /// What becomes of each row.
  var outcomes: [RowOutcome] = []
  /// How many equal rows there are up to a row, for those that are equal to an earlier one.
  var repetitions: [Int: Int] = [:]
  /// The rows that say what they are a part of, or say it no more.
  var links: [WaveLink] = []
  /// Why rows are rejected for what they are a part of, by their numbers.
  var waveProblems: [Int: RowProblem] = [:]

  /// Whether the database would be other than it is.
  package var changesSomething: Bool {
    counts.newReports > 0 || counts.changedReports > 0
  }

  /// Numbers of the columns that are shown to nobody, from 0.
  package var restrictedIndices: Set<Int> {
    let restricted = Set(mapping.restrictedColumns.map(Header.folded))
    return Set(header.indices.filter { restricted.contains(Header.folded(header[$0])) })
  }

  /// How many rows are to be written.
  package var writtenRows: Int { counts.newReports + counts.changedReports }

  init(dataset: String, header: Header, mapping: Mapping) {
    self.dataset = dataset
    self.header = header.names
    self.mapping = mapping
    let used = Set(
      (mapping.fields.values.flatMap(\.columns) + mapping.rows.map(\.column))
        .compactMap { header.index(of: $0) })
    unusedColumns = header.names.indices.filter { !used.contains($0) }.map { header.names[$0] }
  }

  /// The names of the columns as a JSON array.
  var headerJSON: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .withoutEscapingSlashes
    // Texts always encode.
    return (try? encoder.encode(header)).map { String(decoding: $0, as: UTF8.self) } ?? "[]"
  }

  /// Records what becomes of the next row.
  mutating func add(_ outcome: RowOutcome) {
    outcomes.append(outcome)
    count(outcome, by: 1)
  }

  /// Makes a new report a revision of one that is here under another key.
  mutating func correct(_ row: Int, revising key: String) {
    count(outcomes[row], by: -1)
    outcomes[row] = .changed
    keys[row] = key
    count(.changed, by: 1)
  }

  /// Rejects a row that was to be taken.
  mutating func reject(_ row: Int) {
    count(outcomes[row], by: -1)
    outcomes[row] = .rejected
    count(.rejected, by: 1)
  }

  private mutating func count(_ outcome: RowOutcome, by step: Int) {
    switch outcome {
    case .passedOver: counts.passedOverRows += step
    case .rejected: counts.rejectedRows += step
    case .unchanged: counts.unchangedReports += step
    case .changed: counts.changedReports += step
    case .newReport: counts.newReports += step
    case .newIncident:
      counts.newReports += step
      counts.newIncidents += step
    }
  }
}

/// A row that says what its incident is a part of, or says it no more.
struct WaveLink: Sendable {
  /// The number of the row, from 0.
  let row: Int
  /// The identifier of the part.
  let part: String
  /// What tells the report from others of the part.
  let key: String
  /// The identifier of the wave; nil where an earlier revision of the row may have named one.
  let wave: String?
  /// Where the row says it.
  let problemSite: RowProblem
}
