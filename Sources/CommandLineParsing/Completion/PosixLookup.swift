/// The parts of a completion script that bash and zsh have in common.
struct PosixLookup {
  private let table: CompletionTable
  private let unquote: String
  private let entry: (CompletionTable.Entry) -> String

  /// The parts made from a table.
  ///
  /// - Parameters:
  ///   - table: The table.
  ///   - unquote: The function of the script that prints a word without what quotes it.
  ///   - entry: Tells how an entry stands in a list of words.
  init(
    _ table: CompletionTable, unquote: String,
    entry: @escaping (CompletionTable.Entry) -> String
  ) {
    self.table = table
    self.unquote = unquote
    self.entry = entry
  }

  /// The lines that go on from `place` by `word`, or count it as an argument.
  var walk: String {
    """
        if [[ -n $option ]]; then
    \(global)
          option=
        elif [[ -z $plain && $word == -- ]]; then
          plain=1
        elif [[ -z $plain && $word == -* ]]; then
          case "$place $word" in
    \(valued)
          esac
    \(globalWithValue)
        else
          case "$place $word" in
    \(steps)
            *) ((count += 1)) ;;
          esac
        fi
    """
  }

  /// The lines that keep the options of the whole program, which are `given` where it is asked.
  private var global: String {
    guard !table.global.isEmpty else { return "      :" }
    let names = table.global.map(ShellQuoting.posix).joined(separator: " | ")
    return #"""
            case $option in
              \#(names)) given=("$option" "$(\#(unquote) "$word")") ;;
            esac
      """#
  }

  /// The same where the value stands behind an equals sign in the same word.
  private var globalWithValue: String {
    let names = table.global.filter { $0.hasPrefix("--") }.map {
      ShellQuoting.posix("\($0)=") + "*"
    }
    guard !names.isEmpty else { return "      :" }
    return #"""
            case $word in
              \#(names.joined(separator: " | "))) given=("${word%%=*}" "$(\#(unquote) "${word#*=}")") ;;
            esac
      """#
  }

  /// The lines that make `offer`, `files` and `kind` from `key`.
  var offers: String {
    table.offers.map { key, offer in
      let action =
        switch offer {
        case .files: "files=1"
        case .candidates(let kind): "kind=\(ShellQuoting.posix(kind))"
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
