import Cryptography
import Tabular
import IncidentStore
import Incidents

/// Goes through the rows of a file and reads them, on one thread at a time.
final class RowScanner {
  /// How many rows are handed on at a time.
  private static let batchSize = 256

  let file: DelimitedFile
  let header: Header
  /// How the columns are read.
  let mapping: Mapping
  private let headerRecords: Int
  /// The day of the import; nil where it is not known.
  let today: CalendarDay?
  let reader: RowReader
  private var verbatim: VerbatimRow
  private let records: ReportRecord
  private let layoutCheck: LayoutCheck?
  private let protection: Protection?
  /// Whether a row with a cell that no rule reads is refused.
  private let isStrict: Bool
  private var persons: PersonRows?
  private let shape: RowShape
  private var totals: TotalRows
  private var quantities: UnreadQuantities
  private let looks: Looks
  private let isKnownByContent: Bool
  private var row = 0
  private let gazetteer: Gazetteer
  private let forgotten: ForgottenRows?
  /// Places of the rows that were read whole, as far as they are not recognised.
  private(set) var places: PlaceTally

  /// What is looked for in every row, where a first look at a file has shown that it is needed.
  struct Looks: OptionSet {
    let rawValue: Int
    /// The sums of the rows, to know lines of totals.
    static let sums = Looks(rawValue: 1)
    /// What tells whether two rows are equal.
    static let content = Looks(rawValue: 2)
  }

  /// A scanner of a file of a list; it is to be rewound before the first row.
  init(
    _ source: SourceFile, of list: String, mapping: Mapping, articles: LegalArticleRepository,
    protection: Protection?, gazetteer: Gazetteer = .kazakhstan, forgotten: ForgottenRows? = nil,
    today: CalendarDay? = nil,
    isStrict: Bool = false,
    areColumnsSettled: Bool = false, looks: Looks = []
  ) throws(ImportProblem) {
    self.today = today
    self.gazetteer = gazetteer
    self.forgotten = forgotten
    places = PlaceTally(in: gazetteer)
    self.isStrict = isStrict
    self.looks = looks
    file = source.file
    let header = source.header
    self.header = header
    headerRecords = source.headerRecords
    self.mapping = mapping
    reader = try RowReader(
      mapping, header: header, articles: articles, protection: protection, today: today,
      areColumnsSettled: areColumnsSettled)
    verbatim = VerbatimRow(
      header: header.names, reading: mapping.reading, protection: protection,
      leavingOut: Set(mapping.rowNumbers.compactMap { header.index(of: $0) }))
    records = ReportRecord(list: list, columns: header.names)
    self.protection = protection
    layoutCheck = try LayoutCheck(mapping, header: header)
    shape = RowShape(mapping, header)
    totals = TotalRows(mapping, header)
    quantities = UnreadQuantities(header, mapping)
    isKnownByContent = mapping.isKnownByContent(header.names)
  }

  /// Goes back to before the first row.
  func rewind() throws {
    try file.rewind()
    for _ in 0..<headerRecords {
      guard try file.next() else { throw ImportProblem.fileChanged }
    }
    row = 0
    places = PlaceTally(in: gazetteer)
    persons = PersonRows(mapping, header: header, protection: protection)
    totals = TotalRows(mapping, header)
  }

  private func tally(_ reading: ParsedRow) {
    let place = reading.account.place
    places.add(
      country: place.country, region: place.region, locality: place.locality,
      on: reading.account.date.start)
  }

  /// The numbers of the columns that look like numbers of people and are not read, from 0.
  var unreadQuantities: [Int] { quantities.found }

  /// The cells of the row at which the file stands.
  private var cells: FileCells { FileCells(file: file, columns: header.names.count) }

  /// The cells of the record at which the file stands, where it is a row that the mapping reads.
  var wantedCells: FileCells? {
    guard case .row = shape.finding(file), reader.isWanted(cells) else { return nil }
    return cells
  }

  /// The next rows, checked; nil at the end.
  func nextCheckedRows(withCells needsCells: Bool) throws -> [ValidatedRow]? {
    var rows: [ValidatedRow] = []
    while rows.count < Self.batchSize, let row = try nextChecked(withCells: needsCells) {
      rows.append(row)
    }
    return rows.isEmpty ? nil : rows
  }

  /// The next row, checked, at which the file then stands; nil at the end.
  func nextChecked(withCells needsCells: Bool) throws -> ValidatedRow? {
    guard try file.next() else { return nil }
    defer { row += 1 }
    // The first rows are compared with what is here.
    let needsCells = needsCells || row < EditionCheck.sampledRows
    return checked(needsCells: needsCells) { reader.check(cells) }.row
  }

  /// The next rows, settled one by one as they are read, and read whole; nil at the end.
  func nextSettled(by settle: (inout ValidatedRow) throws -> RowOutcome) throws -> [RowToWrite]? {
    var rows: [RowToWrite] = []
    while rows.count < Self.batchSize, try file.next() {
      var (row, reading) = checked(needsCells: true) { reader.read(cells) }
      self.row += 1
      let outcome = try settle(&row)
      guard outcome.isWritten else { continue }
      tally(reading)
      reading.externalID = row.identifier ?? ""
      rows.append(rowToWrite(outcome, line: row.line, reading))
    }
    return rows.isEmpty ? nil : rows
  }

  /// The next rows that a plan takes, read whole; nil at the end of the plan.
  ///
  /// - Throws: `fileChanged` where the file has fewer or more rows than the plan.
  func nextRead(by plan: ImportPlan) throws -> [RowToWrite]? {
    var rows: [RowToWrite] = []
    while rows.count < Self.batchSize, row < plan.outcomes.count {
      guard try file.next() else { throw ImportProblem.fileChanged }
      let (outcome, repetition) = (plan.outcomes[row], plan.repetitions[row])
      row += 1
      guard outcome.isWritten else {
        if !plan.totals.contains(row - 1) { passOver() }
        continue
      }
      // What is not as it was planned is no row to be written, whatever the file's time says.
      guard case .row = shape.finding(file) else { throw ImportProblem.fileChanged }
      var reading = reader.read(cells)
      persons?.settle(&reading, cells, line: file.line)
      guard reading.problems.isEmpty else { throw ImportProblem.fileChanged }
      if let key = plan.keys[row - 1] { reading.key = key }
      if let repetition {
        reading.externalID = ValidatedRow.identifier(reading.externalID, repeated: repetition)
      }
      verbatim.take(cells)
      tally(reading)
      rows.append(rowToWrite(outcome, line: file.line, reading))
    }
    if rows.isEmpty, try file.next() { throw ImportProblem.fileChanged }
    return rows.isEmpty ? nil : rows
  }

  /// The row at which the file stands, to be written as what was read of it.
  private func rowToWrite(_ outcome: RowOutcome, line: Int, _ reading: ParsedRow) -> RowToWrite {
    let cells = verbatim.openJSON
    return RowToWrite(
      outcome: outcome, line: line, reading: reading, cells: cells,
      restricted: verbatim.restricted, record: record(of: reading, cells), digest: verbatim.digest)
  }

  private func record(of reading: ParsedRow, _ cells: [UInt8]) -> SHA256Digest {
    records.name(external: reading.externalID, key: reading.key, cells: cells.span)
  }

  /// Remembers a row that is not written, where later rows are told apart from it.
  private func passOver() {
    guard persons != nil, let cells = wantedCells else { return }
    var reading = reader.check(cells)
    persons?.settle(&reading, cells, line: file.line)
  }

  /// The row at which the file stands, checked, and what was read of it.
  private func checked(
    needsCells: Bool, reading read: () -> ParsedRow
  ) -> (row: ValidatedRow, reading: ParsedRow) {
    var checked = ValidatedRow(row: row, line: file.line)
    guard isRow(&checked) else { return (checked, ParsedRow()) }
    quantities.add(cells)
    var reading = read()
    persons?.settle(&reading, cells, line: file.line)
    checked.repeatsEarlier = reading.repeatedLine != nil
    checked.needsDateColumn = reading.needsDateColumn
    checked.identify(reading.externalID, key: reading.key)
    checked.day = reading.day
    checked.bringsArticles = reading.bringsArticles
    checked.isOfPerson = reading.account.person != nil
    checked.isKnownByContent = isKnownByContent || reading.isKnownByContent
    if reading.isKnownByContent { checked.untidy.append(.unnamed) }
    if reader.tellsNoKind(reading, cells) { checked.untidy.append(.otherKind) }
    checked.problems += reading.problems.map { located($0, row: row) }
    checked.warnings = reading.warnings.map { located($0, row: row) }
    if reading.warnings.contains(where: { $0.topic == .noDate }), isLonely {
      checked.problems.append(located(Self.lonely, row: row))
    }
    if isStrict { checked.refuseWhatIsNotUnderstood() }
    checked.layoutFault = layoutCheck?.fault(of: cells, on: reading.account.date)
    if looks.contains(.content) { checked.content = IdentityDigest(verbatim.text(of: cells)) }
    if needsCells || forgotten != nil {
      verbatim.take(cells)
      if needsCells { (checked.digest, checked.cells) = (verbatim.digest, verbatim.json) }
      checked.forgotten = forgotten.flatMap { stamp(of: reading, in: $0) }
      checked.namesake = forgotten?.namesake(of: reading.account.person)
      if checked.forgotten != nil { checked.passedOver = .forgotten }
    }
    if let wave = reading.account.parent {
      let problem = CellProblem(
        field: .parentID, column: reader.column(of: .parentID), value: wave, reason: "")
      checked.link = WaveLink(
        row: row, part: reading.externalID, key: reading.key, wave: wave,
        problemSite: located(problem, row: row))
    }
    return (checked, reading)
  }

  /// The day and the author, where the row at which the file stands was forgotten or its person was.
  private func stamp(of reading: ParsedRow, in forgotten: ForgottenRows) -> String? {
    // Rows that differ in restricted cells alone have one record, and are others.
    let record = protection == nil ? record(of: reading, verbatim.openJSON) : nil
    return forgotten.stamp(
      digest: verbatim.fullDigest, record: record, person: reading.account.person)
  }

  /// Whether the record at which the file stands is a row to be read; else it is told why not.
  private func isRow(_ checked: inout ValidatedRow) -> Bool {
    switch shape.finding(file) {
    case .noRow(let kind): checked.passedOver = kind
    case .ragged:
      checked.problems = [
        file.fault.map { RowProblem($0, row: row) } ?? located(raggedness, row: row)
      ]
    case .row(let kind):
      if let kind { checked.untidy = [kind] }
      guard reader.isWanted(cells) else {
        checked.passedOver = .leftOut
        checked.leftOut = reader.leftOutCell(cells, header)
        return false
      }
      return !isTotal(&checked)
    }
    return false
  }

  /// Whether the row at which the file stands is a line of totals.
  private func isTotal(_ checked: inout ValidatedRow) -> Bool {
    guard totals.isLabelled(file) else {
      if looks.contains(.sums) { totals.add(cells) }
      return false
    }
    guard looks.contains(.sums) else {
      checked.needsSums = true
      return true
    }
    switch totals.classify(cells) {
    case .total: checked.passedOver = .total
    case .wrongTotal(let word):
      let problem = CellProblem(
        reason:
          "The row looks like a line of totals ('\(word)'), but its numbers are not the sum of "
          + "the rows above it. Correct the numbers, give the row a date, or take it out.")
      checked.problems = [located(problem, row: row)]
    case .row:
      totals.add(cells)
      return false
    }
    return true
  }

  /// Whether the row at which the file stands has one cell that says something, among three columns or
  /// more: a note under the table, say.
  private var isLonely: Bool {
    header.names.count > 2 && (0..<file.fieldCount).count { !cells.isEmpty(at: $0) } < 2
  }

  private static let lonely = CellProblem(
    reason:
      "The row has one cell with a text and no date. Take it out if it is a note, or begin it "
      + "with '#'.")

  /// What is wrong with a row whose cells do not fit the header.
  private var raggedness: CellProblem {
    CellProblem(
      reason:
        "The row has \(file.fieldCount == 1 ? "1 cell" : "\(file.fieldCount) cells") and the header "
        + "\(header.names.count): look for a "
        + "missing or an extra delimiter, or quotes that are not closed.")
  }

  /// A problem of the row at which the file stands, with its place in the file.
  private func located(_ problem: CellProblem, row: Int) -> RowProblem {
    let column = problem.column.flatMap { $0 < file.fieldCount ? $0 : nil }
    let value = problem.value.map { shown($0, column: problem.column) }
    return RowProblem(
      row: row, line: column.map { file.fieldLine(at: $0) } ?? file.line,
      column: column.map { file.column(at: $0) } ?? 1,
      heading: column.map { header.names[$0] } ?? problem.field?.name,
      value: value,
      reason: value == problem.value ? problem.reason : Self.withoutQuotes(problem.reason),
      topic: problem.topic, field: problem.field)
  }

  /// A reason with the mask in the place of what it quotes of a cell.
  private static func withoutQuotes(_ reason: String) -> String {
    reason.replacing(/“[^”]*”/, with: Protection.mask)
  }

  /// The text of a cell as messages show it: the mask in the place of what is restricted, of what leads
  /// to a person, and of what repeats a restricted cell of the row.
  private func shown(_ text: String, column: Int?) -> String {
    let isRestricted = column.map { protection?.columns.contains($0) ?? false } ?? false
    guard !isRestricted, Contact(in: text) == nil, !repeatsRestricted(text) else {
      return Protection.mask
    }
    return text
  }

  private func repeatsRestricted(_ text: String) -> Bool {
    guard let columns = protection?.columns else { return false }
    let words = FoldedName(text)
    return columns.contains { column in
      column < cells.count && FoldedName(cells.text(at: column)).sharesWord(with: words)
    }
  }
}
