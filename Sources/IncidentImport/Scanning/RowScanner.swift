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
  private let layoutCheck: LayoutCheck?
  private let protection: Protection?
  /// Whether a row with a cell that no rule reads is refused.
  private let isStrict: Bool
  private var persons: PersonRows?
  private var row = 0
  /// Places of the rows that were read whole, as far as they are not recognised.
  private(set) var places = PlaceTally()

  /// A scanner of a file; it is to be rewound before the first row.
  init(
    _ source: SourceFile, mapping: Mapping, articles: LegalArticleRepository,
    protection: Protection?, today: CalendarDay? = nil, isStrict: Bool = false,
    areColumnsSettled: Bool = false
  ) throws(ImportProblem) {
    self.today = today
    self.isStrict = isStrict
    file = source.file
    header = source.header
    headerRecords = source.headerRecords
    self.mapping = mapping
    reader = try RowReader(
      mapping, header: header, articles: articles, protection: protection, today: today,
      areColumnsSettled: areColumnsSettled)
    verbatim = VerbatimRow(
      header: header.names, reading: mapping.reading, protection: protection)
    self.protection = protection
    layoutCheck = try LayoutCheck(mapping, header: header)
  }

  /// Goes back to before the first row.
  func rewind() throws {
    try file.rewind()
    for _ in 0..<headerRecords {
      guard try file.next() else { throw ImportProblem.fileChanged }
    }
    row = 0
    places = PlaceTally()
    persons = PersonRows(mapping, header: header)
  }

  private func tally(_ reading: RowReading) {
    let place = reading.account.place
    places.add(
      country: place.country, region: place.region, locality: place.locality,
      on: reading.account.date.start)
  }

  /// The next rows, checked; nil at the end.
  func nextChecked(withDigests needsDigests: Bool) throws -> [CheckedRow]? {
    var rows: [CheckedRow] = []
    while rows.count < Self.batchSize, let row = try nextChecked(withDigest: needsDigests) {
      rows.append(row)
    }
    return rows.isEmpty ? nil : rows
  }

  /// The next row, checked, at which the file then stands; nil at the end.
  func nextChecked(withDigest needsDigest: Bool) throws -> CheckedRow? {
    guard try file.next() else { return nil }
    defer { row += 1 }
    // The first rows are compared with what is here, for which their cells are needed.
    let needsDigest = needsDigest || row < EditionCheck.sampledRows
    return checked(needsDigest: needsDigest) { reader.check(FileCells(file: file)) }.row
  }

  /// The next rows, settled one by one as they are read, and read whole; nil at the end.
  func nextSettled(by settle: (CheckedRow) throws -> RowOutcome) throws -> [ReadRow]? {
    var rows: [ReadRow] = []
    while rows.count < Self.batchSize, try file.next() {
      let (row, reading) = checked(needsDigest: true) { reader.read(FileCells(file: file)) }
      self.row += 1
      let outcome = try settle(row)
      guard outcome.isWritten else { continue }
      tally(reading)
      rows.append(
        ReadRow(
          outcome: outcome, line: row.line, reading: reading, cells: verbatim.openJSON,
          restricted: verbatim.restricted, digest: row.digest))
    }
    return rows.isEmpty ? nil : rows
  }

  /// The next rows that a plan takes, read whole; nil at the end of the plan.
  ///
  /// - Parameters:
  ///   - outcomes: What becomes of each row.
  ///   - keys: The keys of the reports that rows revise, by their numbers, where they are not the
  ///     rows' own.
  /// - Throws: `fileChanged` where the file has fewer or more rows than the plan.
  func nextRead(by outcomes: [RowOutcome], keys: [Int: String]) throws -> [ReadRow]? {
    var rows: [ReadRow] = []
    while rows.count < Self.batchSize, row < outcomes.count {
      guard try file.next() else { throw ImportProblem.fileChanged }
      let outcome = outcomes[row]
      row += 1
      guard outcome.isWritten else {
        passOver()
        continue
      }
      // What is not as it was planned is no row to be written, whatever the file's time says.
      guard file.fault == nil, raggedness == nil else { throw ImportProblem.fileChanged }
      var reading = reader.read(FileCells(file: file))
      persons?.settle(&reading, FileCells(file: file), line: file.line)
      guard reading.problems.isEmpty else { throw ImportProblem.fileChanged }
      if let key = keys[row - 1] { reading.key = key }
      verbatim.take(file)
      tally(reading)
      rows.append(
        ReadRow(
          outcome: outcome, line: file.line, reading: reading, cells: verbatim.openJSON,
          restricted: verbatim.restricted, digest: verbatim.digest))
    }
    if rows.isEmpty, try file.next() { throw ImportProblem.fileChanged }
    return rows.isEmpty ? nil : rows
  }

  /// Remembers a row that is not written, where later rows are told apart from it.
  private func passOver() {
    guard persons != nil, raggedness == nil, reader.isWanted(FileCells(file: file)) else { return }
    var reading = reader.check(FileCells(file: file))
    persons?.settle(&reading, FileCells(file: file), line: file.line)
  }

  /// The row at which the file stands, checked, and what was read of it.
  private func checked(
    needsDigest: Bool, reading read: () -> RowReading
  ) -> (row: CheckedRow, reading: RowReading) {
    var checked = CheckedRow(row: row, line: file.line)
    if let fault = file.fault {
      checked.problems = [RowProblem(fault, row: row)]
      return (checked, RowReading())
    }
    if let raggedness {
      checked.problems = [located(raggedness, row: row)]
      return (checked, RowReading())
    }
    guard reader.isWanted(FileCells(file: file)) else {
      checked.isPassedOver = true
      return (checked, RowReading())
    }
    var reading = read()
    persons?.settle(&reading, FileCells(file: file), line: file.line)
    checked.repeatsEarlier = reading.repeatedLine != nil
    checked.needsDateColumn = reading.needsDateColumn
    checked.identifier = reading.externalID.isEmpty ? nil : reading.externalID
    checked.key = reading.key
    checked.day = reading.day
    checked.bringsArticles = reading.bringsArticles
    checked.isOfPerson = reading.account.person != nil
    checked.identifierDigest = IdentityDigest(reading.externalID)
    checked.identityDigest = IdentityDigest(reading.externalID, key: reading.key)
    checked.problems = reading.problems.map { located($0, row: row) }
    checked.warnings = reading.warnings.map { located($0, row: row) }
    if isStrict { checked.refuseWhatIsNotUnderstood() }
    checked.layoutFault = layoutCheck?.fault(
      of: FileCells(file: file), on: reading.account.date)
    if needsDigest {
      verbatim.take(file)
      checked.digest = verbatim.digest
      checked.cells = verbatim.json
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

  /// What is wrong with a row that has another number of cells than the header.
  private var raggedness: CellProblem? {
    guard file.fieldCount != header.names.count else { return nil }
    return CellProblem(
      reason:
        "The row has \(file.fieldCount == 1 ? "1 cell" : "\(file.fieldCount) cells") and the header "
        + "\(header.names.count): look for a "
        + "missing or an extra delimiter, or quotes that are not closed.")
  }

  /// A problem of the row at which the file stands, with its place in the file.
  private func located(_ problem: CellProblem, row: Int) -> RowProblem {
    let column = problem.column.flatMap { $0 < file.fieldCount ? $0 : nil }
    let isRestricted = problem.column.map { protection?.columns.contains($0) ?? false } ?? false
    return RowProblem(
      row: row, line: column.map { file.fieldLine(at: $0) } ?? file.line,
      column: column.map { file.column(at: $0) } ?? 1,
      heading: column.map { header.names[$0] } ?? problem.field?.name,
      value: isRestricted ? problem.value.map { _ in Protection.mask } : problem.value,
      reason: problem.reason, topic: problem.topic)
  }
}
