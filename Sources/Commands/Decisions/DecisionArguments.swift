import CommandLineParsing
import IncidentImport
import IncidentRead
import IncidentStore
import Incidents

/// The reason of a decision and its author, for the commands that decide.
struct DecisionArguments: ParameterGroup {
  @Option(
    help: "The reason, in words (asked for on a terminal).", valueName: "TEXT")
  var reason: String?

  @Option(
    name: "by", help: "The author (default: $AIGAQ_AUTHOR, or the user of this computer).",
    valueName: "NAME")
  var author: String?

  /// Records decisions in one transaction, and says what became of each incident.
  ///
  /// - Parameters:
  ///   - invocation: The run of the command.
  ///   - uids: The incidents whose figures are compared before and after, by their identifiers.
  ///   - reason: The reason that stands where the option gives none.
  ///   - decide: Makes the decisions for a reason.
  /// - Throws: A failure where something is refused; then nothing was decided.
  func run(
    _ invocation: Invocation, comparing uids: [String] = [], for reason: String? = nil,
    _ decide: (DecisionMaker, _ reason: String, IncidentStore.Repositories) throws ->
      [DecisionMaker.Outcome]
  ) throws {
    let context = invocation.context
    let reason = try self.reason(or: reason, asking: context)
    let author = try self.author(in: context)
    try invocation.withStore(for: .writing) { store in
      let isKnown = try store.hasDecisions(by: author)
      let stamp = context.stamp(by: author)
      var changes: [FigureChange] = []
      let outcomes = try store.write {
        let compared = try store.withRepresentatives(Array(uids.prefix(Self.mostCompared)))
        let before = try compared.map { try FigureChange.state(of: $0, in: store) }
        let repositories = try store.repositories()
        do {
          let outcomes = try decide(DecisionMaker(repositories, stamp), reason, repositories)
          changes = try zip(compared, before).map { uid, before in
            FigureChange(
              uid: uid, before: before, after: try FigureChange.state(of: uid, in: store))
          }
          return outcomes
        } catch let refusal as DecisionRefusal {
          throw Failure(refusal)
        }
      }
      say(outcomes, in: context)
      let lines = changes.flatMap(\.lines)
      for line in lines.prefix(Self.mostLines) { context.say(line) }
      if lines.count > Self.mostLines {
        context.say("… and \(lines.count - Self.mostLines) more changes.")
      }
      if outcomes.contains(where: \.isNew), !isKnown, self.author == nil,
        context.environment["AIGAQ_AUTHOR"] == nil
      {
        context.say("Decisions are signed '\(author)': --by or AIGAQ_AUTHOR names another author.")
      }
    }
  }

  /// Gives incidents a state of verification, and says which others it is that of too.
  func run(_ invocation: Invocation, giving status: Verification, to uids: [String]) throws {
    let incidents = try invocation.withStore(for: .reading) { try DecidedIncidents(uids, in: $0) }
    try run(invocation, comparing: uids) { maker, reason, _ in
      try maker.decide(uids.map { .status(status, of: $0) }, reason: reason)
    }
    for incident in incidents.incidents where !incident.mates.isEmpty {
      invocation.context.say(
        "\(incident.uid) is one with \(incident.mates.joined(separator: ", ")): it is decided of all of them."
      )
    }
  }

  /// The most incidents that are compared before and after.
  private static let mostCompared = 200

  /// The most decisions and changes that are said one by one.
  private static let mostLines = 20

  private func say(_ outcomes: [DecisionMaker.Outcome], in context: CommandContext) {
    for outcome in outcomes.prefix(Self.mostLines) {
      let words = DecisionWords(outcome.stored.decision, of: outcome.target)
      let number = outcome.stored.number
      context.say(
        outcome.isNew
          ? "Decision \(number): \(words.sentence)"
          : "Decided before, nothing was added: decision \(number), \(words.sentence)")
    }
    if outcomes.count > Self.mostLines {
      context.say("… and \(outcomes.count - Self.mostLines) more decisions.")
    }
    let new = DecisionNumbers.ranges(of: outcomes.filter(\.isNew).map(\.stored.number))
    if !new.isEmpty {
      context.say("To undo: aigaq undo \(new.map(\.text).joined(separator: " "))")
    }
  }

  /// The reason that was given, or is asked for where somebody sits at a terminal.
  func reason(or usual: String?, asking context: CommandContext) throws -> String {
    if let reason = reason ?? usual {
      guard reason.contains(where: { !$0.isWhitespace }) else {
        throw Failure(.wrongUsage, "--reason needs a text: say why.")
      }
      return reason
    }
    guard context.isInputTerminal else {
      throw Failure(.wrongUsage, "A decision needs its reason: add --reason TEXT.")
    }
    context.sayVerbatim("Reason: ")
    let lines = InputLines(context.input)
    guard case .line(let line) = try lines.next(prompt: ""),
      line.contains(where: { !$0.isWhitespace })
    else { throw Failure(.wrongUsage, "No reason was given. Nothing was decided.") }
    return line
  }

  func author(in context: CommandContext) throws -> String {
    if let author {
      guard author.contains(where: { !$0.isWhitespace }) else {
        throw Failure(.wrongUsage, "--by needs a name.")
      }
      return author
    }
    return context.author
  }
}

extension CommandContext {
  /// The author of what is done, where no option names one: `AIGAQ_AUTHOR`, else the system's user.
  var author: String {
    let names = ["AIGAQ_AUTHOR", "LOGNAME", "USER"].compactMap { environment[$0] }
    return names.first { !$0.isEmpty } ?? "unknown"
  }

  /// The stamp of a change that is made now.
  ///
  /// - Parameter author: Who makes it; nil for ``author``.
  /// - Returns: The stamp.
  func stamp(by author: String? = nil) -> Stamp {
    Stamp(author: author ?? self.author, now: now(), version: Release.version)
  }
}

extension Failure {
  /// A failure to decide.
  init(_ refusal: DecisionRefusal) {
    let nothing = " Nothing was decided."
    switch refusal {
    case .noSuchIncident(let uid):
      self.init(
        .inputMissing,
        "\(uid): there is no such incident. 'aigaq find' lists the identifiers." + nothing)
    case .noSuchSource(let name):
      self.init(
        .inputMissing, "\(name): there is no such source. 'aigaq source' lists them." + nothing)
    case .isSameSource(let name, let other):
      self.init(.failed, "\(name) and \(other) would be spellings of each other." + nothing)
    case .noSuchPerson(let name):
      self.init(
        .inputMissing,
        "\(name): there is no such person. 'aigaq show UID' lists the pseudonyms." + nothing)
    case .isKnownArticle(let article, let code):
      self.init(
        .failed, "Article \(article) of \(code) is known. 'aigaq article list' lists it." + nothing)
    case .noSuchArticle(let article):
      self.init(
        .inputMissing,
        "\(article): there is no such article. 'aigaq article list' lists them." + nothing)
    case .noSuchPlace(let name, let nearest):
      let hint =
        nearest.isEmpty
        ? "" : " Nearest are \(nearest.joined(separator: ", ")): name one, or its code."
      self.init(
        .inputMissing, "\(name): the gazetteer knows no such region or town.\(hint)" + nothing)
    case .isAmbiguousPlace(let name, let codes):
      self.init(
        .wrongUsage,
        "\(name): the gazetteer knows several: \(codes.joined(separator: ", ")). Name the code of one."
          + nothing)
    case .isKnownPlace(let text, let code):
      self.init(.failed, "\(text): the gazetteer knows it as \(code)." + nothing)
    case .noSuchReport(let number, let uid):
      self.init(
        .inputMissing,
        "\(uid): there is no report \(number). 'aigaq show \(uid)' lists the reports." + nothing)
    case .isReportOfMerged(let number, let other, let uid):
      self.init(
        .failed,
        "Report \(number) is one of \(other), which is merged into \(uid). 'aigaq not-same \(uid) "
          + "\(other)' parts them." + nothing)
    case .leavesNoReport(let uid):
      self.init(
        .failed, "\(uid) would have no report left: leave one of them to it." + nothing)
    case .noSuchDecision(let number):
      self.init(
        .inputMissing,
        "There is no decision \(number). 'aigaq history' lists the decisions." + nothing)
    case .isForgotten(let number):
      self.init(
        .failed,
        "Decision \(number) is about an import that was forgotten: nothing of it is left that could count."
          + nothing)
    case .isTakenBack(let number):
      self.init(.failed, "Decision \(number) was undone before." + nothing)
    case .isItself(let uid):
      self.init(.wrongUsage, "\(uid): name two different ones." + nothing)
    case .isPart(let part, let whole):
      self.init(
        .failed,
        "\(part) is a part of \(whole), so that they cannot be the same. End that first with 'aigaq link "
          + "\(part) --part-of none'." + nothing)
    case .isCircle(let uid):
      self.init(.failed, "\(uid) would be a part of itself." + nothing)
    case .isHeldApart(let one, let other):
      self.init(
        .failed,
        "\(one) and \(other) would be joined, and were decided not to be the same. 'aigaq decisions' lists "
          + "what was decided; undo one first." + nothing)
    case .isJoined(let one, let other, let others):
      self.init(
        .failed,
        "\(one) and \(other) are joined by way of \(others.prefix(5).joined(separator: ", ")). 'aigaq "
          + "decisions' lists what was decided; undo those first." + nothing)
    case .notARecord(let line):
      self.init(
        .badData,
        "Line \(line) was not written by Aigaq as a decision, or was edited since. Nothing "
          + "was added.")
    case .unreadable(let field, let text, let problems):
      self.init(
        .wrongUsage,
        "\(field.name)=\(text): \(problems.joined(separator: " "))" + nothing)
    }
  }
}
