import IncidentRead
import IncidentImport
import IncidentStore
import SQLite

/// The records of an export: those of a public view, or reports in the native layout.
struct ExportedRecords {
  let subject: ViewExport.Subject
  /// Whether incidents are given as rows of the native layout, a row for each current report.
  let isNative: Bool
  /// True if the records are put on a map, where the town stands for an incident without coordinates.
  let isMap: Bool
  let profile: ExportProfile
  let filter: IncidentFilter
  /// The screen of texts in the profile `public`.
  let disclosure: Disclosure

  /// Hands the names of the columns, then each record with the number of its values that count, to closures;
  /// gives what is to be said beside the export.
  ///
  /// - Throws: A failure where the native layout cannot hold the records, an error of the store's, and
  ///   whatever the closures throws.
  func read(
    in store: IncidentStore, _ repositories: IncidentStore.Repositories,
    begin: ([String]) throws -> Void, row: (RowBuffer, Int) throws -> Void
  ) throws -> [String] {
    guard !isNative else { return try readNative(repositories, begin: begin, row: row) }
    let export = try ViewExport(
      subject, profile: profile, placesTowns: isMap, in: store, disclosure: disclosure)
    try begin(export.columns.map(\.name))
    try export.rows(of: filter, in: store) { try row($0, export.columns.count) }
    return []
  }

  private func readNative(
    _ repositories: IncidentStore.Repositories, begin: ([String]) throws -> Void,
    row: (RowBuffer, Int) throws -> Void
  ) throws -> [String] {
    let rows = try repositories.nativeRows(profile, disclosure: disclosure)
    var notes = NativeNotes(hasParts: try rows.hasParts())
    try begin(NativeRow.columns)
    try rows.rows(of: filter) { native in
      try notes.take(native)
      try row(native.row, NativeRow.columns.count)
    }
    return notes.lines
  }
}

/// What is to be said of incidents that were written in the native layout.
private struct NativeNotes {
  private var dataset: String?
  private var ofPersons = 0
  private var lost = 0
  private var identifiers: Set<String> = []
  private var parents: Set<String> = []
  private let hasParts: Bool

  /// Notes on no row yet.
  ///
  /// - Parameter hasParts: Whether incidents of the database are parts of others: else no identifiers need be
  ///   remembered.
  init(hasParts: Bool) { self.hasParts = hasParts }

  mutating func take(_ row: NativeRow) throws {
    if let dataset, dataset != row.dataset {
      throw Failure(
        .wrongUsage,
        "A csv of incidents holds one list, and these are of several, such as '\(dataset)' and "
          + "'\(row.dataset)': choose one with --dataset, or give --format json.")
    }
    dataset = row.dataset
    if row.isOfPerson { ofPersons += 1 }
    if row.losesNumber { lost += 1 }
    if let parent = row.parent { parents.insert(parent) }
    if hasParts, case .text(let identifier) = row.row[0] { identifiers.insert(identifier) }
  }

  var lines: [String] {
    var lines: [String] = []
    if ofPersons > 0 {
      lines.append(
        "\(ofPersons) of the rows are about one person each, whom a csv of incidents leaves "
          + "out: 'aigaq export detentions' and 'aigaq export charges' include them.")
    }
    if lost > 0 {
      lines.append(
        "\(lost) of the rows state a number whose bounds no words tell: it is written as its source "
          + "has it, and another database will read it as unknown.")
    }
    let missing = parents.subtracting(identifiers).count
    if missing > 0 {
      lines.append(
        "\(missing) of the waves that incidents are parts of are not among them: a database without "
          + "those will refuse the parts.")
    }
    return lines
  }
}
