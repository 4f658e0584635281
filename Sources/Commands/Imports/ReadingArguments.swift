import CommandLineParsing
import Tabular
import IncidentImport

/// How a file is to be read, as far as the command line says.
struct ReadingArguments: ParameterGroup {
  @Option(
    help: "The encoding (default: detected).", valueName: "NAME",
    completion: .words(TextEncoding.allCases.map(\.name)))
  var encoding: TextEncoding?

  @Option(help: "The treatment of bytes that are invalid in the encoding.")
  var encodingErrors: EncodingErrors = .refuse

  @Option(
    help: "The delimiter of fields: a character, or comma, semicolon, tab, pipe, space.",
    valueName: "CHARACTER")
  var delimiter: DelimiterArgument?

  @Option(
    help: "The sheet of a workbook, if several have tables.", valueName: "NAME")
  var sheet: String?

  @Option(help: "The number of lines or rows before the header.", valueName: "N")
  var skip: Int?

  @Option(help: "The names of the columns, for a file without a header.", valueName: "A,B,C")
  var columns: ColumnNamesArgument?

  /// The same, as it is made use of.
  ///
  /// - Throws: A failure where the command line makes no sense.
  var choices: ReadingChoices {
    get throws {
      if let skip, skip < 0 { throw Failure(.wrongUsage, "--skip cannot be negative.") }
      var choices = ReadingChoices()
      choices.encoding = encoding
      choices.encodingErrors = encodingErrors
      choices.dialect = delimiter?.dialect
      choices.skippedLines = skip
      choices.sheet = sheet
      choices.columns = columns?.names
      return choices
    }
  }
}

extension TextEncoding: ArgumentValue {
  /// Reads the name of an encoding, however it is written.
  package init?(argument: String) { self.init(name: argument) }

  /// Many names are understood.
  package static var allowedValues: [String]? { nil }

  /// The name of an encoding.
  package static var expectation: String? {
    "an encoding: \(allCases.map(\.name).joined(separator: ", "))"
  }
}

extension EncodingErrors: ArgumentValue {}

/// What divides the fields of a file: one ASCII character, or its name.
struct DelimiterArgument: ArgumentValue {
  private static let names: [(name: String, character: Character)] = [
    ("comma", ","), ("semicolon", ";"), ("tab", "\t"), ("pipe", "|"), ("space", " "),
  ]

  /// Fields divided so, between double quotes where they need any.
  let dialect: Dialect

  init?(argument: String) {
    let named = Self.names.first {
      $0.name == argument.lowercased() || "\\t" == argument && $0.character == "\t"
    }
    let character = named?.character ?? (argument.count == 1 ? argument.first : nil)
    guard let byte = character?.asciiValue ?? Self.escaped(argument),
      let dialect = Dialect(delimiter: byte)
    else {
      return nil
    }
    self.dialect = dialect
  }

  static var expectation: String? {
    "one ASCII character, \\x01 for one that cannot be typed, or: \(names.map(\.name).joined(separator: ", "))"
  }

  /// What a delimiter is called, on the command line too.
  static func name(of byte: UInt8) -> String {
    let character = Character(Unicode.Scalar(byte))
    if let name = names.first(where: { $0.character == character })?.name { return name }
    guard byte < 0x20 || byte == 0x7F else { return String(character) }
    return "\\x\(byte < 0x10 ? "0" : "")\(String(byte, radix: 16))"
  }

  /// The byte of a character that cannot be typed, written as `\x01`.
  private static func escaped(_ argument: String) -> UInt8? {
    guard argument.hasPrefix("\\x"), argument.utf8.count == 4 else { return nil }
    return UInt8(argument.dropFirst(2), radix: 16)
  }
}

/// The names of the columns of a file, with commas between them.
struct ColumnNamesArgument: ArgumentValue {
  let names: [String]

  init?(argument: String) {
    let record = DelimitedFile(bytes: Array(argument.utf8))
    guard (try? record.next()) == true else { return nil }
    names = (0..<record.fieldCount).map { record.text(at: $0) }
    guard (try? record.next()) == false else { return nil }
  }

  static var expectation: String? { "names with commas between them, such as id,date,title" }
}
