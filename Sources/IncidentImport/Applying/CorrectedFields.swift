import IncidentStore
package import Incidents

/// Texts that decisions give to fields of an incident, read as the cells of a row in the native layout.
package struct CorrectedFields {
  /// The fields of which a decision can say what is so: those that describe the incident.
  ///
  /// Numbers of people
  /// are accepted, states of verification and parents have decisions of their own, and what tells reports
  /// apart, sources, charges and persons are the reports' own.
  package static let correctable = Field.allCases.filter { field in
    switch field.row.subject {
    case .incident, .assembly, .place: !field.isCount && !ofOtherDecisions.contains(field)
    case .report: field == .date
    case .source, .person: false
    }
  }

  private static let ofOtherDecisions: Set<Field> = [
    .verification, .parentID, .articles, .detentionKind,
  ]

  /// Those of some texts that can be read; the others, which other copies can have sent, say nothing.
  static func readable(
    _ texts: [Field: String], _ articles: LegalArticleRepository
  ) throws -> [Field: String] {
    let known = texts.filter { correctable.contains($0.key) }
    guard try !CorrectedFields(known, articles).problems.isEmpty else { return known }
    return try known.filter { try CorrectedFields([$0.key: $0.value], articles).problems.isEmpty }
  }

  /// The account that the texts give.
  let account: ReportContent
  /// The faults of the texts, in sentences; empty where there are none.
  let problems: [String]

  /// Reads the texts of some fields.
  ///
  /// - Throws: ``ImportProblem`` where they are no fields of the native layout.
  init(_ texts: [Field: String], _ articles: LegalArticleRepository) throws {
    var texts = texts
    let isDated = texts[.date] != nil
    if texts[.id] == nil { texts[.id] = "1" }
    if !isDated { texts[.date] = "2000-01-01" }
    let fields = texts.keys.sorted { $0.rawValue < $1.rawValue }
    let header = Header(fields.map(\.name))
    let mapping = try Mapping.native(header: header.names)
    let reader = try RowReader(mapping, header: header, articles: articles)
    let reading = reader.read(StoredCells(cells: fields.map { texts[$0] ?? "" }))
    account = reading.account
    problems = (reading.problems + reading.warnings).map(\.reason)
  }
}
