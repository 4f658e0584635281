import FoundationEssentials
import IncidentStore

/// Reads lists of texts that the store keeps as JSON.
enum StoredTexts {
  /// The texts of an array.
  static func list(_ json: String) throws -> [String] {
    try JSONDecoder().decode([String].self, from: Data(json.utf8))
  }

  /// How the rows of an import were read.
  static func mapping(_ json: String) throws -> Mapping {
    try MappingReader.read(Data(json.utf8))
  }

  /// The cells of a row, the restricted ones in their places.
  static func cells(_ cells: StoredRow.Cells) throws -> [String] {
    let open = try JSONDecoder().decode([String?].self, from: Data(cells.open.utf8))
    guard cells.restricted != "{}" else { return open.map { $0 ?? "" } }
    let restricted = try JSONDecoder().decode(
      [String: String].self, from: Data(cells.restricted.utf8))
    return open.enumerated().map { index, text in text ?? restricted[String(index)] ?? "" }
  }
}
