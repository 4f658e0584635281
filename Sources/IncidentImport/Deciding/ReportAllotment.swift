import Cryptography
import IncidentStore
import Incidents

/// Gives reports to the incidents that decisions say they are about, the others to those of their lists.
struct ReportAllotment {
  private let repositories: IncidentStore.Repositories
  private let reviser: IncidentReviser

  /// The incidents for which the reports are others than before.
  struct Change {
    /// The numbers of those that are here: they are to be concluded anew.
    var incidents: Set<Int64> = []
    /// The identifiers of those that came or went: what they are one with is to be settled anew.
    var uids: Set<String> = []
  }

  init(_ repositories: IncidentStore.Repositories, _ reviser: IncidentReviser) {
    (self.repositories, self.reviser) = (repositories, reviser)
  }

  /// Settles the reports that lists brought about incidents, of which some may belong to other, former
  /// incidents by now, and gives what changed.
  func settle(_ homes: Set<String>, former: Set<String> = []) throws -> Change {
    var change = Change()
    for home in homes.sorted() { try settle(home, former, &change) }
    try removeEmpty(&change)
    return change
  }

  private func settle(_ home: String, _ former: Set<String>, _ change: inout Change) throws {
    let decisions = try repositories.decisions.all(ofKind: .split, about: home).map(\.decision)
    let wholes = former.union(decisions.compactMap(\.text)).union([home])
    let incidents = try wholes.sorted().compactMap(repositories.incidents.id)
    var due: [String: String] = [:]
    for slot in Set(decisions.map(\.slot)) {
      let own = try repositories.decisions.agreedText(in: slot) ?? ""
      if !own.isEmpty { due[slot.field] = own }
    }
    for report in try repositories.reports.allotted(to: incidents) where report.came(about: home) {
      let uid = due[report.identity.nameInIncident] ?? home
      let incident = try self.incident(uid, of: report, &change)
      guard incident != report.incident else { continue }
      try repositories.reports.allot(report, to: incident)
      change.incidents.formUnion([incident, report.incident])
    }
  }

  /// The incident of an identifier; where there is none, one is added for a report.
  private func incident(
    _ uid: String, of report: AllottedReport, _ change: inout Change
  ) throws -> Int64 {
    if let incident = try repositories.incidents.id(uid: uid) { return incident }
    guard let row = try repositories.reports.newestRow(report.identity) else {
      throw StoredValueProblem(column: "report_id")
    }
    let incident = try repositories.incidents.add(uid: uid, as: reviser.account(of: row))
    try repositories.incidents.indexText(of: [incident])
    change.uids.insert(uid)
    return incident
  }

  /// Removes the incidents that have no report left.
  private func removeEmpty(_ change: inout Change) throws {
    let empty = try repositories.reports.withoutReports(among: change.incidents.sorted())
    guard !empty.isEmpty else { return }
    for incident in empty {
      change.uids.formUnion(
        try repositories.incidents.mates(of: incident).compactMap(repositories.incidents.uid))
    }
    change.incidents.formUnion(try repositories.incidents.waves(around: empty))
    change.incidents.formUnion(try repositories.incidents.parts(beside: empty))
    try repositories.incidents.remove(empty)
    change.incidents.subtract(empty)
  }
}

extension DecisionMaker {
  /// The conclusions by which some reports of an incident become an incident of their own, whose identifier
  /// follows from which reports they are.
  ///
  /// - Throws: ``DecisionRefusal``, or an error of the store's.
  package func splitting(_ numbers: [Int64], from uid: String) throws -> [Conclusion] {
    let incident = try incident(uid)
    let reports = try repositories.reports.allotted(to: [incident])
    let named = try Set(
      numbers.map { number in
        guard let report = reports.first(where: { $0.id == number }) else {
          throw try missing(number, of: incident, uid)
        }
        return report.identity
      })
    guard reports.contains(where: { $0.isCurrent && !named.contains($0.identity) }) else {
      throw DecisionRefusal.leavesNoReport(uid)
    }
    let names = named.map(\.nameInIncident).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let digest = SHA256Digest(of: names.joined(separator: "\n").utf8).hexadecimal.prefix(8)
    return try reports.filter { named.contains($0.identity) && $0.isCurrent }.map { report in
      let home = try home(of: report, in: uid)
      return .report(report.identity.nameInIncident, of: home, isAbout: "\(home)+\(digest)")
    }
  }

  /// The incident that the list of a report brought it about.
  private func home(of report: AllottedReport, in uid: String) throws -> String {
    if report.came(about: uid) { return uid }
    let name = report.identity.nameInIncident
    return try report.homes.first { home in
      try repositories.decisions.agreedText(in: Decision.Slot(.split, home, field: name)) == uid
    } ?? report.homes[0]
  }

  /// The refusal for a report that is not one of an incident.
  private func missing(_ number: Int64, of incident: Int64, _ uid: String) throws -> DecisionRefusal
  {
    let mates = try repositories.incidents.mates(of: incident)
    let report = try repositories.reports.allotted(to: mates).first { $0.id == number }
    guard let report, let other = try repositories.incidents.uid(of: report.incident) else {
      return .noSuchReport(number, of: uid)
    }
    return .isReportOfMerged(number, other, into: uid)
  }
}
