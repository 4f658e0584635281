/// A field that a row can state.
package enum NativeField: Int, CaseIterable, Hashable, Sendable {
  case id, report, date, kind, title, summary
  case country, region, locality, latitude, longitude
  case form, authorisation, organiser, demands
  case participants, detained, detentionKind, arrested, fined, charged
  case articles, injured, killed, response, verification
  case source, sourceKind, sourceURL, reportedOn, language
  case parentID
  case name, person, birthDate, chargeStatus, statusDate

  /// The names of the fields in their order: the columns of the native layout.
  private static let names = [
    "id", "report", "date", "kind", "title", "summary",
    "country", "region", "locality", "latitude", "longitude",
    "form", "authorisation", "organiser", "demands",
    "participants", "detained", "detention_kind", "arrested", "fined", "charged",
    "articles", "injured", "killed", "response", "verification",
    "source", "source_kind", "source_url", "reported_on", "language",
    "parent_id",
    "name", "person", "birth_date", "charge_status", "status_date",
  ]

  /// The fields without which a row cannot be read.
  package static let required: [NativeField] = [.id, .date]

  /// The field of a name; nil where there is none.
  package init?(name: String) {
    guard let index = Self.names.firstIndex(of: name) else { return nil }
    self.init(rawValue: index)
  }

  /// The name of the field, which is that of its column in the native layout.
  package var name: String { Self.names[rawValue] }

  /// Whether the field is a date.
  var isDate: Bool { self == .date || self == .reportedOn || self == .statusDate }

  /// Whether the field says something of one person: it goes with rows that are persons.
  package var isOfPersons: Bool { rawValue >= Self.name.rawValue }

  /// Whether the field tells who a person is: its columns are shown to nobody.
  package var isRestricted: Bool { self == .name || self == .person || self == .birthDate }

  /// Whether the field is a number of people.
  var isCount: Bool {
    switch self {
    case .participants, .detained, .arrested, .fined, .charged, .injured, .killed: true
    default: false
    }
  }

  /// Whether a column of the field's name may as well name the people as count them.
  var countsPossiblyNamed: Bool {
    switch self {
    case .detained, .arrested, .fined, .charged, .injured, .killed: true
    default: false
    }
  }

  /// True if the field is a short text in words of the list's own, or an identifier of its.
  var isShortText: Bool {
    switch self {
    case .id, .report, .title, .organiser, .demands, .source, .locality: true
    default: false
    }
  }

  /// Whether the field tells of an organisation or a publication, which has names that are public.
  var isOfOrganisations: Bool {
    switch self {
    case .organiser, .source, .sourceKind, .sourceURL, .language: true
    default: false
    }
  }
}
