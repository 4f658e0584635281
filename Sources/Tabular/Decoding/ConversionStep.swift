/// Why a converter stopped where it did.
enum ConversionStep: Hashable, Sendable {
  /// All of the input is converted, but for the first bytes of a character that is cut off.
  case needsInput
  /// The next character does not fit into the output.
  case needsRoom
  /// As many bytes, the next ones, are not of the encoding.
  case invalid(count: Int)
}
