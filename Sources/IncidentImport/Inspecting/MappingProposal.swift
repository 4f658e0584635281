import Incidents

/// The mapping with which a file would be read, with guesses where its columns do not say enough.
package struct MappingProposal: Hashable, Sendable {
  /// A field that was guessed.
  package struct Guess: Hashable, Sendable {
    /// The field.
    package let field: NativeField
    /// The column that it is read from; nil where it comes from none.
    package let column: String?
    /// Why, in a clause.
    package let reason: String
  }

  /// The mapping.
  package private(set) var mapping: Mapping
  /// What in it was guessed.
  package private(set) var guesses: [Guess] = []
  /// What somebody has to settle before the file can be imported, in sentences.
  package private(set) var questions: [String] = []
  /// Whether somebody has to state the order of day and month.
  package private(set) var needsDateOrder = false
  /// Whether somebody has to state the century of years of two digits.
  package private(set) var needsCentury = false
  /// Whether an import needs it: without it the file cannot be read, or not all of it.
  package private(set) var isNeeded: Bool

  /// The proposal for a file of which everything else is known, from what its columns are called.
  init(
    _ known: Mapping, of layout: LayoutFinding, fields: [FieldFinding], columns: [ColumnFinding],
    rows: Int, path: String
  ) {
    mapping = known
    isNeeded = layout.layout == nil
    proposeIdentifier(columns)
    proposeDate(columns, fields, rows: rows)
    for finding in fields where mapping.fields[finding.field]?.columns == finding.columns {
      settleDates(
        of: finding.field, finding.order, serials: finding.serials, century: finding.century)
    }
    if layout.isByHeadings {
      noteStart(columns)
      proposeKind(columns, path: path)
    }
    guard mapping.header == nil else { return }
    mapping.dataset = mapping.dataset ?? DatasetName.from(path: path)
    mapping.description = description(path: path)
  }

  private mutating func proposeIdentifier(_ columns: [ColumnFinding]) {
    guard mapping.fields[.id] == nil else { return }
    let candidates = columns.filter {
      $0.kind == .identifier && $0.isUnique && $0.feeds.isEmpty && !$0.isRestricted
    }
    guard let column = candidates.first(where: \.hints.meansIdentifier) ?? candidates.first else {
      mapping.fields[.id] = FieldMapping(.digest(of: nil))
      guess(.id, nil, "no column tells every row from the others, so the whole row does")
      return
    }
    mapping.fields[.id] = FieldMapping(.column(column.name))
    guess(.id, column.name, "it looks like an identifier, and no two rows have the same")
  }

  private mutating func proposeDate(
    _ columns: [ColumnFinding], _ fields: [FieldFinding], rows: Int
  ) {
    let dates = columns.filter {
      $0.kind.isDate && $0.feeds.isEmpty && $0.filled > 0 && !$0.isRestricted
        && !Headings.isOtherDate($0.name)
    }
    // A year loses the month: it is taken only where nothing tells the day.
    let days = dates.filter { $0.kind != .year }
    let free = days.isEmpty && mapping.fields[.date] == nil ? dates : days
    if mapping.fields[.date] != nil {
      guard let known = fields.first(where: { $0.field == .date }), mapping.header == nil,
        known.empty + known.unread.count > 0,
        let better = free.first(where: { $0.filled == rows && $0.areAllDates })
      else { return }
      isNeeded = true
      let lacks = known.empty > 0 ? "empty in \(known.empty)" : "no date in \(known.unread.count)"
      takeDate(
        from: better,
        "every row has a date in it, while '\(known.columns.joined(separator: "', '"))' is "
          + "\(lacks) of \(rows) rows")
      return
    }
    guard let best = free.max(by: { Self.weight($0) < Self.weight($1) }) else {
      mapping.fields[.date] = FieldMapping(.constant("unknown"))
      guess(.date, nil, "no column looks like a date, so that none is known")
      return
    }
    takeDate(from: best, "of all columns it looks most like a date")
  }

  /// Tells that the date is that of a beginning, since the list calls no column simply a date.
  private mutating func noteStart(_ columns: [ColumnFinding]) {
    guard case .column(let column)? = mapping.fields[.date]?.origin,
      guesses.allSatisfy({ $0.field != .date }), Headings.isStart(column)
    else { return }
    let others = columns.filter { $0.kind.isDate && $0.name != column && !$0.isRestricted }
      .map { "'\($0.name)'" }.joined(separator: ", ")
    guess(
      .date, column,
      "it is called a start" + (others.isEmpty ? "" : ", unlike \(others), which are not taken"))
  }

  private mutating func proposeKind(_ columns: [ColumnFinding], path: String) {
    let dataset = mapping.dataset ?? DatasetName.from(path: path)
    guard
      let (kind, reason) = mapping.presumedKind(header: columns.map(\.name), dataset: dataset)
    else { return }
    mapping.fields[.kind] = kind
    guess(.kind, nil, reason)
  }

  private mutating func takeDate(from column: ColumnFinding, _ reason: String) {
    mapping.fields[.date] = FieldMapping(.column(column.name))
    guess(.date, column.name, reason)
    settleDates(
      of: .date, column.order, serials: column.kind == .excelSerial ? .excel : nil,
      century: column.century)
  }

  private mutating func guess(_ field: NativeField, _ column: String?, _ reason: String) {
    guesses.append(Guess(field: field, column: column, reason: reason))
  }

  /// How much a column is like the date of what happened: its dates, and whether it is called so;
  /// of equal ones, the first.
  private static func weight(_ column: ColumnFinding) -> Double {
    let isDay = column.kind != .year
    return column.dateShare * Double(column.filled) * (isDay ? 1 : 0.5)
      * (column.hints.meansDate ? 1.2 : 1) - Double(column.number) * 1e-6
  }

  /// Writes down what the whole column says of how its dates are read, where nobody states it.
  private mutating func settleDates(
    of field: NativeField, _ order: DateColumn.Order?, serials: SerialDays?,
    century: DateColumn.Century
  ) {
    if let serials { mapping.fields[field]?.serials = serials }
    if mapping.fields[field]?.century == nil {
      switch century {
      case .none: break
      case .settled(let first): mapping.fields[field]?.state(century: first)
      case .open(let line):
        questions.append(
          "The field '\(field.name)': the years have two digits, as in \(line.text) (line "
            + "\(line.number)).")
        needsCentury = true
      }
    }
    guard let order, mapping.fields[field]?.order == nil else { return }
    if let certain = order.certainOrder {
      mapping.fields[field]?.state(certain)
    } else if let problem = order.problem {
      needsDateOrder = true
      questions.append("The field '\(field.name)': \(problem).")
    }
  }

  private func description(path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let guessed = guesses.map { guess in
      "'\(guess.field.name)' from \(guess.column.map { "'\($0)'" } ?? "no column") (\(guess.reason))"
    }
    return "Written by 'aigaq inspect' for \(name)."
      + (guessed.isEmpty ? "" : " Guessed: \(guessed.joined(separator: "; ")).")
  }
}
