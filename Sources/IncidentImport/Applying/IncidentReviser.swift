import Counting
import IncidentStore
import Incidents

/// Concludes anew what an incident is from all reports that it now rests on, and from what was decided.
final class IncidentReviser {
  let repositories: IncidentStore.Repositories
  private var datasets: [Int64: String] = [:]
  private var readers: [Int64: RowReader] = [:]
  private var fields: [Int64: Set<Field>] = [:]
  private var keptFields: [Int64: Set<Field>] = [:]

  init(_ repositories: IncidentStore.Repositories) { self.repositories = repositories }

  /// Makes an incident what its current reports tell, in the order in which they first came, and what
  /// decisions correct; gives those whose counts depend on it.
  func revise(_ incident: Int64) throws -> [Int64] {
    let rows = try repositories.reports.current(of: incident)
    let accounts = try rows.map(account)
    guard var whole = ReportContent.combined(accounts) else { return [] }
    let one = try [incident] + repositories.incidents.merged(into: incident)
    let decided = try decisions(about: one)
    try correct(&whole, by: decided)
    if try one.allSatisfy(repositories.incidents.isWithdrawn) { whole.verification = .withdrawn }
    if let verification = decided.verification { whole.verification = verification }
    try repositories.incidents.change(incident, to: whole)
    let formerWave = try repositories.incidents.parent(of: incident)
    let wave = try wave(of: incident, rows, accounts, decided)
    try repositories.incidents.setParent(wave, of: incident)
    try repositories.detentions.replaceResolutions(decided.counts, of: incident)
    // What is said of persons says nothing of a group.
    let group = ReportContent.combined(accounts.filter { $0.person == nil })
    let detention = GroupDetention(
      group ?? whole, stated: try counts(.detained, rows, accounts),
      resolution: decided.counts[.detained])
    try repositories.detentions.replace(detention, of: incident)
    let charged =
      try decided.counts[.charged] ?? AcceptedCount.combining(counts(.charged, rows, accounts))
    let charges = group?.charges(charged: charged) ?? []
    try repositories.charges.addArticles(charges.map(\.article))
    try repositories.charges.replace(charges, of: incident)
    try revisePersons(of: incident)
    return [incident] + [formerWave, wave].compactMap(\.self)
  }

  /// The decisions about incidents that are one; a database that has none about incidents is asked once.
  private func decisions(about one: [Int64]) throws -> EffectiveDecisions {
    guard try hasDecisions else { return EffectiveDecisions() }
    return try repositories.decisions.effective(
      about: Set(try one.compactMap(repositories.incidents.uid)))
  }

  private var hasDecisions: Bool { get throws { try foundDecisions.get() } }
  private lazy var foundDecisions = Result { try repositories.decisions.areAboutIncidents() }

  /// Gives the fields of an account the texts that were decided, read as a file in the native layout is.
  private func correct(_ account: inout ReportContent, by decided: EffectiveDecisions) throws {
    guard !decided.fields.isEmpty else { return }
    let texts = try CorrectedFields.readable(decided.fields, repositories.articles)
    let corrected = try CorrectedFields(texts, repositories.articles).account
    for field in texts.keys { account.take(field, from: corrected) }
    if texts[.date] != nil { account.date = corrected.date }
  }

  /// The incident that another is part of: by decision, else by the first report that names one.
  ///
  /// One that is merged into another stands for that; one that would be part of itself is part of none.
  private func wave(
    of incident: Int64, _ rows: [StoredRow], _ accounts: [ReportContent],
    _ decided: EffectiveDecisions
  ) throws -> Int64? {
    var uid = decided.parent
    // Decisions that were made apart can make an incident a part of itself: then they say nothing.
    if let parent = uid, try repositories.isPart(parent, of: incident) { uid = nil }
    if uid == nil, let (row, account) = zip(rows, accounts).first(where: { $1.parent != nil }) {
      uid = IncidentUID.of(account.parent ?? "", in: try dataset(of: row.batch))
    }
    guard let uid, let named = try repositories.incidents.id(uid: uid) else { return nil }
    if try hasDecisions, try repositories.isPart(uid, of: incident) { return nil }
    let wave = try repositories.incidents.representative(of: named)
    return wave == incident ? nil : wave
  }

  /// The numbers that the reports state; rows that name nobody are persons beside each other and
  /// beside those named, so that together they state one number.
  private func counts(
    _ quantity: Quantity, _ rows: [StoredRow], _ accounts: [ReportContent]
  ) throws -> [StatedCount] {
    let persons = accounts.filter { $0.isOfUnnamedPerson && $0.claim(quantity) != nil }.count
    let concerned = accounts.filter { account in
      quantity == .detained ? account.saysThatThePersonWasDetained : !account.articles.isEmpty
    }
    let identities = Set(concerned.compactMap(\.person?.identity))
    // Two who were found to be one person are one.
    let others = persons == 0 ? [] : try identities.map(repositories.persons.counted)
    let named = Set(others.compactMap(\.self)).count + others.filter { $0 == nil }.count
    var isCounted = false
    return zip(rows, accounts).compactMap { row, account in
      guard let estimate = account.claim(quantity) else { return nil }
      var bounds = Bounds(estimate)
      if account.isOfUnnamedPerson, persons + named > 1 {
        guard !isCounted else { return nil }
        isCounted = true
        bounds = Bounds(low: persons + named, best: persons + named, high: persons + named)
      }
      return StatedCount(bounds, reliability: row.reliability, reportedOn: row.reportedOn)
    }
  }

  /// What the current reports of an incident say, in the order in which they first came.
  func readings(of incident: Int64) throws -> [ParsedRow] {
    try repositories.reports.current(of: incident).map(reading)
  }

  /// The number of the import whose report says what an incident is a part of; nil where none does.
  func linkingBatch(of incident: Int64) throws -> Int64? {
    try repositories.reports.current(of: incident).first { row in
      try account(of: row).parent != nil
    }?.batch
  }

  /// The reading of a stored row; of columns that its edition lacks, that of the row before it.
  func reading(of row: StoredRow) throws -> ParsedRow {
    var reading = try ownReading(of: row)
    reading.account = try completed(reading.account, of: row.report, from: row.batch)
    return reading
  }

  /// The account of a stored row, as its reading gives it.
  func account(of row: StoredRow) throws -> ReportContent { try reading(of: row).account }

  /// The reading of a stored row by itself, in the way in which it came.
  private func ownReading(of row: StoredRow) throws -> ParsedRow {
    try reader(of: row.batch).read(StoredCells(cells: StoredTexts.cells(row.cells)))
  }

  /// The account of a stored report with what its earlier revisions say in columns that its edition
  /// does not have.
  func completed(_ account: ReportContent, of report: Int64, from batch: Int64) throws
    -> ReportContent
  {
    var missing = try keptFields(of: batch)
    guard !missing.isEmpty else { return account }
    var account = account
    for earlier in try repositories.reports.revisions(before: report) {
      let stated = try fields(of: earlier.batch).intersection(missing)
      guard !stated.isEmpty else { continue }
      let known = try ownReading(of: earlier).account
      for field in stated { account.take(field, from: known) }
      missing.subtract(stated)
    }
    return account
  }

  /// The fields that earlier imports of the list read, and an import does not.
  private func keptFields(of batch: Int64) throws -> Set<Field> {
    if let known = keptFields[batch] { return known }
    let earlier = try repositories.batches.mappings(of: dataset(of: batch), before: batch)
    let kept = try Field.kept(from: earlier).subtracting(fields(of: batch))
    keptFields[batch] = kept
    return kept
  }

  private func fields(of batch: Int64) throws -> Set<Field> {
    if let known = fields[batch] { return known }
    let mapping = try MappingReader.read(repositories.batches.layout(of: batch).mapping)
    fields[batch] = Set(mapping.fields.keys)
    return Set(mapping.fields.keys)
  }

  /// The name of the list that an import was of: an incident may rest on reports of several.
  private func dataset(of batch: Int64) throws -> String {
    if let known = datasets[batch] { return known }
    guard let dataset = try repositories.batches.standing(of: batch)?.dataset else {
      throw StoredValueProblem(column: "batch_id")
    }
    datasets[batch] = dataset
    return dataset
  }

  private func reader(of batch: Int64) throws -> RowReader {
    if let reader = readers[batch] { return reader }
    let layout = try repositories.batches.layout(of: batch)
    let mapping = try MappingReader.read(layout.mapping)
    let header = Header(try StoredTexts.list(layout.header))
    let reader = try RowReader(
      mapping, header: header, articles: repositories.articles,
      protection: Protection(
        mapping, header: header, dataset: try dataset(of: batch),
        secret: try repositories.secrets.secret()))
    readers[batch] = reader
    return reader
  }
}
