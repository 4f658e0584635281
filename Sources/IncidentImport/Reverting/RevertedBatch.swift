/// What went when an import was taken back.
package struct RevertedBatch: Hashable, Sendable {
  /// How many incidents are gone.
  package let incidents: Int
  /// How many reports are gone.
  package let reports: Int
  /// How many reports are again as they were before the import.
  package let restoredReports: Int

  init(_ reports: (new: Int, changed: Int), incidents: Int) {
    self.incidents = incidents
    self.reports = reports.new
    restoredReports = reports.changed
  }
}
