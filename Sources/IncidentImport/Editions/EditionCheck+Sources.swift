import Incidents
import IncidentStore

// Sources with another name.
extension EditionCheck {
  /// Finds the rows that name another source than a report that the edition no longer has, and takes
  /// them for corrections where somebody said that they are.
  mutating func settleSources(_ plan: inout ImportPlan, _ seen: SeenRows) throws {
    guard work.mapping.fields[.report] == nil else { return }
    var count = 0
    var example = ""
    for new in newReports where plan.outcomes[new.row.row] == .newReport {
      let uid = work.mapping.uid(of: new.identifier, in: work.dataset)
      let gone = try repositories.reports.standing(ofIncident: uid, in: work.dataset).filter {
        report in
        !seen.holds(report: report.id, IdentityDigest(report.externalID, key: report.key))
      }
      guard let old = gone.first, gone.count == 1, let source = old.source,
        plan.isEdition || FoldedName(source).isLike(FoldedName(new.row.key))
      else { continue }
      count += 1
      if count == 1 {
        example = "first: \(place(of: new.row)), '\(source)' is now '\(new.row.key)'"
      }
      guard work.options.answers.contains(.corrections) else { continue }
      plan.correct(new.row.row, revising: old.key)
      corrected.insert(old.id)
    }
    if count > 0 { plan.questions.append(.changedSources(count: count, example: example)) }
  }
}

extension ImportPlan {
  /// True if some rows are here already, as in a new edition of a whole list.
  fileprivate var isEdition: Bool { counts.unchangedReports + counts.changedReports > 0 }
}

extension FoldedName {
  /// Tests whether a name seems to be another spelling: one has the other in it, or few letters differ.
  fileprivate func isLike(_ other: FoldedName) -> Bool {
    let (first, second) = (text, other.text)
    if first.contains(second) || second.contains(first) { return true }
    let difference = Array(first.utf8).difference(from: Array(second.utf8)).count
    return difference * 4 <= first.utf8.count + second.utf8.count
  }
}
