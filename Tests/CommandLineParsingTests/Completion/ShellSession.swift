import CommandLineParsing
import TestSupport

/// A shell that completes command lines by a script that was made for it.
///
/// In bash and zsh the function of the script is called as the shell would call it, with the shell's own
/// commands that show what is offered replaced by ones that print it.
struct ShellSession {
  private let shell: CompletionShell
  let folder: TemporaryFolder

  /// A session in a new folder, with a program's script in it.
  init(_ shell: CompletionShell, completing program: any Command.Type) throws {
    self.shell = shell
    folder = try TemporaryFolder()
    let script = CommandLineParser(root: program).completionScript(for: shell)
    try folder.write(text: script, to: "script")
  }

  /// Whether the shell understands its script.
  func understands() throws -> Bool {
    let result = try InstalledProgram.run(shell.rawValue, ["-n", "script"], in: folder)
    return result.status == 0 && result.messages == ""
  }

  /// What is offered for the last of the words, which stand after the program's name.
  ///
  /// The names of files are offered as `FILES`.
  func offers(_ program: String, _ words: [String]) throws -> [String] {
    let result =
      switch shell {
      case .bash: try run(["-c", Self.bash, "bash", program] + words)
      case .zsh: try run(["-f", "-c", Self.zsh, "zsh", program] + words)
      case .fish: try run(["--no-config", "-c", Self.fish, program] + words)
      }
    guard result.messages == "" else { return [result.messages] }
    return result.output.split(whereSeparator: \.isNewline).map(String.init)
  }

  private func run(_ arguments: [String]) throws -> ProgramRun.Result {
    try InstalledProgram.run(shell.rawValue, arguments, in: folder)
  }

  private static let bash = #"""
    PATH=$PWD:$PATH
    source ./script
    compopt() { echo FILES; }
    COMP_WORDS=("$@") COMP_CWORD=$(($# - 1))
    "_$1"
    for word in "${COMPREPLY[@]}"; do eval "printf '%s\n' $word"; done
    """#

  private static let zsh = #"""
    path=($PWD $path)
    compdef() { }
    source ./script
    _describe() {
      for entry in "${(@P)2}"; do
        word=${entry//\\:/$'\1'}
        word=${${${word%%:*}//$'\1'/:}//\\\\/\\}
        if [[ $word == "$PREFIX"* ]]; then print -r -- "$word"; fi
      done
    }
    compadd() {
      for entry in "${(@P)2}"; do
        if [[ $entry == "$PREFIX"* ]]; then print -r -- "$entry"; fi
      done
    }
    _files() { print FILES }
    compset() { PREFIX=${PREFIX#*=} }
    words=("$@") CURRENT=$# PREFIX=${@[-1]}
    "_$1"
    """#

  private static let fish = #"""
    set -x PATH (pwd) $PATH
    source ./script
    function __fish_complete_path
        echo FILES
    end
    set -l line $argv[1]
    set -e argv[1]
    set -l last $argv[-1]
    set -e argv[-1]
    for word in (complete -C (string join ' ' -- $line (string escape -- $argv) "$last"))
        printf "%s\n" (string split -m 1 \t -- $word)[1]
    end
    """#
}
