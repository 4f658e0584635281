import CommandLineParsing
import IncidentImport
import IncidentStore

/// Checks a database whole.
struct CheckCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Checks the database and the counts that are kept in it.",
    discussion: """
      Reads the whole file, follows every reference, counts every incident again by the counting rules, and \
      searches the full-text index for missing words. Changes nothing without --rebuild. The exit status is 65 if something is \
      wrong: a row of a list that was changed by hand is named by its list, identifier and line. If nothing is, \
      it prints two hashes. The content hash is the same where incidents, reports and decisions are; a copy has it \
      too, and figures name it in their provenance. The records hash is the same where two databases hold the \
      same rows, imports and decisions, whatever is concluded from them.
      """,
    examples: [
      .init(command: "aigaq check", explanation: "Checks the database."),
      .init(
        command: "aigaq check --rebuild",
        explanation: "Rebuilds everything from the reports and decisions first."),
    ])

  @Flag(
    help:
      "Rebuilds everything from the reports and decisions, and compares it with before."
  )
  var rebuild = false

  func run(_ invocation: Invocation) throws {
    if rebuild {
      let rebuilding = try invocation.withStore(for: .writing) { store in
        try store.write { try Rebuilding(of: store) }
      }
      invocation.context.say(
        rebuilding.before == rebuilding.after
          ? "Everything was rebuilt, and is as it was."
          : "Everything was rebuilt, and is not as it was: the content hash before was "
            + "\(rebuilding.before.text).")
    }
    let path = try invocation.databasePath
    let (findings, isWhole, hashes) = try invocation.withStore(for: .reading) { store in
      let check = IntegrityCheck(store)
      let findings = try check.findings()
      let hashes = findings.isEmpty ? try (ContentHash(of: store), RecordHash(of: store)) : nil
      return (findings, check.isWhole, hashes)
    }
    if !isWhole {
      invocation.context.say(
        "\(path): cannot be written to, so the rules of its tables and the full-text index were not "
          + "checked. Check a copy.")
    }
    if let (content, records) = hashes {
      let text = "content hash: \(content.text)\nrecords hash: \(records.text)\n"
      try invocation.context.output(Array(text.utf8))
    }
    guard !findings.isEmpty else {
      invocation.context.say("\(path): nothing is wrong.")
      return
    }
    for finding in findings { invocation.context.say(finding.text) }
    throw Failure(
      .badData,
      "\(path): \(findings.count == 1 ? "1 fault" : "\(findings.count) faults"). "
        + "Restore the file from a copy.")
  }
}
