/// The completion script for fish 3.
struct FishCompletion {
  private let table: CompletionTable

  init(_ table: CompletionTable) { self.table = table }

  var script: String {
    let name = "__\(table.program)_offer"
    return """
      # Completion of \(table.program) for fish. Made by '\(table.program) completion fish'.

      function \(name)
          set -l current (commandline -ct)
          set -l before (commandline -opc)
          set -e before[1]
          set -l place \(quoted(table.program))
          set -l option ''
          set -l plain ''
          set -l prefix ''
          set -l count 0
          set -l given
          for word in $before
              if test -n "$option"
      \(global)
                  set option ''
              else if test -z "$plain"; and test "$word" = --
                  set plain 1
              else if test -z "$plain"; and string match -q -- '-*' "$word"
                  switch "$place $word"
      \(valued)
                  end
      \(globalWithValue)
              else
                  switch "$place $word"
      \(steps)
                      case '*'
                          set count (math $count + 1)
                  end
              end
          end
          if test -z "$option$plain"; and string match -q -- '--*=*' "$current"
              set option (string split -m 1 -- = "$current")[1]
              set prefix "$option="
          end
          set -l key "$place #$count"
          if test -n "$option"
              set key "$place $option"
          else if test -z "$plain"; and string match -q -- '-*' "$current"
              set key "$place -"
          end
          switch "$key"
      \(offers)
          end
      end

      complete -c \(table.program) -f -a '(\(name))'

      """
  }

  private func quoted(_ text: String) -> String { ShellQuoting.fish(text) }

  private var valued: String {
    let patterns = table.valued.map { quoted("\($0.place) \($0.option)") }
    guard !patterns.isEmpty else { return "" }
    return """
                      case \(patterns.joined(separator: " \\\n                    "))
                          set option $word
      """
  }

  /// The lines that keep the options of the whole program, which are given where it is asked.
  private var global: String {
    guard !table.global.isEmpty else { return "" }
    return """
                  if contains -- "$option" \(table.global.map(quoted).joined(separator: " "))
                      set given $option $word
                  end
      """
  }

  /// The same where the value stands behind an equals sign in the same word.
  private var globalWithValue: String {
    table.global.filter { $0.hasPrefix("--") }.map { name in
      """
                  if string match -q -- \(quoted("\(name)=*")) "$word"
                      set given \(quoted(name)) (string split -m 1 -- = "$word")[2]
                  end
      """
    }.joined(separator: "\n")
  }

  private var steps: String {
    table.steps.map { step in
      """
                      case \(quoted("\(step.place) \(step.word)"))
                          set place \(quoted(step.destination))
      """
    }.joined(separator: "\n")
  }

  private var offers: String {
    table.offers.map { key, offer in
      "        case \(pattern(key))\n" + lines(of: offer)
    }.joined(separator: "\n")
  }

  private func pattern(_ key: CompletionTable.Key) -> String {
    if case .argumentsFrom = key.wanted { return quoted("\(key.text)*") }
    return quoted(key.text)
  }

  private func lines(of offer: CompletionTable.Offer) -> String {
    switch offer {
    case .files:
      return """
                    if test -n "$prefix"
                        set -l path (string split -m 1 -- = "$current")[2]
                        __fish_complete_path "$path" | string replace -r -- '^' "$prefix"
                    else
                        __fish_complete_path "$current"
                    end
        """
    case .candidates(let kind):
      return """
                    set -l typed "$current"
                    if test -n "$prefix"
                        set typed (string split -m 1 -- = "$current")[2]
                    end
                    for word in (command \(table.program) $given candidates \(quoted(kind)) -- "$typed" 2>/dev/null)
                        printf '%s%s\\n' "$prefix" "$word"
                    end
        """
    case .entries(let entries):
      return entries.map { entry in
        "            printf '%s%s\\t%s\\n' \"$prefix\" \(quoted(entry.word)) "
          + quoted(entry.explanation)
      }.joined(separator: "\n")
    }
  }
}
