import Incidents

/// Tells apart the rows of a list of persons that has no identifiers, in the order of the file.
///
/// Such a list knows a row by a digest of the name and the date. Rows of one person and day that
/// differ only in the charge are reports of one detention; rows that name nobody are persons of
/// their own.
struct PersonRows {
  private struct Entry {
    /// The content of the row but for the charge.
    let rest: Int
    /// The rows so far: their whole content and their lines.
    var rows: [(content: Int, line: Int)]
  }

  /// The columns of the charge, and those that only number the rows.
  private let chargeColumns: Set<Int>
  private let numberColumns: Set<Int>
  private let advice: String
  private var entries: [IdentityDigest: Entry] = [:]
  private var unnamed: [IdentityDigest: Int] = [:]

  /// The state before the first row; nil for a list whose rows say by themselves which they are.
  init?(_ mapping: Mapping, header: Header) {
    guard mapping.unit == .person, mapping.fields[.report] == nil, mapping.fields[.person] == nil,
      let id = mapping.fields[.id], id.otherwise.isEmpty, case .digest(let names?) = id.origin
    else { return nil }
    func columns(_ fields: [NativeField]) -> [String] {
      fields.flatMap { mapping.fields[$0]?.columns ?? [] }
    }
    let charge = columns([.articles, .chargeStatus, .statusDate, .detentionKind])
    let others = names + columns([.locality, .region]).filter { !names.contains($0) }
    chargeColumns = Set(charge.compactMap { header.index(of: $0) })
    numberColumns = Set(header.names.indices.filter { Self.isNumbering(header.names[$0]) })
    advice =
      "If so, add \"report\": {\"column\": \"\(columns([.articles]).first ?? "…")\"} to the fields of a "
      + "mapping; if not, list under \"digest_of\" of 'id' the columns that tell them apart, as in "
      + "\(others.map { "\"\($0)\"" }.joined(separator: ", "))."
  }

  /// Gives a row that was read its identity among the rows before it.
  mutating func settle(_ reading: inout RowReading, _ cells: some RowCells, line: Int) {
    guard !reading.externalID.isEmpty else { return }
    let id = IdentityDigest(reading.externalID)
    if reading.account.isOfUnnamedPerson {
      let number = unnamed[id, default: 0] + 1
      unnamed[id] = number
      if number > 1 { reading.externalID += "-\(number)" }
      return
    }
    let content = hash(cells, without: numberColumns)
    let rest = hash(cells, without: numberColumns.union(chargeColumns))
    guard var entry = entries[id] else {
      entries[id] = Entry(rest: rest, rows: [(content, line)])
      return
    }
    if let first = entry.rows.first(where: { $0.content == content }) {
      reading.repeatedLine = first.line
      reading.warnings = [
        CellProblem(
          reason: "Line \(line) repeats line \(first.line): it is passed over.", topic: .repeated)
      ]
    } else if rest != entry.rest {
      reading.key = "line \(line)"
      reading.problems.append(
        CellProblem(
          reason: "Lines \(entry.rows[0].line) and \(line) are about the same person on the same "
            + "day: is this one detention with two charges? \(advice)"))
    } else {
      entry.rows.append((content, line))
      entries[id] = entry
      reading.key = String(entry.rows.count)
    }
  }

  private func hash(_ cells: some RowCells, without columns: Set<Int>) -> Int {
    var hasher = Hasher()
    for index in 0..<cells.count where !columns.contains(index) {
      hasher.combine(index)
      hasher.combine(cells.text(at: index).trimmedOfSpace)
    }
    return hasher.finalize()
  }

  private static func isNumbering(_ heading: String) -> Bool {
    let words = heading.lowercased().filter { $0.isLetter || $0 == "№" || $0 == "#" }
    return ["№", "#", "no", "n", "nr", "пп", "№пп", "номерпп", "rownumber", "рс", "қс"]
      .contains(words)
  }
}
