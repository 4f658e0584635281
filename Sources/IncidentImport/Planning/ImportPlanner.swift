import Incidents
import IncidentStore

/// Settles what becomes of rows, one after the other.
struct ImportPlanner {
  /// Whether the database knows the list, so that rows may be here already.
  let isKnownList: Bool
  /// What was settled so far.
  var plan: ImportPlan

  private let work: FileImport
  private let repositories: IncidentStore.Repositories
  private var seen: SeenRows
  private var changes: RowChanges
  private var days = CrowdedDays()
  private var contradictedDays = ContradictedDays()
  private let exported: ExportedRows?
  /// The numbers of rows that were forgotten, by the day and the author.
  private var forgotten: [String: Int] = [:]
  /// The rows that name somebody like one who was forgotten, by the day and the author of that.
  private var namesakes: [String: (count: Int, first: String)] = [:]
  private var edition: EditionCheck
  /// The key of the report that the row at hand revises, where it is not the row's own.
  private var storedKey: String?

  /// Starts a plan for a file, which is told what rows after so many have in common with others only
  /// where the database knows them.
  init(_ work: FileImport, remembering rows: Int = .max) throws {
    seen = SeenRows(capacity: rows)
    self.work = work
    repositories = work.repositories
    isKnownList = try repositories.reports.hasReports(of: work.dataset)
    plan = ImportPlan(
      dataset: work.dataset, header: work.scanner.header, mapping: work.mapping)
    plan.notes = work.dateNotes
    plan.awaitsSecret = work.awaitsSecret
    changes = RowChanges(
      repositories, header: work.scanner.header.names, mapping: work.mapping)
    exported = try ExportedRows(repositories, header: work.scanner.header.names)
    edition = try EditionCheck(work, isKnownList: isKnownList)
  }

  /// Settles what becomes of the next row, and gives it.
  @discardableResult
  mutating func take(_ row: inout ValidatedRow) throws -> RowOutcome {
    storedKey = nil
    let outcome = try settle(&row)
    if let stamp = row.namesake, outcome.isWritten {
      namesakes[stamp, default: (0, plan.mapping.place(ofLine: row.line))].count += 1
    }
    if let day = row.day {
      days.add(day)
      if plan.mapping.tellsReportsApart, !row.isKnownByContent,
        outcome.isWritten || outcome == .unchanged
      {
        contradictedDays.add(row, day, plan.mapping)
      }
    }
    plan.add(outcome)
    if outcome.isWritten || outcome == .unchanged {
      for kind in row.untidy { plan.untidy.add(kind, line: row.line) }
    }
    if outcome == .changed, let storedKey { plan.keys[row.row] = storedKey }
    try edition.take(row, outcome, revising: storedKey ?? row.key)
    try show(row, outcome)
    return outcome
  }

  /// Forgets which rows there were, which takes much memory, where none is to be judged by others.
  mutating func forgetRows() { seen = SeenRows() }

  /// Settles what only the whole file tells, and gives the plan.
  mutating func finish() throws -> ImportPlan {
    plan.counts.rows = plan.outcomes.count
    plan.notes += days.notes + contradictedDays.notes
    plan.notes += forgotten.sorted { $0.key < $1.key }.map { stamp, count in
      "\(count == 1 ? "1 row was" : "\(count) rows were") forgotten on \(stamp), and not taken in."
    }
    plan.notes += namesakes.sorted { $0.key < $1.key }.map { stamp, rows in
      "\(rows.count == 1 ? "1 row names" : "\(rows.count) rows name") somebody like one who was forgotten on "
        + "\(stamp), by the name alone (first: \(rows.first)). It may be another: what names the same "
        + "person is to be forgotten too."
    }
    var waves = WaveCheck(work, seen: seen)
    try waves.check(&plan)
    try edition.finish(&plan, seen: seen)
    return plan
  }

  private mutating func settle(_ row: inout ValidatedRow) throws -> RowOutcome {
    if let kind = row.passedOver {
      // A row that stays out is not one that the list left out: what is known under its name stays.
      if kind == .forgotten, let known = try stored(row) {
        _ = seen.standing(of: row, stored: known.id)
      }
      return passOver(row, kind)
    }
    if row.repeatsEarlier {
      for warning in row.warnings { plan.warnings.add(warning) }
      return .passedOver
    }
    if row.needsSums { throw SecondLook(at: .sums) }
    if row.needsDateColumn { throw UndeterminedDateOrder() }
    guard let identifier = row.identifier else { return refuse(row) }
    if work.mapping.isOnAnyList, try repositories.incidents.id(uid: identifier) == nil {
      row.problems.append(Self.missing(row))
    }
    var stored = try stored(row)
    switch seen.standing(of: row, stored: stored?.id) {
    case .first: break
    case .unclear: throw SecondLook(at: .content)
    case .duplicate(let line):
      plan.problems.add(Self.duplicate(row, of: line, mapping: plan.mapping))
      return .rejected
    case .equal(let line, let number):
      if work.options.dropsRepeats { return passOver(row, .dropped) }
      guard row.isKnownByContent else {
        plan.problems.add(Self.repetition(row, of: line, mapping: plan.mapping))
        return .rejected
      }
      plan.repetitions[row.row] = number
      row.untidy.append(.equal)
      row.count(as: number)
      stored = try self.stored(row)
      // Another row may be called so by itself.
      guard case .first = seen.standing(of: row, stored: stored?.id) else { return refuse(row) }
    }
    return try settle(row, stored: stored)
  }

  private mutating func stored(_ row: ValidatedRow) throws -> ReportRepository.Newest? {
    guard isKnownList, let identifier = row.identifier else { return nil }
    return try storedReport(of: row, identifier)
  }

  /// Settles a row of whose identity none was before, but perhaps in the database.
  private mutating func settle(
    _ row: ValidatedRow, stored: ReportRepository.Newest?
  ) throws -> RowOutcome {
    guard let identifier = row.identifier else { return refuse(row) }
    if let stored, !row.bringsArticles, try isKnown(row, identifier, stored) {
      return .unchanged
    }
    let standing = stored == nil ? try standing(ofNew: row, identifier) : .changed
    if standing == .newReport,
      try exported?.holds(row.cells, ofIncident: uid(of: identifier)) ?? false
    {
      return .unchanged
    }
    guard row.problems.isEmpty else { return refuse(row) }
    for warning in row.warnings { plan.warnings.add(warning) }
    if let link = try row.link ?? unlink(row, identifier, standing) { plan.links.append(link) }
    // Of what is in the database nobody asks here.
    if stored == nil { seen.accept(row.identifierDigest) }
    return standing
  }

  private mutating func refuse(_ row: ValidatedRow) -> RowOutcome {
    for problem in row.problems { plan.problems.add(problem) }
    return .rejected
  }

  private mutating func passOver(_ row: ValidatedRow, _ kind: UntidyRow) -> RowOutcome {
    plan.untidy.add(kind, line: row.line)
    if let stamp = row.forgotten { forgotten[stamp, default: 0] += 1 }
    if kind == .total { plan.totals.insert(row.row) }
    if let cell = row.leftOut { plan.untidy.leaveOut(cell) }
    return .passedOver
  }

  /// The problem of a row that says something else than an earlier one of the same identity.
  static func duplicate(_ row: ValidatedRow, of first: Int, mapping: Mapping) -> RowProblem {
    if case .digest(let columns?)? = mapping.fields[.id]?.origin {
      let names = columns.map { "'\($0)'" }.joined(separator: ", ")
      return RowProblem(
        row: row.row, line: row.line, column: 1, heading: nil, value: nil,
        reason:
          "The row on \(mapping.lineNoun) \(first) has the same \(names), which make the identifier, and "
          + "differs elsewhere. Add a column that distinguishes them to 'digest_of' in the mapping."
      )
    }
    let report = row.key.isEmpty || row.isOfPerson ? "" : " and the same report '\(row.key)'"
    let columns = row.isOfPerson ? "'report' or 'person'" : "the column 'report'"
    return RowProblem(
      row: row.row, line: row.line, column: 1, heading: Field.id.name,
      value: row.identifier,
      reason:
        "The row on \(mapping.lineNoun) \(first) has the same identifier\(report): distinguish the reports of "
        + "one incident with \(columns), or give each incident its own identifier.", field: .id)
  }

  /// The problem of a row that reports on an incident that is not here.
  private static func missing(_ row: ValidatedRow) -> RowProblem {
    RowProblem(
      row: row.row, line: row.line, column: 1, heading: Field.id.name, value: row.identifier,
      reason: "There is no such incident that the row could be a report on.", field: .id)
  }

  /// The problem of a row that is equal to an earlier one.
  static func repetition(_ row: ValidatedRow, of first: Int, mapping: Mapping) -> RowProblem {
    RowProblem(
      row: row.row, line: row.line, column: 1, heading: nil, value: nil,
      reason:
        "\(mapping.lineNounAtStart) \(row.line) repeats \(mapping.lineNoun) \(first) in every cell. Take one of them out, or import "
        + "each such row once with --drop-repeats.")
  }
}

// MARK: - What is in the database

extension ImportPlanner {
  private func identity(of row: ValidatedRow, _ identifier: String) -> ReportRevision.Identity {
    ReportRevision.Identity(dataset: work.dataset, externalID: identifier, key: row.key)
  }

  private func uid(of identifier: String) -> String {
    work.mapping.uid(of: identifier, in: work.dataset)
  }

  /// The newest revision of the report that a row is of: the one of its key, else the one whose source
  /// was corrected to what the row names.
  private mutating func storedReport(
    of row: ValidatedRow, _ identifier: String
  ) throws -> ReportRepository.Newest? {
    let identity = identity(of: row, identifier)
    if let stored = try repositories.reports.newest(identity) { return stored }
    guard !row.key.isEmpty, !row.isOfPerson, work.mapping.fields[.report] == nil,
      try repositories.incidents.id(uid: uid(of: identifier)) != nil,
      let report = try repositories.reports.standing(
        ofIncident: uid(of: identifier), in: work.dataset
      ).first(where: { $0.source == row.key }),
      !seen.holds(report: report.id, IdentityDigest(identifier, key: report.key))
    else { return nil }
    storedKey = report.key
    return try repositories.reports.newest(
      ReportRevision.Identity(dataset: work.dataset, externalID: identifier, key: report.key))
  }

  /// Whether a row says what the newest revision of its report says.
  private mutating func isKnown(
    _ row: ValidatedRow, _ identifier: String, _ stored: ReportRepository.Newest
  ) throws -> Bool {
    if try changes.isNone(in: row, since: stored) { return true }
    return try exported?.holds(row.cells, identity(of: row, identifier)) ?? false
  }

  /// How a row that the database has in no revision stands to it and to the rows before it.
  private func standing(ofNew row: ValidatedRow, _ identifier: String) throws -> RowOutcome {
    guard isKnownList || work.mapping.isOnAnyList else {
      if work.isDatasetGuessed { try refuseUnclearList(identifier) }
      return seen.holds(row.identifierDigest) ? .newReport : .newIncident
    }
    if seen.holds(row.identifierDigest) { return .newReport }
    return try repositories.incidents.id(uid: uid(of: identifier)) == nil
      ? .newIncident : .newReport
  }

  /// What a changed row that names no wave takes back, where its incident is a part of one.
  private func unlink(
    _ row: ValidatedRow, _ identifier: String, _ standing: RowOutcome
  ) throws -> WaveLink? {
    guard standing == .changed, work.mapping.fields[.parentID] != nil,
      try repositories.incidents.parentUID(ofUID: uid(of: identifier)) != nil
    else { return nil }
    return WaveLink(
      row: row.row, part: identifier, key: row.key, wave: nil,
      problemSite: RowProblem(
        row: row.row, line: row.line, column: 1, heading: Field.parentID.name, value: nil,
        reason: ""))
  }

  private func refuseUnclearList(_ identifier: String) throws {
    guard work.hasOtherLists,
      let other = try repositories.reports.otherDataset(than: work.dataset, holding: identifier)
    else { return }
    throw ImportProblem.unclearDataset(
      name: work.dataset, other: other, identifier: identifier)
  }

  /// Keeps what is to be shown of a row.
  private mutating func show(_ row: ValidatedRow, _ outcome: RowOutcome) throws {
    guard let shown = outcome.shown else { return }
    let identifier = row.identifier ?? ""
    let uid = uid(of: identifier)
    if isKnownList || work.mapping.isOnAnyList, outcome == .changed || outcome == .newReport,
      try repositories.decisions.isDecided(uid: uid)
    {
      plan.resolved.insert(uid)
    }
    guard plan.rows.hasRoom(for: shown) else { return }
    let revised = ReportRevision.Identity(
      dataset: work.dataset, externalID: identifier, key: storedKey ?? row.key)
    plan.rows.add(
      PlannedRow(
        row: row.row, line: row.line, outcome: shown, identifier: identifier, key: row.key,
        changes: outcome == .changed ? try changes.changes(of: row.cells, revised) : []))
  }
}

extension RowOutcome {
  /// As what a plan shows a row; nil for a row that brings nothing and lacks nothing.
  fileprivate var shown: PlannedRow.Outcome? {
    switch self {
    case .newIncident: .newIncident
    case .newReport: .newReport
    case .changed: .changed
    case .rejected: .rejected
    case .passedOver, .unchanged: nil
    }
  }
}
