/// The completion script for bash 4.4 and newer.
struct BashCompletion {
  private let table: CompletionTable

  init(_ table: CompletionTable) { self.table = table }

  var script: String {
    let name = "_\(table.program)"
    let lookup = PosixLookup(table, unquote: "\(name)_unquoted") { ShellQuoting.posix($0.word) }
    return #"""
      # Completion of \#(table.program) for bash. Made by '\#(table.program) completion bash'.
      # shellcheck shell=bash

      # A word as it was typed, without what quotes it: nothing in it is run.
      \#(name)_unquoted() {
        local word=${1//\\/}
        case $word in
          [\"\']*) word=${word:1} ;;
          \~/*) word=$HOME/${word:2} ;;
        esac
        printf '%s' "${word%[\"\']}"
      }

      \#(name)() {
        local place=\#(ShellQuoting.posix(table.program))
        local option= plain= files= kind= prefix= key index word gap count=0
        local line=${COMP_LINE-}
        local -a offer=() given=() words=()
        COMPREPLY=()
        # Bash divides words at colons, which identifiers have.
        for ((index = 0; index <= COMP_CWORD; index++)); do
          word=${COMP_WORDS[index]} gap=${line%%[![:space:]]*}
          line=${line#"$gap"} line=${line#"$word"}
          if ((index > 1)) && [[ -z $gap && ($word == : || ${words[-1]} == *:) ]]; then
            words[-1]+=$word
          else
            words+=("$word")
          fi
        done
        local current=${words[-1]} stem=
        for ((index = 1; index < ${#words[@]} - 1; index++)); do
          word=${words[index]}
          # Between an option and its value, '=' is a word of its own.
          if [[ -n $option && $word == = ]]; then continue; fi
      \#(lookup.walk)
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
      \#(lookup.offers)
        esac
        # Where nothing is offered and a file is wanted, bash completes the names of files itself.
        if [[ -n $files ]]; then compopt -o default; fi
        local quote=
        if [[ -n $kind ]]; then
          case $current in [\"\']*) quote=${current:0:1} ;; esac
          current=$(\#(name)_unquoted "$current")
          mapfile -t offer < <(
            command \#(table.program) "${given[@]}" candidates "$kind" -- "$current" 2>/dev/null
          )
          # The part before a colon has been typed already.
          if [[ -z $quote && ${COMP_WORDBREAKS-} == *:* && $current == *:* ]]; then
            stem=${current%"${current##*:}"}
          fi
        fi
        for word in "${offer[@]}"; do
          if [[ $word == "$current"* ]]; then
            word=${word#"$stem"}
            if [[ -z $quote ]]; then
              printf -v word '%q' "$word"
            elif [[ $word == *[\"\'\\\$\`\!]* ]]; then
              continue
            fi
            COMPREPLY+=("$prefix$word")
          fi
        done
      }

      complete -F \#(name) \#(table.program)

      """#
  }
}
