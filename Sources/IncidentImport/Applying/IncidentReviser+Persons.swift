import IncidentStore
import Incidents

extension IncidentReviser {
  /// Makes the detentions of persons and the charges against them what the rows about them tell.
  ///
  /// Who was detained and what is brought against whom is told by the rows that stand. What became of a
  /// charge is told by the earlier revisions too: each status stays, the newest holds.
  func revisePersons(of incident: Int64) throws {
    let rows = try repositories.reports.personRows(of: incident)
    let accounts = try rows.map { try account(of: $0.row) }
    var detentions: [NamedDetention] = []
    var charges: [NamedCharge] = []
    for (row, account) in zip(rows, accounts) where row.isCurrent {
      if let detention = account.detention(of: row.person),
        !detentions.contains(where: { $0.person == row.person })
      {
        detentions.append(detention)
      }
      for article in account.articles
      where !charges.contains(where: { $0.person == row.person && $0.article == article }) {
        charges.append(NamedCharge(person: row.person, article: article))
      }
    }
    for (row, account) in zip(rows, accounts) {
      for index in charges.indices
      where charges[index].person == row.person
        && account.articles.contains(charges[index].article)
      {
        charges[index].add(account.person, toldBy: row.row.report)
      }
    }
    try repositories.detentions.replace(detentions, of: incident)
    try repositories.charges.addArticles(charges.map(\.article))
    try repositories.charges.replace(charges, of: incident)
  }
}

extension ReportContent {
  /// The detention of a person that the account tells of; nil where it tells of none.
  func detention(of person: Int64) -> NamedDetention? {
    guard saysThatThePersonWasDetained else { return nil }
    return NamedDetention(person: person, kind: detentionKind ?? .unknown)
  }

  /// The charges against a person that the account alone tells of, each once.
  func charges(against number: Int64, toldBy report: Int64) -> [NamedCharge] {
    var charges: [NamedCharge] = []
    for article in articles where !charges.contains(where: { $0.article == article }) {
      var charge = NamedCharge(person: number, article: article)
      charge.add(person, toldBy: report)
      charges.append(charge)
    }
    return charges
  }
}

extension NamedCharge {
  /// Adds the status that a row states, if it is another than the last: one that is told again is the
  /// newer row's.
  fileprivate mutating func add(_ person: PersonContent?, toldBy report: Int64) {
    guard let status = person?.status else { return }
    let date = person?.statusDate ?? .unknown
    if let last = updates.last, last.status == status, last.date.edtf == date.edtf,
      last.sentence == person?.sentence
    {
      updates[updates.count - 1].report = report
    } else {
      updates.append(
        Update(status: status, date: date, sentence: person?.sentence, report: report))
    }
  }
}
