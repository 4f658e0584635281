package import Cryptography
private import FoundationEssentials
import SQLite

/// The record of all operations that changed the file: one entry for each, in order, over which a Merkle tree
/// stands.
///
/// Whoever keeps the root of a time can prove later that nothing before it was changed or left out.
package struct Journal {
  /// An operation; the raw values are those of entries.
  package enum Operation: String, Sendable {
    /// The file was made.
    case create = "init"
    /// A list was imported.
    case `import`
    /// An import was taken back.
    case revert
    /// Something was decided.
    case decide
    /// Decisions of others were taken in.
    case receive
    /// Something about reviews and promises was recorded, imported or withdrawn.
    case record
    /// A column was restricted after rows had come.
    case restrict
    /// Something was removed for good.
    case forget
  }

  private let connection: Connection

  init(_ connection: Connection) { self.connection = connection }

  /// Adds the first entry, with a name that no other file has: a random UUID.
  ///
  /// - Throws: An error of SQLite's.
  func begin(_ stamp: Stamp) throws {
    try add(.create, stamp, details: ["file": .string(UUID().uuidString.lowercased())])
  }

  /// Adds the entry of an operation.
  ///
  /// - Parameters:
  ///   - operation: The operation.
  ///   - stamp: The author, the time and the program.
  ///   - records: The names of the records that it added.
  ///   - details: Further members of the entry.
  /// - Throws: An error of SQLite's.
  package func add(
    _ operation: Operation, _ stamp: Stamp, records: [SHA256Digest] = [],
    details: [String: CanonicalJSON] = [:]
  ) throws {
    let tree = try tree()
    let members: [String: CanonicalJSON] = [
      "v": .integer(1), "seq": .integer(Int64(tree.leaves.count)),
      "op": .string(operation.rawValue),
      "at": .string(stamp.now), "by": .string(stamp.author), "tool": .string(stamp.tool),
      "prev": .string(tree.root.base64),
      "adds": .object([
        "count": .integer(Int64(records.count)),
        "root": .string(MerkleTree.root(ofRecords: records).base64),
      ]),
    ]
    let entry = CanonicalJSON.object(members.merging(details) { first, _ in first })
    guard let line = entry.line else { throw DecisionProblem.notWritable }
    try connection.execute(
      "INSERT INTO journal (seq, entry, leaf, operation, at, author) VALUES (?, ?, ?, ?, ?, ?)",
      [
        .integer(Int64(tree.leaves.count)), .text(String(decoding: line, as: UTF8.self)),
        .blob(MerkleTree.leaf(of: line).bytes), .text(operation.rawValue), .text(stamp.now),
        .text(stamp.author),
      ])
  }

  /// The tree over all entries, from the leaves that are kept.
  ///
  /// - Throws: An error of SQLite's, or ``StoredValueProblem``.
  package func tree() throws -> MerkleTree {
    var tree = MerkleTree()
    try connection.query("SELECT leaf FROM journal ORDER BY seq") { row in
      tree.append(try row.digest(at: 0))
    }
    return tree
  }

  /// The faults of the journal, in sentences: an entry that is missing, is not what its leaf digests, or
  /// names another root than that of the entries before it; a decision or an import that is not what its
  /// record says; records that no entry added or that are missing.
  ///
  /// - Throws: An error of SQLite's, or ``StoredValueProblem``.
  package func faults() throws -> [String] {
    var faults: [String] = []
    var tree = MerkleTree()
    var additions = JournalAdditions()
    try connection.query(
      "SELECT seq, entry, leaf, operation, at, author FROM journal ORDER BY seq"
    ) { row in
      let (number, line) = (try row.integer(at: 0), Array(try row.text(at: 1).utf8))
      let leaf = MerkleTree.leaf(of: line)
      let entry = CanonicalJSON(line: line)
      if number != tree.leaves.count {
        faults.append("Entry \(tree.leaves.count) of the journal is missing.")
      }
      if try row.blob(at: 2) != leaf.bytes || entry?["seq"] != .integer(number)
        || entry?["prev"] != .string(tree.root.base64)
        || entry?["op"] != .string(try row.text(at: 3))
        || entry?["at"] != .string(try row.text(at: 4))
        || entry?["by"] != .string(try row.text(at: 5))
      {
        faults.append("Entry \(number) of the journal was changed.")
      }
      additions.take(entry, number: number)
      tree.append(leaf)
    }
    faults += try changedDecisions().map { "Decision \($0) was changed." }
    faults += try RecordRepository(connection).changedImports().map { "Import \($0) was changed." }
    return try faults + additions.faults(among: RecordEntries(connection))
  }

  /// The numbers of the decisions that are not what their records say.
  private func changedDecisions() throws -> [Int64] {
    var changed: [Int64] = []
    try connection.query(
      """
      SELECT id, record, line, kind, subject, other_subject, field, answer, author, reason, decided_at,
        line = '' AND EXISTS (SELECT 1 FROM forgotten
          WHERE forgotten.subject = 'decision' AND forgotten.digest = decision.record)
      FROM decision ORDER BY id
      """
    ) { row in
      if try row.integer(at: 11) == 1 { return }
      let line = try row.text(at: 2)
      let isRight = try SHA256Digest(of: line.utf8).bytes == row.blob(at: 1)
      let columns = try (3...10).map { try row.text(at: $0) }
      if !isRight || Decision(line: line).map({ $0.columns != columns }) ?? true {
        changed.append(try row.integer(at: 0))
      }
    }
    return changed
  }

  /// The name of the journal, which is that of no other file: that of a checkpoint.
  ///
  /// - Throws: An error of SQLite's.
  package func origin() throws -> String {
    let entry = try connection.text("SELECT entry FROM journal WHERE seq = 0") ?? ""
    guard case .string(let file)? = CanonicalJSON(line: entry.utf8)?["file"] else {
      return "aigaq.journal"
    }
    return "aigaq.journal/\(file)"
  }

  /// A text by which whoever keeps it can prove later that nothing before it was changed: the name of the
  /// journal, the number of entries and the root of their tree, a line each.
  ///
  /// Source: the body of a checkpoint of C2SP tlog-checkpoint, without signatures.
  ///
  /// - Throws: An error of SQLite's, or ``StoredValueProblem``.
  package func checkpoint() throws -> String {
    let tree = try tree()
    return "\(try origin())\n\(tree.leaves.count)\n\(tree.root.base64)\n"
  }

  /// Compares the journal with a checkpoint that somebody kept; signatures after it are not looked at.
  ///
  /// - Returns: The fault in a sentence; nil where the journal goes on from the checkpoint.
  /// - Throws: An error of SQLite's, or ``StoredValueProblem``.
  package func fault(against checkpoint: String) throws -> String? {
    let lines = checkpoint.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.count >= 3, let size = Int(lines[1]), size >= 0,
      let root = SHA256Digest(base64: String(lines[2]))
    else { return "The file is not a checkpoint: its first lines are a name, a number and a root." }
    guard try lines[0] == origin() else {
      return "The checkpoint is of another database: \(lines[0])."
    }
    let tree = try tree()
    guard let known = tree.root(ofFirst: size) else {
      return
        "The checkpoint is of \(size) entries, and the journal has \(tree.leaves.count): entries are missing."
    }
    return known == root ? nil : "The first \(size) entries are not those of the checkpoint."
  }
}
