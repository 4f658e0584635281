package import Incidents
import Tabular

/// The mapping with which a file would be read, with guesses where its columns do not say enough.
package struct MappingProposal: Hashable, Sendable {
  /// A field that was guessed.
  package struct Guess: Hashable, Sendable {
    /// The field.
    package let field: Field
    /// The column that it is read from; nil where it comes from none.
    package let column: String?
    /// Why, in a clause.
    package let reason: String
  }

  /// The mapping.
  package private(set) var mapping: Mapping
  /// What in it was guessed.
  package private(set) var guesses: [Guess] = []
  /// The columns that are called as a field is, and are left out of it.
  package private(set) var leftOut: [Guess] = []
  /// What somebody has to settle before the file can be imported, in sentences.
  package private(set) var questions: [String] = []
  /// Whether somebody has to state the order of day and month.
  package var needsDateOrder: Bool { !openOrders.isEmpty }
  /// The orders of which somebody has to state one.
  package private(set) var openOrders: [DateOrder] = []
  /// Whether somebody has to state the century of years of two digits.
  package private(set) var needsCentury = false
  /// Whether an import needs it: without it the file cannot be read, or not all of it.
  package private(set) var isNeeded: Bool
  /// The names of the fields with texts that are none of their terms, and say nothing in the mapping.
  package private(set) var unreadTerms: [String] = []
  private let path: String
  private let listName: String
  /// The word for the place of a record.
  private let noun: String
  private let otherSubject: String?

  /// Why the identifiers are what they are, in a clause; nil where the layout names them.
  package private(set) var identifierReason: String?

  /// The proposal for a file of which everything else is known, from what its columns are called.
  init(
    _ known: Mapping, of layout: LayoutFinding, fields: [FieldFinding], columns: [ColumnFinding],
    titles: ProtestTitles?, rows: Int, path: String, sheet: SheetReading?
  ) {
    mapping = known
    isNeeded = layout.layout == nil
    self.path = path
    listName = DatasetName.from(path: path, sheet: sheet)
    noun = sheet == nil ? "line" : "row"
    otherSubject = layout.isByHeadings ? Headings.otherSubject(columns.map(\.name)) : nil
    leaveOutWordsForArticles(columns)
    proposeIdentifier(columns)
    proposeDate(columns, fields, rows: rows)
    identifyPersons()
    for finding in fields where mapping.fields[finding.field]?.columns == finding.columns {
      settleDates(
        of: finding.field, finding.order, serials: finding.serials, century: finding.century)
    }
    if layout.isByHeadings {
      noteStart(columns)
      proposeKind(columns, titles)
    }
    nameColumns(layout.header)
    describe()
  }

  /// Whether each row is known by all that it says.
  var isKnownByContent: Bool {
    guard case .digest? = mapping.fields[.id]?.origin else { return false }
    return mapping.unit != .person && identifierReason != nil
  }

  /// The column that dates are read from.
  var dateColumn: String? {
    if case .column(let name)? = mapping.fields[.date]?.origin { name } else { nil }
  }

  /// True if a heading tells the identifier, and nothing tells the reports of one incident apart.
  var leavesReportsOpen: Bool {
    guard mapping.header == nil, mapping.unit == .report, mapping.fields[.report] == nil,
      mapping.fields[.source] == nil, case .column(let name)? = mapping.fields[.id]?.origin
    else { return false }
    return Field(name: Header.folded(name)) == nil
  }

  /// Has a column identify incidents of which there are several rows.
  mutating func takeRepeated(_ column: String) {
    if leavesReportsOpen { isNeeded = true }
    mapping.fields[.id] = FieldMapping(.column(column))
    mapping.fields[.report] = mapping.fields[.report] ?? FieldMapping(.digest(of: nil))
    guesses.removeAll { $0.field == .id }
    guess(
      .id, column,
      "the rows with the same one have the same date: they are taken for reports of one incident")
    describe()
  }

  /// Makes the mapping one that an import needs.
  mutating func require() { isNeeded = true }

  /// Takes another mapping, with which fewer rows are refused.
  mutating func adopt(_ better: Mapping) {
    let isOtherIdentity = better.fields[.id] != mapping.fields[.id]
    mapping = better
    if isOtherIdentity {
      guesses.removeAll { $0.field == .id }
      guess(.id, nil, "a row is known by the person, the date and the date of birth")
    }
    describe()
  }

  /// Has texts that are no terms of their field say nothing, and says whether there are any: those of a
  /// field are listed in the mapping, to be given a meaning.
  mutating func readAsNothing(_ terms: [Field: [String]?]) -> Bool {
    for (field, texts) in terms.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      guard let texts else {
        mapping.fields[field] = nil
        continue
      }
      unreadTerms.append(field.name)
      for text in texts { mapping.fields[field]?.values[text.trimmedOfSpace] = "" }
    }
    return !terms.isEmpty
  }

  /// Leaves out a column of articles in which there is no number that could be one.
  private mutating func leaveOutWordsForArticles(_ columns: [ColumnFinding]) {
    guard mapping.header == nil, case .column(let name)? = mapping.fields[.articles]?.origin,
      let column = columns.first(where: { $0.name == name }), column.filled > 0, column.hasNoDigits
    else { return }
    mapping.fields[.articles] = nil
    leftOut.append(Guess(field: .articles, column: name, reason: "its texts have no numbers"))
  }

  private mutating func proposeIdentifier(_ columns: [ColumnFinding]) {
    let numbering = columns.filter { column in
      column.isNumberingRows && RowNumbers.mayNumberRows(column.name)
        && column.feeds.allSatisfy { $0.field == .id }
    }
    if mapping.header == nil { mapping.rowNumbers = numbering.map(\.name) }
    let isRowNumber = mapping.fields[.id].map { id in
      numbering.contains { id.origin == .column($0.name) }
    }
    guard isRowNumber ?? true else { return }
    let candidates = columns.filter { column in
      column.kind == .identifier && column.isUnique && column.feeds.isEmpty
        && !column.isNumberingRows && !column.isRestricted
    }
    let best =
      candidates.first(where: \.hints.meansIdentifier)
      ?? candidates.first { RowNumbers.meansNumber($0.name) } ?? candidates.first
    let counting = (best == nil ? columns.filter(isCounting) : numbering).map { "'\($0.name)'" }
    let refused =
      counting.isEmpty
      ? ""
      : "\(counting.joined(separator: ", ")) only counts the rows, so that a row added above "
        + "changes it; "
    guard let column = best else {
      mapping.fields[.id] = FieldMapping(.digest(of: nil))
      if !mapping.rowNumbers.isEmpty {
        mapping.fields[.id] = mapping.contentIdentifier(columns.map(\.name))
      }
      guess(.id, nil, "\(refused)no column tells every row from the others, so the whole row does")
      return
    }
    mapping.fields[.id] = FieldMapping(.column(column.name))
    guess(.id, column.name, "\(refused)it looks like an identifier, and no two rows have the same")
  }

  private func isCounting(_ column: ColumnFinding) -> Bool {
    column.isNumberingRows && !column.hints.meansCount
      && column.feeds.allSatisfy { $0.field == .id }
  }

  /// Knows the rows of a list of persons without identifiers by the person and the date.
  private mutating func identifyPersons() {
    guard mapping.unit == .person, identifierReason != nil, mapping.header == nil,
      case .digest? = mapping.fields[.id]?.origin, let date = mapping.fields[.date],
      let who = mapping.fields[.person] ?? mapping.fields[.name]
    else { return }
    mapping.fields[.id] = FieldMapping(.digest(of: who.origin.columns + date.origin.columns))
    guesses.removeAll { $0.field == .id }
    guess(.id, nil, "a row is known by the person and the date")
  }

  private mutating func proposeDate(
    _ columns: [ColumnFinding], _ fields: [FieldFinding], rows: Int
  ) {
    let free = columns.filter { column in
      let role = DateRole(heading: column.name)
      return column.kind.isDate && column.feeds.isEmpty && column.filled > 0
        && !column.isRestricted && role != .birth && role?.isOfTheCase != true
    }
    let own = free.filter { DateRole(heading: $0.name) == nil }
    if mapping.fields[.date] != nil {
      guard let known = fields.first(where: { $0.field == .date }), mapping.header == nil,
        known.empty + known.unread.count > 0,
        let better = own.first(where: {
          $0.filled == rows && $0.areAllDates && $0.kind != .year
        })
      else { return }
      isNeeded = true
      let lacks = known.empty > 0 ? "empty in \(known.empty)" : "no date in \(known.unread.count)"
      takeDate(
        from: better,
        "every row has a date in it, while '\(known.columns.joined(separator: "', '"))' is "
          + "\(lacks) of \(rows) rows")
      return
    }
    // A year loses the month: it is taken only where nothing tells the day.
    let days = own.filter { $0.kind != .year }
    let candidates = days.isEmpty ? own.isEmpty ? free : own : days
    guard let best = candidates.max(by: { Self.weight($0) < Self.weight($1) }) else {
      mapping.fields[.date] = FieldMapping(.constant("unknown"))
      guess(.date, nil, "no column looks like a date, so that none is known")
      return
    }
    takeDate(
      from: best, "of all columns it looks most like a date" + Self.rest(of: columns, but: best))
  }

  /// The columns of dates that are not taken, with what they are of, in a clause.
  private static func rest(of columns: [ColumnFinding], but best: ColumnFinding) -> String {
    let others = columns.filter { column in
      column.kind.isDate && column.number != best.number && column.feeds.isEmpty
    }.map { column in
      "'\(column.name)'" + (DateRole(heading: column.name).map { " (\($0.meaning))" } ?? "")
    }
    let dateless = best.noDates > 0 ? ", though \(best.noDates) of its texts are not dates" : ""
    return dateless + (others.isEmpty ? "" : "; not taken: \(others.joined(separator: ", "))")
  }

  /// Tells that the date is that of a beginning, since the list calls no column simply a date.
  private mutating func noteStart(_ columns: [ColumnFinding]) {
    guard case .column(let column)? = mapping.fields[.date]?.origin,
      guesses.allSatisfy({ $0.field != .date }), Headings.isStart(column)
    else { return }
    let end: String? =
      if case .column(let name)? = mapping.fields[.date]?.end { name } else { nil }
    let others = columns.filter {
      $0.kind.isDate && $0.name != column && $0.name != end && !$0.isRestricted
    }
    .map { "'\($0.name)'" }.joined(separator: ", ")
    guess(
      .date, column,
      "it is called a start" + (end.map { ", and '\($0)' is the end" } ?? "")
        + (others.isEmpty ? "" : ", unlike \(others), which are not taken"))
  }

  private mutating func proposeKind(_ columns: [ColumnFinding], _ titles: ProtestTitles?) {
    let presumed = mapping.presumption(
      header: columns.map(\.name), dataset: mapping.dataset ?? listName, titles: titles)
    guard let presumed else { return }
    mapping.fields.merge(presumed.fields) { $1 }
    guess(.kind, nil, presumed.reason)
  }

  private mutating func takeDate(from column: ColumnFinding, _ reason: String) {
    mapping.fields[.date] = FieldMapping(.column(column.name))
    guess(.date, column.name, reason)
    settleDates(
      of: .date, column.order, serials: column.kind == .excelSerial ? .excel : nil,
      century: column.century)
  }

  private mutating func guess(_ field: Field, _ column: String?, _ reason: String) {
    if field == .id { identifierReason = reason }
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
    of field: Field, _ order: DateColumn.Order?, serials: SerialDays?,
    century: DateColumn.Century
  ) {
    if let serials { mapping.fields[field]?.serials = serials }
    if mapping.fields[field]?.century == nil {
      switch century {
      case .none: break
      case .settled(let first): mapping.fields[field]?.state(century: first)
      case .open(let line):
        questions.append(
          "The field '\(field.name)': the years have two digits, as in \(line.text) (\(noun) "
            + "\(line.number)).")
        needsCentury = true
      }
    }
    guard let order, mapping.fields[field]?.order == nil else { return }
    if let certain = order.certainOrder {
      mapping.fields[field]?.state(certain)
    } else if let problem = order.problem(at: noun) {
      openOrders += order.candidates.filter { !openOrders.contains($0) }
      questions.append("The field '\(field.name)': \(problem).")
    }
  }

  /// Names the first of several columns of one name so that a mapping may.
  private mutating func nameColumns(_ header: Header) {
    guard !header.repeated.isEmpty, mapping.header == nil else { return }
    for (field, fieldMapping) in mapping.fields {
      guard case .column(let name) = fieldMapping.origin else { continue }
      mapping.fields[field]?.origin = .column(header.unambiguous(name))
    }
  }

  private mutating func describe() {
    guard mapping.header == nil else { return }
    mapping.dataset = mapping.dataset ?? listName
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let guessed = guesses.map { guess in
      "'\(guess.field.name)' from \(guess.column.map { "'\($0)'" } ?? "no column") (\(guess.reason))"
    }
    mapping.description =
      "Written by 'aigaq inspect' for \(name)."
      + (guessed.isEmpty ? "" : " Guessed: \(guessed.joined(separator: "; ")).")
  }
}

// MARK: - Files that are none

extension MappingProposal {
  /// Why the file does not look like a list of incidents, in a clause; nil where it may be one.
  package var noIncidents: String? {
    if mapping.header == nil, let otherSubject { return otherSubject }
    guard mapping.header == nil, guesses.contains(where: { $0.field == .date && $0.column == nil }),
      mapping.fields.keys.allSatisfy({ !$0.row.traits.contains(.telling) }), mapping.unit != .person
    else { return nil }
    let hasCounts = mapping.fields.keys.contains { $0.isCount }
    // Numbers of people by identifier may be incidents; by place they are totals.
    if hasCounts, guesses.allSatisfy({ $0.field != .id }) { return nil }
    return "no column has dates" + (hasCounts ? ", so that its numbers look like totals" : "")
  }
}
