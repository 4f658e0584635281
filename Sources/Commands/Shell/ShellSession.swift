import IncidentStore
import Reporting
import SQLite

/// One session of the shell, from its first line to its last.
struct ShellSession {
  private let query: AdHocQuery
  private let lines: any LineSource
  private let invocation: Invocation
  private let table = TableArguments()
  private var isTimed = false
  /// What was typed of the statement so far.
  private var typed = ""

  /// A session over a connection.
  init(
    _ query: AdHocQuery, lines: any LineSource, format: OutputFormat?, _ invocation: Invocation
  ) {
    self.query = query
    self.lines = lines
    self.invocation = invocation
    table.format = format
  }

  private var context: CommandContext { invocation.context }

  /// Does what the lines say until there are no more.
  ///
  /// - Throws: What cannot be printed; where nobody sits at the lines, the first failure.
  mutating func run() throws {
    while true {
      switch try lines.next(prompt: typed.isEmpty ? "aigaq> " : "   ..> ") {
      case .line(let line):
        guard try take(line) else { return }
      case .cancelled: typed = ""
      case .end:
        if !lines.isInteractive, !Self.isBlank(typed) { try answer(typed) }
        return
      }
    }
  }

  /// Does what a line says, and says whether the session goes on.
  private mutating func take(_ line: String) throws -> Bool {
    guard !Self.isBlank(line) || !typed.isEmpty else { return true }
    lines.remember(line)
    do {
      if typed.isEmpty, ShellInstruction.isInstruction(line) {
        return try follow(ShellInstruction(line))
      }
      typed += "\(line)\n"
      guard StatementText.isComplete(typed) else { return true }
      defer { typed = "" }
      try answer(typed)
    } catch let problem as OutputProblem {
      throw problem
    } catch  where lines.isInteractive {
      for line in Failure(error).lines { context.say(line) }
    }
    return true
  }

  private static func isBlank(_ text: String) -> Bool { text.allSatisfy(\.isWhitespace) }
}

// MARK: - Answers

extension ShellSession {
  private func answer(_ sql: String) throws {
    let start = context.seconds()
    var rows = 0
    do {
      let parameters = Set(try query.shapes(of: sql).flatMap(\.parameters)).sorted()
      guard parameters.isEmpty else {
        throw Failure(
          .wrongUsage,
          "The statement has parameters (\(parameters.joined(separator: ", "))), for "
            + "which the shell has no values: 'aigaq query --param' gives them.")
      }
      try query.interruptible {
        try table.print(invocation) { printer in
          try query.run(sql) { names in
            try printer.begin(names.map { Column($0) })
          } row: { row in
            rows += 1
            try printer.row(row)
            return true
          } end: {
            try printer.end()
          }
        }
      }
    } catch let error as DatabaseError {
      throw error.code == .interrupt ? Failure(.failed, "Interrupted.") : Failure(error)
    }
    if isTimed {
      let milliseconds = Int(((context.seconds() - start) * 1000).rounded())
      context.say("\(rows) \(rows == 1 ? "row" : "rows"), \(milliseconds) ms")
    }
  }

  /// Follows an instruction and says whether the session goes on.
  private mutating func follow(_ instruction: ShellInstruction) throws -> Bool {
    switch instruction {
    case .quit: return false
    case .help: context.sayVerbatim(ShellInstruction.explanation)
    case .format(let format): table.format = format
    case .timer(let isOn): isTimed = isOn
    case .queries:
      try print(["query", "describes"], try savedQueries.map { [$0.name, $0.description] })
    case .schema(let view): try printSchema(of: view)
    case .run(let name):
      guard let query = try savedQueries.first(where: { $0.name == name }) else {
        throw Failure(.inputMissing, "@\(name): there is no such query. '.queries' lists them.")
      }
      try answer(query.sql)
    }
    return true
  }

  private var savedQueries: [SavedQuery] {
    get throws { try invocation.withStore(for: .reading) { try $0.savedQueries() } }
  }

  private func printSchema(of view: String?) throws {
    let columns = try invocation.withStore(for: .reading) { try $0.viewColumns() }
    let shown = columns.filter { view == nil || $0.view == view?.lowercased() }
    guard !shown.isEmpty else {
      let views = Set(columns.map(\.view)).sorted().joined(separator: ", ")
      throw Failure(.inputMissing, "\(view ?? ""): there is no such view. The views are: \(views).")
    }
    try print(
      ["view", "column", "type", "meaning"],
      shown.map { [$0.view, $0.name, $0.type, $0.meaning] })
  }

  private func print(_ names: [String], _ rows: [[String]]) throws {
    try table.print(invocation) { printer in
      try printer.begin(names.map { Column($0) })
      for row in rows { try printer.row(row.map(Cell.text)) }
      try printer.end()
    }
  }
}
