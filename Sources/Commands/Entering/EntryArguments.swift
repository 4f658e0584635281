import CommandLineParsing
import IncidentImport
import Incidents

/// The options for a row that is entered by hand.
struct EntryArguments: ParameterGroup {
  @Option(help: "The name of the list.", valueName: "NAME")
  var dataset: String = EnteredRow.list

  @Flag(help: "Opens a form in the editor that $VISUAL or $EDITOR names.")
  var edit: Bool = false

  @Flag(help: "Shows what would be done, and changes nothing.")
  var dryRun: Bool = false

  @Flag(help: "Adds new articles of law to the database.")
  var addArticles: Bool = false

  @OptionGroup var dates: DateReadingArguments

  /// The same for an import.
  ///
  /// - Throws: A failure where the command line makes no sense.
  func options(in context: CommandContext) throws -> FileImport.Options {
    var options = FileImport.Options()
    try dates.state(in: &options)
    options.today = context.today
    options.addsArticles = addArticles
    return options
  }
}

// MARK: - The fields as options

extension Field {
  /// The name of the option that states the field.
  var optionName: String { row.asked.replacing("_", with: "-") }

  /// The name of the value of an option for the field.
  fileprivate var optionPlaceholder: String {
    switch kind {
    case .count: "NUMBER"
    case .date: "DATE"
    case .articles: "ARTICLE"
    case .degrees: "DEGREES"
    case .term, .terms: "TERM"
    case .identifier, .link: "ID"
    case .prose, .phrase, .text, .name: "TEXT"
    }
  }

  /// True if one text can state the field several times over.
  var takesSeveral: Bool {
    if case .articles = kind { true } else { isList }
  }
}

extension ListedOption {
  /// The options that state what a row says of its subject.
  static func fields(of subject: EnteredRow.Subject) -> [ListedOption] {
    subject.fields.map { field in
      ListedOption(
        name: field.optionName, help: field.row.meaning,
        valueName: field.optionPlaceholder, isRepeatable: field.takesSeveral,
        allowedWords: field.vocabulary?.codes
      ) { word in field.takes(word) }
    }
  }
}

extension [Field: String] {
  /// The texts that options state; several of one field are a list.
  init(_ given: [OptionList.Given], of subject: EnteredRow.Subject) {
    self.init()
    for option in given {
      guard let field = subject.fields.first(where: { $0.optionName == option.name }) else {
        continue
      }
      self[field] = self[field].map { "\($0); \(option.value)" } ?? option.value
    }
  }
}
