/// Parameters that several commands declare alike, as one property of each of them.
///
/// ```swift
/// struct ReadingArguments: ParameterGroup {
///   @Option(help: "The encoding.") var encoding: String?
/// }
///
/// struct Import: Command {
///   @OptionGroup var reading: ReadingArguments
/// }
/// ```
///
/// They are parsed and shown in help as if the command declared them itself, where the group stands.
@propertyWrapper
package struct OptionGroup<Group: ParameterGroup> {
  /// The group, with what was given to its parameters.
  package let wrappedValue: Group

  /// A group with every parameter at its default.
  package init() { wrappedValue = Group() }
}

/// A struct whose properties declare parameters, for use in an ``OptionGroup``.
package protocol ParameterGroup {
  /// Makes the group with every parameter at its default.
  init()
}

extension OptionGroup: Declaring {
  func declarations(ofProperty property: String) -> [Declaration] {
    CommandLevel.declarations(of: wrappedValue)
  }
}
