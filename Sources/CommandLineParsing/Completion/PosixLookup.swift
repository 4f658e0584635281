/// The parts of a completion script that bash and zsh have in common.
struct PosixLookup {
  private let table: CompletionTable
  private let entry: (CompletionTable.Entry) -> String

  /// The parts made from a table; the closure tells how an entry stands in a list of words.
  init(_ table: CompletionTable, entry: @escaping (CompletionTable.Entry) -> String) {
    self.table = table
    self.entry = entry
  }

  /// The lines that go on from `place` by `word`, or count it as an argument.
  var walk: String {
    """
        if [[ -n $option ]]; then
          option=
        elif [[ -z $plain && $word == -- ]]; then
          plain=1
        elif [[ -z $plain && $word == -* ]]; then
          case "$place $word" in
    \(valued)
          esac
        else
          case "$place $word" in
    \(steps)
            *) ((count += 1)) ;;
          esac
        fi
    """
  }

  /// The lines that make `offer` and `files` from `key`.
  var offers: String {
    table.offers.map { key, offer in
      let action =
        switch offer {
        case .files: "files=1"
        case .entries(let entries): "offer=(\(entries.map(entry).joined(separator: " ")))"
        }
      return "    \(pattern(key)) \(action) ;;"
    }.joined(separator: "\n")
  }

  private var valued: String {
    let patterns = table.valued.map { ShellQuoting.posix("\($0.place) \($0.option)") }
    guard !patterns.isEmpty else { return "        *) ;;" }
    return "        \(patterns.joined(separator: " | \\\n          "))) option=$word ;;"
  }

  private var steps: String {
    table.steps.map { step in
      "        \(ShellQuoting.posix("\(step.place) \(step.word)"))) "
        + "place=\(ShellQuoting.posix(step.destination)) ;;"
    }.joined(separator: "\n")
  }

  private func pattern(_ key: CompletionTable.Key) -> String {
    if case .argumentsFrom = key.wanted { return "\(ShellQuoting.posix(key.text))*)" }
    return "\(ShellQuoting.posix(key.text)))"
  }
}

extension CompletionTable.Key {
  /// The key as the scripts write it; for arguments from one on, its beginning.
  ///
  /// Only the last argument of a command takes several words, so that those before it are looked up first.
  var text: String {
    switch wanted {
    case .option: "\(place) -"
    case .value(let option): "\(place) \(option)"
    case .argument(let index): "\(place) #\(index)"
    case .argumentsFrom: "\(place) #"
    }
  }
}
