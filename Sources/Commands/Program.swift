import CommandLineParsing
import Reporting

/// The program: reads a command line, runs the command and says what went wrong.
package struct Program {
  private let context: CommandContext

  /// The program in a context.
  package init(_ context: CommandContext) { self.context = context }

  /// Runs the command that words call; nil for words that are not UTF-8, and call none.
  package func run(_ arguments: [String]?) -> ExitStatus {
    if let arguments { return run(arguments) }
    context.say(
      "aigaq: a word of the command line is not UTF-8: write it, or name the file, in UTF-8.")
    return .wrongUsage
  }

  /// Runs the command that words call, without the program's name, and gives the exit status.
  package func run(_ arguments: [String]) -> ExitStatus {
    do {
      let parser = CommandLineParser(root: Aigaq.self, helpWidth: context.terminalWidth ?? 80)
      switch try parser.parse(arguments) {
      case .run(let root, let command, _):
        guard let root = root as? Aigaq, let command = command as? any RunnableCommand else {
          throw Failure(.defect, "This command cannot be run; please report it.")
        }
        try Invocation(database: root.database, parser: parser, context: context).run(command)
        return .done
      case .help(let text, let isRequested):
        guard isRequested else {
          context.sayVerbatim(text)
          return .wrongUsage
        }
        try context.output(Array(text.utf8))
        return .done
      case .version(let version):
        try context.output(Array("aigaq \(version)\n".utf8))
        return .done
      }
    } catch let error as UsageError {
      context.sayVerbatim("aigaq: \(error.message(escaping: TerminalSafe.text))\n")
      if case .unknownOption(let word, _) = error.cause, error.path.last == "query",
        word.contains(where: \.isWhitespace)
      {
        context.say(
          "SQL that begins with a dash is given with --file FILE, or on standard input with -.")
      }
      return .wrongUsage
    } catch {
      let failure = Failure(error)
      for (index, line) in failure.lines.enumerated() {
        context.say(index == 0 ? "aigaq: \(line)" : line)
      }
      return failure.status
    }
  }
}
