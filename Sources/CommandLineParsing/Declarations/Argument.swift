/// A positional parameter of a command.
///
/// Without a default, and unless it is optional, it must be given. An array takes all remaining
/// words, at least one unless it has a default, and must be declared last.
@propertyWrapper
package struct Argument<Value: ArgumentContent> {
  private let box: ValueBox<Value>
  private let help: String
  private let valueName: String?
  private let completion: CompletionKind?

  /// The value that was given, else the default.
  package var wrappedValue: Value {
    get { box.content }
    nonmutating set { box.content = newValue }
  }

  /// An argument with a default; help calls it by `valueName`, else by the property's name.
  ///
  /// Completion offers the words that the value allows, and files where it is called `FILE`, unless
  /// `completion` says something else.
  package init(
    wrappedValue: Value, help: String = "", valueName: String? = nil,
    completion: CompletionKind? = nil
  ) {
    self.box = ValueBox(initial: wrappedValue)
    self.help = help
    self.valueName = valueName
    self.completion = completion
  }

  /// An argument without a default; help calls it by `valueName`, else by the property's name.
  ///
  /// Completion offers the words that the value allows, and files where it is called `FILE`, unless
  /// `completion` says something else.
  package init(help: String = "", valueName: String? = nil, completion: CompletionKind? = nil) {
    self.box = ValueBox(initial: Value.absent)
    self.help = help
    self.valueName = valueName
    self.completion = completion
  }
}

extension Argument: Declaring {
  func declarations(ofProperty property: String) -> [Declaration] {
    [
      Declaration(
        kind: .argument, name: Declaration.dashed(property), short: nil, help: help,
        valueName: valueName, completion: completion, box: box)
    ]
  }
}
