/// A shell that can complete command lines.
package enum CompletionShell: String, CaseIterable, ArgumentValue {
  case bash, zsh, fish
}

extension CommandLineParser {
  /// The script that makes a shell complete the program's command lines, made from the declarations.
  package func completionScript(for shell: CompletionShell) -> String {
    let table = CompletionTable(of: CommandTree(root: root))
    return switch shell {
    case .bash: BashCompletion(table).script
    case .zsh: ZshCompletion(table).script
    case .fish: FishCompletion(table).script
    }
  }
}
