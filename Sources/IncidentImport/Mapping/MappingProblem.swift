/// What is wrong with a mapping, told by its key.
package struct MappingProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// The keys that lead to the fault, from the outermost; empty where the text is not JSON.
  package let path: [String]

  /// What is wrong and what to do, without the key.
  package let reason: String

  init(_ path: [String], _ reason: String) {
    self.path = path
    self.reason = reason
  }

  /// The problem in a sentence.
  package var description: String {
    path.isEmpty ? reason : "\(path.joined(separator: ".")): \(reason)"
  }
}
