import Delimited
import IncidentStore

extension FileImport {
  /// Reads the whole file and settles what becomes of each row.
  ///
  /// - Throws: `FileProblem`, `DelimitedProblem`, ``ImportProblem``, or an error of the store's.
  package func plan() throws -> ImportPlan {
    do {
      return try planRows()
    } catch is DateColumnNeeded {
      try remap(scanner.settledMapping())
      return try planRows()
    }
  }

  private func planRows() throws -> ImportPlan {
    try restart()
    let isKnownList = try repositories.reports.hasReports(of: dataset)
    var plan = ImportPlan(dataset: dataset, header: scanner.header, mapping: mapping)
    var seen = SeenRows()
    try TwoThreads.run {
      try scanner.nextChecked(withDigests: isKnownList)
    } using: { rows in
      for row in rows {
        let outcome = try settle(row, isKnownList: isKnownList, seen: &seen, in: &plan)
        plan.add(outcome ?? .rejected)
      }
    }
    guard !plan.outcomes.isEmpty else { throw ImportProblem.noRows }
    plan.counts.rows = plan.outcomes.count
    plan.sha256 = finishDigest()
    plan.byteCount = scanner.file.bytesRead
    var waves = WaveCheck(self, seen: seen)
    try waves.check(&plan)
    return plan
  }

  /// What becomes of a row; nil where it is rejected.
  private func settle(
    _ row: CheckedRow, isKnownList: Bool, seen: inout SeenRows, in plan: inout ImportPlan
  ) throws -> RowOutcome? {
    if row.isPassedOver { return .passedOver }
    if row.needsDateColumn { throw DateColumnNeeded() }
    if let identifier = row.identifier {
      if let first = seen.line(of: row.identityDigest, at: row.line) {
        plan.problems.add(Self.duplicate(row, identifier, first: first))
        return nil
      }
      let standing = try standing(of: row, identifier, seen: seen, isKnownList: isKnownList)
      if standing == .unchanged { return .unchanged }
      if row.problems.isEmpty {
        for warning in row.warnings { plan.warnings.add(warning) }
        if let link = try row.link ?? unlink(row, identifier, standing) { plan.links.append(link) }
        seen.accept(row.identifierDigest)
        return standing
      }
    }
    for problem in row.problems { plan.problems.add(problem) }
    return nil
  }

  /// What is wrong with a row of whose identity there was one before.
  static func duplicate(_ row: CheckedRow, _ identifier: String, first: Int) -> RowProblem {
    let report = row.key.isEmpty ? "" : " and the same report '\(row.key)'"
    return RowProblem(
      row: row.row, line: row.line, column: 1, heading: NativeField.id.name, value: identifier,
      reason: "The row on line \(first) has the same identifier\(report): tell the reports of one "
        + "incident apart with the column 'report', or give each incident its own identifier.")
  }

  /// How a row stands to what is in the database and in the rows before it.
  private func standing(
    of row: CheckedRow, _ identifier: String, seen: SeenRows, isKnownList: Bool
  ) throws -> RowOutcome {
    guard isKnownList else {
      if isDatasetGuessed { try refuseUnclearList(identifier) }
      return seen.holds(row.identifierDigest) ? .newReport : .newIncident
    }
    let identity = ReportRevision.Identity(
      dataset: dataset, externalID: identifier, key: row.key)
    if let newest = try repositories.reports.newest(identity) {
      return newest.digest == row.digest ? .unchanged : .changed
    }
    if seen.holds(row.identifierDigest) { return .newReport }
    return try repositories.incidents.id(uid: identity.incidentUID) == nil
      ? .newIncident : .newReport
  }

  /// What a changed row that names no wave takes back, where its incident is a part of one.
  private func unlink(
    _ row: CheckedRow, _ identifier: String, _ standing: RowOutcome
  ) throws -> WaveLink? {
    guard standing == .changed,
      try repositories.incidents.parentUID(ofUID: "\(dataset):\(identifier)") != nil
    else { return nil }
    return WaveLink(
      row: row.row, part: identifier, key: row.key, wave: nil,
      problemSite: RowProblem(
        row: row.row, line: row.line, column: 1, heading: NativeField.parentID.name, value: nil,
        reason: ""))
  }

  private func refuseUnclearList(_ identifier: String) throws {
    guard hasOtherLists,
      let other = try repositories.reports.otherDataset(than: dataset, holding: identifier)
    else { return }
    throw ImportProblem.unclearDataset(name: dataset, other: other, identifier: identifier)
  }
}

/// That a row has a date that cannot be read before its whole column was looked at.
private struct DateColumnNeeded: Error {}
