import Reporting

/// What a line that begins with a dot, or with the name of a saved query, tells the shell to do.
enum ShellInstruction {
  case help
  case quit
  case queries
  /// To list the views.
  case tables
  /// To describe a view, or all of them.
  case schema(view: String?)
  case format(OutputFormat)
  case timer(Bool)
  /// To stop statements after so many seconds, or never.
  case timeout(Double?)
  /// To run a saved query with the values of its parameters.
  case run(name: String, [ParameterArgument])

  /// The words that begin an instruction.
  static let names = [
    ".format", ".help", ".queries", ".quit", ".schema", ".tables", ".timeout", ".timer",
  ]

  /// The formats that can be shown on a terminal.
  static let formats = OutputFormat.allCases.filter { !$0.isBinary }

  /// Whether a line is an instruction.
  static func isInstruction(_ line: String) -> Bool {
    let start = line.drop(while: \.isWhitespace).first
    return start == "." || start == "@"
  }

  /// Reads a line.
  ///
  /// - Throws: A failure that says what can be written instead.
  init(_ line: String) throws {
    var words = line.split(whereSeparator: \.isWhitespace).map(String.init)
    // People end what they type as they end statements.
    while let last = words.last, last.hasSuffix(";") {
      words.removeLast()
      if last.count > 1 { words.append(String(last.dropLast())) }
    }
    let name = words.first ?? ""
    let value = words.count == 2 ? words[1] : nil
    switch (name, words.count) {
    case (".help", 1): self = .help
    case (".quit", 1), (".exit", 1): self = .quit
    case (".queries", 1): self = .queries
    case (".tables", 1), (".views", 1): self = .tables
    case (".schema", 1...2): self = .schema(view: value)
    case (".timer", 2) where value == "on" || value == "off": self = .timer(value == "on")
    case (".timer", _): throw Failure(.wrongUsage, "Write .timer on, or .timer off.")
    case (".timeout", 2) where value == "off": self = .timeout(nil)
    case (".timeout", _):
      guard let seconds = value.flatMap(Double.init), seconds > 0 else {
        throw Failure(.wrongUsage, "Write .timeout and a number of seconds, or .timeout off.")
      }
      self = .timeout(seconds)
    case (".format", _):
      guard let format = value.flatMap(OutputFormat.init(rawValue:)), Self.formats.contains(format)
      else {
        let names = Self.formats.map(\.rawValue).joined(separator: ", ")
        throw Failure(.wrongUsage, "Write .format and one of: \(names).")
      }
      self = .format(format)
    case (_, _) where name.hasPrefix("@"):
      self = .run(name: String(name.dropFirst()), try words.dropFirst().map(Self.parameter))
    default:
      throw Failure(
        .wrongUsage, "\(name): not a command of the shell. '.help' lists them.")
    }
  }

  private static func parameter(_ word: String) throws -> ParameterArgument {
    guard let parameter = ParameterArgument(argument: word) else {
      let expected = ParameterArgument.expectation ?? ""
      throw Failure(.wrongUsage, "\(word): this must be \(expected).")
    }
    return parameter
  }

  /// What `.help` says.
  static let explanation = """
    A statement ends with a semicolon and may take several lines.
    @NAME           runs a saved query; @NAME month=2019-06 n:=3 gives values to its parameters
    .queries        lists the saved queries
    .tables         lists the views
    .schema [VIEW]  describes the views, or one of them
    .format NAME    prints results as \(formats.map(\.rawValue).joined(separator: ", "))
    .timeout N|off  stops statements that take longer than N seconds, or never
    .timer on|off   prints the time that each statement took
    .help           shows this
    .quit           leaves, as Ctrl-D does
    Ctrl-C stops a running statement or clears a typed one. Tab completes.

    """
}
