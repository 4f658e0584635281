import FoundationEssentials
import Cryptography
import TestSupport
import Testing

@Suite struct `Merkle trees` {
  /// The entries 0, 1, 2 … as trees of every size.
  private static func tree(_ size: Int) -> MerkleTree {
    MerkleTree((0..<size).map { MerkleTree.leaf(of: "\($0)".utf8) })
  }

  @Test func `a tree without leaves has the digest of no bytes as its root`() {
    #expect(
      Self.tree(0).root.hexadecimal
        == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
  }

  @Test(arguments: 1...33)
  func `every leaf is proven to be where it is and nowhere else`(size: Int) throws {
    let tree = Self.tree(size)
    let head = MerkleHead(size: size, root: tree.root)
    for index in 0..<size {
      let proof = try #require(tree.inclusionProof(ofLeaf: index))
      for other in 0..<size {
        #expect(head.includes(tree.leaves[index], at: other, by: proof) == (index == other))
      }
      #expect(!head.includes(tree.leaves[index], at: index, by: proof + [tree.root]))
    }
    #expect(tree.inclusionProof(ofLeaf: size) == nil)
  }

  @Test(arguments: 1...33)
  func `every beginning of a tree is proven to be one`(size: Int) throws {
    let tree = Self.tree(size)
    let head = MerkleHead(size: size, root: tree.root)
    for count in 1...size {
      let former = MerkleHead(size: count, root: try #require(tree.root(ofFirst: count)))
      let proof = try #require(tree.consistencyProof(fromFirst: count))
      #expect(head.extends(former, by: proof))
      #expect(!head.extends(MerkleHead(size: count, root: former.root), by: proof + [tree.root]))
      let changed = MerkleHead(size: count, root: MerkleTree.leaf(of: former.root.bytes))
      #expect(!head.extends(changed, by: proof))
    }
    #expect(tree.consistencyProof(fromFirst: 0) == nil)
    #expect(tree.consistencyProof(fromFirst: size + 1) == nil)
  }

  private struct Proof: Decodable {
    var leafIdx: UInt64?
    var treeSize: Int?
    var root: String?
    var leafHash: String?
    var size1: Int?
    var size2: Int?
    var root1: String?
    var root2: String?
    var proof: [String]?
    let wantErr: Bool

    var digests: [SHA256Digest]? {
      let digests = (proof ?? []).map(SHA256Digest.init(base64:))
      return digests.contains(nil) ? nil : digests.compactMap(\.self)
    }

    var includes: Bool {
      guard let digests, let leaf = leafHash.flatMap(SHA256Digest.init(base64:)),
        let root = root.flatMap(SHA256Digest.init(base64:))
      else { return false }
      return MerkleHead(size: treeSize ?? 0, root: root)
        .includes(leaf, at: Int(exactly: leafIdx ?? 0) ?? -1, by: digests)
    }

    /// A root; some vectors give a text in its place that no proof depends on.
    private static func root(_ base64: String?) -> SHA256Digest? {
      base64.map { SHA256Digest(base64: $0) ?? SHA256Digest(of: $0.utf8) }
    }

    var extends: Bool {
      guard let digests, let root1 = Self.root(root1), let root2 = Self.root(root2) else {
        return false
      }
      return MerkleHead(size: size2 ?? 0, root: root2)
        .extends(MerkleHead(size: size1 ?? 0, root: root1), by: digests)
    }
  }

  private static func proofs(_ folder: String) throws -> [(name: String, proof: Proof)] {
    let path = Vectors.path("merkle/testdata/\(folder)")
    let names = try FileManager.default.subpathsOfDirectory(atPath: path)
      .filter { $0.hasSuffix(".json") }
    return try names.sorted().map { name in
      let data = try Data(contentsOf: URL(filePath: "\(path)/\(name)"))
      return (name, try JSONDecoder().decode(Proof.self, from: data))
    }
  }

  @Test(.enabled(if: Vectors.isPresent, "the shared vectors are not here"))
  func `published proofs of inclusion are judged as published`() throws {
    let proofs = try Self.proofs("inclusion")
    #expect(proofs.count == 98)
    for (name, proof) in proofs { #expect(proof.includes == !proof.wantErr, "\(name)") }
  }

  @Test(.enabled(if: Vectors.isPresent, "the shared vectors are not here"))
  func `published proofs of consistency are judged as published`() throws {
    let proofs = try Self.proofs("consistency")
    #expect(proofs.count == 98)
    for (name, proof) in proofs { #expect(proof.extends == !proof.wantErr, "\(name)") }
  }

  @Test(.enabled(if: Vectors.isPresent, "the shared vectors are not here"))
  func `the journal of the vectors has the leaves, roots and proof that are written there`() throws
  {
    let records = try Vectors.records.get()
    var tree = MerkleTree()
    for entry in records.journal {
      #expect(CanonicalJSON(line: entry.entry.utf8)?["prev"] == .string(tree.root.base64))
      tree.append(MerkleTree.leaf(of: entry.entry.utf8))
      #expect(tree.leaves.last?.hexadecimal == entry.leaf)
      #expect(tree.root.hexadecimal == entry.root_after)
    }
    #expect(tree.consistencyProof(fromFirst: 1)?.map(\.base64) == records.consistency_1_3)
  }
}

@Suite struct `The digest of a set of records` {
  private static let records = (0..<200).map { SHA256Digest(of: "\($0)".utf8) }

  @Test func `does not change with the order or by a record that comes twice`() {
    let digest = RecordSet.digest(of: Self.records)
    #expect(RecordSet.digest(of: Self.records.reversed() + Self.records.prefix(3)) == digest)
  }

  @Test func `changes one leaf with one record`() {
    let (some, all) = (
      RecordSet.leaves(of: Self.records.dropLast()), RecordSet.leaves(of: Self.records)
    )
    #expect(zip(some, all).filter { $0 != $1 }.count == 1)
  }

  @Test(.enabled(if: Vectors.isPresent, "the shared vectors are not here"))
  func `is that of the vectors`() throws {
    let records = try Vectors.records.get()
    #expect(RecordSet.digest(of: []).hexadecimal == records.empty_content_hash)
    let identifiers = records.records.map { SHA256Digest(of: $0.line.utf8) }
    #expect(RecordSet.digest(of: identifiers).hexadecimal == records.content_hash)
  }
}
