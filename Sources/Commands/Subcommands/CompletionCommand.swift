import CommandLineParsing

/// Prints the script that makes a shell complete command lines.
struct CompletionCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "completion",
    abstract: "Prints a script that lets a shell complete command lines.",
    discussion: """
      With it, the Tab key completes commands, options, their values and the names of files, and of \
      what the database holds: incidents, lists, regions, sources, articles and queries. \
      'Scripts/install' puts the scripts where the shells look for them.
      """,
    examples: [
      .init(
        command: "aigaq completion bash > aigaq.bash",
        explanation: "Writes the script for bash to a file, for 'source aigaq.bash' in ~/.bashrc."),
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
    let script = invocation.parser.completionScript(for: shell)
    try invocation.context.output(Array(script.utf8))
  }
}
