import Incidents
import IncidentImport

/// Lists of invented persons.
enum PersonSheets {
  static let header = "name,date of detention,locality,articles,charge_status,status_date"

  /// A list in the native layout: rows of name, date, place, articles, status and its date.
  static func list(_ rows: String...) -> String {
    ([header] + rows).joined(separator: "\n") + "\n"
  }

  /// Who is charged with what, and what has become of it, by the view.
  static let charges = """
    SELECT person = (SELECT min(pseudonym) FROM person), article, part, status FROM charges
    ORDER BY uid, article
    """

  /// All updates of charges, in their order.
  static let updates = """
    SELECT article, status, charge_update.date_edtf FROM charge_update
    JOIN charge ON charge.id = charge_id JOIN legal_article ON legal_article.id = article_id
    ORDER BY charge_update.id
    """

  /// A mapping of persons: the fields that each has, and more.
  static func mapping(
    _ more: [Field: FieldMapping], restricted: [String] = []
  ) -> Mapping {
    Mapping(
      unit: .person, restricted: restricted,
      fields: more.merging([
        .id: FieldMapping(.column("id")), .date: FieldMapping(.column("date")),
        .name: FieldMapping(.column("name")),
      ]) { first, _ in first })
  }
}
