import Commands
import FoundationEssentials
import Glibc

/// The `aigaq` command.
@main
struct Main {
  static func main() {
    let output = FileDescriptorSink(descriptor: STDOUT_FILENO, name: "standard output")
    let messages = FileDescriptorSink(descriptor: STDERR_FILENO, name: "standard error")
    if let refusal = ProcessLimits.prepare() {
      try? messages.write(Array("aigaq: \(refusal)\n".utf8))
      exit(ExitStatus.failed.rawValue)
    }
    let terminal = Terminal(descriptor: STDOUT_FILENO)
    var context = CommandContext(
      environment: ProcessInfo.processInfo.environment, output: output.write,
      messages: messages.write, isOutputTerminal: terminal.isTerminal,
      terminalWidth: terminal.width, now: { Date.now.ISO8601Format() })
    context.input = StandardInput.read
    context.isInputTerminal = Terminal(descriptor: STDIN_FILENO).isTerminal
    context.isMessageTerminal = Terminal(descriptor: STDERR_FILENO).isTerminal
    context.isInterrupted = { Interruption.isAskedFor }
    context.seconds = Clock.seconds
    context.endProgram = { message in
      try? messages.write(Array(message.utf8))
      _exit(ExitStatus.failed.rawValue)
    }
    exit(Program(context).run(CommandLineWords.given).rawValue)
  }
}
