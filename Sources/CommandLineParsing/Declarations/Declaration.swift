/// A declared parameter of a command, as the parser and the help see it.
struct Declaration {
  enum Kind {
    case argument, option, flag
  }

  let kind: Kind
  /// The long name without its dashes; for an argument, the property's name.
  let name: String
  let short: Character?
  let help: String
  /// What help calls the value.
  let valueName: String
  let isRequired: Bool
  let isRepeatable: Bool
  let allowedWords: [String]?
  let expectedWord: String?
  let shownDefault: String?
  /// What completion offers for the value.
  let completion: CompletionKind
  /// Stores a word and says whether it could be read.
  let accept: (_ word: String) -> Bool

  /// A flag, which takes no value.
  init(
    kind: Kind, name: String, short: Character?, help: String,
    accept: @escaping (_ word: String) -> Bool
  ) {
    self.kind = kind
    self.name = name
    self.short = short
    self.help = help
    self.valueName = ""
    self.isRequired = false
    self.isRepeatable = true
    self.allowedWords = nil
    self.expectedWord = nil
    self.shownDefault = nil
    self.completion = .nothing
    self.accept = accept
  }

  /// An option or an argument whose value is kept in the box.
  ///
  /// Unless something else is said, completion offers the words that are allowed, and files for a
  /// value that help calls `FILE`.
  init<Content: ArgumentContent>(
    kind: Kind, name: String, short: Character?, help: String, valueName: String?,
    completion: CompletionKind?, box: ValueBox<Content>
  ) {
    self.kind = kind
    self.name = name
    self.short = short
    self.help = help
    self.valueName = valueName ?? name.uppercased()
    self.isRequired = box.initial == nil
    self.isRepeatable = Content.isRepeatable
    self.allowedWords = Content.allowedWords
    self.expectedWord = Content.expectedWord
    self.shownDefault = box.initial?.shownDefault
    self.completion =
      completion ?? Content.allowedWords.map { .words($0) }
      ?? (valueName == "FILE" ? .file : .nothing)
    self.accept = box.read
  }

  /// An option of a list.
  init(_ option: ListedOption, accept: @escaping (_ word: String) -> Bool) {
    self.kind = .option
    self.name = option.name
    self.short = nil
    self.help = option.help
    self.valueName = option.valueName ?? option.name.uppercased()
    self.isRequired = false
    self.isRepeatable = option.isRepeatable
    self.allowedWords = option.allowedWords
    self.expectedWord = option.expectation
    self.shownDefault = nil
    self.completion = option.allowedWords.map { .words($0) } ?? .nothing
    self.accept = accept
  }

  /// How a user writes the long name of an option or flag.
  var longName: String { "--\(name)" }

  /// Makes a name as users write it from a Swift name: `skipInvalid` becomes `skip-invalid`.
  static func dashed(_ swiftName: String) -> String {
    let letters = Array(swiftName)
    var name = ""
    for (index, letter) in letters.enumerated() {
      let startsWord =
        letter.isUppercase && index > 0
        && (!letters[index - 1].isUppercase
          || (index + 1 < letters.count && letters[index + 1].isLowercase))
      name += startsWord ? "-\(letter.lowercased())" : letter.lowercased()
    }
    return name
  }
}

/// A property wrapper that declares parameters.
protocol Declaring {
  /// What it declares, as a property of a name.
  func declarations(ofProperty property: String) -> [Declaration]
}

/// The words that completion offers for a value of an option or an argument.
package enum CompletionKind: Hashable, Sendable {
  /// These words.
  case words([String])
  /// The files that are there.
  case file
  /// Names of a kind that data holds, which the program itself prints: `PROGRAM candidates KIND -- BEGINNING`
  /// prints those that begin so, one on each line.
  case candidates(String)
  /// Nothing.
  case nothing
}

/// The place where a declared parameter keeps its value.
///
/// The wrappers are structs in structs; the parser finds them by reflection, which hands out
/// copies. A shared box lets it fill them in all the same.
final class ValueBox<Content> {
  /// The value while none has been given; nil where one must be.
  let initial: Content?
  /// The value that was given.
  private var given: Content?

  init(initial: Content?) {
    self.initial = initial
  }

  var content: Content {
    get {
      guard let content = given ?? initial else {
        preconditionFailure("A required parameter was read before the command line was parsed.")
      }
      return content
    }
    set { given = newValue }
  }
}

extension ValueBox where Content: ArgumentContent {
  func read(_ word: String) -> Bool { Content.read(word, into: &given) }
}
