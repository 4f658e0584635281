/// Options that a list gives, where the program knows them by no property of their own.
///
/// ```swift
/// @OptionList(Condition.all.map { ListedOption(name: $0.name, help: $0.meaning, accepts: $0.reads) })
/// var conditions
/// ```
///
/// They are parsed and shown in help as if the command declared each of them, in their order.
@propertyWrapper
package struct OptionList {
  /// The options.
  private let options: [ListedOption]
  private let given = ValueBox<[Given]>(initial: [])

  /// A value that was given to one of the options.
  package struct Given {
    /// The name of the option, without dashes.
    package let name: String
    /// The value.
    package let value: String
  }

  /// The values that were given, in their order.
  package var wrappedValue: [Given] { given.content }

  /// The options of a list.
  package init(_ options: [ListedOption]) { self.options = options }
}

/// An option of an ``OptionList``.
package struct ListedOption {
  /// The long name, without dashes.
  package let name: String
  /// Its purpose, in a sentence.
  package let help: String
  /// The name of the value in help; nil for the long name.
  package var valueName: String?
  /// True if it may be given several times.
  package var isRepeatable = false
  /// The only words that are accepted; nil where any may be.
  package var allowedWords: [String]?
  /// The words that complete "it must be ..." for a value.
  package var expectation: String?
  /// True if a word is a value of the option.
  package let accepts: (_ word: String) -> Bool

  /// An option from its members.
  package init(
    name: String, help: String, valueName: String? = nil, isRepeatable: Bool = false,
    allowedWords: [String]? = nil, expectation: String? = nil,
    accepts: @escaping (_ word: String) -> Bool
  ) {
    (self.name, self.help, self.valueName, self.isRepeatable) = (
      name, help, valueName, isRepeatable
    )
    (self.allowedWords, self.expectation, self.accepts) = (allowedWords, expectation, accepts)
  }
}

extension OptionList: Declaring {
  func declarations(ofProperty property: String) -> [Declaration] {
    options.map { option in
      Declaration(option) { [given] word in
        guard option.accepts(word) else { return false }
        given.content.append(Given(name: option.name, value: word))
        return true
      }
    }
  }
}
