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
      wrong. If nothing is, it prints the hash of the content. The same hash means the same incidents, \
      reports and decisions; a copy has it too, and figures name it in their provenance.
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
    let (findings, isWhole, content) = try invocation.withStore(for: .reading) { store in
      let check = IntegrityCheck(store)
      let findings = try check.findings()
      return (findings, check.isWhole, findings.isEmpty ? try ContentHash(of: store) : nil)
    }
    if !isWhole {
      invocation.context.say(
        "\(path): cannot be written to, so the rules of its tables and the full-text index were not "
          + "checked. Check a copy.")
    }
    if let content {
      try invocation.context.output(Array("content hash: \(content.text)\n".utf8))
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
