import Cryptography

/// The records that the entries of a journal say they added.
struct JournalAdditions {
  private struct Addition {
    let entry: Int64
    let count: CanonicalJSON?
    let root: CanonicalJSON?
    /// The number of the import that the entry is of; nil for another operation.
    let batch: CanonicalJSON?
  }

  private var additions: [Addition] = []
  /// The imports whose rows have other records since, as a column was restricted.
  private var renamed: Set<CanonicalJSON> = []

  /// Takes an entry, the number of which is given.
  mutating func take(_ entry: CanonicalJSON?, number: Int64) {
    let isImport = entry?["op"] == .string(Journal.Operation.import.rawValue)
    additions.append(
      Addition(
        entry: number, count: entry?["adds"]?["count"], root: entry?["adds"]?["root"],
        batch: isImport ? entry?["import"] : nil))
    if entry?["op"] == .string(Journal.Operation.restrict.rawValue),
      case .array(let imports)? = entry?["imports"]
    {
      renamed.formUnion(imports)
    }
  }

  /// What the entries added that is not here, and what is here and was added by none, in sentences.
  func faults(among records: RecordEntries) -> [String] {
    additions.compactMap { addition in
      // What an entry of rows added that have other records now cannot be told any more.
      if let batch = addition.batch, renamed.contains(batch) { return nil }
      return fault(in: addition, among: records.records(of: addition.entry))
    } + strays(among: records)
  }

  private func fault(in addition: Addition, among records: [SHA256Digest]) -> String? {
    guard case .integer(let count)? = addition.count else { return nil }
    let entry = "entry \(addition.entry) of the journal"
    let difference = Int64(records.count) - count
    if difference < 0 { return "\(Self.words(-difference)) missing that \(entry) added." }
    if difference > 0 {
      return "\(Self.words(difference)) not in the journal: \(entry) added fewer."
    }
    return addition.root == .string(MerkleTree.root(ofRecords: records).base64)
      ? nil : "The records that \(entry) added are not those that are here."
  }

  /// Records that came with no entry at all.
  private func strays(among records: RecordEntries) -> [String] {
    let known = Set(additions.map(\.entry))
    return records.entries.subtracting(known).sorted().map { entry in
      "\(Self.words(Int64(records.records(of: entry).count))) not in the journal: there is no entry \(entry)."
    }
  }

  private static func words(_ count: Int64) -> String {
    count == 1 ? "1 record is" : "\(count) records are"
  }
}
