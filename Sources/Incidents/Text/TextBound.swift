/// Bound on the texts from which something short is read: a date, a number, an article, a place, a
/// name, a term.
///
/// To read a text takes many times its size in memory, and no honest one comes near the bound.
package enum TextBound {
  /// The longest such text, in bytes of UTF-8.
  package static let longest = 4_000
}
