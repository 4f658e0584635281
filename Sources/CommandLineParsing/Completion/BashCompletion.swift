/// The completion script for bash 4.4 and newer.
struct BashCompletion {
  private let table: CompletionTable

  init(_ table: CompletionTable) { self.table = table }

  var script: String {
    let name = "_\(table.program)"
    let lookup = PosixLookup(table) { ShellQuoting.posix($0.word) }
    return """
      # Completion of \(table.program) for bash. Made by '\(table.program) completion bash'.
      # shellcheck shell=bash

      \(name)() {
        local current=${COMP_WORDS[COMP_CWORD]} place=\(ShellQuoting.posix(table.program))
        local option= plain= files= prefix= key index word count=0
        local -a offer=()
        COMPREPLY=()
        for ((index = 1; index < COMP_CWORD; index++)); do
          word=${COMP_WORDS[index]}
          # Between an option and its value, '=' is a word of its own.
          if [[ -n $option && $word == = ]]; then continue; fi
      \(lookup.walk)
        done
        if [[ -n $option ]]; then
          if [[ $current == = ]]; then current=; fi
        elif [[ -z $plain && $current == --*=* ]]; then
          option=${current%%=*} prefix=${current%%=*}= current=${current#*=}
        fi
        if [[ -n $option ]]; then
          key="$place $option"
        elif [[ -z $plain && $current == -* ]]; then
          key="$place -"
        else
          key="$place #$count"
        fi
        case $key in
      \(lookup.offers)
        esac
        # Where nothing is offered and a file is wanted, bash completes the names of files itself.
        if [[ -n $files ]]; then compopt -o default; fi
        for word in "${offer[@]}"; do
          if [[ $word == "$current"* ]]; then
            printf -v word '%q' "$word"
            COMPREPLY+=("$prefix$word")
          fi
        done
      }

      complete -F \(name) \(table.program)

      """
  }
}
