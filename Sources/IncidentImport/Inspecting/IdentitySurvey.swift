import Incidents
import Cryptography

/// What is gathered about the identifiers of a file while its rows pass by.
struct IdentitySurvey {
  private let id: CellReader
  private let report: CellReader?
  /// What tells reports apart that have none: the source or the person.
  private let source: CellReader?
  /// What keeps names out of what is found; its secret is used for nothing else.
  private let protection: Protection?
  private var seen = SeenRows()
  private(set) var finding: IdentityFinding

  /// A survey of the rows of a layout; nil where it names no identifier.
  ///
  /// - Throws: `noSuchColumn` where the layout names a column that the file does not have.
  init?(_ mapping: Mapping, in header: Header) throws {
    let protection = try Protection(mapping, header: header, dataset: "", secret: SecretKey())
    self.protection = protection
    func reader(_ field: Field) throws(ImportProblem) -> CellReader? {
      guard let fieldMapping = mapping.fields[field] else { return nil }
      return try CellReader(field, fieldMapping, in: header, protection: protection)
    }
    guard let id = try reader(.id) else { return nil }
    self.id = id
    report = mapping.unit == .incident ? nil : try reader(.report)
    source =
      switch mapping.unit {
      case .incident: nil
      case .report: try reader(.source)
      case .person: try reader(.person)
      }
    finding = IdentityFinding(columns: id.mapping.columns)
  }

  /// Takes a row.
  mutating func add(_ cells: FileCells, line: Int) {
    guard let identifier = id.text(in: cells)?.trimmedOfSpace else {
      finding.missing += 1
      return
    }
    let key = report?.text(in: cells)?.trimmedOfSpace ?? source?.text(in: cells)?.trimmedOfSpace
    let incident = IdentityDigest(identifier)
    if let first = seen.line(of: IdentityDigest(identifier, key: key ?? ""), at: line) {
      note(identifier, first: first, second: line)
    } else if seen.holds(incident) {
      finding.furtherReports += 1
    } else {
      finding.incidents += 1
      seen.accept(incident)
    }
  }

  /// Lets go, after the last row, of what takes much memory.
  mutating func finish() { seen = SeenRows() }

  private mutating func note(_ identifier: String, first: Int, second: Int) {
    finding.duplicates += 1
    guard finding.firstDuplicate == nil else { return }
    finding.firstDuplicate = IdentityFinding.Duplicate(
      identifier: ColumnSurvey.shortened(identifier), firstLine: first, secondLine: second)
  }
}
