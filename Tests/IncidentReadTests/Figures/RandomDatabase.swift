import IncidentTestSupport
import Counting
import IncidentStore
import Incidents
import SQLite
import TestSupport

/// A database that is filled anew, as chance makes it, for each seed.
///
/// It holds waves, nested ones and such as overlap; reports that disagree, with zeros and unknown
/// numbers; persons; charges against groups and persons, dated and not; incidents merged, withdrawn and
/// found not to have occurred; dates of every precision. It is made once and emptied for each seed, so
/// that thousands of them take seconds.
final class RandomDatabase {
  let test: TestStore
  private let hand: Connection
  private let sources: [Source] = [
    Source(name: "Court", reliability: .usuallyReliable), Source(name: "Radio"),
    Source(name: "Ministry", reliability: .unreliable),
  ]
  private var batch: Int64 = 0
  /// The numbers of people detained that the reports of each incident state.
  private var stated: [Int64: [StatedCount]] = [:]

  init() throws {
    test = try TestStore(inMemory: true)
    hand = try Connection(path: test.path, access: .readWrite)
    try hand.execute("PRAGMA foreign_keys = OFF")
    batch = try test.store.write { try test.repositories.batches.add(ImportBatch()) }
  }

  var store: IncidentStore { test.store }

  /// Replaces what the database holds by what follows from a seed.
  func fill(_ seed: Int) throws {
    var random = SplitMix(seed: seed)
    let count = Int.random(in: 1...Int(Self.mostIncidents), using: &random)
    try hand.transaction { try hand.executeScript(Self.emptying) }
    stated = [:]
    var first: ReportContent?
    try store.write {
      for number in 1...count {
        let account = try addIncident(number, using: &random)
        first = first ?? account
      }
    }
    try hand.transaction {
      try hand.executeScript(Self.family(of: count, using: &random).joined(separator: ";\n"))
    }
    try store.write {
      if let first { try countReportsOfMerged(into: first) }
      try test.repositories.counts.recount(familiesOf: 1...Int64(count))
    }
  }

  /// Has the reports of the incidents that are merged into the first count in that.
  private func countReportsOfMerged(into account: ReportContent) throws {
    let merged = try test.repositories.incidents.merged(into: 1)
    guard !merged.isEmpty else { return }
    let all = ([1] + merged).flatMap { stated[$0] ?? [] }
    try test.repositories.detentions.replace(
      GroupDetention(account, stated: all, resolution: nil), of: 1)
  }

  /// Leaves only detentions of which a report states a number.
  func keepStatedNumbers() throws {
    try hand.transaction {
      try hand.executeScript(
        """
        DELETE FROM charge;
        DELETE FROM detention WHERE person_id IS NOT NULL OR NOT EXISTS (
          SELECT 1 FROM incident_report
          JOIN claim ON claim.report_id = incident_report.report_id
          JOIN incident ON incident.id = incident_report.incident_id
          WHERE ifnull(incident.merged_into, incident.id) = detention.incident_id
            OR incident.id = detention.incident_id);
        """)
    }
    try store.write {
      try test.repositories.counts.recount(familiesOf: 1...Self.mostIncidents)
    }
  }

  private static let mostIncidents: Int64 = 10

  private static let emptying = [
    "charge_count", "region_count", "detention_count", "charge_update", "charge", "detention",
    "protest",
    "incident_report", "claim", "report", "incident", "person",
  ].map { "DELETE FROM \($0);" }.joined(separator: "\n")

  // MARK: - Incidents with their reports

  private static let dates = [
    "2019-06-09", "2019-06-10", "2019-06", "2019-06-09/2019-06-13", "2019-06-11/2019-06-15",
    "2019-06-01~", "2019-07-01", "2019-05/2019-06", "2019", "2019-22", "2019-12/2020-01", "unknown",
  ]
  private static let wordings = [
    "0", "1", "5", "20", "60", "about 30", "more than 10", "at least 40", "up to 50", "almost 30",
    "dozens", "several", "10-15", "unclear", "100", nil,
  ]
  private static let standings: [Verification?] = [
    nil, nil, .verified, .disputed, .corroborated, .withdrawn, .notOccurred,
  ]
  private static let articles = ["174", "274", "400"]

  private func addIncident(
    _ number: Int, using random: inout SplitMix
  ) throws -> ReportContent {
    var account = try ReportContent(on: Self.dates.any(using: &random))
    account.kind = [.protest, .detention, .prosecution].any(using: &random)
    account.verification = Self.standings.any(using: &random)
    account.form = [.rally, .march, nil].any(using: &random)
    account.values[.authorisation] = ["refused", "agreed", nil].any(using: &random)
    account.response = [.observed, .dispersed, nil].any(using: &random)
    account.place = try Place(
      country: "Kazakhstan",
      region: ["Almaty oblast", "Astana", "Elsewhere", nil].any(using: &random))
    let repositories = test.repositories
    let incident = try repositories.incidents.add(uid: "list:\(number)", as: account)
    try repositories.incidents.addDetails(of: account, to: incident)
    var stated: [StatedCount] = []
    for source in sources.shuffled(using: &random).prefix(Int.random(in: 1...3, using: &random)) {
      let wording = Self.wordings.any(using: &random)
      let report = try repositories.reports.add(
        ReportRevision("\(number)", by: source.name), batch: batch,
        attribution: Attribution(source: source), cells: Array("[]".utf8))
      try repositories.incidents.link(incident, toReport: report)
      guard let wording else { continue }
      stated.append(StatedCount(figure(wording), reliability: source.reliability))
      guard let estimate = CountEstimate(reading: wording) else { continue }
      for quantity in [Quantity.detained, .participants] {
        try repositories.reports.add(Claim(quantity: quantity, estimate: estimate), to: report)
      }
    }
    try repositories.detentions.replace(
      GroupDetention(account, stated: stated, resolution: nil), of: incident)
    self.stated[incident] = stated
    if Int.random(in: 0..<4, using: &random) == 0 {
      let article = LegalArticleReference(
        code: .criminal2014, article: Self.articles.any(using: &random))
      let number = Self.wordings.any(using: &random).map(figure) ?? .unknown
      try repositories.charges.add([Charge(article: article, bounds: number)], to: incident)
    }
    return account
  }

  // MARK: - Waves, merges, persons and their charges

  private static let chargeDates = [
    "NULL, NULL", "NULL, NULL", "'2019-08-01', '2019-08-09'", "'2019-06-30', '2019-06-30'",
    "'2019-01-01', '2019-12-31'",
  ]

  /// Statements that make wholes and parts of the incidents and name persons in them.
  private static func family(of count: Int, using random: inout SplitMix) -> [String] {
    var changes = ["INSERT INTO person (id, pseudonym) VALUES (1, 'P1'), (2, 'P2'), (3, 'P3')"]
    for incident in 1...count {
      if incident > 1, Int.random(in: 0..<5, using: &random) < 2 {
        let parent = Int.random(in: 1..<incident, using: &random)
        changes.append("UPDATE incident SET parent_id = \(parent) WHERE id = \(incident)")
      } else if incident > 1, Int.random(in: 0..<8, using: &random) == 0 {
        changes.append("UPDATE incident SET merged_into = 1 WHERE id = \(incident)")
      }
      guard Int.random(in: 0..<3, using: &random) == 0 else { continue }
      for person in 1...3 where Bool.random(using: &random) {
        changes.append(
          """
          INSERT INTO detention (incident_id, person_id, low, best, high, basis)
          VALUES (\(incident), \(person), 1, 1, 1, 'person')
          """)
        guard Bool.random(using: &random) else { continue }
        changes.append(
          """
          INSERT INTO charge (incident_id, article_id, person_id, date_start, date_end)
          SELECT \(incident), id, \(person), \(chargeDates.any(using: &random))
          FROM legal_article
          WHERE code = 'kz-criminal-2014' AND article = '\(articles.any(using: &random))'
          """)
      }
    }
    return changes
  }
}

extension Array {
  /// One of the elements, of which there must be some.
  fileprivate func any(using random: inout SplitMix) -> Element {
    self[Int.random(in: 0..<count, using: &random)]
  }
}
