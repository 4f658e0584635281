/// A positional parameter of a command.
///
/// Without a default, and unless it is optional, it must be given. An array takes all remaining
/// words, at least one unless it has a default, and must be declared last.
@propertyWrapper
package struct Argument<Value: ArgumentContent> {
  private let box: ValueBox<Value>
  private let help: String
  private let valueName: String?

  /// The value that was given, else the default.
  package var wrappedValue: Value {
    get { box.content }
    nonmutating set { box.content = newValue }
  }

  /// An argument with a default; help calls it by `valueName`, else by the property's name.
  package init(wrappedValue: Value, help: String = "", valueName: String? = nil) {
    self.box = ValueBox(initial: wrappedValue)
    self.help = help
    self.valueName = valueName
  }

  /// An argument without a default; help calls it by `valueName`, else by the property's name.
  package init(help: String = "", valueName: String? = nil) {
    self.box = ValueBox(initial: Value.absent)
    self.help = help
    self.valueName = valueName
  }
}

extension Argument: Declaring {
  func declaration(ofProperty property: String) -> Declaration {
    Declaration(
      kind: .argument, name: Declaration.dashed(property), short: nil, help: help,
      valueName: valueName, box: box)
  }
}
