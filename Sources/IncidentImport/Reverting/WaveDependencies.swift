import IncidentStore

/// What keeps an import from being taken back for the waves that incidents are parts of, found once
/// its reports are gone and the incidents that stay were concluded anew.
struct WaveDependencies {
  private let repositories: IncidentStore.Repositories
  private let reviser: IncidentReviser

  init(_ repositories: IncidentStore.Repositories, _ reviser: IncidentReviser) {
    self.repositories = repositories
    self.reviser = reviser
  }

  /// Hands the incidents that other imports made parts of those that would be gone to a closure.
  func parts(
    of own: [Int64], _ found: (BatchContent.Dependency) -> Void,
    where isAsked: (Int64) throws -> Bool
  ) throws {
    for part in try repositories.incidents.parts(beside: own) where try isAsked(part) {
      let wave = try repositories.incidents.parent(of: part).flatMap(repositories.incidents.uid)
      let batch = try reviser.linkingBatch(of: part)
      found(
        try dependency(part, batch, "import \(batch ?? 0) made it a part of '\(wave ?? "")'."))
    }
  }

  /// Hands the incidents that would be parts of themselves to a closure.
  func circles(through kept: [Int64], _ found: (BatchContent.Dependency) -> Void) throws {
    for incident in kept {
      guard let circle = try circle(through: incident) else { continue }
      let batch = try circle.dropFirst().compactMap(reviser.linkingBatch).max()
      found(
        try dependency(
          incident, batch,
          "import \(batch ?? 0) made the incident that it was a part of before a part of it."))
    }
  }

  private func dependency(
    _ incident: Int64, _ batch: Int64?, _ reason: String
  ) throws -> BatchContent.Dependency {
    BatchContent.Dependency(
      uid: try repositories.incidents.uid(of: incident) ?? "", batch: batch, reason: reason)
  }

  /// The incidents from one up to itself, by way of those that they are parts of; nil where that
  /// does not lead back to it.
  private func circle(through incident: Int64) throws -> [Int64]? {
    var path = [incident]
    while let wave = try repositories.incidents.parent(of: path[path.count - 1]) {
      if wave == incident { return path }
      if path.contains(wave) { return nil }
      path.append(wave)
    }
    return nil
  }
}
