import Cryptography
import IncidentRead
package import IncidentStore
package import Incidents
import SQLite
import Tabular

/// A row that somebody enters by hand: what it is about, and what it states, by field.
///
/// It is imported as a file of one row in the native layout would be.
package struct EnteredRow: Sendable {
  /// The subject of a row.
  package enum Subject: String, CaseIterable, Sendable {
    /// An incident that is not here yet.
    case incident
    /// An incident that is here: a further report on it.
    case report
    /// A person who was detained or charged in an incident that is here.
    case person
    /// A charge against people in an incident that is here.
    case charge

    /// The fields that such a row can state, in the order of the native layout.
    package var fields: [Field] { Field.allCases.filter(takes) }

    private func takes(_ field: Field) -> Bool {
      switch self {
      case .incident: !field.isOfPersons
      case .report: !field.isOfPersons && field != .id && field != .parentID
      case .person:
        field.isOfPersons || field.row.traits.contains(.ofCharge) || Self.tellsOrigin(field)
      case .charge: [.articles, .charged].contains(field) || Self.tellsOrigin(field)
      }
    }

    /// True if a field says who reports something, and when it happened.
    private static func tellsOrigin(_ field: Field) -> Bool {
      field.row.subject == .source || field == .report || field == .date
    }
  }

  /// A new identifier, of sixty random bits: what one file adds must not be called as what another does.
  package static func newIdentifier() -> String {
    // Without letters and digits that look alike.
    let characters = Array("23456789abcdefghjkmnpqrstuvwxyz")
    let random = (0..<12).compactMap { _ in SecureRandom.element(of: characters) }
    return String(random[..<6]) + "-" + String(random[6...])
  }

  /// The name of the list that rows are put into unless another is named.
  package static let list = "entered-by-hand"

  /// The subject.
  package let subject: Subject
  /// The texts that it states, by field.
  package private(set) var texts: [Field: String]

  /// A row about an incident that is not here yet, under an identifier in its list.
  package init(incident identifier: String, _ texts: [Field: String]) {
    self.init(.incident, id: identifier, texts)
  }

  /// A row about something of an incident that is here.
  ///
  /// Unless it says something else, it happened when and where the incident did, by whose law articles
  /// are read. A row about a person is told from others of the incident by a key of its own.
  ///
  /// - Parameters:
  ///   - uid: The identifier of the incident.
  ///   - subject: What it is about.
  ///   - texts: What it states.
  ///   - repositories: The database.
  /// - Returns: The row; nil where there is no such incident.
  /// - Throws: An error of SQLite's, or `StoredValueProblem`.
  package static func on(
    _ uid: String, _ subject: Subject, _ texts: [Field: String],
    in repositories: IncidentStore.Repositories
  ) throws -> EnteredRow? {
    guard let native = try repositories.nativeRows(.full).rows(ofIncident: uid).first else {
      return nil
    }
    var texts = texts
    let tellsPlace = texts.keys.contains { $0.row.subject == .place }
    for (name, value) in zip(NativeRow.columns, native.values) {
      guard case .text(let text) = value, !text.isEmpty, let field = Field(name: name),
        texts[field] == nil, field == .date || field.row.subject == .place && !tellsPlace
      else { continue }
      texts[field] = text
    }
    if subject == .person, texts[.report] == nil { texts[.report] = newIdentifier() }
    return EnteredRow(subject, id: uid, texts)
  }

  private init(_ subject: Subject, id: String, _ texts: [Field: String]) {
    self.subject = subject
    self.texts = texts
    self.texts[.id] = id
    if subject == .person, self.texts[.name] == nil, self.texts[.person] == nil {
      self.texts[.name] = ""
    }
  }

  /// The fields that are stated, in the order of the native layout.
  private var fields: [Field] { Field.allCases.filter { texts[$0] != nil } }

  /// The mapping by which the row is read.
  var mapping: Mapping {
    var mapping = Mapping(
      description: "Entered by hand", unit: subject == .person ? .person : .report,
      fields: Dictionary(
        uniqueKeysWithValues: fields.map { ($0, FieldMapping(.column($0.name))) }))
    mapping.isOnAnyList = subject != .incident
    return mapping
  }

  /// The row as a file.
  var source: SourceFile {
    get throws {
      var writer = DelimitedWriter(dialect: .csv, lineEnding: .lf)
      for field in fields { writer.field(field.name) }
      writer.endRecord()
      for field in fields { writer.field(texts[field] ?? "") }
      writer.endRecord()
      return try SourceFile(name: "entered by hand", bytes: writer.take())
    }
  }
}

extension FileImport {
  /// The import of a row that was entered by hand into a list.
  ///
  /// Texts that are not understood are refused, since whoever entered them can correct them at once.
  ///
  /// - Throws: `FileProblem`, `DelimitedProblem`, ``MappingProblem`` or ``ImportProblem``.
  package convenience init(
    _ row: EnteredRow, list: String, options: Options, repositories: IncidentStore.Repositories
  ) throws {
    var options = options
    options.mapping = row.mapping
    options.dataset = list
    options.isAddition = true
    options.isStrict = true
    try self.init(row.source, options: options, repositories: repositories)
  }
}
