import Incidents

// Lists of persons: one row is about one person.
extension RowReader {
  /// Reads who a row is about, and what it says of that person.
  func readPerson(_ cells: some RowCells, into row: inout ParsedRow) {
    guard unit == .person, let protection else { return }
    let written = trimmed(.name, cells)
    if let written, PersonName.mayBeSeveral(written) {
      let reason = "It may be about several people: the row counts as one person."
      warn(.name, cells, reason, .severalPersons, in: &row)
    }
    let name = written.flatMap { PersonName.namesNobody($0) ? nil : $0 }
    let identifier = trimmed(.person, cells)
    guard name != nil || identifier != nil else { return readUnnamedPerson(cells, into: &row) }
    let birthDate = trimmed(.birthDate, cells)
    var person = PersonContent(
      identity: protection.identity(identifier: identifier, name: name, birthDate: birthDate))
    person.name = name
    person.birthDate = birthDate
    readStatus(cells, of: &person, into: &row)
    row.account.person = person
    if let name { refuseOpenName(FoldedName(name), cells, in: &row) }
  }

  /// Makes a row that names nobody one about a single person: it states the number 1.
  private func readUnnamedPerson(_ cells: some RowCells, into row: inout ParsedRow) {
    row.account.isOfUnnamedPerson = true
    guard let one = CountEstimate(reading: "1") else { return }
    let isDetained = row.account.saysThatPeopleWereDetained
    for (quantity, isStated) in [
      (Quantity.detained, isDetained), (.charged, !row.account.articles.isEmpty),
    ] where isStated && row.account.claim(quantity) == nil {
      row.account.claims.append(Claim(quantity: quantity, estimate: one))
    }
    let field: Field = reader(.name) == nil ? .person : .name
    warn(
      field, cells, "The row names nobody: it counts as one person without a name.", .unnamedPerson,
      in: &row)
  }

  /// The day on which a charge was brought; nil where the row does not tell.
  func chargeDate(_ cells: some RowCells) -> PartialDate? {
    guard unit == .person, let text = trimmed(.chargeStatus, cells),
      case .stated(.pending, _, let date) = statuses.reading(of: text)
    else { return nil }
    // The problem with the date is reported where the status is read.
    var unheard = ParsedRow()
    return self.date(.statusDate, cells, into: &unheard) ?? date
  }

  private func readStatus(
    _ cells: some RowCells, of person: inout PersonContent, into row: inout ParsedRow
  ) {
    person.statusDate = date(.statusDate, cells, into: &row)
    guard let text = trimmed(.chargeStatus, cells),
      !(Absence.isPossible(text) && Absence(text) != nil)
    else { return }
    switch statuses.reading(of: text) {
    case .aboutDetention: return
    case .notUnderstood:
      let codes = ChargeStatus.allCases.map(\.rawValue).joined(separator: ", ")
      let reason =
        "Not understood as the status of a charge (\(codes)): it stays in the row only. "
        + "Say under \"values\" of 'charge_status' in a mapping what it means."
      warn(.chargeStatus, cells, reason, .status, in: &row)
    case .stated(let status, let sentence, let date):
      person.status = status
      person.sentence = sentence
      person.statusDate = person.statusDate ?? date
      guard row.account.articles.isEmpty, let reader = reader(.chargeStatus) else { return }
      row.warnings.append(
        reader.problem(
          cells, "The row lists no article that this could be the status of: it stays in the row."))
    }
  }

  /// The reason for which a row with the person's name in an open cell is refused.
  static let openName =
    "The cell holds the person's name, and anybody may see it: list its column under "
    + "'restricted' in the mapping, or take the name out."

  /// Refuses a row with the person's whole name in a cell that anybody may see.
  private func refuseOpenName(
    _ name: FoldedName, _ cells: some RowCells, in row: inout ParsedRow
  ) {
    guard let protection else { return }
    for column in 0..<cells.count where !protection.columns.contains(column) {
      guard !cells.isEmpty(at: column), case let text = cells.text(at: column),
        !FoldedName.isOneWord(text), name.isWithin(FoldedName(text))
      else { continue }
      row.problems.append(
        CellProblem(column: column, value: Protection.mask, reason: Self.openName))
    }
  }
}
