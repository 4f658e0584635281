import Incidents
import IncidentStore

/// Whether the waves that rows name as theirs are there, and no incident is a part of itself.
struct WaveCheck {
  /// How many waves may lie within each other.
  static let deepest = 32

  private let dataset: String
  private let incidents: IncidentRepository
  private var accepted: SeenRows
  private var waves: PlannedWaves

  /// A check of a file whose accepted rows were seen.
  init(_ work: FileImport, seen: SeenRows) {
    dataset = work.dataset
    incidents = work.repositories.incidents
    accepted = seen
    waves = PlannedWaves(work)
  }

  /// Rejects the rows whose waves are not there, too deep, or their own.
  mutating func check(_ plan: inout ImportPlan) throws {
    var links = plan.links
    while !links.isEmpty {
      waves.take(links)
      // All are judged by one state, so that each row of a circle is told that it is one.
      let reasons = try links.map { try fault(of: $0) }
      guard reasons.contains(where: { $0 != nil }) else { break }
      for case (let link, let reason?) in zip(links, reasons) {
        try reject(link, reason, in: &plan)
      }
      links = zip(links, reasons).filter { $1 == nil }.map(\.0)
    }
    plan.links = links
  }

  private mutating func reject(
    _ link: WaveLink, _ reason: String, in plan: inout ImportPlan
  ) throws {
    let problem = link.problemSite.with(reason: reason)
    plan.problems.add(problem)
    plan.waveProblems[link.row] = problem
    // The incident may be new still, by another of its reports.
    let newIncidents = plan.counts.newIncidents
    plan.reject(link.row)
    plan.rows.reject(link.row)
    accepted.forget(link.part)
    plan.counts.newIncidents = try newIncidents - (isThere(link.part) ? 0 : 1)
  }

  private mutating func fault(of link: WaveLink) throws -> String? {
    if let wave = link.wave, try !isThere(wave) {
      return "There is no incident '\(wave)' in this file or its list that it could be a part of."
    }
    var wave = try waves.wave(of: link.part)
    // Another report may say otherwise, and come first.
    guard link.wave == nil || link.wave == wave else { return nil }
    var passed: Set<String> = []
    while let next = wave {
      if next == link.part { return "The incident is, by way of others, a part of itself." }
      // It hangs on a circle, whose own rows are rejected.
      guard passed.insert(next).inserted else { return nil }
      guard passed.count <= Self.deepest else {
        return "It lies within more than \(Self.deepest) waves, each a part of the next."
      }
      wave = try waves.wave(of: next)
    }
    return nil
  }

  private func isThere(_ identifier: String) throws -> Bool {
    try accepted.holds(identifier)
      || incidents.id(uid: IncidentUID.of(identifier, in: dataset)) != nil
  }
}

extension RowProblem {
  /// The same place with another reason.
  fileprivate func with(reason: String) -> RowProblem {
    RowProblem(
      row: row, line: line, column: column, heading: heading, value: value, reason: reason)
  }
}
