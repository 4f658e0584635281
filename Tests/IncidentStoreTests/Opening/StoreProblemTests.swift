import IncidentStore
import SQLite
import Testing

@Suite struct `Problems of a store` {
  @Test func `say which file and what to do, each otherwise`() {
    let error = DatabaseError(code: .error, message: "no such table: x")
    let problems: [StoreProblem] = [
      .missing(path: "a.db"), .exists(path: "a.db"), .isFolder(path: "a.db"),
      .notADatabase(path: "a.db"), .foreign(path: "a.db"),
      .newer(path: "a.db", version: 9, known: 3), .older(path: "a.db"),
      .retired(path: "a.db"), .nameTaken(path: "a.db", name: "sources"),
      .changedLayout(path: "a.db", migration: "0001-sources"),
      .cannotOpen(path: "a.db", reason: "no"), .readOnly(path: "a.db"), .locked(path: "a.db"),
      .full(path: "a.db"), .damaged(path: "a.db", reason: "no"),
      .inputOutput(path: "a.db", reason: "no"), .notErased(path: "a.db", reason: "no"),
      .empty(path: "a.db"), .notConfirmed(path: "a.db", reason: "no"),
      .uncertain(path: "a.db", reason: "no"),
      .failed(path: "a.db", error: error),
    ]
    #expect(Set(problems.map(\.description)).count == problems.count)
    #expect(problems.allSatisfy { $0.description.hasPrefix("a.db: ") })
  }

  @Test(arguments: [
    (ResultCode.notADatabase, "notADatabase"), (.readOnly, "readOnly"),
    (.readOnlyRollback, "readOnly"), (.busy, "locked"), (.busySnapshot, "locked"),
    (.locked, "locked"), (.full, "full"), (.corrupt, "damaged"), (.cannotOpen, "cannotOpen"),
    (.ioError, "inputOutput"), (.error, "failed"), (.constraintUnique, "failed"),
  ])
  func `are told from what SQLite says`(code: ResultCode, label: String) {
    let error = DatabaseError(code: code, message: "no")
    #expect(StoreProblem(error, path: "a.db").label == label)
  }
}
