import Incidents
import IncidentStore

/// The reports of a list of which a new edition has no row, and what follows from that.
package struct MissingRows: Hashable, Sendable {
  /// The number of them that are named.
  static let named = 10

  /// The number of missing reports, without those of incidents that are withdrawn or replaced.
  package internal(set) var count = 0
  /// The first of them, each its incident's stable identifier.
  package internal(set) var first: [String] = []
  /// The incidents of which every report is missing.
  package internal(set) var incidents: [Int64] = []
  /// The incidents of which every report is missing, and which a decision withdrew.
  package internal(set) var withdrawnByHand: [Int64] = []
  /// The incidents whose place new rows take.
  package internal(set) var replaced: [Int64] = []
  /// The identifiers of the incidents of those rows, by those of the incidents whose place they take.
  package internal(set) var successors: [String: String] = [:]
  /// The incidents that an earlier import withdrew, and that the edition has again.
  package internal(set) var returned: [Int64] = []
}

// Rows that are no longer in the list.
extension EditionCheck {
  /// Finds the reports of the list that have no row, and the withdrawn incidents that have one; those of
  /// incidents that new rows replace are left out.
  func findMissing(
    _ plan: inout ImportPlan, _ seen: SeenRows, without replaced: Set<Int64> = []
  ) throws {
    let total = try repositories.reports.count(of: work.dataset)
    // Where every report has its row, and none was ever withdrawn, there is nothing to find.
    guard try seen.storedCount < total || repositories.incidents.hasWithdrawals() else { return }
    var missing = MissingRows()
    var last: (incident: Int64, isPresent: Bool, isWithdrawn: Bool)?
    func settleLast() {
      guard let last else { return }
      if last.isPresent, last.isWithdrawn { missing.returned.append(last.incident) }
      guard !last.isPresent else { return }
      if last.isWithdrawn {
        missing.withdrawnByHand.append(last.incident)
      } else {
        missing.incidents.append(last.incident)
      }
    }
    try repositories.reports.standing(of: work.dataset) { report in
      guard !replaced.contains(report.incident) else { return }
      let digest = IdentityDigest(report.externalID, key: report.key)
      let isPresent = seen.holds(report: report.id, digest)
      if last?.incident != report.incident {
        settleLast()
        last = (report.incident, seen.holds(report.externalID), report.isWithdrawn)
      }
      if isPresent { last?.isPresent = true }
      guard !isPresent, !report.isWithdrawn, !corrected.contains(report.id) else { return }
      missing.count += 1
      guard missing.first.count < MissingRows.named else { return }
      missing.first.append(report.incidentUID)
    }
    settleLast()
    missing.returned = try missing.returned.filter(repositories.incidents.isWithdrawn)
    missing.withdrawnByHand = try repositories.decisions.decided(among: missing.withdrawnByHand)
      .compactMap(repositories.incidents.id)
      .filter { try !repositories.incidents.isWithdrawn($0) }
    plan.missing = missing
  }

  /// Asks about an edition of which most of the list is missing, beside new rows.
  func askAboutMissing(_ plan: inout ImportPlan, _ seen: SeenRows) {
    let (missing, replaced) = (plan.missing.count, plan.missing.replaced.count)
    let isMixed = seen.storedCount > 0 && plan.counts.newIncidents > replaced
    guard isMixed, missing >= MissingRows.named, missing > seen.storedCount + replaced,
      !work.options.withdrawsMissing
    else { return }
    plan.questions.append(
      .missingRows(count: missing, of: missing + seen.storedCount + replaced))
  }

  /// The fields that the list had in earlier editions and that this one has no columns for.
  func keptFields(_ plan: ImportPlan) throws -> [Field] {
    guard plan.counts.changedReports > 0 else { return [] }
    let earlier = try Field.kept(from: repositories.batches.mappings(of: work.dataset))
    return earlier.subtracting(work.mapping.fields.keys).sorted { $0.rawValue < $1.rawValue }
  }
}
