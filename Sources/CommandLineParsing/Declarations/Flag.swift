/// A named switch of a command: false until `--name` is given.
@propertyWrapper
package struct Flag {
  private let box: ValueBox<Bool>
  private let name: String?
  private let short: Character?
  private let help: String

  /// Whether the flag was given.
  package var wrappedValue: Bool {
    get { box.content }
    nonmutating set { box.content = newValue }
  }

  /// A flag; its long name is `name`, without dashes, or made from the property's name.
  package init(
    wrappedValue: Bool = false, name: String? = nil, short: Character? = nil, help: String = ""
  ) {
    precondition(!wrappedValue, "A flag can only be switched on: declare it as false.")
    self.box = ValueBox(initial: false)
    self.name = name
    self.short = short
    self.help = help
  }
}

extension Flag: Declaring {
  func declarations(ofProperty property: String) -> [Declaration] {
    [
      Declaration(
        kind: .flag, name: name ?? Declaration.dashed(property), short: short, help: help
      ) { [box] _ in
        box.content = true
        return true
      }
    ]
  }
}
