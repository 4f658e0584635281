import IncidentTestSupport
import IncidentStore
import Incidents
import SQLite
import Testing

@Suite struct `Runs of import` {
  private let store: TestStore

  init() throws { store = try TestStore() }

  @Test func `are recorded with what they did, which can be corrected`() throws {
    #expect(try store.repositories.batches.isEmpty())
    var batch = ImportBatch(rows: 9)
    batch.counts.newIncidents = 8
    batch.counts.newReports = 7
    batch.counts.changedReports = 6
    batch.counts.unchangedReports = 5
    batch.counts.passedOverRows = 2
    batch.counts.rejectedRows = 4
    let id = try store.store.write {
      var unread = batch
      unread.sha256 = String(repeating: "0", count: 64)
      (unread.byteCount, unread.counts.rows, unread.counts.passedOverRows) = (0, 0, 0)
      (unread.counts.newIncidents, unread.counts.newReports) = (0, 0)
      let id = try store.repositories.batches.add(unread)
      batch.counts.newIncidents = 3
      try store.repositories.batches.settle(id, as: batch)
      return id
    }
    #expect(
      try store.rows("SELECT * FROM imports") == [
        [
          .integer(id), "list", "list.csv", "applied", 9, 3, 7, 6, 5, 2, 4,
          .text(TestStore.now), .null, .text(batch.sha256), "0.1",
        ]
      ])
    #expect(try !store.repositories.batches.isEmpty())
  }

  @Test func `that fail leave nothing`() throws {
    struct Failing: Error {}
    #expect(throws: Failing.self) {
      try store.store.write {
        _ = try store.repositories.batches.add(ImportBatch())
        throw Failing()
      }
    }
    #expect(try store.repositories.batches.isEmpty())
  }
}
