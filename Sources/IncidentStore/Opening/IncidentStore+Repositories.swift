package import SQLite

// What works on one database shares one set of repositories.
extension IncidentStore {
  /// The repositories of one database, made when the first of them is asked for.
  package final class Repositories {
    /// The runs of import.
    package let batches: ImportBatchRepository
    /// The sources.
    package let sources: SourceRepository
    /// The reports and their claims.
    package let reports: ReportRepository
    /// The places.
    package let places: PlaceRepository
    /// The incidents and protests.
    package let incidents: IncidentRepository
    /// The detentions.
    package let detentions: DetentionRepository
    /// The articles of law.
    package let articles: LegalArticleRepository
    /// The charges.
    package let charges: ChargeRepository
    /// The persons.
    package let persons: PersonRepository
    /// What digests of names are keyed with.
    package let secrets: SecretRepository
    /// What each incident adds to the published count.
    package let counts: CountRepository
    /// The decisions.
    package let decisions: DecisionRepository
    /// The records of imports and of their rows.
    package let records: RecordRepository
    /// The digests of content that must not be in the file.
    package let forgotten: ForgottenRepository
    /// The record of operations.
    package let journal: Journal

    package let connection: Connection

    init(_ store: IncidentStore) throws {
      connection = store.connection
      batches = ImportBatchRepository(connection)
      sources = try SourceRepository(connection)
      reports = try ReportRepository(connection, sources: sources)
      places = try PlaceRepository(connection)
      incidents = try IncidentRepository(connection, places: places)
      detentions = try DetentionRepository(connection)
      articles = try LegalArticleRepository(connection)
      charges = try ChargeRepository(connection, articles: articles)
      persons = try PersonRepository(connection)
      secrets = SecretRepository(connection)
      counts = try CountRepository(connection)
      decisions = DecisionRepository(connection)
      records = RecordRepository(connection)
      forgotten = ForgottenRepository(connection)
      journal = Journal(connection)
    }
  }

  /// The repositories; they hold statements, so that they must be gone before the store is closed.
  ///
  /// - Throws: ``StoreProblem``.
  package func repositories() throws -> Repositories {
    try Self.describing(path) { try Repositories(self) }
  }
}
