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
    try WaveCheck(self, seen: seen).check(&plan)
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
      guard accept(cells, row: row, in: &plan) else { return nil }
      seen.accept(identifier)
      return standing
    }
    _ = accept(cells, row: row, in: &plan)
    return nil
  }

  /// What is wrong with a row that has another number of cells than the header.
  private var raggedness: CellProblem? {
    guard file.fieldCount != header.names.count else { return nil }
    return CellProblem(
      reason: "The row has \(file.fieldCount) cells and the header \(header.names.count): look for a "
        + "missing or an extra delimiter, or quotes that are not closed.")
  }

  /// What is wrong with the row at which the reader stands, as far as it alone can tell.
  func problems(ofRow row: Int) -> [RowProblem] {
    let problems = raggedness.map { [$0] } ?? reader.read(FileCells(file: file)).problems
    return problems.map { located($0, row: row) }
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
  private func accept(_ cells: FileCells, row: Int, in plan: inout ImportPlan) -> Bool {
    let reading = reader.check(cells)
    for warning in reading.warnings { plan.warnings.add(located(warning, row: row)) }
    for problem in reading.problems { plan.problems.add(located(problem, row: row)) }
    guard reading.problems.isEmpty else { return false }
    if let wave = reading.account.parent {
      let column = reader.column(of: .parentID)
      let site = located(
        CellProblem(field: .parentID, column: column, value: wave, reason: ""), row: row)
      plan.links.append(
        WaveLink(row: row, part: reading.externalID, wave: wave, problemSite: site))
    }
    return true
  }
}
