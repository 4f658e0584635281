package import Counting
package import Incidents
import SQLite

/// An article brought against one person whom a list names, with what has become of it.
package struct NamedCharge: Hashable, Sendable {
  /// A status that a row states.
  package struct Update: Hashable, Sendable {
    /// What has become of the charge.
    package let status: ChargeStatus
    /// Since when, as far as the row says it.
    package let date: PartialDate
    /// The sentence, where the row states one.
    package let sentence: Sentence?
    /// The number of the report that states it.
    package var report: Int64

    /// An update from its members.
    package init(
      status: ChargeStatus, date: PartialDate, sentence: Sentence? = nil, report: Int64
    ) {
      self.status = status
      self.date = date
      self.sentence = sentence
      self.report = report
    }
  }

  /// The number of the person.
  package let person: Int64
  /// The article.
  package let article: LegalArticleReference
  /// What has become of it, in the order in which it was told.
  package var updates: [Update] = []

  /// A charge of which no status is known.
  package init(person: Int64, article: LegalArticleReference) {
    self.person = person
    self.article = article
  }
}

extension ChargeRepository {
  /// Puts charges against persons in the place of those that an incident has from lists.
  ///
  /// Charges against persons who were entered by hand stay, and so do charges with an update that was,
  /// and those updates.
  ///
  /// - Throws: As ``add(_:to:)`` does.
  package func replace(_ charges: [NamedCharge], of incident: Int64) throws {
    let ofIncident = """
      charge.incident_id = ? AND charge.person_id IN (
        SELECT person_id FROM restricted_person WHERE identity IS NOT NULL)
      """
    try connection.execute(
      """
      DELETE FROM charge_update WHERE report_id IS NOT NULL AND charge_id IN (
        SELECT id FROM charge WHERE \(ofIncident))
      """, [.integer(incident)])
    try connection.execute(
      """
      DELETE FROM charge WHERE \(ofIncident)
        AND NOT EXISTS (SELECT 1 FROM charge_update WHERE charge_update.charge_id = charge.id)
      """, [.integer(incident)])
    for charge in charges {
      let number = try number(of: charge, in: incident)
      for update in charge.updates { try add(update, to: number) }
    }
  }

  private func number(of charge: NamedCharge, in incident: Int64) throws -> Int64 {
    let key = try key(of: charge, in: incident)
    let number = try connection.optionalInteger(
      """
      SELECT id FROM charge
      WHERE incident_id = ? AND person_id = ? AND article_id = ? AND part = ? AND paragraph = ?
      """, key)
    return try number ?? insert(key)
  }

  /// Adds charges against persons to an incident that was just added.
  ///
  /// - Throws: As ``add(_:to:)`` does.
  package func add(_ charges: [NamedCharge], toNew incident: Int64) throws {
    for charge in charges {
      let number = try insert(key(of: charge, in: incident))
      for update in charge.updates { try add(update, to: number) }
    }
  }

  private func key(of charge: NamedCharge, in incident: Int64) throws -> [Value] {
    [
      .integer(incident), .integer(charge.person), .integer(try number(of: charge.article)),
      .text(charge.article.part ?? ""), .text(charge.article.paragraph ?? ""),
    ]
  }

  private func insert(_ key: [Value]) throws -> Int64 {
    for (index, value) in key.enumerated() { try insertNamed.bind(value, at: index + 1) }
    try insertNamed.run()
    return connection.lastInsertedRowID
  }

  private func add(_ update: NamedCharge.Update, to charge: Int64) throws {
    try insertUpdate.bind(integer: charge, at: 1)
    try insertUpdate.bind(text: update.status.rawValue, at: 2)
    try insertUpdate.bind(date: update.date, at: 3)
    try insertUpdate.bind(integer: update.report, at: 8)
    try insertUpdate.bind(text: update.sentence?.text, at: 9)
    try insertUpdate.bind(text: update.sentence?.length, at: 10)
    try insertUpdate.run()
  }

  /// What charges against persons come to by the numbers of their articles: each on the days on which it
  /// was brought, else on those of the incident.
  ///
  /// - Throws: ``UnknownArticle``.
  package func tallies(
    of charges: [NamedCharge], on date: PartialDate
  ) throws(UnknownArticle) -> [Int64: ChargeTally] {
    var tallies: [Int64: ChargeTally] = [:]
    for charge in charges {
      let days =
        charge.daysBrought ?? ChargeTally.Days(date.start, date.end, isOfIncident: true)
      tallies[try number(of: charge.article), default: ChargeTally()].add(
        person: charge.person, Bounds(low: 1, best: 1, high: 1), days)
    }
    return tallies
  }
}

extension NamedCharge {
  /// The days on which it can have been brought: since when it is pending, as the earliest update says.
  fileprivate var daysBrought: ChargeTally.Days? {
    let dates = updates.filter { $0.status == .pending }.compactMap { update in
      update.date.start.map { (start: $0, end: update.date.end ?? $0) }
    }
    return dates.min { ($0.start, $0.end) < ($1.start, $1.end) }
      .map { ChargeTally.Days($0.start, $0.end) }
  }
}
