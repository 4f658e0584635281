import CommandLineParsing
import Testing

@Suite struct `Help text` {
  @Test func `the root shows its options and its commands`() throws {
    #expect(
      try help("--help") == """
        Usage: keeper [OPTIONS] COMMAND

        Keeps a collection of records in one file, and prints what is asked of it.

        OPTIONS
          -d, --db FILE  The database to use.
              --limit N  The most records to handle. (default: 100)
          -q, --quiet    Says nothing while it works.
              --version  Prints the version.
          -h, --help     Prints this help.

        COMMANDS
          load  Loads records from files.
          list  Lists records.
          send  Sends records to others.

        Run 'keeper help COMMAND' for more on a command.

        """)
  }

  @Test func `a command shows its arguments, options and examples`() throws {
    #expect(
      try help("help", "load") == """
        Usage: keeper load [OPTIONS] FILE...

        Loads records from files.

        Every file is read whole before anything is written, so that a file with a
        mistake changes nothing.
        A second paragraph.

        ARGUMENTS
          FILE  The files to read.

        OPTIONS
              --skip-invalid   Leaves out records that cannot be read.
          -t, --tag WORD       A tag for each record. (may be repeated)
              --layout LAYOUT  How the files are laid out. (one of: table, csv, json;
                               default: csv)
              --least-weight LEAST-WEIGHT
                               The least weight.
              --limit N        This command's own limit.
          -h, --help           Prints this help.

        GLOBAL OPTIONS
          -d, --db FILE        The database to use.
          -q, --quiet          Says nothing while it works.

        EXAMPLES
          keeper load --skip-invalid a.csv b.csv
              Loads two files and leaves out the records that cannot be read.

        """)
  }

  @Test(arguments: [
    (["list"], "Usage: keeper list [OPTIONS] [FIRST] [LAST]"),
    (["send"], "Usage: keeper send [OPTIONS] COMMAND"),
    (["send", "mail"], "Usage: keeper send mail --to ADDRESS [OPTIONS] SUBJECT"),
  ])
  func `the usage line shows what must be given and what may be left out`(
    path: [String], usage: String
  ) throws {
    #expect(try keeper.helpText(for: path).split(separator: "\n").first == Substring(usage))
  }

  @Test func `a group of commands says how to learn more of one`() throws {
    let text = try keeper.helpText(for: ["send"])
    #expect(text.hasSuffix("\nRun 'keeper help send COMMAND' for more on a command.\n"))
    #expect(text.contains("COMMANDS\n  mail\n  post\n"))
  }

  @Test(arguments: [50, 60, 80])
  func `no line is wider than the width`(width: Int) throws {
    let parser = CommandLineParser(root: Program.self, helpWidth: width)
    let lines = try parser.helpText(for: ["load"]).split(separator: "\n")
      .filter { !$0.hasPrefix("  keeper") }
    #expect(lines.map(\.count).max() ?? 0 <= width)
    #expect(lines.contains { $0.count > width - 15 })
  }

  @Test func `help for an unknown command is an error`() {
    let error = #expect(throws: UsageError.self) { try keeper.helpText(for: ["sned"]) }
    #expect(error?.cause == .unknownCommand("sned", suggestion: "send"))
  }
}
