/// What happens to bytes that are not of a file's encoding.
package enum EncodingErrors: String, Hashable, CaseIterable, Sendable {
  /// They end the reading, with their place.
  case refuse
  /// They become U+FFFD, and are counted.
  case replace
}
