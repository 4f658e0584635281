import SQLite

/// The part of a database that follows from the program and from other rows, so that it can be made
/// anew: the public views, and the rows that are derived.
///
/// The table `layout` says which version of both a file has. Where one is not that of this build, it is
/// made anew after the migrations, once, in one transaction: migrations hold tables alone, and no code of
/// today has to read a table of yesterday.
enum GeneratedLayout {
  /// The version of the derived rows; to be raised with every change to what ``computeRows(in:)`` gives.
  static let derivedVersion: Int64 = 1

  /// True if a database with all tables has the views and derived rows of this build.
  ///
  /// - Throws: ``DerivedLater``, or an error of SQLite's.
  static func isCurrent(in connection: Connection) throws -> Bool {
    guard try hasCurrentRows(in: connection) else { return false }
    return try connection.text("SELECT views FROM layout") == PublicView.digest
  }

  /// True if a database with all tables has the derived rows of this build.
  ///
  /// - Throws: ``DerivedLater``, or an error of SQLite's.
  static func hasCurrentRows(in connection: Connection) throws -> Bool {
    guard let derived = try connection.optionalInteger("SELECT derived_version FROM layout") else {
      return false
    }
    guard derived <= derivedVersion else { throw DerivedLater(version: Int(derived)) }
    return derived == derivedVersion
  }

  /// Makes what is not of this build's version anew.
  ///
  /// - Throws: ``NameTaken``, ``DerivedLater``, an error of SQLite's, or ``StoredValueProblem``; then the
  ///   database is as it was.
  static func update(_ connection: Connection) throws {
    try connection.transaction(.immediate) {
      // Another process may have been quicker.
      guard try !isCurrent(in: connection) else { return }
      try PublicView.createAll(in: connection)
      let derived = try connection.integer("SELECT derived_version FROM layout")
      if derived != derivedVersion { try computeRows(in: connection) }
      try connection.execute(
        "REPLACE INTO layout (id, views, derived_version) VALUES (1, ?, ?)",
        [.text(PublicView.digest), .integer(derivedVersion)])
    }
  }

  /// Computes all derived rows: the codes of places, what incidents add to figures, and the full text.
  private static func computeRows(in connection: Connection) throws {
    try PlaceCodes.writeAll(in: connection)
    try CountRepository(connection).recountAll()
    try IncidentTextIndex(connection).rebuild()
  }
}

/// Derived rows of a later version of the program.
struct DerivedLater: Error {
  /// The version of the rows.
  let version: Int
}
