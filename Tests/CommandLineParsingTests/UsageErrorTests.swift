import CommandLineParsing
import Testing

@Suite struct `Usage errors` {
  /// A line that is wrong and the message that it gets.
  struct Wrong: Sendable, CustomTestStringConvertible {
    let line: String
    let message: String
    var testDescription: String { line }
  }

  static let options = "Run 'keeper help load' for its options."

  @Test(arguments: [
    Wrong(
      line: "laod a",
      message: """
        unknown command 'laod'; did you mean 'load'?
        Run 'keeper --help' for its commands.
        """),
    Wrong(
      line: "delete",
      message: """
        unknown command 'delete'
        Run 'keeper --help' for its commands.
        """),
    Wrong(
      line: "help send fax",
      message: """
        unknown command 'fax'
        Run 'keeper help send' for its commands.
        """),
    Wrong(
      line: "load --skip-invalld a",
      message: """
        unknown option '--skip-invalld'; did you mean '--skip-invalid'?
        \(options)
        """),
    Wrong(line: "load -x=1 a", message: "unknown option '-x'\n\(options)"),
    Wrong(
      line: "load a --layout",
      message: """
        option '--layout' needs a value: write --layout LAYOUT, or --layout=LAYOUT where the value \
        begins with a dash
        \(options)
        """),
    Wrong(
      line: "load -t --skip-invalid a",
      message: """
        option '--tag' needs a value: write --tag WORD, or --tag=WORD where the value begins with \
        a dash
        \(options)
        """),
    Wrong(
      line: "load --skip-invalid=yes a",
      message: "option '--skip-invalid' takes no value\n\(options)"),
    Wrong(
      line: "list 1 2 3",
      message: "unexpected argument '3'\nRun 'keeper help list' for its options."),
    Wrong(line: "load --layout csv", message: "missing argument FILE\n\(options)"),
    Wrong(
      line: "send mail hello",
      message: """
        missing option '--to ADDRESS'
        Run 'keeper help send mail' for its options.
        """),
    Wrong(
      line: "load --layout cvs a",
      message: """
        invalid value 'cvs' for --layout; did you mean 'csv'? The values are: table, csv, json
        \(options)
        """),
    Wrong(
      line: "load --layout html a",
      message: """
        invalid value 'html' for --layout; it must be one of: table, csv, json
        \(options)
        """),
    Wrong(
      line: "load --limit many a",
      message: "invalid value 'many' for --limit; it must be a whole number\n\(options)"),
    Wrong(
      line: "load --least-weight nan a",
      message: "invalid value 'nan' for --least-weight; it must be a number\n\(options)"),
    Wrong(
      line: "list one",
      message: """
        invalid value 'one' for FIRST; it must be a whole number
        Run 'keeper help list' for its options.
        """),
    Wrong(
      line: "load --layout csv a --layout csv",
      message: "option '--layout' is given more than once\n\(options)"),
    Wrong(
      line: "-q",
      message: """
        'keeper' needs one of its commands: load, list, send
        Run 'keeper --help' for its commands.
        """),
    Wrong(
      line: "send",
      message: """
        'keeper send' needs one of its commands: mail, post
        Run 'keeper help send' for its commands.
        """),
  ])
  func `each cause has its sentence and its hint`(wrong: Wrong) throws {
    let error = #expect(throws: UsageError.self) {
      try keeper.parse(wrong.line.split(separator: " ").map(String.init))
    }
    #expect(error?.message() == wrong.message)
  }

  @Test(arguments: [
    ("lod", "load"), ("LOAD", "load"), ("load2", "load"), ("se", "send"), ("s", "send"),
    ("lsit", "list"), ("ist", "list"), ("ad", "add"),
  ])
  func `a near name is suggested`(word: String, suggestion: String) {
    let error = #expect(throws: UsageError.self) { try keeper.parse([word]) }
    #expect(error?.cause == .unknownCommand(word, suggestion: suggestion))
  }

  @Test(arguments: ["", "x", "loadsome", "xyz", "tsil", String(repeating: "l", count: 100_000)])
  func `nothing is suggested for a word that is near to none`(word: String) {
    let error = #expect(throws: UsageError.self) { try keeper.parse([word]) }
    #expect(error?.cause == .unknownCommand(word, suggestion: nil))
  }

  @Test(arguments: [
    ("--layuot", "--layout"), ("-layout", "--layout"), ("--skip", "--skip-invalid"),
    ("--databse", nil), ("--quite", "--quiet"), ("--hlep", "--help"), ("---", nil),
  ])
  func `a near option is suggested`(word: String, suggestion: String?) {
    let error = #expect(throws: UsageError.self) { try keeper.parse(["load", word]) }
    #expect(error?.cause == .unknownOption(word, suggestion: suggestion))
    #expect(error?.path == ["keeper", "load"])
  }

  @Test func `a typed word cannot act on the terminal`() {
    let error = #expect(throws: UsageError.self) {
      try keeper.parse(["\u{1B}[2J\u{202E}ж\u{85}\n"])
    }
    #expect(
      error?.message() == """
        unknown command '\\u{1B}[2J\\u{202E}ж\\u{85}\\u{A}'
        Run 'keeper --help' for its commands.
        """)
    #expect(error?.message { _ in "#" }.hasPrefix("unknown command '#'") == true)
  }
}
