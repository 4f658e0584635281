import IncidentStore
import IncidentRead
import FoundationEssentials

/// The description of a folder of tables: `datapackage.json` of a Frictionless Data Package
/// (specs.frictionlessdata.io, version 1).
struct DataPackage: Encodable {
  struct Licence: Encodable {
    let name: String
  }

  struct Source: Encodable {
    let title: String
  }

  /// A table, as a file of the folder.
  struct Resource: Encodable {
    let name: String
    let path: String
    let profile = "tabular-data-resource"
    let format = "csv"
    let mediatype = "text/csv"
    let encoding = "utf-8"
    let bytes: Int
    let hash: String
    let schema: Schema

    /// A table of a view, as it was written.
    init(_ view: String, columns: [ViewColumn], bytes: Int, sha256: String) {
      name = view
      path = "\(view).csv"
      self.bytes = bytes
      hash = "sha256:\(sha256)"
      schema = Schema(view, columns)
    }
  }

  struct Schema: Encodable {
    let fields: [Field]
    let missingValues = [""]
    let primaryKey: [String]?
    let foreignKeys: [ForeignKey]?

    fileprivate init(_ view: String, _ columns: [ViewColumn]) {
      let isOfIncidents = view == ViewExport.Subject.incidents.rawValue
      fields = columns.map(Field.init)
      primaryKey = isOfIncidents ? ["uid"] : nil
      foreignKeys = isOfIncidents ? nil : [ForeignKey()]
    }
  }

  struct Field: Encodable {
    let name: String
    let type: String
    let description: String
    let trueValues: [String]?
    let falseValues: [String]?

    fileprivate init(_ column: ViewColumn) {
      name = column.name
      description = column.meaning
      let isFlag = column.type == "flag"
      trueValues = isFlag ? ["1"] : nil
      falseValues = isFlag ? ["0"] : nil
      type =
        switch column.type {
        case "integer": "integer"
        case "real": "number"
        case "date": "date"
        case "json": "array"
        case "flag": "boolean"
        default: "string"
        }
    }
  }

  /// That a record belongs to an incident of the folder.
  struct ForeignKey: Encodable {
    struct Reference: Encodable {
      let resource = "incidents"
      let fields = ["uid"]
    }

    let fields = ["uid"]
    let reference = Reference()
  }

  let profile = "tabular-data-package"
  let name = "aigaq-export"
  let title = "Incidents, detentions, charges and reports"
  let description: String
  let created: String
  let licenses: [Licence]?
  let sources: [Source]?
  let resources: [Resource]

  /// A description; without a licence it says nothing of one.
  init(
    description: String, created: String, licence: String?, sources: [String],
    resources: [Resource]
  ) {
    self.description = description
    self.created = created
    licenses = licence.map { [Licence(name: $0)] }
    self.sources = sources.isEmpty ? nil : sources.map(Source.init)
    self.resources = resources
  }

  /// The description as JSON, its members in the order of their names.
  var json: [UInt8] {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      let text = String(decoding: try encoder.encode(self), as: UTF8.self)
      return Array((JSONPrinter.harmless(text) + "\n").utf8)
    }
  }
}
