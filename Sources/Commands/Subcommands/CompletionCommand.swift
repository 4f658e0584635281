import CommandLineParsing

/// Prints the script that makes a shell complete command lines.
struct CompletionCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "completion",
    abstract: "Prints a script that lets a shell complete command lines.",
    discussion: """
      With it, the Tab key completes commands, options, their values and the names of files. \
      'Scripts/install' puts the scripts where the shells look for them; by hand, read it when a \
      shell starts: from ~/.bashrc as below, from ~/.zshrc (after compinit) in the same way, or from \
      ~/.config/fish/config.fish with 'aigaq completion fish | source'.
      """,
    examples: [
      .init(
        command: "source <(aigaq completion bash)",
        explanation: "Completes in this bash from now on."
      ),
      .init(
        command: "aigaq completion zsh > _aigaq",
        explanation: "Writes the script for zsh to a file, for a folder of fpath."),
      .init(
        command: "aigaq completion fish > aigaq.fish",
        explanation: "Writes the script for fish to a file, for ~/.config/fish/completions."),
    ])

  @Argument(help: "The shell.")
  var shell: CompletionShell

  func run(_ invocation: Invocation) throws {
    let script = CommandLineParser(root: Aigaq.self).completionScript(for: shell)
    try invocation.context.output(Array(script.utf8))
  }
}
