import IncidentStore
import Incidents

/// A check of a file as an edition of its list: what its rows would make of the incidents that are here.
///
/// The memory and the time that it takes are bounded: of each sort of rows, the first are compared.
struct EditionCheck {
  /// The number of rows of a new list that are compared with other lists, and of rows that change what
  /// is here.
  static let sampledRows = 2_000
  /// The number of new rows of a known list, and of those that it no longer has, that are compared.
  private static let pairedRows = 20_000

  /// A row that reports an incident that is here by another key than the reports of it.
  struct NewReport {
    let row: ValidatedRow
    let identifier: String
  }

  let work: FileImport
  let repositories: IncidentStore.Repositories
  private let isKnownList: Bool
  private let reader: RowReader
  private let reviser: IncidentReviser
  private var newRows: [ReplacedRows.NewRow] = []
  /// The number of new rows of a known list beyond those that are compared.
  private var uncompared = 0
  private(set) var newReports: [NewReport] = []
  /// The reports that rows under another source correct.
  var corrected: Set<Int64> = []
  private var compared = 0
  private var different: (count: Int, example: String) = (0, "")
  private var ofOtherUnit: (count: Int, areOfPersons: Bool, example: String) = (0, false, "")
  private var others: (count: Int, example: String) = (0, "")

  init(_ work: FileImport, isKnownList: Bool) throws {
    self.work = work
    repositories = work.repositories
    self.isKnownList = isKnownList
    reader = try RowReader(
      work.mapping, header: work.scanner.header, articles: repositories.articles,
      protection: work.protection)
    reviser = IncidentReviser(repositories)
  }

  /// Takes the next row with what becomes of it, and the key of the report that it revises.
  mutating func take(_ row: ValidatedRow, _ outcome: RowOutcome, revising key: String) throws {
    if let fault = row.layoutFault, outcome != .rejected, work.dataset == work.mapping.dataset {
      if others.count == 0 { others.example = "\(place(of: row)): \(fault)" }
      others.count += 1
    }
    guard !row.cells.isEmpty, let identifier = row.identifier else { return }
    switch outcome {
    case .newIncident where newRows.count < (isKnownList ? Self.pairedRows : Self.sampledRows):
      newRows.append(
        ReplacedRows.NewRow(
          place: place(of: row), row: row.row,
          uid: work.mapping.uid(of: identifier, in: work.dataset),
          traits: traits(of: try account(of: row))))
    case .newIncident: uncompared += 1
    case .changed where compared < Self.sampledRows:
      let identity = ReportRevision.Identity(
        dataset: work.dataset, externalID: identifier, key: key)
      guard let stored = try repositories.reports.newestRow(identity) else { return }
      let (old, new) = (try reviser.account(of: stored), try account(of: row))
      compareUnits(row, identifier, new, with: old)
      compare(row, identifier, new, with: old)
    case .newReport where isKnownList:
      let uid = work.mapping.uid(of: identifier, in: work.dataset)
      guard let incident = try repositories.incidents.id(uid: uid) else { return }
      if compared < Self.sampledRows,
        let stored = try reviser.readings(of: incident).first?.account,
        compare(row, identifier, try account(of: row), with: stored)
      {
        return
      }
      // An answer holds for all of them, however many there are; what they say is not needed for it.
      var new = row
      (new.cells, new.digest) = ([], nil)
      newReports.append(NewReport(row: new, identifier: identifier))
    default: break
    }
  }

  /// Asks what has to be settled once all rows were taken.
  mutating func finish(_ plan: inout ImportPlan, seen: SeenRows) throws {
    // Rows that were rejected since, as their waves are not there, take nobody's place.
    newRows.removeAll { $0.row.map { plan.outcomes[$0] != .newIncident } ?? false }
    let taken = plan.counts.rows - plan.counts.passedOverRows - plan.counts.rejectedRows
    if others.count > 0 {
      plan.questions.append(
        .otherRows(count: others.count, of: taken, list: work.dataset, example: others.example))
    }
    if different.count >= 2, different.count * 2 >= compared {
      plan.questions.append(
        .renumbered(count: different.count, of: compared, example: different.example))
    }
    if ofOtherUnit.count > 0 {
      plan.questions.append(
        .otherUnit(
          count: ofOtherUnit.count, of: compared, list: work.dataset,
          areOfPersons: ofOtherUnit.areOfPersons, example: ofOtherUnit.example))
    }
    let overlap = try ListOverlap(
      of: newRows.prefix(Self.sampledRows).map(\.traits), in: repositories, dataset: work.dataset,
      isKnownList: isKnownList, isAddition: work.options.isAddition)
    guard !work.options.isAddition else {
      plan.similar = Array(Set(overlap.uids)).sorted()
      return
    }
    if let question = overlap.question { plan.questions.append(question) }
    if let note = overlap.note { plan.notes.append(note) }
    guard isKnownList else { return }
    try settleSources(&plan, seen)
    try findMissing(&plan, seen)
    try settleReplaced(&plan, seen)
    askAboutMissing(&plan, seen)
    plan.keptFields = try keptFields(plan)
  }

  private func traits(of account: ReportContent) -> IncidentTraits {
    IncidentTraits(account, in: repositories.places.gazetteer)
  }

  /// The place of a row in words.
  func place(of row: ValidatedRow) -> String { work.mapping.place(ofLine: row.line) }

  private func account(of row: ValidatedRow) throws -> ReportContent {
    reader.read(
      StoredCells(cells: try StoredTexts.list(String(decoding: row.cells, as: UTF8.self)))
    )
    .account
  }

  /// Compares a row with the account of its incident, and tells whether it is about something else.
  @discardableResult
  private mutating func compare(
    _ row: ValidatedRow, _ identifier: String, _ account: ReportContent, with stored: ReportContent
  ) -> Bool {
    compared += 1
    let traits = traits(of: account)
    guard TraitComparison(traits, self.traits(of: stored)).isAboutSomethingElse else {
      return false
    }
    if different.count == 0 { different.example = "first: \(place(of: row)), '\(identifier)'" }
    different.count += 1
    return true
  }

  /// Counts a row about a person that takes the place of one about an incident, or the other way round.
  private mutating func compareUnits(
    _ row: ValidatedRow, _ identifier: String, _ account: ReportContent, with stored: ReportContent
  ) {
    guard account.isOfOnePerson != stored.isOfOnePerson else { return }
    if ofOtherUnit.count == 0 {
      ofOtherUnit.example = "first: \(place(of: row)), '\(identifier)'"
      ofOtherUnit.areOfPersons = account.isOfOnePerson
    }
    ofOtherUnit.count += 1
  }

  /// Asks about new rows that are like rows which the edition no longer has, and has them take the place
  /// of those where somebody said that they are the same.
  private func settleReplaced(_ plan: inout ImportPlan, _ seen: SeenRows) throws {
    guard !work.options.withdrawsMissing else { return }
    // Rows of an older edition that are here again may be other spellings of those that are gone.
    var rows = newRows
    try repositories.incidents.compared(numbers: plan.missing.returned.prefix(Self.pairedRows)) {
      rows.append(
        ReplacedRows.NewRow(place: $0.uid, row: nil, uid: $0.uid, traits: IncidentTraits($0)))
    }
    let replaced = try ReplacedRows(
      rows,
      for: (plan.missing.incidents + plan.missing.withdrawnByHand).prefix(Self.pairedRows),
      isMixed: seen.storedCount > 0, in: repositories)
    guard replaced.count > 0 else { return }
    // A part of the old rows must not be replaced while the new ones of the others count beside them.
    guard uncompared == 0 else {
      plan.questions.append(
        .tooManyReplaced(
          count: replaced.count, of: rows.count, beyond: uncompared, example: replaced.example))
      return
    }
    plan.questions.append(
      .replacedRows(count: replaced.count, of: rows.count, example: replaced.example))
    guard work.options.answers.contains(.corrections) else { return }
    try findMissing(&plan, seen, without: Set(replaced.incidents))
    plan.missing.replaced = replaced.incidents
    plan.missing.successors = replaced.successors
    for uid in try repositories.decisions.decided(among: replaced.incidents) {
      guard let new = replaced.successors[uid] else { continue }
      plan.notes.append(
        "\(uid) was settled by hand: what was decided holds for the row that takes its place, \(new)."
      )
    }
  }
}
