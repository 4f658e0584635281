import IncidentStore
package import Incidents

extension ReportContent {
  /// An account of some date, with the number of people detained as it is worded.
  package init(on date: String, detained: String? = nil) throws {
    self.init(date: try PartialDate(reading: date))
    if let detained {
      claims =
        CountEstimate(reading: detained).map { [Claim(quantity: .detained, estimate: $0)] } ?? []
    }
  }
}

extension TestStore {
  /// Adds an incident as the import of one row does, counted.
  @discardableResult
  package func add(_ uid: String, _ account: ReportContent) throws -> Int64 {
    try store.write {
      let incident = try repositories.incidents.add(uid: uid, as: account)
      try repositories.incidents.indexText(from: incident)
      try repositories.incidents.addDetails(of: account, to: incident)
      let detention = GroupDetention(account)
      if let detention { try repositories.detentions.add(detention, to: incident) }
      try repositories.counts.count(incident, as: account, detention)
      return incident
    }
  }

  /// Adds an incident of a date and a number of people detained, as a part of another.
  @discardableResult
  package func add(
    _ uid: String, on date: String, detained: String? = nil, of parent: Int64? = nil
  ) throws -> Int64 {
    let incident = try add(uid, ReportContent(on: date, detained: detained))
    if let parent {
      try store.write {
        try repositories.incidents.setParent(parent, of: incident)
        try repositories.counts.recount(familiesOf: [incident])
      }
    }
    return incident
  }

  /// Counts the family of an incident anew.
  package func recount(_ incident: Int64) throws {
    try store.write { try repositories.counts.recount(familiesOf: [incident]) }
  }
}
