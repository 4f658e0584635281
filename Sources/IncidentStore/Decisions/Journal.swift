package import Cryptography
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
    /// Something was removed from the bytes of the file.
    case forget
    /// Something that not everybody may see was given away.
    case export
  }

  private let connection: Connection

  init(_ connection: Connection) { self.connection = connection }

  /// The number of the entry that the operation at work will have.
  ///
  /// - Throws: An error of SQLite's.
  package func next() throws -> Int64 {
    try connection.integer("SELECT ifnull(max(seq) + 1, 0) FROM journal")
  }

  /// Adds the entry of an operation.
  ///
  /// - Parameters:
  ///   - operation: The operation.
  ///   - author: Who did it.
  ///   - now: The time: ISO 8601, UTC.
  ///   - tool: The program and its version.
  ///   - records: The names of the records that it added.
  /// - Throws: An error of SQLite's.
  package func add(
    _ operation: Operation, author: String, now: String, tool: String,
    records: [SHA256Digest] = []
  ) throws {
    let tree = try tree()
    let added = MerkleTree(records.sorted().map { MerkleTree.leaf(of: $0.bytes) })
    let entry = CanonicalJSON.object([
      "v": .integer(1), "seq": .integer(Int64(tree.leaves.count)),
      "op": .string(operation.rawValue),
      "at": .string(now), "by": .string(author), "tool": .string(tool),
      "prev": .string(tree.root.base64),
      "adds": .object([
        "count": .integer(Int64(records.count)), "root": .string(added.root.base64),
      ]),
    ])
    guard let line = entry.line else { throw DecisionProblem.notWritable }
    try connection.execute(
      "INSERT INTO journal (seq, entry, leaf) VALUES (?, ?, ?)",
      [
        .integer(Int64(tree.leaves.count)), .text(String(decoding: line, as: UTF8.self)),
        .blob(MerkleTree.leaf(of: line).bytes),
      ])
  }

  /// The tree over all entries.
  ///
  /// - Throws: An error of SQLite's, or ``StoredValueProblem``.
  package func tree() throws -> MerkleTree {
    var tree = MerkleTree()
    try connection.query("SELECT leaf FROM journal ORDER BY seq") { row in
      guard let leaf = SHA256Digest(bytes: try row.blob(at: 0)) else {
        throw StoredValueProblem(column: "leaf")
      }
      tree.append(leaf)
    }
    return tree
  }
}
