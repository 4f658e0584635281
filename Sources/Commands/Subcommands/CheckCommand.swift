import CommandLineParsing
import IncidentStore

/// Checks a database whole.
struct CheckCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Checks the database and the counts that are kept in it.",
    discussion: """
      Reads the whole file, follows every reference, and counts every incident anew by the counting \
      rules. Searches the full-text index for words that it has lost. Changes nothing. The exit status \
      is 65 where something is found. Where nothing is, it prints the hash of the content, which figures \
      name that were made from it: as long as that is the same, they rest on the same incidents, reports \
      and decisions. A copy has it too.
      """,
    examples: [.init(command: "aigaq check", explanation: "Checks the database.")])

  func run(_ invocation: Invocation) throws {
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
