import Incidents
import FoundationEssentials

/// A mapping that comes with the program, for a layout that many lists have.
package struct Preset: Sendable {
  /// The name by which users call it.
  package let name: String

  /// The mapping.
  package let mapping: Mapping

  /// The native layout: each column has the name of the field that it feeds.
  ///
  /// A file has as many of its columns as it needs.
  package static let native = Preset(
    name: "native",
    mapping: Mapping(
      description: "The layout of Aigaq's own: each column is called as the field that it feeds, "
        + "and only id and date must be there.",
      citation: "Aigaq, 'aigaq mapping schema'.",
      fields: Dictionary(
        uniqueKeysWithValues: Field.allCases.filter { !$0.isOfPersons }.map {
          ($0, FieldMapping(.column($0.name)))
        })))

  /// The preset of a name; nil where there is none.
  ///
  /// - Throws: ``MappingProblem`` where the mapping that was built in is wrong: a defect.
  package static func named(_ name: String) throws(MappingProblem) -> Preset? {
    try all().first { $0.name == name }
  }

  /// The names of all presets, in order.
  package static var names: [String] { embedded.map(\.name) }

  /// All presets, in order; they are read once.
  ///
  /// - Throws: As ``named(_:)`` does.
  package static func all() throws(MappingProblem) -> [Preset] { try loaded.get() }

  private static let loaded = Result { () throws(MappingProblem) in
    var presets: [Preset] = []
    for (name, json) in embedded {
      presets.append(Preset(name: name, mapping: try MappingReader.read(Data(json.utf8))))
    }
    return presets
  }

  /// The presets whose columns a header has.
  ///
  /// - Throws: As ``named(_:)`` does.
  package static func matching(_ header: [String]) throws(MappingProblem) -> [Preset] {
    try all().filter { $0.mapping.header?.matches(header) ?? false }
  }
}
