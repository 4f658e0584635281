extension FigureScope {
  /// What narrows the figures, in words: `from 2019-01`, `region Almaty or Astana`; nothing where all
  /// are asked for.
  package var words: [String] {
    [from.map { "from \($0.text)" }, to.map { "to \($0.text)" }].compactMap(\.self) + filter.words
  }
}

extension IncidentFilter {
  /// The filter in words, a phrase for each condition: ``options`` as they are spoken.
  ///
  /// A condition that takes several values holds where one of them does; `--without` holds where all do.
  package var words: [String] {
    var phrases: [(name: String, values: [String])] = []
    for option in options {
      if phrases.last?.name == option.name {
        phrases[phrases.count - 1].values.append(option.value)
      } else {
        phrases.append((option.name, [option.value]))
      }
    }
    return phrases.map { phrase in
      let joiner = phrase.name == "--without" ? " and " : " or "
      return "\(Self.word(phrase.name)) \(phrase.values.joined(separator: joiner))"
    }
  }

  /// What stands for an option before its values.
  private static func word(_ option: String) -> String {
    switch option {
    case "--dataset": "list"
    case "--text": "with the words"
    case "--near": "within kilometres of a point (degrees north, degrees east, kilometres)"
    case "--min-detained": "people detained at least"
    default: String(option.dropFirst(2))
    }
  }
}
