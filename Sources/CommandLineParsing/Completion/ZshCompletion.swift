/// The completion script for zsh: to be read, or to lie in a folder of `fpath`.
struct ZshCompletion {
  private let table: CompletionTable

  init(_ table: CompletionTable) { self.table = table }

  var script: String {
    let name = "_\(table.program)"
    let lookup = PosixLookup(table) { Self.described($0) }
    return """
      #compdef \(table.program)
      # Completion of \(table.program) for zsh. Made by '\(table.program) completion zsh'.

      \(name)() {
        local place=\(ShellQuoting.posix(table.program)) option= plain= files= key word
        local -i index count=0
        local -a offer
        for ((index = 2; index < CURRENT; index++)); do
          word=${words[index]}
      \(lookup.walk)
        done
        if [[ -z $option && -z $plain && $PREFIX == --*=* ]]; then
          option=${PREFIX%%=*}
          compset -P '*='
        fi
        if [[ -n $option ]]; then
          key="$place $option"
        elif [[ -z $plain && $PREFIX == -* ]]; then
          key="$place -"
        else
          key="$place #$count"
        fi
        case $key in
      \(lookup.offers)
        esac
        if [[ -n $files ]]; then
          _files
        elif ((${#offer})); then
          _describe \(ShellQuoting.posix(table.program)) offer
        fi
      }

      if [[ ${funcstack[1]} == \(name) ]]; then
        \(name) "$@"
      else
        compdef \(name) \(table.program)
      fi

      """
  }

  /// An entry as `_describe` reads it: the word, a colon and the explanation.
  private static func described(_ entry: CompletionTable.Entry) -> String {
    let word = entry.word.replacing(#"\"#, with: #"\\"#).replacing(":", with: #"\:"#)
    return ShellQuoting.posix(entry.explanation.isEmpty ? word : "\(word):\(entry.explanation)")
  }
}
