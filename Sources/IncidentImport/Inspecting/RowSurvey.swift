import Tabular
import Incidents

/// What is gathered about the rows of a file while they pass by.
struct RowSurvey {
  /// The columns.
  let header: Header
  private let shape: RowShape
  private let totals: TotalRows
  private let conditions: [ConditionReader]
  private var columns: [ColumnSurvey]
  private var fields: [FieldSurvey] = []
  private var identities: IdentitySurvey?
  private var persons: PersonEvidence
  private var titles: ProtestTitles?
  /// How many records there were.
  private(set) var rows = 0
  /// How many of them are rows, whose cells were looked at.
  private var looked = 0
  private var raggedRows = 0
  private var firstRagged: (line: Int, cells: Int)?
  private let placeReaders: [CellReader?]
  private var places = PlaceTally(in: .kazakhstan)
  private var brokenRows = 0
  private var firstBroken: DelimitedProblem?
  private var passedOver = 0

  /// A survey of the rows of a layout, as far as that is known.
  ///
  /// - Throws: Where the layout names a column that the file does not have.
  init(
    _ header: Header, layout: LayoutFinding, columns: [ColumnSurvey], today: CalendarDay?
  ) throws {
    self.header = header
    self.columns = columns
    persons = PersonEvidence(columns: header.names.count)
    titles = layout.isByHeadings ? ProtestTitles(layout.known, in: header) : nil
    shape = RowShape(layout.known, header)
    totals = TotalRows(layout.known, header)
    var conditions: [ConditionReader] = []
    for condition in layout.known.rows {
      conditions.append(try ConditionReader(condition, in: header))
    }
    self.conditions = conditions
    var placeReaders: [CellReader?] = []
    for field in [Field.country, .region, .locality] {
      guard let mapping = layout.known.fields[field] else {
        placeReaders.append(nil)
        continue
      }
      placeReaders.append(try CellReader(field, mapping, in: header))
    }
    self.placeReaders = placeReaders
    let country = try layout.known.fields[.country].map {
      try CellReader(.country, $0, in: header)
    }
    for field in Field.allCases {
      guard let mapping = layout.known.fields[field],
        let survey = try FieldSurvey(field, mapping, in: header, country: country, today: today)
      else { continue }
      fields.append(survey)
    }
    identities = try IdentitySurvey(layout.known, in: header)
  }

  /// Takes the record at which a file's reader stands.
  mutating func add(_ file: DelimitedFile) {
    rows += 1
    if let fault = file.fault {
      brokenRows += 1
      firstBroken = firstBroken ?? fault
    }
    switch shape.finding(file) {
    case .noRow: return
    case .ragged:
      raggedRows += 1
      guard file.fault == nil else { return }
      firstRagged = firstRagged ?? (file.line, file.fieldCount)
      return
    case .row: break
    }
    // A line of totals says nothing of its columns.
    guard !totals.isLabelled(file) else { return }
    looked += 1
    for index in columns.indices { columns[index].add(file, at: index) }
    let cells = FileCells(file: file, columns: columns.count)
    persons.add(cells)
    titles?.add(cells)
    guard conditions.allSatisfy({ $0.holds(cells) }) else {
      passedOver += 1
      return
    }
    for index in fields.indices { fields[index].add(cells, line: file.line) }
    identities?.add(cells, line: file.line)
    let names = placeReaders.map { $0?.text(in: cells)?.trimmedOfSpace }
    places.add(country: names[0], region: names[1], locality: names[2], on: nil)
  }

  /// Lets go, after the last row, of what takes much memory.
  mutating func finish() {
    for index in columns.indices { columns[index].finish() }
    identities?.finish()
  }

  /// The findings about the fields, but for those whose columns are hidden.
  private func openFindings(_ layout: LayoutFinding) throws -> [FieldFinding] {
    let hidden = Set(try screened(layout).restrictedColumns.map(Header.folded))
    return fields.map(\.finding).filter { finding in
      finding.columns.allSatisfy { !hidden.contains(Header.folded($0)) }
    }
  }

  /// The mapping of a layout, with what names a person or leads to one restricted.
  private func screened(_ layout: LayoutFinding) throws -> Mapping {
    try Screening(layout.known, header: header.names, evidence: persons, isGiven: false).mapping
  }

  /// What was found about the columns, with the fields that they feed in a layout.
  func columns(_ layout: LayoutFinding) throws -> [ColumnFinding] {
    let screened = try screened(layout)
    let restricted = Set(screened.restrictedColumns.map(Header.folded))
    var findings = columns.enumerated().map { index, column in
      ColumnFinding(
        column, number: index + 1, isRestricted: restricted.contains(Header.folded(column.name)))
    }
    for index in findings.indices {
      findings[index].feeds = Self.feeds(findings[index].name, screened, layout)
    }
    return findings
  }

  /// The mapping that is proposed, after all rows.
  func proposal(
    _ layout: LayoutFinding, path: String, sheet: SheetReading?
  ) throws -> MappingProposal {
    MappingProposal(
      try screened(layout), of: layout, fields: fields.map(\.finding),
      columns: try columns(layout), titles: titles, rows: looked, path: path, sheet: sheet)
  }

  /// What was found, after all rows.
  func inspection(
    path: String, guess: FileGuess, file: DelimitedFile, head: InspectedHead,
    layout: LayoutFinding, _ proposal: MappingProposal, _ forecast: ImportForecast?
  ) throws -> FileInspection {
    var findings = try columns(layout)
    for guess in proposal.guesses {
      Self.apply(guess, to: &findings)
    }
    for index in findings.indices {
      let column = findings[index].name
      findings[index].feeds.removeAll { feed in
        proposal.leftOut.contains { $0.field == feed.field && $0.column == column }
      }
    }
    return FileInspection(
      path: path, guess: guess, reading: file.options, header: head.origin,
      hashtagLine: head.hashtagLine, rows: rows, lookedRows: looked, raggedRows: raggedRows,
      firstRagged: firstRagged,
      brokenRows: brokenRows, firstBroken: firstBroken, places: places,
      paddedCells: file.paddedFields,
      passedOverRows: passedOver, blankLines: file.blankLines,
      replacedBytes: file.replacedBytes, columns: findings, layout: layout,
      fields: try openFindings(layout),
      identities: identities?.finding, proposal: proposal, forecast: forecast)
  }

  /// The fields that the column of a name feeds in a layout.
  private static func feeds(
    _ name: String, _ mapping: Mapping, _ layout: LayoutFinding
  ) -> [FieldFeed] {
    let folded = Header.folded(name)
    return Field.allCases.compactMap { field in
      guard let mapping = mapping.fields[field],
        mapping.columns.contains(where: { Header.folded($0) == folded })
      else { return nil }
      return FieldFeed(field: field, reason: layout.reason(field, column: name))
    }
  }

  /// Lets a guessed column feed its field, in place of any other.
  private static func apply(_ guess: MappingProposal.Guess, to findings: inout [ColumnFinding]) {
    for index in findings.indices {
      findings[index].feeds.removeAll { $0.field == guess.field }
      if findings[index].name == guess.column {
        findings[index].feeds.append(FieldFeed(field: guess.field, reason: .looks))
      }
    }
  }
}
