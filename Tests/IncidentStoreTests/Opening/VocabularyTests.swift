import Accountability
import IncidentTestSupport
import Counting
import IncidentRead
import IncidentStore
import Incidents
import SQLite
import Testing

@Suite struct `The terms that the layout allows` {
  private typealias Lists = [String: Set<String>]

  /// The lists of the layout, by table and column, as its CHECKs have them.
  private let lists: Lists

  init() throws {
    let store = try TestStore()
    var lists: Lists = [:]
    for row in try store.rows("SELECT name, sql FROM sqlite_schema WHERE type = 'table'") {
      guard case .text(let table)? = row.first, case .text(let sql)? = row.last else { continue }
      // A column is equal to one text or another: `kind = 'a' OR kind = 'b'`.
      for match in sql.matches(of: #/CHECK \(\s*((\w+) = '[^']*'(\s+OR \2 = '[^']*')*)\)/#) {
        let terms = match.1.matches(of: #/'([^']*)'/#).map { String($0.1) }
        lists["\(table).\(match.2)"] = Set(terms)
      }
    }
    self.lists = lists
  }

  private static func terms<Term: CaseIterable & RawRepresentable<String>>(
    _ type: Term.Type
  ) -> Set<String> { Set(type.allCases.map(\.rawValue)) }

  private static let precisions = terms(PartialDate.Precision.self)
  /// The columns of fields, as the table of fields has them.
  private static let fields = Field.allCases.compactMap { field -> (String, Set<String>)? in
    guard let codes = field.vocabulary?.codes else { return nil }
    switch field.row.storage {
    case .incident: return ("incident.\(field.name)", Set(codes))
    case .protest: return ("protest.\(field.name)", Set(codes))
    case .list(let table, _): return ("\(table).\(field.name)", Set(codes))
    case nil: return nil
    }
  }

  private static let expected = others.merging(fields) { first, _ in first }
  private static let others: Lists = [
    "source.kind": terms(SourceKind.self), "source.reliability": terms(Reliability.self),
    "forgotten.subject": terms(ForgottenRepository.Subject.self),
    "import_batch.state": terms(BatchState.self), "report.reported_precision": precisions,
    "claim.quantity": terms(Quantity.self), "resolution.quantity": terms(Quantity.self),
    "place.precision": terms(PlacePrecision.self),
    "incident.date_precision": precisions,
    "detention.kind": terms(DetentionKind.self),
    "detention.basis": ["person", "report", "reports", "resolution"],
    "charge.date_precision": precisions, "charge_update.status": terms(ChargeStatus.self),
    "charge_update.date_precision": precisions,
    "detention_count.rule": terms(CountingRule.self),
    "export_log.profile": terms(ExportProfile.self),
    "recommendation_term.kind": terms(RecommendationTermKind.self),
    "position.value": terms(PositionValue.self),
    "recommendation_link.kind": terms(RecommendationLinkKind.self),
    "commitment.kind": terms(CommitmentKind.self), "appeal.kind": terms(AppealKind.self),
    "answer.kind": terms(AnswerKind.self), "assessor.kind": terms(AssessorKind.self),
    "assessment.code": terms(AssessmentCode.self), "evidence_item.kind": terms(EvidenceKind.self),
    "evidence_item.direction": terms(EvidenceDirection.self),
    "figure_claim.unit": ["paragraph", "state", "part", "not_stated"],
    "figure_claim_part.family": terms(ClaimFamily.self),
    "view_column.type": ["text", "integer", "real", "date", "json", "flag"],
  ]

  @Test(arguments: expected.keys.sorted())
  func `are those of the program`(column: String) {
    #expect(lists[column] == Self.expected[column])
  }

  @Test func `are all told here`() {
    #expect(lists.keys.sorted() == Self.expected.keys.sorted())
  }

  @Test func `are codes of law that the program knows`() throws {
    let store = try TestStore()
    let codes = try store.rows("SELECT code, title FROM legal_code ORDER BY code")
    #expect(
      codes
        == [LegalCode.administrative2014, .constitution1995, .criminal2014].sorted {
          $0.rawValue < $1.rawValue
        }.map { [.text($0.rawValue), .text($0.title)] })
  }
}
