import Cryptography

/// What keeps the restricted cells of a list out of what anybody sees.
struct Protection: Sendable {
  /// What is shown in the place of a restricted text.
  static let mask = "(restricted)"

  /// The numbers of the restricted columns, from 0.
  let columns: Set<Int>
  private let secret: SecretKey
  private let dataset: String

  /// The protection of a list; nil where none of its columns is restricted.
  ///
  /// - Throws: `noSuchRestrictedColumn` where the mapping names a column that the file does not have.
  init?(
    _ mapping: Mapping, header: Header, dataset: String, secret: @autoclosure () throws -> SecretKey
  ) throws {
    let names = mapping.restrictedColumns
    guard !names.isEmpty else { return nil }
    var columns: Set<Int> = []
    for name in names {
      // Of several columns of one name, all are.
      let indices = header.indices(of: name)
      guard !indices.isEmpty else {
        throw ImportProblem.noSuchRestrictedColumn(name: name, columns: header.names)
      }
      columns.formUnion(indices)
    }
    self.columns = columns
    self.dataset = dataset
    self.secret = try secret()
  }

  /// The digest of what is in restricted cells, perhaps among others: keyed, so that nobody guesses
  /// it back.
  func digest(of content: [UInt8]) -> ContentDigest { ContentDigest(of: content, key: secret) }

  /// What stands for a file, in the place of its SHA-256: where all but one name of a short list can be
  /// seen, that name could be guessed back from it.
  func fileDigest(_ sha256: String) -> String {
    ["file 1", "file 2"].map { digest(of: Array("\($0)\u{1F}\(sha256)".utf8)).hexadecimal }.joined()
  }

  /// Who a person of the list is: by the list's own identifier where it has one, else by name and
  /// birth.
  ///
  /// Case, punctuation and white space of a name do not matter, nor does ё or е.
  func identity(identifier: String?, name: String?, birthDate: String?) -> [UInt8] {
    let parts =
      identifier.map { ["person", dataset, $0] }
      ?? ["name", dataset, FoldedName(name ?? "").text, FoldedName(birthDate ?? "").text]
    return digest(of: Array(parts.joined(separator: "\u{1F}").utf8)).bytes
  }

  /// What tells the rows of one incident apart by the person that they are about.
  func key(ofPerson identifier: String) -> String {
    digest(of: Array(["key", dataset, identifier].joined(separator: "\u{1F}").utf8)).hexadecimal
  }
}
