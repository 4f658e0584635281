import CommandLineParsing
import TestSupport
import Testing

@Suite struct `The manual page` {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func `tells of every command that is shown, of its options and of the topics`() {
    let page = CommandLineParser(root: Guide.self).manualPage
    #expect(
      page == #"""
        .TH "GUIDE" 1 "" "guide 3" "User Commands"
        .SH NAME
        guide \- Leads.
        .SH SYNOPSIS
        \fBguide [OPTIONS] COMMAND\fR
        .SH DESCRIPTION
        .PP
        Further.
        .SH OPTIONS
        .TP
        \fB\-\-version\fR
        Prints the version.
        .TP
        \fB\-h, \-\-help\fR
        Prints this help.
        .SH COMMANDS
        .SS "guide walk"
        \fBguide walk [OPTIONS] [PLACE]\fR
        .PP
        Walks.
        .TP
        \fBPLACE\fR
        Where to. (default: home)
        .TP
        \fB\-f, \-\-far\fR
        Goes far.
        .PP
        Examples:
        .TP
        \fBguide walk \-f\fR
        Walks far.
        .SH "THE WAYS"
        .PP
        First and \fBsecond\fR line.
        .SS "Below"
        .IP "1." 4
        One, see guide help ways.
        .IP "10." 4
        \&\[aq]Ten\[aq] here (https://example.org).
        .PP
        .nf
          a  b|
          c  words that are longer than there is room for
        .fi
        .PP
        .nf
          kept  \[aq]

            so
        .fi

        """#)
  }

  @Test(.enabled(if: InstalledProgram.isThere("groff"), "groff is not installed"))
  func `is read back as it was written, whatever stands in it`() throws {
    for root: any Command.Type in [HostileProgram.self, Guide.self, Program.self] {
      try folder.write(text: CommandLineParser(root: root).manualPage, to: "page.1")
      let run = try InstalledProgram.run(
        "groff", ["-ww", "-man", "-Tutf8", "-rLL=400n", "page.1"], in: folder)
      #expect(run.status == 0)
      #expect(run.messages == "")
      guard root is HostileProgram.Type else { continue }
      let text = run.output.replacing(#/\u{1B}\[[0-9]*m/#, with: "")
      #expect(text.contains(#"It's $(touch pwned) `touch pwned` "quoted": 100% \ back"#))
      #expect(text.contains(#" slash \u{202E}\u{1B}[31m; .TH"#))
      #expect(
        text.contains("'; touch pwned; ' (one of: plain, $(touch pwned), `touch pwned`, it's"))
      #expect(text.contains(#"' .sp '\n $HOME"#))
    }
  }
}

@Suite struct `Help topics` {
  private let parser = CommandLineParser(root: Guide.self, helpWidth: 44)

  @Test func `are listed by the help of the program`() throws {
    #expect(
      try parser.helpText(for: []).hasSuffix(
        """
        COMMANDS
          walk  Walks.

        TOPICS
          ways  The ways

        Run 'guide help COMMAND' for more on a command or a topic.

        """))
  }

  @Test func `are wrapped, but for code, and their tables are as narrow as they have to be`() throws
  {
    #expect(
      try parser.helpText(for: ["ways"]) == """
        The ways

        First and 'second' line.

        BELOW

           1. One, see guide help ways.
          10. 'Ten' here (https://example.org).

          a  b|
          c  words that are longer than there is
             room for

          kept  '

            so

        """)
  }

  @Test func `are suggested where one is mistyped, and stand below help alone`() {
    #expect(throws: UsageError.self) { try parser.parse(["ways"]) }
    let error = #expect(throws: UsageError.self) { try parser.parse(["help", "wayz"]) }
    #expect(error?.message().contains("did you mean 'ways'?") == true)
  }

  @Test func `leave out a command that is not to be shown, which can be run all the same`() throws {
    #expect(try !parser.helpText(for: []).contains("hide"))
    #expect(!parser.completionScript(for: .bash).contains("hide"))
    guard case .run(_, let command, _) = try parser.parse(["hide"]) else {
      Issue.record("not run")
      return
    }
    #expect(command is Hide)
  }
}

/// A program with a topic and a command that is not shown.
private struct Guide: Command {
  static let configuration = CommandConfiguration(
    commandName: "guide", abstract: "Leads.", discussion: "Further.", version: "3",
    subcommands: [Walk.self, Hide.self],
    topics: [
      HelpTopic(
        name: "ways",
        markdown: #"""
          # The ways

          First
          and `second` line.

          ## Below

          1. One,
             see [guide help ways](ways.md).
          10. 'Ten' [here](https://example.org).

          | | |
          |---|---|
          | a | `b\|` |
          | **c** | words that are longer than there is room for |

          ```sh
          kept  '

            so
          ```

          """#)
    ])
}

private struct Walk: Command {
  static let configuration = CommandConfiguration(
    commandName: "walk", abstract: "Walks.",
    examples: [.init(command: "guide walk -f", explanation: "Walks far.")])

  @Flag(short: "f", help: "Goes far.") var far
  @Argument(help: "Where to.") var place = "home"
}

private struct Hide: Command {
  static let configuration = CommandConfiguration(commandName: "hide", shouldDisplay: false)
}
