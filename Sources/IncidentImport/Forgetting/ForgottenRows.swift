import Cryptography
import IncidentStore
import Incidents

/// The rows that were forgotten, and those about persons who were: they are not taken in again.
struct ForgottenRows: Sendable {
  private let reports: [[UInt8]: String]
  private let persons: [[UInt8]: String]
  private let key: SecretKey

  /// The rows and persons that a database has forgotten; nil where there are none.
  init?(_ repositories: IncidentStore.Repositories) throws {
    reports = try repositories.forgotten.all(.report)
    persons = try repositories.forgotten.all(.person)
    if reports.isEmpty, persons.isEmpty { return nil }
    key = try repositories.secrets.secret()
  }

  /// The day and the author, where a row was forgotten or its person was; nil for another row.
  ///
  /// A row is known by its digest, and by its record wherever that tells it from others. A person of another
  /// list is the same where the name and the date of birth are.
  func stamp(digest: [UInt8], record: SHA256Digest?, person: PersonContent?) -> String? {
    reports[digest] ?? record.flatMap { reports[$0.bytes] }
      ?? person.flatMap { persons[$0.identity] }
      ?? name(of: person)?.whole.flatMap { persons[$0] }
  }

  /// The day and the author, where somebody was forgotten who has the name of a person, and the date of birth
  /// of one of them is not stated; nil for other names.
  func namesake(of person: PersonContent?) -> String? {
    guard let name = name(of: person) else { return nil }
    return persons[name.undated] ?? (name.whole == nil ? persons[name.dated] : nil)
  }

  private func name(of person: PersonContent?) -> ForgottenName? {
    guard !persons.isEmpty, let person else { return nil }
    return ForgottenName(person.name, birthDate: person.birthDate, key: key)
  }
}
