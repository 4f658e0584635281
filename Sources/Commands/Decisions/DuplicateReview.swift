import CommandLineParsing
import IncidentImport
import IncidentRead
import IncidentStore
import Reporting

/// Goes through proposed pairs of incidents with somebody at a terminal; each answer is a decision.
struct DuplicateReview {
  /// The answers that somebody can give.
  private enum Answer {
    case same, notSame, firstIsPart, secondIsPart, later, quit

    /// The answer that a word stands for; nil for another word.
    init?(word: Substring) {
      switch word.lowercased() {
      case "s", "same": self = .same
      case "n", "not": self = .notSame
      case "1": self = .firstIsPart
      case "2": self = .secondIsPart
      case "", "l", "later": self = .later
      case "q", "quit": self = .quit
      default: return nil
      }
    }

    /// The conclusion about a pair; nil where the answer is none.
    func conclusion(
      _ pair: DuplicateSearch.Proposal, _ subject: DuplicateSearch.Subject
    ) -> DecisionMaker.Conclusion? {
      switch self {
      case .same, .notSame:
        subject == .persons
          ? .samePerson(pair.first, pair.second, self == .same)
          : .same(pair.first, pair.second, self == .same)
      case .firstIsPart: .part(pair.first, of: pair.second)
      case .secondIsPart: .part(pair.second, of: pair.first)
      case .later, .quit: nil
      }
    }
  }

  private var question: String {
    let parts =
      subject == .persons ? "" : "1 the first is part of the second, 2 the second of the first, "
    return "s same, n not the same, \(parts)l later, q quit"
  }

  private let invocation: Invocation
  private let decision: DecisionArguments
  private let subject: DuplicateSearch.Subject
  private let lines: InputLines
  private var context: CommandContext { invocation.context }

  /// A review whose decisions have a reason and an author.
  ///
  /// - Throws: A failure where nobody sits at a terminal.
  init(
    _ invocation: Invocation, _ decision: DecisionArguments, of subject: DuplicateSearch.Subject
  ) throws {
    self.subject = subject
    guard invocation.context.isInputTerminal else {
      throw Failure(
        .wrongUsage, "--review asks about one pair after the other, and needs a terminal.")
    }
    (self.invocation, self.decision) = (invocation, decision)
    lines = InputLines(invocation.context.input)
  }

  /// Asks about pairs until there are no more or the answer is to quit.
  ///
  /// - Throws: Whatever keeps it from being done; what was answered before is decided.
  func run(_ pairs: [DuplicateSearch.Proposal]) throws {
    var (decided, later) = (0, 0)
    for (index, pair) in pairs.enumerated() {
      try show(pair, "Pair \(index + 1) of \(pairs.count)")
      switch try decide(pair) {
      case .quit:
        return sayEnd(decided, pairs.count - decided)
      case .later: later += 1
      default: decided += 1
      }
    }
    sayEnd(decided, later)
  }

  private func sayEnd(_ decided: Int, _ left: Int) {
    context.say("\(decided) \(decided == 1 ? "pair" : "pairs") decided, \(left) left for later.")
  }

  /// Asks until there is an answer that can be carried out, and gives it.
  private func decide(_ pair: DuplicateSearch.Proposal) throws -> Answer {
    while true {
      context.say(question)
      context.sayVerbatim("> ")
      guard case .line(let line) = try lines.next(prompt: "") else { return .quit }
      let words = line.split(maxSplits: 1, whereSeparator: \.isWhitespace)
      // A person is no part of another.
      guard let answer = Answer(word: words.first ?? ""),
        subject != .persons || ![.firstIsPart, .secondIsPart].contains(answer)
      else { continue }
      guard let conclusion = answer.conclusion(pair, subject) else { return answer }
      let reason = try decision.reason ?? self.reason(words.dropFirst().first)
      do {
        try decision.run(
          invocation, comparing: subject == .persons ? [] : [pair.first, pair.second], for: reason
        ) { maker, reason, _ in
          try maker.decide([conclusion], reason: reason)
        }
        return answer
      } catch let failure as Failure {
        for line in failure.lines { context.say(line) }
      }
    }
  }

  /// The reason that stands after an answer, or is asked for.
  private func reason(_ typed: Substring?) throws -> String {
    if let typed { return String(typed) }
    context.sayVerbatim("Reason (Enter: \(Self.usualReason)): ")
    guard case .line(let line) = try lines.next(prompt: ""),
      line.contains(where: { !$0.isWhitespace })
    else { return Self.usualReason }
    return line
  }

  private static let usualReason = "compared side by side"

  /// Prints the two side by side, with what speaks for and against that they are the same.
  private func show(_ pair: DuplicateSearch.Proposal, _ title: String) throws {
    let sides = try sides(of: pair)
    context.sayVerbatim("\n")
    let noun = subject == .persons ? "person" : "incident"
    context.say("\(title): one \(noun) with a probability of \(DuplicatesCommand.rounded(pair))")
    var writer = ResultWriter(
      format: .text, style: TableStyle(terminalWidth: context.terminalWidth), sink: context.output)
    try writer.begin([Column(""), Column("first"), Column("second")])
    for name in Self.names(in: sides) {
      try writer.row([.text(name)] + sides.map { .text($0.first { $0.name == name }?.text ?? "") })
    }
    try writer.end()
    if !pair.reasons.isEmpty { context.say("For: \(pair.reasons.joined(separator: "; "))") }
    if !pair.doubts.isEmpty { context.say("Against: \(pair.doubts.joined(separator: "; "))") }
  }

  private func sides(of pair: DuplicateSearch.Proposal) throws -> [[Fact]] {
    try invocation.withStore(for: .reading) { store in
      try [pair.first, pair.second].map { name in
        guard subject == .persons else {
          return try IncidentDossier(uid: name, in: store).map(Self.facts) ?? []
        }
        return try PersonFacts(of: name, in: store).facts.map { Fact(name: $0.name, text: $0.text) }
      }
    }
  }

  /// One thing that is known of an incident or a person.
  private struct Fact {
    let name: String
    let text: String
  }

  /// The columns that tell one incident from another.
  private static let compared: Set<String> = [
    "uid", "date", "kind", "title", "summary", "region", "locality", "verification", "form",
    "organiser", "demands", "source", "url", "quantity", "text",
  ]

  /// The facts of an incident, its sources and what they count.
  private static func facts(_ dossier: IncidentDossier) -> [Fact] {
    dossier.sections.filter { ["incident", "protest", "reports", "claims"].contains($0.name) }
      .flatMap { section -> [Fact] in
        let names = section.columns
        let texts = section.rows.map { row in
          zip(names, row).filter { compared.contains($0.0) }
            .map { Fact(name: $0.0, text: Cell($0.1).plainText ?? "") }
        }
        guard section.name == "claims" else { return joined(texts.flatMap(\.self)) }
        return joined(
          texts.filter { $0.count == 2 }.map { Fact(name: $0[0].text, text: $0[1].text) })
      }
  }

  /// The facts without those that say nothing, those of one name made one.
  private static func joined(_ facts: [Fact]) -> [Fact] {
    let stated = facts.filter { !$0.text.isEmpty }
    return names(in: [stated]).map { name in
      let texts = stated.filter { $0.name == name }.map(\.text)
      let different = texts.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
      return Fact(name: name, text: different.joined(separator: "; "))
    }
  }

  /// The names of facts, each once, in order.
  private static func names(in sides: [[Fact]]) -> [String] {
    sides.flatMap { $0.map(\.name) }.reduce(into: [String]()) {
      if !$0.contains($1) { $0.append($1) }
    }
  }
}
