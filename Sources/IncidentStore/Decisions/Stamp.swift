/// The author and the time of a change, and the version of the program that makes it.
package struct Stamp: Sendable {
  /// The author: who decides, records or imports.
  package let author: String
  /// The time: ISO 8601, UTC.
  package let now: String
  /// The version of the program.
  package let version: String

  /// The program with its version, as the journal has it.
  package var tool: String { "aigaq \(version)" }

  /// A stamp from its members.
  package init(author: String = "unknown", now: String, version: String) {
    (self.author, self.now, self.version) = (author, now, version)
  }
}
