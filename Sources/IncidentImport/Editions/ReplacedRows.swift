import IncidentStore
import Incidents

/// The new rows of an edition that seem to be rows of the last one, written in another way.
struct ReplacedRows {
  /// The least part of the new rows, or of the missing ones, as one of so many, that an edition without
  /// any known row has to have in common with what is here.
  private static let leastShare = 2

  /// The number of pairs.
  var count: Int { incidents.count }
  /// The incidents that the new rows replace.
  private(set) var incidents: [Int64] = []
  /// The identifiers of the incidents that take the place of others, by those of the others.
  private(set) var successors: [String: String] = [:]
  /// Where the first pair stands.
  private(set) var example = ""

  /// A new row that is compared.
  struct NewRow {
    /// Where the row stands, in words.
    let place: String
    /// The number of the row in the file; nil for an incident that is in the database.
    let row: Int?
    /// The stable identifier that the incident of the row gets.
    let uid: String
    let traits: IncidentTraits
  }

  /// Pairs new rows with the missing incidents that are most like them, each once.
  ///
  /// - Parameters:
  ///   - rows: The new rows, in the order of the file.
  ///   - missing: The numbers of the incidents of which the file has no row.
  ///   - isMixed: Whether the file has other rows that are here. Where it has none, it may hold only
  ///     what is new, and many rows have to be alike in all that they state, or be like half at least
  ///     of the missing ones.
  ///   - repositories: The incidents that are here.
  /// - Throws: An error of SQLite's.
  init(
    _ rows: [NewRow], for missing: some Collection<Int64>, isMixed: Bool,
    in repositories: IncidentStore.Repositories
  ) throws {
    guard !rows.isEmpty, !missing.isEmpty else { return }
    var known: [ComparedIncident] = []
    try repositories.incidents.compared(numbers: missing) { known.append($0) }
    var pairing = Pairing(rows, try Self.traits(of: known, in: repositories))
    pairing.pair(by: .same)
    let alike = pairing.pairs.count
    pairing.pair(by: .corrected)
    let isEdition =
      isMixed || (alike >= min(3, rows.count) && alike * Self.leastShare >= rows.count)
      || pairing.pairs.count * Self.leastShare >= known.count
    guard isEdition else { return }
    pairing.pair(by: .redated)
    incidents = Set(pairing.pairs.map { known[$0.known].number }).sorted()
    for pair in pairing.pairs { successors[known[pair.known].uid] = rows[pair.row].uid }
    if let first = pairing.pairs.min(by: { $0.row < $1.row }) {
      example = "first: \(rows[first.row].place) is like \(known[first.known].uid)"
    }
  }
}

extension ReplacedRows {
  /// What incidents are compared by: where something was decided of one, what its reports say.
  private static func traits(
    of known: [ComparedIncident], in repositories: IncidentStore.Repositories
  ) throws -> [IncidentTraits] {
    let decided = Set(try repositories.decisions.decided(among: known.map(\.number)))
    let reviser = IncidentReviser(repositories)
    return try known.map { incident in
      guard decided.contains(incident.uid), incident.person == nil,
        let told = try reviser.readings(of: incident.number).first
      else { return IncidentTraits(incident) }
      return IncidentTraits(told.account, in: repositories.places.gazetteer)
    }
  }
}

/// The pairs of new rows and known incidents, of which each is in one pair at most.
private struct Pairing {
  private(set) var pairs: [(row: Int, known: Int)] = []
  private let rows: [IncidentTraits]
  private let index: TraitIndex
  private var isRowTaken: [Bool]
  private var isKnownTaken: [Bool]

  init(_ rows: [ReplacedRows.NewRow], _ known: [IncidentTraits]) {
    self.rows = rows.map(\.traits)
    index = TraitIndex(known)
    isRowTaken = Array(repeating: false, count: rows.count)
    isKnownTaken = Array(repeating: false, count: known.count)
  }

  mutating func pair(by likeness: TraitComparison.Likeness) {
    for row in rows.indices where !isRowTaken[row] {
      let candidates =
        likeness == .redated
        ? index.candidates(near: rows[row]) : index.candidates(for: rows[row])
      let known = candidates.first { known in
        !isKnownTaken[known]
          && TraitComparison(rows[row], index.incidents[known]).likeness == likeness
      }
      guard let known else { continue }
      (isRowTaken[row], isKnownTaken[known]) = (true, true)
      pairs.append((row, known))
    }
  }
}
