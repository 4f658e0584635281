import IncidentStore

extension IncidentStore.Repositories {
  /// True if a decision says what an incident is part of.
  ///
  /// - Throws: An error of SQLite's, or `StoredValueProblem`.
  func isParentDecided(of incident: Int64) throws -> Bool {
    let one = try incidents.mates(of: incident).compactMap(incidents.uid)
    return try decisions.effective(about: Set(one)).parent != nil
  }

  /// True if an incident is, by what was decided and by what reports say, part of another or the same,
  /// directly or by way of others.
  ///
  /// - Throws: An error of SQLite's, or `StoredValueProblem`.
  func isPart(_ uid: String, of whole: Int64) throws -> Bool {
    var seen: Set<Int64> = []
    var next = try incidents.id(uid: uid)
    while let incident = try next.map(incidents.representative), seen.insert(incident).inserted {
      if incident == whole { return true }
      let one = try incidents.mates(of: incident).compactMap(incidents.uid)
      if let parent = try decisions.effective(about: Set(one)).parent {
        next = parent.isEmpty ? nil : try incidents.id(uid: parent)
      } else {
        next = try incidents.parent(of: incident)
      }
    }
    return false
  }
}
