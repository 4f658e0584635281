/// What can stand where on a command line, as the scripts of all shells look it up.
///
/// A script walks the words before the cursor and keeps a place: the commands named so far. What may
/// follow is found under a ``Key`` made of that place.
struct CompletionTable {
  /// A word to offer, and what is said of it.
  struct Entry {
    let word: String
    let explanation: String
  }

  /// What is offered under a key.
  enum Offer {
    case entries([Entry])
    case files
    /// The names of a kind that the program itself prints.
    case candidates(String)
  }

  /// A place, and what is wanted there.
  struct Key {
    /// What is wanted: an option, the value of an option, or an argument by its number, from 0.
    enum Wanted {
      case option
      case value(of: String)
      case argument(Int)
      case argumentsFrom(Int)
    }

    let place: String
    let wanted: Wanted
  }

  /// A word that leads from a place to another.
  struct Step {
    let place: String
    let word: String
    let destination: String
  }

  let program: String
  private(set) var steps: [Step] = []
  /// The places with the options that take a value there.
  private(set) var valued: [(place: String, option: String)] = []
  private(set) var offers: [(key: Key, offer: Offer)] = []
  /// The options of the whole program that take a value: they are passed on where the program is asked.
  let global: [String]
  private let completions: [String: CompletionKind]

  /// The table of a program.
  init(of root: CommandTree) {
    program = root.path
    global = root.level.options.filter { $0.kind == .option }.flatMap(\.spellings)
    completions = root.level.configuration.completions
    for tree in root.flattened { add(tree) }
    addHelp(root)
  }

  private mutating func add(_ tree: CommandTree) {
    let place = tree.path
    addCommands(tree, at: place, and: tree.levels.count == 1 ? [Self.help] : [])
    // A group understands the options of its default.
    let options =
      tree.ownOptions + (tree.level.defaultSubcommand?.options ?? []) + tree.globalOptions
    let entries = options.map { Entry(word: $0.longName, explanation: $0.help) }
    offers.append((Key(place: place, wanted: .option), .entries(entries)))
    for option in options where option.kind == .option { add(option, at: place) }
    for (index, argument) in tree.level.arguments.enumerated() {
      let wanted: Key.Wanted = argument.isRepeatable ? .argumentsFrom(index) : .argument(index)
      add(completion(of: argument), under: Key(place: place, wanted: wanted))
    }
  }

  private mutating func add(_ option: Declaration, at place: String) {
    for name in option.spellings {
      valued.append((place, name))
      add(completion(of: option), under: Key(place: place, wanted: .value(of: name)))
    }
  }

  private func completion(of parameter: Declaration) -> CompletionKind {
    guard parameter.completion == .nothing else { return parameter.completion }
    return completions[parameter.longName] ?? completions[parameter.valueName] ?? .nothing
  }

  private mutating func add(_ completion: CompletionKind, under key: Key) {
    switch completion {
    case .words(let words):
      offers.append((key, .entries(words.map { Entry(word: $0, explanation: "") })))
    case .file: offers.append((key, .files))
    case .candidates(let kind): offers.append((key, .candidates(kind)))
    case .nothing: break
    }
  }
}

// MARK: - Commands

extension CompletionTable {
  private static let help = Entry(word: "help", explanation: "Explains a command.")

  /// Adds the commands of a group, and the steps to them.
  private mutating func addCommands(
    _ tree: CommandTree, at place: String, and others: [Entry] = []
  ) {
    let children = tree.children
    guard !children.isEmpty else { return }
    var entries = others
    for child in children {
      let configuration = child.level.configuration
      entries.append(Entry(word: child.level.name, explanation: configuration.abstract))
      for word in [child.level.name] + configuration.aliases {
        steps.append(
          Step(place: place, word: word, destination: "\(place) \(child.level.name)"))
      }
    }
    offers.append((Key(place: place, wanted: .argument(0)), .entries(entries)))
  }

  /// Adds `help`, below which every command stands again, without its options.
  private mutating func addHelp(_ root: CommandTree) {
    let place = "\(program) \(Self.help.word)"
    steps.append(Step(place: program, word: Self.help.word, destination: place))
    for tree in root.flattened {
      let names = [place] + tree.levels.dropFirst().map(\.name)
      let topics = tree.level.configuration.topics
      addCommands(
        tree, at: names.joined(separator: " "),
        and: topics.map { Entry(word: $0.name, explanation: $0.title) })
    }
  }
}

extension Declaration {
  /// The ways to write the name of an option.
  fileprivate var spellings: [String] { [longName] + (short.map { ["-\($0)"] } ?? []) }
}
