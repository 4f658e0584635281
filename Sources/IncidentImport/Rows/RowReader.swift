import IncidentRead
import IncidentStore
import Incidents

/// Reads rows of one layout with one mapping.
final class RowReader {
  /// The longest identifier that is taken, in bytes of UTF-8.
  static let longestIdentifier = 500

  private let readers: [CellReader?]
  private let conditions: [ConditionReader]
  /// Makes an identifier from the content of a row that names none.
  private let contentIdentifier: CellReader
  /// What a row is.
  let unit: RowUnit
  /// What keeps restricted cells from being seen; nil where there are none.
  let protection: Protection?
  private let articles: ArticleReader
  /// The dates that are believed; nil for all.
  let dateLimits: DateLimits?
  /// The column of the year beside the date; nil where the date is not checked against one.
  let yearColumn: Int?
  private var foreignPlaces = ForeignPlaceMemory()
  private var terms = TermMemory()
  var statuses = StatusMemory()

  /// A reader of rows under a header.
  ///
  /// After the day of the import nothing can have happened; rows that were imported before have none.
  /// Columns are settled where the mapping says all that only whole columns of dates can tell.
  ///
  /// - Throws: ``ImportProblem`` where the mapping and the header do not fit.
  init(
    _ mapping: Mapping, header: Header, articles: LegalArticleRepository,
    protection: Protection? = nil, today: CalendarDay? = nil, areColumnsSettled: Bool = true
  ) throws(ImportProblem) {
    var readers: [CellReader?] = Array(repeating: nil, count: Field.allCases.count)
    for (field, fieldMapping) in mapping.fields {
      readers[field.rawValue] = try CellReader(
        field, fieldMapping, in: header, protection: protection,
        areColumnsSettled: areColumnsSettled)
    }
    var conditions: [ConditionReader] = []
    for condition in mapping.rows {
      conditions.append(try ConditionReader(condition, in: header))
    }
    self.readers = readers
    contentIdentifier = try CellReader(
      .id, mapping.contentIdentifier(header.names), in: header, protection: protection)
    self.conditions = conditions
    self.articles = ArticleReader(articles)
    self.protection = protection
    unit = mapping.unit
    dateLimits = mapping.allowsDates ? nil : today.map(DateLimits.init)
    yearColumn =
      today == nil
      ? nil
      : DateColumns.year(in: header.names).flatMap { year in
        mapping.fields[.date]?.columns.contains(year) == true ? nil : header.index(of: year)
      }
  }

  /// Whether a row is one that the mapping reads at all.
  func isWanted(_ cells: some RowCells) -> Bool { conditions.allSatisfy { $0.holds(cells) } }

  /// Returns the cell for which a row is left out, and the deaths in the row.
  func leftOutCell(_ cells: some RowCells, _ header: Header) -> LeftOutCell? {
    guard let condition = conditions.first(where: { !$0.holds(cells) }) else { return nil }
    let isHidden = protection?.columns.contains(condition.column) ?? false
    return LeftOutCell(
      column: header.names[condition.column],
      value: isHidden
        ? Protection.mask
        : ColumnSurvey.shortened(cells.text(at: condition.column).trimmedOfSpace),
      killed: reader(.killed)?.count(in: cells).estimate?.best ?? 0)
  }

  /// The identifier of a row's incident; nil where it has none.
  ///
  /// A data program that writes whole numbers as `17.0` means 17.
  func identifier(_ cells: some RowCells) -> String? {
    trimmed(.id, cells).map(Self.plainNumber)
  }

  /// A text without the decimals of a whole number.
  private static func plainNumber(_ text: String) -> String {
    let bytes = text.utf8
    guard let last = bytes.last, last == UInt8(ascii: "0"),
      let point = bytes.firstIndex(of: UInt8(ascii: ".")), point > bytes.startIndex,
      bytes[..<point].allSatisfy(\.isDigit),
      bytes[bytes.index(after: point)...].allSatisfy({ $0 == UInt8(ascii: "0") })
    else { return text }
    return String(text[..<point])
  }

  /// What tells a row from other reports of its incident: what it says itself, else its source or the
  /// person that it is about; nothing where a row is an incident.
  func key(_ cells: some RowCells) -> String {
    switch unit {
    case .incident: ""
    case .report:
      trimmed(.report, cells).map { $0 == NativeRow.onlyReport ? "" : $0 }
        ?? trimmed(.source, cells) ?? ""
    case .person:
      trimmed(.report, cells) ?? trimmed(.person, cells).flatMap { protection?.key(ofPerson: $0) }
        ?? ""
    }
  }

  /// The reader that speaks for a date of a row, with its text; nil where the row says nothing.
  func dateText(_ field: Field, _ cells: some RowCells) -> (CellReader, String)? {
    guard let reader = reader(field)?.speaking(in: cells), let text = reader.text(in: cells) else {
      return nil
    }
    return (reader, text)
  }

  /// The number of the column that a field is read from, from 0.
  func column(of field: Field) -> Int? { reader(field)?.column }

  /// All that a row says, with what is wrong with it.
  func read(_ cells: some RowCells) -> ParsedRow {
    var row = check(cells)
    readTexts(cells, into: &row)
    return row
  }

  /// What is wrong with a row, and what it says in the fields that can be wrong.
  func check(_ cells: some RowCells) -> ParsedRow {
    var row = ParsedRow()
    noteOverlongCells(cells, into: &row)
    readIdentity(cells, into: &row)
    readDate(cells, into: &row)
    readTerms(cells, into: &row)
    readPosition(cells, into: &row)
    readClaims(cells, into: &row)
    readArticles(cells, into: &row)
    row.attribution.reportedOn = date(.reportedOn, cells, into: &row)
    row.sourceKind = codes(.sourceKind, cells, into: &row).first.flatMap(SourceKind.init(rawValue:))
    readPerson(cells, into: &row)
    return row
  }

  /// True if a row says nothing by which the kind of its incident could be told.
  func tellsNoKind(_ row: ParsedRow, _ cells: some RowCells) -> Bool {
    row.account.kind == nil && !row.account.values.states(.violation)
      && row.account.concludedKind == .otherViolation
      && Field.longTexts.allSatisfy { $0.row.subject != .assembly || name($0, cells) == nil }
  }

  func reader(_ field: Field) -> CellReader? { readers[field.rawValue] }

  func text(_ field: Field, _ cells: some RowCells) -> String? {
    reader(field)?.text(in: cells)
  }

  func trimmed(_ field: Field, _ cells: some RowCells) -> String? {
    text(field, cells)?.trimmedOfSpace
  }

  func warn(
    _ field: Field, _ cells: some RowCells, _ reason: String, _ topic: WarningTopic,
    in row: inout ParsedRow
  ) {
    guard var warning = reader(field)?.problem(cells, reason) else { return }
    warning.topic = topic
    row.warnings.append(warning)
  }

  /// A text that names something; nil where the row says nothing or that it is not known.
  private func name(_ field: Field, _ cells: some RowCells) -> String? {
    guard let text = trimmed(field, cells) else { return nil }
    return Absence.isPossible(text) && Absence(text) != nil ? nil : text
  }

  func refuse(
    _ field: Field, _ cells: some RowCells, _ reason: String, in row: inout ParsedRow
  ) {
    guard let reader = reader(field)?.speaking(in: cells) else { return }
    row.problems.append(reader.problem(cells, reason))
  }
}

// MARK: - Identity and texts

extension RowReader {
  private func readIdentity(_ cells: some RowCells, into row: inout ParsedRow) {
    row.key = key(cells)
    let own = identifier(cells)
    let id = own ?? contentIdentifier.text(in: cells) ?? ""
    row.isKnownByContent = own == nil
    row.externalID = id
    for (field, text) in [(Field.id, id), (.report, trimmed(.report, cells) ?? "")]
    where text.utf8.count > Self.longestIdentifier {
      refuse(
        field, cells, "The identifier is longer than \(Self.longestIdentifier) bytes.", in: &row)
    }
    row.account.parent = trimmed(.parentID, cells).map(Self.plainNumber)
    if row.account.parent == id {
      refuse(.parentID, cells, "The incident is named as a part of itself.", in: &row)
    }
  }

  /// Reads the fields that take any text.
  private func readTexts(_ cells: some RowCells, into row: inout ParsedRow) {
    for field in Field.longTexts {
      if case .phrase = field.kind {
        row.account.values[field] = name(field, cells)
      } else {
        row.account.values[field] = trimmed(field, cells)
      }
    }
    row.account.place = row.account.place.named(
      country: name(.country, cells), region: name(.region, cells),
      locality: name(.locality, cells))
    row.attribution.source = name(.source, cells).map { name in
      Source(name: name, kind: row.sourceKind ?? .unknown)
    }
    row.attribution.url = trimmed(.sourceURL, cells)
    row.attribution.language = trimmed(.language, cells)
  }
}

// MARK: - Terms, places, counts and articles

extension RowReader {
  private func readTerms(_ cells: some RowCells, into row: inout ParsedRow) {
    for field in Field.ofTerms where reader(field) != nil {
      row.account.values.set(field, to: codes(field, cells, into: &row))
    }
  }

  /// The codes of the terms that a cell names; none where it says nothing.
  private func codes(
    _ field: Field, _ cells: some RowCells, into row: inout ParsedRow
  ) -> [String] {
    guard let text = text(field, cells) else { return [] }
    if let codes = terms.codes(text, field) { return codes }
    if Absence.isPossible(text), Absence(text) != nil { return [] }
    let known = field.vocabulary?.codes.joined(separator: ", ") ?? ""
    refuse(
      field, cells,
      "Not a known value of '\(field.name)'. Use \(known), or translate it under \"values\" in a mapping.",
      in: &row)
    return []
  }

  private func readPosition(_ cells: some RowCells, into row: inout ParsedRow) {
    let problems = row.problems.count
    let latitude = degrees(.latitude, cells, into: &row)
    let longitude = degrees(.longitude, cells, into: &row)
    guard row.problems.count == problems else { return }
    do {
      row.account.place = try Place(latitude: latitude, longitude: longitude)
    } catch {
      let isLatitudeFine = latitude.map { (-90...90).contains($0) && longitude != nil } ?? true
      let field = isLatitudeFine ? Field.longitude : .latitude
      refuse(field, cells, "\(error.description).", in: &row)
    }
  }

  private func degrees(
    _ field: Field, _ cells: some RowCells, into row: inout ParsedRow
  ) -> Double? {
    guard let text = trimmed(field, cells) else { return nil }
    let isDecimal = text.utf8.allSatisfy { byte in
      byte.isDigit || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
        || byte == UInt8(ascii: "+")
    }
    guard isDecimal, let degrees = Double(text) else {
      refuse(field, cells, "It is not a number of degrees: write it like 43.25.", in: &row)
      return nil
    }
    return degrees
  }

  private func readClaims(_ cells: some RowCells, into row: inout ParsedRow) {
    var others: [Claim] = []
    for field in Field.counts {
      guard let reader = reader(field), let quantity = field.quantity else { continue }
      switch reader.count(in: cells) {
      case .nothing: continue
      case .stated(let estimate), .unknown(let estimate):
        if let named = estimate.quantity, !quantity.mayCount(named) {
          others.append(Claim(quantity: named, estimate: estimate))
          warnOfOtherQuantity(field, named, cells, in: &row)
        } else {
          row.account.claims.append(Claim(quantity: quantity, estimate: estimate))
        }
        if estimate.isRunningTotal {
          warn(field, cells, "It is read as a running total.", .runningTotal, in: &row)
        }
        if estimate.rule == CountRule.fraction.id {
          let reason =
            "A number of people has no fraction: it counts as people of unknown number. Correct it."
          warn(field, cells, reason, .fraction, in: &row)
        }
      case .unread(.negative):
        let reason =
          "A number of people cannot be less than zero. Correct it, or list it under \"missing\" "
          + "of '\(field.name)' in a mapping if it means nothing."
        refuse(field, cells, reason, in: &row)
      case .unread(let fault):
        if let counts = reader.severalCounts(in: cells) {
          others += counts.map { Claim(quantity: $0.quantity, estimate: $0.estimate) }
          warnOfSeveral(field, counts.map(\.quantity), cells, in: &row)
          continue
        }
        let reason = "Not understood as a number of people: nothing is counted from it."
        let hint =
          fault == .twoNumbers
          ? " It may be one number of two, a range or a date: write the number alone, or a range as 10-12."
          : ""
        warn(field, cells, reason + hint, .notUnderstood, in: &row)
      }
    }
    // A column of its own weighs more than words in the column of another number.
    for claim in others where row.account.claim(claim.quantity) == nil {
      row.account.claims.append(claim)
    }
  }

  private func warnOfOtherQuantity(
    _ field: Field, _ named: Quantity, _ cells: some RowCells, in row: inout ParsedRow
  ) {
    let reason =
      "Its words name another number: it is taken as '\(named.rawValue)' and not as '\(field.name)'."
    warn(field, cells, reason, .otherQuantity, in: &row)
  }

  private func warnOfSeveral(
    _ field: Field, _ named: [Quantity], _ cells: some RowCells, in row: inout ParsedRow
  ) {
    let fields = named.map { "'\($0.rawValue)'" }.joined(separator: " and ")
    warn(
      field, cells, "It gives several numbers: they are taken as \(fields).", .otherQuantity,
      in: &row)
  }

  private func readArticles(_ cells: some RowCells, into row: inout ParsedRow) {
    guard let speaker = reader(.articles)?.speaking(in: cells) else { return }
    for reader in [speaker] + speaker.additions {
      guard let text = reader.text(in: cells),
        !(Absence.isPossible(text) && Absence(text) != nil)
      else { continue }
      let country = name(.country, cells)
      let context = lawContext(cells, country, reader, in: &row)
      let reading = articles.reading(
        of: text, in: context, country: country ?? context.country.knownName,
        takingNew: reader.mapping.takesNewArticles)
      let known = row.account.articles
      row.account.articles += reading.articles.filter { !known.contains($0) }
      row.bringsArticles = row.bringsArticles || reading.bringsArticles
      for reason in reading.reasons {
        var warning = reader.problem(cells, reason)
        warning.topic = .article
        row.warnings.append(warning)
      }
    }
  }

  /// The law under which the articles of a row are read, by its country, its place and its date.
  private func lawContext(
    _ cells: some RowCells, _ country: String?, _ reader: CellReader, in row: inout ParsedRow
  ) -> ArticleContext {
    let code = reader.mapping.code
    let days = LawDays(chargeDate(cells) ?? row.account.date)
    guard country == nil, code?.leavesCountryOpen ?? true,
      let abroad = foreignPlaces.country(
        region: name(.region, cells), locality: name(.locality, cells))
    else {
      return ArticleContext(country: ArticleContext.Country(country), stated: code, days: days)
    }
    var warning = reader.problem(
      cells, "The place lies in \(abroad.name): articles without a code are read under its law.")
    warning.topic = .placeAbroad
    row.warnings.append(warning)
    return ArticleContext(country: .known(abroad), stated: code, days: days)
  }
}
