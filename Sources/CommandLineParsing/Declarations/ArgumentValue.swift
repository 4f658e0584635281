/// A type that one word of the command line can be read as.
///
/// Enums of text with all their cases known need only state the conformance.
package protocol ArgumentValue: ArgumentContent {
  /// Reads a word of the command line; nil where it is not such a value.
  init?(argument: String)

  /// The only words that are accepted, in the order in which help shows them; nil where any may be.
  static var allowedValues: [String]? { get }

  /// What is expected, to complete "it must be ..."; nil where nothing helpful can be said.
  static var expectation: String? { get }

  /// How help shows the value as a default.
  var defaultValueDescription: String { get }
}

extension ArgumentValue {
  /// Any word may be a value.
  package static var allowedValues: [String]? { nil }

  /// Nothing is said of what is expected.
  package static var expectation: String? { nil }

  /// The value's own description.
  package var defaultValueDescription: String { String(describing: self) }
}

extension ArgumentValue where Self: RawRepresentable, RawValue == String {
  /// Reads a word that is exactly a case's text.
  package init?(argument: String) { self.init(rawValue: argument) }

  /// The case's text.
  package var defaultValueDescription: String { rawValue }
}

extension ArgumentValue where Self: RawRepresentable & CaseIterable, RawValue == String {
  /// The texts of all cases, as declared.
  package static var allowedValues: [String]? { allCases.map(\.rawValue) }
}

extension String: ArgumentValue {
  /// Takes the word as it is.
  package init?(argument: String) { self = argument }
}

extension Int: ArgumentValue {
  /// Reads a whole number in decimal digits.
  package init?(argument: String) { self.init(argument, radix: 10) }

  /// A whole number.
  package static var expectation: String? { "a whole number" }
}

extension Double: ArgumentValue {
  /// Reads a finite number with a decimal point.
  package init?(argument: String) {
    guard let number = Double(argument), number.isFinite else { return nil }
    self = number
  }

  /// A number.
  package static var expectation: String? { "a number" }
}
