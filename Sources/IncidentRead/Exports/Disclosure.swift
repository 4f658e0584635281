package import IncidentStore
package import Incidents
package import SQLite

/// Screen of texts in the profile `public`: all but those with a hidden name or a lead to a
/// person, in whatever column they stand.
///
/// A text that is not given is counted under its incident, and is given only where somebody who read
/// it said so.
package final class Disclosure {
  /// The text in the place of one that is not given.
  package static let mask = "(withheld)"

  /// An incident some texts of which are not given.
  package struct Withheld: Hashable, Sendable {
    /// The identifier of the incident; nil where texts are of none.
    package let uid: String?
    /// The columns of the texts, in order.
    package fileprivate(set) var columns: [String]
  }

  /// The columns that are not looked into: those that identify, and the lists of a row, whose cells are
  /// looked into one by one.
  private static let exempt: Set<String> = [
    "uid", "id", "parent_uid", "parent_id", "merged_into_uid", "external_id", "person", "dataset",
    "sha256", "columns", "cells",
  ]

  /// The longest text, in bytes of UTF-8, of which it is remembered whether it is given.
  private static let longestKept = 48

  private let names: KnownNames
  /// Whether short texts that had to be read are revealing: dates and addresses come again and again.
  private var read = BoundedCache<WrittenText, Bool>(capacity: 50_000)
  /// The incidents whose texts somebody allowed.
  package let allowed: Set<String>
  /// The numbers of the columns, from 0, whose cells are given of the rows of an import.
  private let givenColumns: (_ batch: Int64) throws -> Set<Int>
  private var found: [Withheld] = []
  private var places: [String: Int] = [:]

  /// A screen from its members.
  ///
  /// - Parameters:
  ///   - names: The hidden names.
  ///   - allowed: The identifiers of the incidents of which every text is given.
  ///   - givenColumns: Gives the columns of the rows of an import that are given: those that a field
  ///     that anybody may see is read from, and those that were opened.
  package init(
    names: KnownNames, allowing allowed: Set<String>,
    givenColumns: @escaping (_ batch: Int64) throws -> Set<Int>
  ) {
    self.names = names
    self.allowed = allowed
    self.givenColumns = givenColumns
  }

  /// The incidents some texts of which were not given, in the order in which they came.
  package var withheld: [Withheld] { found }

  /// Puts the mask in the place of each text of a row that is not given.
  package func screen(_ values: inout [Value], columns: [String], uid: String?) {
    for (index, column) in columns.enumerated() where index < values.count {
      guard case .text(let text) = values[index], !Self.exempt.contains(column) else {
        continue
      }
      values[index] = .text(screened(text, column: column, uid: uid))
    }
  }

  /// Puts the mask in the place of each text of a row that is not given.
  ///
  /// - Parameters:
  ///   - row: The values.
  ///   - columns: The columns, as many as are looked into.
  ///   - uid: Gives the identifier of the incident.
  /// - Throws: Whatever the closure throws.
  func screen(
    _ row: inout RowBuffer, _ columns: [ScreenedColumn], uid: () throws -> String?
  ) rethrows {
    for (index, column) in columns.enumerated() where column.isScreened {
      guard row.withUTF8(at: index, isRevealing) == true else { continue }
      let uid = try uid()
      guard uid.map(allowed.contains) != true else { continue }
      note(column.name, uid)
      row[index] = .text(Self.mask)
    }
  }

  /// A column of rows that are looked into.
  struct ScreenedColumn {
    let name: String
    /// True if texts of the column can be withheld.
    let isScreened: Bool

    init(_ name: String) {
      self.name = name
      isScreened = !Disclosure.exempt.contains(name)
    }
  }

  /// A text, or the mask where it is not given.
  package func screened(_ text: String, column: String, uid: String?) -> String {
    guard uid.map(allowed.contains) != true, isRevealing(text.utf8Span.span) else { return text }
    note(column, uid)
    return Self.mask
  }

  /// The cells of a row of an import: nil in the place of one whose column is not given, the mask in
  /// that of a text that is not.
  func given(_ cells: [String?], of batch: Int64, uid: String?) throws -> [String?] {
    let given = try givenColumns(batch)
    return cells.enumerated().map { index, cell in
      given.contains(index) ? cell.map { screened($0, column: "cells", uid: uid) } : nil
    }
  }

  /// The names of the columns of a row: nil in the place of one that is not given.
  func givenNames(_ names: [String?], of batch: Int64) throws -> [String?] {
    let given = try givenColumns(batch)
    return names.enumerated().map { index, name in given.contains(index) ? name : nil }
  }

  private func isRevealing(_ utf8: Span<UInt8>) -> Bool {
    ContactScreen.mayHold(utf8) && holdsContact(utf8) || names.areTold(in: utf8)
  }

  private func holdsContact(_ utf8: Span<UInt8>) -> Bool {
    let text = String(copying: utf8)
    guard utf8.count <= Self.longestKept else { return Contact(in: text) != nil }
    let key = WrittenText(text)
    if let known = read[key] { return known }
    let isContact = Contact(in: text) != nil
    read[key] = isContact
    return isContact
  }

  private func note(_ column: String, _ uid: String?) {
    let key = uid ?? ""
    if let place = places[key] {
      if !found[place].columns.contains(column) { found[place].columns.append(column) }
    } else {
      places[key] = found.count
      found.append(Withheld(uid: uid, columns: [column]))
    }
  }
}

extension IncidentStore.Repositories {
  /// Hands the names of the persons that lists are about to a closure.
  ///
  /// - Throws: An error of SQLite's, and whatever the closure throws.
  package func personNames(_ body: (String) throws -> Void) throws {
    try connection.query(
      "SELECT DISTINCT name FROM restricted_person WHERE name IS NOT NULL"
    ) { row in try body(row.text(at: 0)) }
  }

  /// Hands the names of all sources to a closure, with true for those that are witnesses.
  ///
  /// - Throws: An error of SQLite's, and whatever the closure throws.
  package func sourceNames(_ body: (_ name: String, _ isWitness: Bool) throws -> Void) throws {
    try connection.query("SELECT name, kind FROM source") { row in
      try body(row.text(at: 0), row.text(at: 1) == SourceKind.witness.rawValue)
    }
  }

  /// Hands the texts of some restricted columns of the rows of an import to a closure, row by row.
  ///
  /// - Throws: An error of SQLite's, and whatever the closure throws.
  package func restrictedTexts(
    ofBatch batch: Int64, columns: [Int], _ body: ([String]) throws -> Void
  ) throws {
    var report: Int64?
    var texts: [String] = []
    try connection.query(
      """
      SELECT report.id, restricted_cell.text FROM report
      JOIN restricted_cell ON restricted_cell.report_id = report.id
      JOIN json_each(?) AS wanted ON wanted.value = restricted_cell.column_index
      WHERE report.batch_id = ? ORDER BY report.id, wanted.id
      """, [Value(list: columns.map(Int64.init)), .integer(batch)]
    ) { row in
      let next = try row.integer(at: 0)
      if let report, report != next {
        try body(texts)
        texts = []
      }
      report = next
      texts.append(try row.text(at: 1))
    }
    if !texts.isEmpty { try body(texts) }
  }

  /// The numbers of the imports of the database that brought rows, with their lists.
  ///
  /// - Throws: An error of SQLite's.
  package func listsOfBatches() throws -> [(batch: Int64, dataset: String)] {
    var batches: [(Int64, String)] = []
    try connection.query("SELECT id, dataset FROM import_batch ORDER BY id") { row in
      batches.append((try row.integer(at: 0), try row.text(at: 1)))
    }
    return batches
  }
}
