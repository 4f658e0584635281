import Incidents

// The columns and views that come from the table of fields.
extension PublicView {
  /// Every public view of this build, by name: those of files, and of fields of which an incident may
  /// have several terms.
  package static let all =
    (written.map(\.withFields) + Field.allCases.compactMap(PublicView.init)).sorted {
      $0.name < $1.name
    }

  /// The line in whose place further fields of incidents stand as columns, in the view of incidents.
  private static let mark = "\n  -- FIELDS"
  private static let marked = "incidents"

  private var withFields: PublicView {
    // Every opening of a database makes the views, and to search all of them takes long.
    guard name == Self.marked else { return self }
    let named = Set(sql.split { !($0.isLetter || $0 == "_" || $0 == ".") })
    let columns = Field.allCases.filter { !named.contains("incident.\($0.name)") }
    return PublicView(
      name: name, sql: sql.replacing(Self.mark, with: columns.compactMap(\.viewColumn).joined()))
  }

  /// The view of the terms of a field; nil for a field of one term.
  private init?(_ field: Field) {
    guard case .list(let table, let view) = field.row.storage else { return nil }
    self.init(
      name: view,
      sql: """
        -- \(field.row.meaning)
        CREATE VIEW \(view) AS
        SELECT
          -- uid text: The incident.
          incident.uid,
          -- \(field.name) text: \(field.described)
          \(table).\(field.name)
        FROM \(table)
        JOIN incident ON incident.id = \(table).incident_id;

        """)
  }
}

extension Field {
  /// The meaning with the terms of the field.
  fileprivate var described: String {
    guard let codes = vocabulary?.codes else { return row.meaning }
    return "\(row.meaning.dropLast()): \(codes.joined(separator: ", "))."
  }

  /// A column of the view `incidents`, behind another; nil for a field that it cannot show.
  fileprivate var viewColumn: String? {
    switch row.storage {
    case .incident:
      return ",\n  -- \(name) text: \(described)\n  incident.\(name)"
    case .list(let table, let view):
      return """
        ,
          -- \(view) text: \(described) Several have semicolons between them.
          (SELECT group_concat(stated.\(name), '; ')
            FROM (SELECT \(table).\(name) FROM \(table)
              WHERE \(table).incident_id = incident.id ORDER BY \(table).\(name)) AS stated) AS \(view)
        """
    case .protest, nil: return nil
    }
  }
}
