/// What completion offers where a value of an option or an argument is wanted.
package enum CompletionKind: Hashable, Sendable {
  /// These words.
  case words([String])
  /// The files that are there.
  case file
  /// Nothing.
  case nothing
}
