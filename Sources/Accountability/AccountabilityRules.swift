/// The rules by which recommendations, grades and deadlines are counted.
package enum AccountabilityRules {
  /// The version, raised when figures change.
  package static let version = 1
}
