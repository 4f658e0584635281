/// Writes rows as a GeoJSON FeatureCollection (RFC 7946): each row a feature, a point where its
/// coordinates are known, with the other columns as its properties.
///
/// Coordinates are in WGS 84, longitude first, as the standard has it. Bytes are handed on feature by
/// feature in pieces of about 64 KiB.
package struct FeatureCollection {
  private static let pieceSize = 64 * 1024

  private let sink: ([UInt8]) throws -> Void
  private let latitude: Int
  private let longitude: Int
  private let names: [String]
  private var output: [UInt8] = []
  private var isFirst = true
  /// Number of rows without coordinates.
  package private(set) var withoutPosition = 0

  /// A writer of rows with some columns; nil where none is called `latitude` or `longitude`.
  package init?(columns: [String], sink: @escaping (_ bytes: [UInt8]) throws -> Void) {
    guard let latitude = columns.firstIndex(of: "latitude"),
      let longitude = columns.firstIndex(of: "longitude")
    else { return nil }
    (self.latitude, self.longitude) = (latitude, longitude)
    names = columns
    self.sink = sink
    append(#"{"type":"FeatureCollection","features":["#)
  }

  /// Writes a row with as many cells as there are columns.
  ///
  /// - Throws: Whatever the sink throws.
  package mutating func row(_ cells: [Cell]) throws {
    append(isFirst ? "\n" : ",\n")
    isFirst = false
    append(#"{"type":"Feature","geometry":"#)
    if case .real(let north) = cells[latitude], case .real(let east) = cells[longitude] {
      append(#"{"type":"Point","coordinates":[\#(east),\#(north)]}"#)
    } else {
      append("null")
      withoutPosition += 1
    }
    append(#","properties":{"#)
    var isFirstProperty = true
    for (index, cell) in cells.enumerated() where index != latitude && index != longitude {
      if !isFirstProperty { append(",") }
      isFirstProperty = false
      JSONText.append(names[index], to: &output)
      append(":")
      append(cell)
    }
    append("}}")
    try passOn(atLeast: Self.pieceSize)
  }

  /// Ends the collection and hands on all that is left of it.
  ///
  /// - Throws: Whatever the sink throws.
  package mutating func end() throws {
    append(isFirst ? "]}\n" : "\n]}\n")
    try passOn(atLeast: 1)
  }

  private mutating func append(_ text: String) { output.append(contentsOf: text.utf8) }

  private mutating func append(_ cell: Cell) {
    switch cell {
    case .null: append("null")
    case .integer(let number): append(String(number))
    case .real(let number): append(number.isFinite ? number.description : "null")
    case .text, .blob: JSONText.append(cell.plainText ?? "", to: &output)
    }
  }

  private mutating func passOn(atLeast size: Int) throws {
    guard output.count >= size else { return }
    try sink(output)
    output.removeAll(keepingCapacity: true)
  }
}
