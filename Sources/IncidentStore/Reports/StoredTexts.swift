import FoundationEssentials

/// Reads lists of texts that the store keeps as JSON.
package enum StoredTexts {
  /// The texts of an array.
  ///
  /// - Throws: An error of the decoder's where it is no array of texts.
  package static func list(_ json: String) throws -> [String] {
    try JSONDecoder().decode([String].self, from: Data(json.utf8))
  }

  /// The texts of an array, some of which are missing.
  ///
  /// - Throws: An error of the decoder's where it is no such array.
  package static func optionalList(_ json: String) throws -> [String?] {
    try JSONDecoder().decode([String?].self, from: Data(json.utf8))
  }

  /// The cells of a row, the restricted ones in their places.
  ///
  /// - Throws: As ``list(_:)`` does.
  package static func cells(_ cells: StoredRow.Cells) throws -> [String] {
    try filled(cells).map { $0 ?? "" }
  }

  /// The cells of a row with the restricted ones in their places, and nil where neither has a text.
  package static func filled(_ cells: StoredRow.Cells) throws -> [String?] {
    let open = try optionalList(cells.open)
    guard cells.restricted != "{}" else { return open }
    let restricted = try JSONDecoder().decode(
      [String: String].self, from: Data(cells.restricted.utf8))
    return open.enumerated().map { index, text in text ?? restricted[String(index)] }
  }
}
