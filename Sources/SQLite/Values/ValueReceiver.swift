/// Somebody who takes values one after the other, each in the form in which SQLite stores it.
///
/// A text or blob is lent for the call only, so that it need not be copied to be passed on.
package protocol ValueReceiver {
  /// Takes no value.
  mutating func null() throws
  /// Takes a whole number.
  mutating func integer(_ number: Int64) throws
  /// Takes a floating-point number.
  mutating func real(_ number: Double) throws
  /// Takes a text, whose bytes are UTF-8.
  mutating func text(_ utf8: Span<UInt8>) throws
  /// Takes bytes.
  mutating func blob(_ bytes: Span<UInt8>) throws
}
