import Cryptography
import IncidentStore

/// The rows that were forgotten, and those about persons who were: they are not taken in again.
struct ForgottenRows: Sendable {
  private let reports: [[UInt8]: String]
  private let persons: [[UInt8]: String]

  /// The rows and persons that a database has forgotten; nil where there are none.
  init?(_ forgotten: ForgottenRepository) throws {
    reports = try forgotten.all(.report)
    persons = try forgotten.all(.person)
    if reports.isEmpty, persons.isEmpty { return nil }
  }

  /// The day and the author, where a row was forgotten or its person was; nil for another row.
  ///
  /// A row is known by its digest, and by its record wherever that tells it from others.
  func stamp(digest: [UInt8], record: SHA256Digest?, person: [UInt8]?) -> String? {
    reports[digest] ?? record.flatMap { reports[$0.bytes] } ?? person.flatMap { persons[$0] }
  }
}
