import Tabular

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
  /// How many records there were.
  private(set) var rows = 0
  /// How many of them are rows, whose cells were looked at.
  private var looked = 0
  private var raggedRows = 0
  private var firstRagged: (line: Int, cells: Int)?
  private var passedOver = 0

  /// A survey of the rows of a layout, as far as that is known.
  ///
  /// - Throws: Where the layout names a column that the file does not have.
  init(_ header: Header, layout: LayoutFinding, columns: [ColumnSurvey]) throws {
    self.header = header
    self.columns = columns
    shape = RowShape(
      columns: header.names.count,
      needed: NativeField.required.flatMap { layout.known.fields[$0]?.origin.columns ?? [] }
        .compactMap { header.index(of: $0) })
    totals = TotalRows(layout.known, header)
    var conditions: [ConditionReader] = []
    for condition in layout.known.rows {
      conditions.append(try ConditionReader(condition, in: header))
    }
    self.conditions = conditions
    for field in NativeField.allCases {
      guard let mapping = layout.known.fields[field],
        let survey = try FieldSurvey(field, mapping, in: header)
      else { continue }
      fields.append(survey)
    }
    identities = try IdentitySurvey(layout.known, in: header)
  }

  /// Takes the record at which a file's reader stands.
  mutating func add(_ file: DelimitedFile) {
    rows += 1
    switch shape.finding(file) {
    case .noRow: return
    case .ragged:
      raggedRows += 1
      firstRagged = firstRagged ?? (file.line, file.fieldCount)
      return
    case .row: break
    }
    // A line of totals says nothing of its columns.
    guard !totals.isLabelled(file) else { return }
    looked += 1
    for index in columns.indices { columns[index].add(file, at: index) }
    let cells = FileCells(file: file, columns: columns.count)
    guard conditions.allSatisfy({ $0.holds(cells) }) else {
      passedOver += 1
      return
    }
    for index in fields.indices { fields[index].add(cells, line: file.line) }
    identities?.add(cells, line: file.line)
  }

  /// What was found about the columns, with the fields that they feed in a layout.
  func columns(_ layout: LayoutFinding) -> [ColumnFinding] {
    let restricted = Set(layout.known.restrictedColumns.map(Header.folded))
    var findings = columns.enumerated().map { index, column in
      ColumnFinding(
        column, number: index + 1, isRestricted: restricted.contains(Header.folded(column.name)))
    }
    for index in findings.indices {
      findings[index].feeds = Self.feeds(findings[index].name, layout)
    }
    return findings
  }

  /// The mapping that is proposed, after all rows.
  func proposal(_ layout: LayoutFinding, path: String) -> MappingProposal {
    MappingProposal(
      layout: layout, fields: fields.map(\.finding), columns: columns(layout), rows: looked,
      path: path)
  }

  /// What was found, after all rows.
  func inspection(
    path: String, guess: FileGuess, file: DelimitedFile, head: InspectedHead,
    layout: LayoutFinding, _ proposal: MappingProposal, _ forecast: ImportForecast?
  ) -> FileInspection {
    var findings = columns(layout)
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
      passedOverRows: passedOver, blankLines: file.blankLines,
      replacedBytes: file.replacedBytes, columns: findings, layout: layout,
      fields: fields.map(\.finding),
      identities: identities?.finding, proposal: proposal, forecast: forecast)
  }

  /// The fields that the column of a name feeds in a layout.
  private static func feeds(_ name: String, _ layout: LayoutFinding) -> [FieldFeed] {
    let folded = Header.folded(name)
    return NativeField.allCases.compactMap { field in
      guard let mapping = layout.known.fields[field],
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
