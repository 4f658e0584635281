import IncidentStore
import Incidents

/// A check of a file as an edition of its list: what its rows would make of the incidents that are here.
///
/// The memory and the time that it takes are bounded: of each sort of rows, the first are compared.
struct EditionCheck {
  /// The number of rows of each sort that are compared.
  static let sampledRows = 2_000

  /// A row that reports an incident that is here by another key than the reports of it.
  private struct NewReport {
    let row: CheckedRow
    let identifier: String
  }

  private let work: FileImport
  private let repositories: IncidentStore.Repositories
  private let isKnownList: Bool
  private let reader: RowReader
  private let reviser: IncidentReviser
  private var newIncidents: [Account] = []
  private var newReports: [NewReport] = []
  /// The reports that rows under another source correct.
  private var corrected: Set<Int64> = []
  private var compared = 0
  private var different: (count: Int, example: String) = (0, "")
  private var others: (count: Int, example: String) = (0, "")

  init(_ work: FileImport, isKnownList: Bool) throws {
    self.work = work
    repositories = work.repositories
    self.isKnownList = isKnownList
    reader = try RowReader(
      work.mapping, header: work.scanner.header, articles: repositories.articles,
      protection: work.protection)
    reviser = IncidentReviser(repositories, dataset: work.dataset)
  }

  /// Takes the next row with what becomes of it, and the key of the report that it revises.
  mutating func take(_ row: CheckedRow, _ outcome: RowOutcome, revising key: String) throws {
    if let fault = row.layoutFault, outcome != .rejected, work.dataset == work.mapping.dataset {
      if others.count == 0 { others.example = "line \(row.line): \(fault)" }
      others.count += 1
    }
    guard !row.cells.isEmpty, let identifier = row.identifier else { return }
    switch outcome {
    case .newIncident where newIncidents.count < Self.sampledRows:
      newIncidents.append(try account(of: row))
    case .changed where compared < Self.sampledRows:
      let identity = ReportRevision.Identity(
        dataset: work.dataset, externalID: identifier, key: key)
      guard let stored = try repositories.reports.newestRow(identity) else { return }
      try compare(row, identifier, with: reviser.reading(of: stored).account)
    case .newReport where isKnownList:
      guard let incident = try repositories.incidents.id(uid: "\(work.dataset):\(identifier)")
      else { return }
      if compared < Self.sampledRows,
        let stored = try reviser.readings(of: incident).first?.account,
        try compare(row, identifier, with: stored)
      {
        return
      }
      // An answer holds for all of them, however many there are; what they say is not needed for it.
      var new = row
      (new.cells, new.digest) = ([], [])
      newReports.append(NewReport(row: new, identifier: identifier))
    default: break
    }
  }

  /// Asks what has to be settled once all rows were taken.
  mutating func finish(_ plan: inout ImportPlan, seen: SeenRows) throws {
    let taken = plan.counts.rows - plan.counts.passedOverRows - plan.counts.rejectedRows
    if others.count > 0 {
      plan.questions.append(
        .otherRows(count: others.count, of: taken, list: work.dataset, example: others.example))
    }
    if different.count >= 2, different.count * 2 >= compared {
      plan.questions.append(
        .renumbered(count: different.count, of: compared, example: different.example))
    }
    if let overlap = try overlap() { plan.questions.append(overlap) }
    guard isKnownList else { return }
    try settleSources(&plan, seen)
    try findMissing(&plan, seen)
    plan.keptFields = try keptFields(plan)
  }

  private func account(of row: CheckedRow) throws -> Account {
    reader.read(
      StoredCells(cells: try StoredTexts.list(String(decoding: row.cells, as: UTF8.self)))
    )
    .account
  }

  /// Compares a row with the account of its incident, and tells whether it is about something else.
  @discardableResult
  private mutating func compare(
    _ row: CheckedRow, _ identifier: String, with stored: Account
  ) throws -> Bool {
    compared += 1
    let isDifferent = try account(of: row).isAboutSomethingElse(than: stored)
    guard isDifferent else { return false }
    if different.count == 0 { different.example = "first: line \(row.line), '\(identifier)'" }
    different.count += 1
    return true
  }
}

// MARK: - Other lists

extension EditionCheck {
  /// The number of rows that have to be here already before that is asked about.
  private static let leastOverlap = 3

  /// The question about the list that has most of the new incidents already; nil where none has.
  private func overlap() throws -> ImportQuestion? {
    var matches: [String: Int] = [:]
    var known: [String: [ComparedIncident]] = [:]
    for account in newIncidents {
      guard let start = account.date.start, let end = account.date.end, !account.date.isYear else {
        continue
      }
      let span = "\(start.iso)/\(end.iso)"
      let candidates =
        try known[span]
        ?? repositories.incidents.incidents(from: start, to: end)
        .filter { isKnownList || $0.dataset != work.dataset }
      known[span] = candidates
      for list in Set(candidates.filter(account.isLike).map(\.dataset)) {
        matches[list, default: 0] += 1
      }
    }
    guard let most = matches.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }),
      most.value >= Self.leastOverlap, most.value * 2 >= newIncidents.count
    else { return nil }
    return .overlap(
      count: most.value, of: newIncidents.count, list: most.key,
      isSameList: most.key == work.dataset)
  }
}

// MARK: - What is no longer in the list

extension EditionCheck {
  /// Finds the reports of the list that have no row, and the withdrawn incidents that have one.
  private func findMissing(_ plan: inout ImportPlan, _ seen: SeenRows) throws {
    let total = try repositories.reports.count(of: work.dataset)
    // Where every report has its row, and none was ever withdrawn, there is nothing to find.
    guard try seen.storedCount < total || repositories.incidents.hasWithdrawals() else { return }
    var missing = MissingRows()
    var last: (incident: Int64, isPresent: Bool, isWithdrawn: Bool)?
    func settleLast() {
      guard let last else { return }
      if last.isPresent, last.isWithdrawn { missing.returned.append(last.incident) }
      if !last.isPresent, !last.isWithdrawn { missing.incidents.append(last.incident) }
    }
    try repositories.reports.standing(of: work.dataset) { report in
      let digest = IdentityDigest(report.externalID, key: report.key)
      let isPresent = seen.holds(report: report.id, digest)
      if last?.incident != report.incident {
        settleLast()
        last = (report.incident, seen.holds(report.externalID), report.isWithdrawn)
      }
      if isPresent { last?.isPresent = true }
      guard !isPresent, !report.isWithdrawn, !corrected.contains(report.id) else { return }
      missing.count += 1
      guard missing.first.count < MissingRows.named else { return }
      missing.first.append("\(work.dataset):\(report.externalID)")
    }
    settleLast()
    missing.returned = try missing.returned.filter(repositories.incidents.isWithdrawn)
    plan.missing = missing
    let isMixed = seen.storedCount > 0 && plan.counts.newIncidents > 0
    if isMixed, missing.count >= MissingRows.named, missing.count * 2 > total,
      !work.options.withdrawsMissing
    {
      plan.questions.append(.missingRows(count: missing.count, of: total))
    }
  }

  /// The fields that the list had in earlier editions and that this one has no columns for.
  private func keptFields(_ plan: ImportPlan) throws -> [NativeField] {
    guard plan.counts.changedReports > 0 else { return [] }
    let earlier = try NativeField.kept(from: repositories.batches.mappings(of: work.dataset))
    return earlier.subtracting(work.mapping.fields.keys).sorted { $0.rawValue < $1.rawValue }
  }
}

// MARK: - Sources with another name

extension EditionCheck {
  /// Finds the rows that name another source than a report that the edition no longer has, and takes
  /// them for corrections where somebody said that they are.
  private mutating func settleSources(_ plan: inout ImportPlan, _ seen: SeenRows) throws {
    guard work.mapping.fields[.report] == nil else { return }
    var count = 0
    var example = ""
    for new in newReports where plan.outcomes[new.row.row] == .newReport {
      let uid = "\(work.dataset):\(new.identifier)"
      let gone = try repositories.reports.standing(ofIncident: uid).filter { report in
        !seen.holds(report: report.id, IdentityDigest(report.externalID, key: report.key))
      }
      guard let old = gone.first, gone.count == 1, let source = old.source,
        plan.isEdition || FoldedName(source).isLike(FoldedName(new.row.key))
      else { continue }
      count += 1
      if count == 1 {
        example = "first: line \(new.row.line), '\(source)' is now '\(new.row.key)'"
      }
      guard work.options.answers.contains(.corrections) else { continue }
      plan.correct(new.row.row, revising: old.key)
      corrected.insert(old.id)
    }
    if count > 0 { plan.questions.append(.changedSources(count: count, example: example)) }
  }
}

extension ImportPlan {
  /// Whether some rows are here already, as in a new edition of a whole list.
  fileprivate var isEdition: Bool { counts.unchangedReports + counts.changedReports > 0 }
}

extension FoldedName {
  /// Tests whether a name seems to be another spelling: one has the other in it, or few letters differ.
  fileprivate func isLike(_ other: FoldedName) -> Bool {
    let (first, second) = (text, other.text)
    if first.contains(second) || second.contains(first) { return true }
    let difference = Array(first.utf8).difference(from: Array(second.utf8)).count
    return difference * 4 <= first.utf8.count + second.utf8.count
  }
}

// MARK: - What makes incidents the same

extension Account {
  /// Tests whether a row is about something else than another account under the same identifier: of
  /// the date, the place, and the title or the person, as far as both state them, two at least differ.
  fileprivate func isAboutSomethingElse(than other: Account) -> Bool {
    let traits = [
      Self.differ(date, other.date), Self.differ(place.folded, other.place.folded),
      Self.differ(title.map { FoldedName($0).text }, other.title.map { FoldedName($0).text }),
      Self.differ(person?.identity, other.person?.identity),
    ].compactMap(\.self)
    let differing = traits.filter(\.self).count
    return differing >= 2 || (differing == 1 && traits.count == 1)
  }

  private static func differ<Trait: Equatable>(_ first: Trait?, _ second: Trait?) -> Bool? {
    guard let first, let second else { return nil }
    return first != second
  }

  /// Tests whether two dates have no day in common; nil where one is unknown.
  private static func differ(_ first: PartialDate, _ second: PartialDate) -> Bool? {
    guard let start = first.start, let end = first.end, let otherStart = second.start,
      let otherEnd = second.end
    else { return nil }
    return end < otherStart || otherEnd < start
  }

  /// Tests whether an incident that is here has the same date, number of detained, and place or title.
  fileprivate func isLike(_ incident: ComparedIncident) -> Bool {
    guard date.edtf == incident.date, GroupDetention(self)?.bounds == incident.detained else {
      return false
    }
    let titles = [title ?? "", incident.title].map { FoldedName($0).text }
    let hasSameTitle = titles[0] == titles[1] && !titles[0].isEmpty
    let names = [(place.locality, incident.locality), (place.region, incident.region)]
      .map { (FoldedName($0 ?? "").text, FoldedName($1).text) }
    let stated = names.first { !$0.0.isEmpty && !$0.1.isEmpty }
    guard let stated else { return hasSameTitle }
    return stated.0 == stated.1 && (incident.detained != nil || hasSameTitle)
  }
}

extension Place {
  /// The locality, or the region where no locality is stated, folded; nil where neither is.
  fileprivate var folded: String? { (locality ?? region).map { FoldedName($0).text } }
}

extension PartialDate {
  /// Whether the date is known to a year or less.
  fileprivate var isYear: Bool { precision == .year || precision == .unknown }
}
