/// A shell that can complete command lines.
package enum CompletionShell: String, CaseIterable, ArgumentValue {
  case bash, zsh, fish

  /// The script that makes the shell complete the command lines of a program.
  func script(for root: CommandTree) -> String {
    let table = CompletionTable(of: root)
    return switch self {
    case .bash: BashCompletion(table).script
    case .zsh: ZshCompletion(table).script
    case .fish: FishCompletion(table).script
    }
  }
}
