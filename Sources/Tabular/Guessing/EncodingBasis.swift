/// What the encoding of a file was known by.
package enum EncodingBasis: String, Hashable, CaseIterable, Sendable {
  /// Somebody said so.
  case stated
  /// The file starts with a byte-order mark.
  case byteOrderMark
  /// There is nothing but ASCII, which is the same in UTF-8.
  case ascii
  /// There are characters of several bytes, as UTF-8 has them.
  case validUTF8
  /// There are many characters as UTF-8 has them, and a few bytes that it cannot have.
  case mostlyUTF8
  /// Zero bytes stand where UTF-16 has them.
  case zeroBytes
  /// The letters make the likeliest words, and uchardet says the same.
  case lettersAndDetector
  /// The letters make the likeliest words.
  case letters
}
