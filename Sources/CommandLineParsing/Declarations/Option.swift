/// A named parameter of a command that takes a value: `--name VALUE` or `--name=VALUE`.
///
/// Without a default, and unless it is optional, it must be given. An array may be given several
/// times and gathers the values.
@propertyWrapper
package struct Option<Value: ArgumentContent> {
  private let box: ValueBox<Value>
  private let name: String?
  private let short: Character?
  private let help: String
  private let valueName: String?
  private let completion: CompletionKind?

  /// The value that was given, else the default.
  package var wrappedValue: Value {
    get { box.content }
    nonmutating set { box.content = newValue }
  }

  /// An option with a default; its long name is `name` or made from the property's name.
  ///
  /// Names are given without dashes. Help calls the value by `valueName`, else by the long name.
  /// Completion offers the words that the value allows, and files where it is called `FILE`, unless
  /// `completion` says something else.
  package init(
    wrappedValue: Value, name: String? = nil, short: Character? = nil, help: String = "",
    valueName: String? = nil, completion: CompletionKind? = nil
  ) {
    self.box = ValueBox(initial: wrappedValue)
    self.name = name
    self.short = short
    self.help = help
    self.valueName = valueName
    self.completion = completion
  }

  /// An option without a default; its long name is `name` or made from the property's name.
  ///
  /// Names are given without dashes. Help calls the value by `valueName`, else by the long name.
  /// Completion offers the words that the value allows, and files where it is called `FILE`, unless
  /// `completion` says something else.
  package init(
    name: String? = nil, short: Character? = nil, help: String = "", valueName: String? = nil,
    completion: CompletionKind? = nil
  ) {
    self.box = ValueBox(initial: Value.absent)
    self.name = name
    self.short = short
    self.help = help
    self.valueName = valueName
    self.completion = completion
  }
}

extension Option: Declaring {
  func declarations(ofProperty property: String) -> [Declaration] {
    [
      Declaration(
        kind: .option, name: name ?? Declaration.dashed(property), short: short, help: help,
        valueName: valueName, completion: completion, box: box)
    ]
  }
}
