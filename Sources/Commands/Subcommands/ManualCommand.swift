import CommandLineParsing

/// Prints the manual page, for those who install the program.
struct ManualCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual", abstract: "Prints the manual page, for man(1).",
    examples: [
      .init(command: "aigaq manual > aigaq.1", explanation: "Writes the manual page to a file.")
    ], shouldDisplay: false)

  func run(_ invocation: Invocation) throws {
    let page = invocation.parser.manualPage
    try invocation.context.output(Array(page.utf8))
  }
}
