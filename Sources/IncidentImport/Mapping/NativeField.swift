/// A field that a row can state; the raw values are the column names of the native layout.
package enum NativeField: String, CaseIterable, Hashable, Sendable, Codable {
  case id
  case report
  case date
  case kind
  case title
  case summary
  case country
  case region
  case locality
  case latitude
  case longitude
  case form
  case authorisation
  case organiser
  case demands
  case participants
  case detained
  case detentionKind = "detention_kind"
  case arrested
  case fined
  case charged
  case articles
  case injured
  case killed
  case response
  case verification
  case source
  case sourceKind = "source_kind"
  case sourceURL = "source_url"
  case reportedOn = "reported_on"
  case language
  case parentID = "parent_id"

  /// The fields without which a row cannot be read.
  package static let required: [NativeField] = [.id, .date]

  /// The place of the field among all fields, from 0.
  var position: Int { Self.positions[self] ?? 0 }

  private static let positions = Dictionary(
    uniqueKeysWithValues: allCases.enumerated().map { ($1, $0) })
}
