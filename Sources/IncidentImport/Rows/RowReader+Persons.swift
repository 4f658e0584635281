import IncidentStore
import Incidents

// Lists of persons: one row is about one person.
extension RowReader {
  /// Reads who a row is about, and what it says of that person.
  func readPerson(_ cells: some RowCells, into row: inout RowReading) {
    guard unit == .person, let protection else { return }
    let (name, identifier) = (trimmed(.name, cells), trimmed(.person, cells))
    guard name != nil || identifier != nil else {
      refuse(.name, cells, "The row names nobody: who it is about must be told.", in: &row)
      if reader(.name) == nil {
        refuse(.person, cells, "The row says not who it is about: every row needs it.", in: &row)
      }
      return
    }
    let birthDate = trimmed(.birthDate, cells)
    var person = PersonAccount(
      identity: protection.identity(identifier: identifier, name: name, birthDate: birthDate))
    person.name = name
    person.birthDate = birthDate
    person.status = term(.chargeStatus, cells, into: &row)
    person.statusDate = date(.statusDate, cells, into: &row)
    if person.status != nil, row.account.articles.isEmpty, let reader = reader(.chargeStatus) {
      row.warnings.append(
        reader.problem(
          cells, "The row lists no article that this could be the status of: it stays in the row."))
    }
    row.account.person = person
    if let name { refuseOpenName(FoldedName(name), cells, in: &row) }
  }

  /// Refuses a row with the person's whole name in a cell that anybody may see.
  private func refuseOpenName(
    _ name: FoldedName, _ cells: some RowCells, in row: inout RowReading
  ) {
    guard let protection else { return }
    for column in 0..<cells.count where !protection.columns.contains(column) {
      guard name.isWithin(FoldedName(cells.text(at: column))) else { continue }
      row.problems.append(
        CellProblem(
          column: column, value: Protection.mask,
          reason: "The cell holds the person's name, and anybody may see it: list its column under "
            + "'restricted' in the mapping, or take the name out."))
    }
  }
}
