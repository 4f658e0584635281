import Incidents

// Dates: of the incident, of its report, of what became of a charge.
extension RowReader {
  /// Reads the date of the incident, and compares it with a column of years.
  func readDate(_ cells: some RowCells, into row: inout ParsedRow) {
    guard text(.date, cells) != nil else {
      let reason = "The row has no date: it counts in no month, but in a row of its own (XXXX-XX)."
      warn(.date, cells, reason, .noDate, in: &row)
      return
    }
    if let date = date(.date, cells, into: &row) {
      row.account.date = date
      checkYear(of: date, cells, into: &row)
    }
  }

  /// Warns of a column of years that says another year than the date.
  private func checkYear(
    of date: PartialDate, _ cells: some RowCells, into row: inout ParsedRow
  ) {
    guard let yearColumn, let start = date.start, let end = date.end,
      cells.size(at: yearColumn) <= TextBound.longest
    else { return }
    let text = cells.text(at: yearColumn).trimmedOfSpace
    guard let year = Int(text.hasSuffix(".0") ? text.dropLast(2) : text[...]),
      (1000...9999).contains(year), !(start.year...end.year).contains(year)
    else { return }
    row.warnings.append(
      CellProblem(
        field: .date, column: yearColumn, value: cells.text(at: yearColumn),
        reason:
          "The year here is \(year), and the date is \(date.edtf): the date is taken. Correct "
          + "one of them."))
  }

  /// The zone of the place of a date; nil where the day is the one that is written.
  func zone(of reader: CellReader, _ cells: some RowCells, asksCountry: Bool = false)
    -> LocalZone?
  {
    reader.zone(asksCountry: asksCountry) { trimmed(.country, cells) }
  }

  /// The date of a field as a row says it; nil where it says none or one that is refused.
  func date(
    _ field: Field, _ cells: some RowCells, into row: inout ParsedRow
  ) -> PartialDate? {
    guard let reader = reader(field)?.speaking(in: cells), let text = reader.text(in: cells) else {
      return nil
    }
    if reader.needsColumn(text) || reader.endText(in: cells).map(reader.needsColumn) == true {
      row.needsDateColumn = true
      return nil
    }
    do {
      let date = try reader.date(text, in: cells, zone: zone(of: reader, cells))
      if let problem = dateLimits?.problem(with: date, yearsAhead: field == .date ? 0 : 2) {
        row.problems.append(reader.problem(cells, problem))
      }
      return date
    } catch {
      row.problems.append(reader.problem(cells, "\(error.description)."))
      return nil
    }
  }
}
