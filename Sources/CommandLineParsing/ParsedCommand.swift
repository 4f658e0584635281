/// What a command line asks for.
package enum ParsedCommand {
  /// To run a command.
  ///
  /// The root holds the global options. The path is the names from the root's to the command's,
  /// aliases replaced. A program without subcommands has the root as its command.
  case run(root: any Command, command: any Command, path: [String])

  /// To print help; not requested where the command line is empty and a command is needed.
  case help(String, isRequested: Bool)

  /// To print the version of the program.
  case version(String)
}
