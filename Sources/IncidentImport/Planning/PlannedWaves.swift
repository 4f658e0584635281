import IncidentStore
import Incidents

/// What incidents will be parts of once the rows of a file are in the database.
struct PlannedWaves {
  /// What a report in the database says.
  private struct Stored {
    let key: String
    let wave: String?
  }

  private let dataset: String
  private let incidents: IncidentRepository
  private let reviser: IncidentReviser
  private var links: [String: [WaveLink]] = [:]
  private var stored: [String: [Stored]] = [:]

  init(_ work: FileImport) {
    dataset = work.dataset
    incidents = work.repositories.incidents
    reviser = IncidentReviser(work.repositories)
  }

  /// Takes what the rows of the file say, in their order.
  mutating func take(_ links: [WaveLink]) { self.links = Dictionary(grouping: links, by: \.part) }

  /// The wave that an incident will be a part of; nil where it will be a part of none.
  ///
  /// It is the one of the first report that names one, in the order in which the reports first came.
  mutating func wave(of identifier: String) throws -> String? {
    guard let links = links[identifier] else { return try storedWave(of: identifier) }
    let reports = try reports(of: identifier)
    let current = reports.map { report in
      links.first { $0.key == report.key }.map(\.wave) ?? report.wave
    }
    let added = links.filter { link in !reports.contains { $0.key == link.key } }.map(\.wave)
    return (current + added).lazy.compactMap(\.self).first
  }

  private mutating func reports(of identifier: String) throws -> [Stored] {
    if let known = stored[identifier] { return known }
    var reports: [Stored] = []
    if let incident = try incidents.id(uid: IncidentUID.of(identifier, in: dataset)) {
      reports = try reviser.readings(of: incident).map { reading in
        Stored(key: reading.key, wave: reading.account.parent)
      }
    }
    stored[identifier] = reports
    return reports
  }

  private func storedWave(of identifier: String) throws -> String? {
    try incidents.parentUID(ofUID: IncidentUID.of(identifier, in: dataset)).flatMap {
      IncidentUID.identifier(in: $0, of: dataset)
    }
  }
}
