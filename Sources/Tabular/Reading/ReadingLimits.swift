/// How large the parts of a delimited text may be, so that a broken file cannot fill the memory.
package struct ReadingLimits: Hashable, Sendable {
  /// Limits that no honest table meets: fields of 16 MiB, 4096 fields, records of 64 MiB.
  package static let standard = ReadingLimits()

  /// The most bytes that a field may have between its quotes, as they stand in the file.
  package var longestField: Int
  /// The most fields that a record may have.
  package var mostFields: Int
  /// The most bytes that a record may have, its line break included.
  package var longestRecord: Int

  /// The most bytes that the name of a column may have.
  package let longestName = 4_000

  /// Limits as they are given, the standard ones where they are not.
  package init(
    longestField: Int = 16 << 20, mostFields: Int = 4096, longestRecord: Int = 64 << 20
  ) {
    self.longestField = longestField
    self.mostFields = mostFields
    self.longestRecord = longestRecord
  }
}
