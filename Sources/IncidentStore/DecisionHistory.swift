import SQLite

extension IncidentStore {
  /// The journal.
  package var journal: Journal { Journal(connection) }

  /// The records of all decisions, as lines, in the order in which they came into the file.
  ///
  /// - Throws: ``StoreProblem``.
  package func decisionLines() throws -> [String] {
    try Self.describing(path) {
      try connection.texts("SELECT line FROM decision WHERE line <> '' ORDER BY id")
    }
  }

  /// The number of questions about which decisions contradict each other.
  ///
  /// - Throws: ``StoreProblem``.
  package func conflictCount() throws -> Int {
    try Self.describing(path) {
      Int(try connection.integer("SELECT count(*) FROM conflicts WHERE kind <> 'edition'"))
    }
  }

  /// True if an author decided something before.
  ///
  /// - Throws: ``StoreProblem``.
  package func hasDecisions(by author: String) throws -> Bool {
    try Self.describing(path) {
      try connection.hasRow(
        "SELECT 1 FROM decision WHERE author = ?", [.text(author)])
    }
  }

  /// The stable identifiers of the incidents that some decisions, or those which they take back, are about.
  ///
  /// - Throws: ``StoreProblem``.
  package func incidentsDecided(by numbers: [Int64]) throws -> [String] {
    try Self.describing(path) {
      let decisions = DecisionRepository(connection)
      var uids: Set<String> = []
      for stored in try numbers.compactMap(decisions.decision) {
        let target = try decisions.revertTarget(of: stored.decision) ?? stored
        uids.formUnion(target.decision.incidents)
      }
      return uids.sorted()
    }
  }

  /// Some incidents with those that count for them, where they are merged into others.
  ///
  /// - Throws: ``StoreProblem``.
  package func withRepresentatives(_ uids: [String]) throws -> [String] {
    try Self.describing(path) {
      var all = uids
      for uid in uids {
        if let whole = try representative(of: uid), !all.contains(whole) { all.append(whole) }
      }
      return all
    }
  }

  /// The incident that another is merged into and counts in; nil where it is merged into none.
  ///
  /// - Throws: ``StoreProblem``.
  package func representative(of uid: String) throws -> String? {
    try Self.describing(path) {
      try connection.text(
        """
        SELECT whole.uid FROM incident
        JOIN incident AS whole ON whole.id = incident.merged_into WHERE incident.uid = ?
        """, [.text(uid)])
    }
  }

  /// The stable identifiers of the incidents whose region or locality is written as a text.
  ///
  /// - Throws: ``StoreProblem``.
  package func incidents(at place: String) throws -> [String] {
    try Self.describing(path) {
      let repositories = try Repositories(self)
      return try repositories.places.incidents(at: [place]).compactMap(repositories.incidents.uid)
    }
  }

  /// True if an incident is here, or something was decided about it.
  ///
  /// - Throws: ``StoreProblem``.
  package func hasHistory(of uid: String) throws -> Bool {
    try Self.describing(path) {
      try connection.hasRow(
        """
        SELECT 1 WHERE ?1 IN (SELECT uid FROM incident WHERE uid = ?1)
          OR ?1 IN (SELECT uid FROM decision_subject WHERE uid = ?1)
        """, [.text(uid)])
    }
  }
}
