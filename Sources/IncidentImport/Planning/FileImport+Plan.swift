import Delimited
import IncidentStore
import Incidents

extension FileImport {
  /// Reads the whole file and settles what becomes of each row.
  ///
  /// - Throws: `FileProblem`, `DelimitedProblem`, ``ImportProblem``, or an error of the store's.
  package func plan() throws -> ImportPlan {
    var plan = ImportPlan(dataset: dataset, header: header, mapping: mapping)
    var seen = SeenRows()
    var verbatim = VerbatimRow(header: header.names, reading: mapping.reading)
    let isKnownList = try repositories.reports.hasReports(of: dataset)
    while try file.next() {
      if let outcome = try outcome(
        of: &verbatim, seen: &seen, isKnownList: isKnownList, in: &plan)
      {
        plan.add(outcome)
      } else {
        plan.add(.rejected)
      }
      plan.counts.rows += 1
    }
    guard plan.counts.rows > 0 else { throw ImportProblem.noRows }
    plan.sha256 = finishDigest()
    plan.byteCount = file.bytesRead
    var waves = WaveCheck(self, seen: seen)
    try waves.check(&plan)
    return plan
  }

  /// What becomes of the row at which the reader stands; nil where it is rejected.
  private func outcome(
    of verbatim: inout VerbatimRow, seen: inout SeenRows, isKnownList: Bool,
    in plan: inout ImportPlan
  ) throws -> RowOutcome? {
    let row = plan.outcomes.count
    let cells = FileCells(file: file)
    if let ragged = raggedness {
      plan.problems.add(located(ragged, row: row))
      return nil
    }
    if let identifier = reader.identifier(cells) {
      let key = reader.key(cells)
      if let first = seen.line(identifier, key, at: file.line) {
        plan.problems.add(located(Self.duplicate(identifier, key, first: first), row: row))
        return nil
      }
      verbatim.take(file)
      let standing = try standing(
        identifier, key, digest: verbatim.digest, seen: seen, isKnownList: isKnownList)
      if standing == .unchanged { return .unchanged }
      guard try accept(cells, row: row, as: standing, in: &plan) else { return nil }
      seen.accept(identifier)
      return standing
    }
    _ = try accept(cells, row: row, as: .rejected, in: &plan)
    return nil
  }

  /// What is wrong with a row that has another number of cells than the header.
  private var raggedness: CellProblem? {
    guard file.fieldCount != header.names.count else { return nil }
    return CellProblem(
      reason:
        "The row has \(file.fieldCount) cells and the header \(header.names.count): look for a "
        + "missing or an extra delimiter, or quotes that are not closed.")
  }

  /// What the row at which the reader stands has wrong as a whole: its number of cells, or an
  /// identity that a row before it has.
  func fault(in seen: inout SeenRows) -> CellProblem? {
    if let raggedness { return raggedness }
    let cells = FileCells(file: file)
    guard let identifier = reader.identifier(cells) else { return nil }
    let key = reader.key(cells)
    return seen.line(identifier, key, at: file.line).map {
      Self.duplicate(identifier, key, first: $0)
    }
  }

  private static func duplicate(_ identifier: String, _ key: String, first: Int) -> CellProblem {
    let report = key.isEmpty ? "" : " and the same report '\(key)'"
    return CellProblem(
      field: .id, value: identifier,
      reason: "The row on line \(first) has the same identifier\(report): tell the reports of one "
        + "incident apart with the column 'report', or give each incident its own identifier.")
  }

  /// How a row stands to what is in the database and in the rows before it.
  private func standing(
    _ identifier: String, _ key: String, digest: [UInt8], seen: SeenRows, isKnownList: Bool
  ) throws -> RowOutcome {
    let identity = ReportRevision.Identity(dataset: dataset, externalID: identifier, key: key)
    guard isKnownList else {
      if isDatasetGuessed {
        try refuseUnclearList(identifier)
      }
      return seen.holds(identifier) ? .newReport : .newIncident
    }
    if let newest = try repositories.reports.newest(identity) {
      return newest.digest == digest ? .unchanged : .changed
    }
    if seen.holds(identifier) { return .newReport }
    return try repositories.incidents.id(uid: identity.incidentUID) == nil
      ? .newIncident : .newReport
  }

  private func refuseUnclearList(_ identifier: String) throws {
    guard hasOtherLists,
      let other = try repositories.reports.otherDataset(than: dataset, holding: identifier)
    else { return }
    throw ImportProblem.unclearDataset(name: dataset, other: other, identifier: identifier)
  }

  /// Reads a row for what is wrong with it, and says whether it can be taken.
  private func accept(
    _ cells: FileCells, row: Int, as outcome: RowOutcome, in plan: inout ImportPlan
  ) throws -> Bool {
    let reading = reader.read(cells)
    for warning in reading.warnings { plan.warnings.add(located(warning, row: row)) }
    for problem in reading.problems { plan.problems.add(located(problem, row: row)) }
    guard reading.problems.isEmpty else { return false }
    let wave = reading.account.parent
    if try wave != nil || outcome == .changed && isPart(reading.externalID) {
      let column = reader.column(of: .parentID)
      let site = located(
        CellProblem(field: .parentID, column: column, value: wave, reason: ""), row: row)
      plan.links.append(
        WaveLink(
          row: row, part: reading.externalID, key: reading.key, wave: wave, problemSite: site))
    }
    return true
  }

  /// Whether an incident of the list is, in the database, a part of another.
  private func isPart(_ identifier: String) throws -> Bool {
    try repositories.incidents.parentUID(ofUID: "\(dataset):\(identifier)") != nil
  }
}
