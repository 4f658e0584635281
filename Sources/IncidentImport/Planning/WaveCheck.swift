import IncidentStore

/// Whether the waves that rows name as theirs are there, and no incident is a part of itself.
struct WaveCheck {
  /// How many waves may lie within each other.
  static let deepest = 32

  private let work: FileImport
  private let seen: SeenRows

  /// A check of a file whose accepted rows were seen.
  init(_ work: FileImport, seen: SeenRows) {
    self.work = work
    self.seen = seen
  }

  /// Rejects the rows whose waves are not there, too deep, or their own.
  func check(_ plan: inout ImportPlan) throws {
    guard !plan.links.isEmpty else { return }
    var accepted = seen
    var links = plan.links
    while true {
      let waves = Dictionary(links.map { ($0.part, $0.wave) }, uniquingKeysWith: { first, _ in first })
      var kept: [WaveLink] = []
      for link in links {
        guard let reason = try fault(of: link, waves: waves, accepted: accepted) else {
          kept.append(link)
          continue
        }
        plan.problems.add(link.problemSite.with(reason: reason))
        plan.reject(link.row)
        accepted.forget(link.part)
      }
      if kept.count == links.count { break }
      links = kept
    }
    plan.links = links
  }

  private func fault(
    of link: WaveLink, waves: [String: String], accepted: SeenRows
  ) throws -> String? {
    guard try accepted.holds(link.wave) || isStored(link.wave) else {
      return "There is no incident '\(link.wave)' in this file or its list that it could be a part of."
    }
    var wave = link.wave
    for _ in 0..<Self.deepest {
      if wave == link.part { return "The incident is, by way of others, a part of itself." }
      guard let next = try waves[wave] ?? storedWave(of: wave) else { return nil }
      wave = next
    }
    return "It lies within more than \(Self.deepest) waves, each a part of the next."
  }

  private func uid(_ identifier: String) -> String { "\(work.dataset):\(identifier)" }

  private func isStored(_ identifier: String) throws -> Bool {
    try work.repositories.incidents.id(uid: uid(identifier)) != nil
  }

  private func storedWave(of identifier: String) throws -> String? {
    try work.repositories.incidents.parentUID(ofUID: uid(identifier)).flatMap { parent in
      let prefix = "\(work.dataset):"
      return parent.hasPrefix(prefix) ? String(parent.dropFirst(prefix.count)) : nil
    }
  }
}

extension RowProblem {
  /// The same place with another reason.
  fileprivate func with(reason: String) -> RowProblem {
    RowProblem(
      row: row, line: line, column: column, heading: heading, value: value, reason: reason)
  }
}
