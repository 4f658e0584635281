/// A command of the program, or a group of commands.
///
/// Conforming types are plain structs whose parameters are declared with ``Argument``, ``Option``
/// and ``Flag``:
///
/// ```swift
/// struct Import: Command {
///   static let configuration = CommandConfiguration(
///     commandName: "import", abstract: "Imports incident files.")
///
///   @Flag(help: "Shows what would be imported and changes nothing.")
///   var dryRun = false
///
///   @Argument(help: "The CSV files to read.", valueName: "FILE")
///   var files: [String]
/// }
/// ```
///
/// A command with subcommands is a group: it is never run itself and takes no arguments. Where none of
/// them is named, the group's default is run, if it has one; an option of the default calls it too. Options of
/// the root command are global: they may stand before or after the subcommand's name.
package protocol Command: SendableMetatype {
  /// The name, the words and the subcommands of the command.
  static var configuration: CommandConfiguration { get }

  /// Makes the command with every parameter at its default.
  init()
}
