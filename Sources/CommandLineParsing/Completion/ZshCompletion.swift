/// The completion script for zsh: to be read, or to lie in a folder of `fpath`.
struct ZshCompletion {
  private let table: CompletionTable

  init(_ table: CompletionTable) { self.table = table }

  var script: String {
    let name = "_\(table.program)"
    let lookup = PosixLookup(table, unquote: "\(name)_unquoted") { Self.described($0) }
    return """
      #compdef \(table.program)
      # Completion of \(table.program) for zsh. Made by '\(table.program) completion zsh'.

      # A word as it was typed, without what quotes it: nothing in it is run.
      \(name)_unquoted() {
        local word=${(Q)1}
        if [[ $1 == '~/'* ]]; then word=$HOME/${word#??}; fi
        print -rn -- "$word"
      }

      \(name)() {
        local place=\(ShellQuoting.posix(table.program)) option= plain= files= kind= key word
        local -i index count=0
        local -a offer given
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
        if [[ -n $kind ]]; then
          offer=("${(@f)$(command \(table.program) "${given[@]}" candidates "$kind" -- "${(Q)PREFIX}" 2>/dev/null)}")
          offer=("${(@)offer:#}")
          compadd -a offer
        elif [[ -n $files ]]; then
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
