import IncidentImport
import IncidentRead
import IncidentStore
import Incidents

/// Questions at a terminal, of which the answers make a row.
struct EntryQuestions {
  private let fields: [Field]
  private let invocation: Invocation
  private var context: CommandContext { invocation.context }

  init(_ subject: EnteredRow.Subject, _ invocation: Invocation) {
    fields = subject.fields
    self.invocation = invocation
  }

  /// Asks, and hands the answers to a closure; where it refuses them, asks again with the answers as
  /// defaults.
  ///
  /// Each answer is checked by itself before the next is asked for.
  ///
  /// - Throws: A failure where the terminal cannot be used, or somebody ends it; else what the closure
  ///   throws, unless another answer can mend it.
  func ask(
    check: @escaping (Field, [Field: String]) throws -> [String],
    then add: ([Field: String]) throws -> Void
  ) throws {
    let names = try invocation.withStore(for: .reading) { try EntryVocabulary(of: $0) }
    let current = CurrentField()
    let lines = try EditedLines(
      history: nil, complete: { current.completion(of: $0, among: names) }, say: context.say)
    context.say(
      "An empty line leaves an answer out, or as it is in [ ]; Tab completes; Ctrl-C ends, and nothing is "
        + "added.")
    var answers: [Field: String] = [:]
    while true {
      for field in fields where field.row.traits.contains(.usual) {
        current.field = field
        try answer(field, in: &answers, check, from: lines)
      }
      current.field = nil
      try askForOthers(&answers, from: lines)
      do {
        return try add(answers.filter { !$1.isEmpty })
      } catch let failure as Failure where failure.status == .badData {
        for line in failure.lines { context.say(line) }
      }
    }
  }

  private func answer(
    _ field: Field, in answers: inout [Field: String],
    _ check: (Field, [Field: String]) throws -> [String], from lines: any LineSource
  ) throws {
    let meaning = field.row.meaning.prefix { $0 != ":" && $0 != "." && $0 != ";" }
    let terms = field.vocabulary == nil ? "" : " (\(field.codesInWords))"
    context.say("\(meaning)\(terms)")
    while true {
      let before = answers[field].map { " [\(field.isRestricted ? "hidden" : $0)]" } ?? ""
      let text = try line("  \(field.optionName)\(before): ", from: lines)
      guard !text.isEmpty else { return }
      guard field.takes(text) else {
        context.say("'\(text)' is not one of these.")
        continue
      }
      answers[field] = text
      let faults = try faults(field, answers, check)
      guard !faults.isEmpty else { return }
      for fault in faults { context.say(fault) }
    }
  }

  private func faults(
    _ field: Field, _ answers: [Field: String],
    _ check: (Field, [Field: String]) throws -> [String]
  ) throws -> [String] {
    do {
      return try check(field, answers)
    } catch let failure as Failure where failure.status == .badData {
      return failure.lines
    }
  }

  /// Asks for the fields that few rows state, each with its name.
  private func askForOthers(
    _ answers: inout [Field: String], from lines: any LineSource
  ) throws {
    let others = fields.filter { !$0.row.traits.contains(.usual) }
    let names = others.map(\.optionName).joined(separator: ", ")
    context.say("Anything else, as 'name: text'? \(names)")
    while true {
      let text = try line("  : ", from: lines)
      guard !text.isEmpty else { return }
      let parts = text.split(separator: ":", maxSplits: 1).map { String($0).trimmedOfSpace }
      guard parts.count == 2, let field = others.first(where: { $0.optionName == parts[0] }) else {
        context.say("Write one of these names, a colon, and the text.")
        continue
      }
      guard field.takes(parts[1]) else {
        context.say("\(parts[0]) is one of: \(field.codesInWords)")
        continue
      }
      answers[field] = parts[1]
    }
  }

  private func line(_ prompt: String, from lines: any LineSource) throws -> String {
    guard case .line(let text) = try lines.next(prompt: prompt) else {
      throw Failure(.failed, "Nothing was added.")
    }
    return text.trimmedOfSpace
  }
}

/// The field that is asked for, by which an answer is completed.
private final class CurrentField {
  var field: Field?

  /// The possible ends of an answer that was begun.
  func completion(of text: String, among names: EntryVocabulary) -> Completion {
    let known = field.map { names.texts(of: $0) } ?? []
    let begun = text.lowercased()
    return Completion(
      word: text, candidates: known.filter { $0.lowercased().hasPrefix(begun) })
  }
}
