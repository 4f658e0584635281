import IncidentStore
import IncidentRead
import Reporting
import SQLite

/// One session of the shell, from its first line to its last.
struct ShellSession {
  private let query: AdHocQuery
  private let lines: any LineSource
  private let names: QueryVocabulary
  private let invocation: Invocation
  private let table = TableArguments()
  private var isTimed = false
  /// How many seconds a statement may take; nil for as long as it takes.
  private var timeout: Double?
  /// What was typed of the statement so far.
  private var typed = ""

  /// A session over a connection to a database that knows some names.
  init(
    _ query: AdHocQuery, knowing names: QueryVocabulary, lines: any LineSource,
    format: OutputFormat?, timeout: Double?, _ invocation: Invocation
  ) {
    self.query = query
    self.names = names
    self.lines = lines
    self.invocation = invocation
    self.timeout = timeout
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
  /// Answers the statements of a text one by one, each in a table of its own.
  private func answer(_ sql: String, _ parameters: [ParameterArgument] = []) throws {
    var start = context.seconds()
    do {
      let shapes = try query.shapes(of: sql)
      let values = try [String: Value](parameters, for: shapes)
      let bytes = Array(sql.utf8)
      let ends = shapes.dropFirst().map(\.start) + [bytes.count]
      for (shape, end) in zip(shapes, ends) {
        start = context.seconds()
        try answerOne(String(decoding: bytes[shape.start..<end], as: UTF8.self), values)
      }
    } catch let error as DatabaseError where error.code == .interrupt {
      guard let timeout, context.seconds() - start >= timeout else {
        throw Failure(.failed, "Interrupted.")
      }
      throw Failure(.failed, "The statement took longer than it may ('.timeout N' gives it more).")
    } catch let error as DatabaseError {
      throw Failure(error, knowing: names)
    }
  }

  private func answerOne(_ sql: String, _ values: [String: Value]) throws {
    let start = context.seconds()
    var rows = 0
    try query.interruptible {
      try query.within(seconds: timeout) {
        try table.print(invocation.waiting { write in try query.pausing(write) }) { printer in
          try query.run(sql, parameters: values) { names in
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
    case .timeout(let seconds): timeout = seconds
    case .queries:
      try print(["name", "description"], try savedQueries.map { [$0.name, $0.description] })
    case .tables: try printViews()
    case .schema(let view): try printSchema(of: view)
    case .run(let name, let parameters):
      guard let query = try savedQueries.first(where: { $0.name == name }) else {
        throw Failure(.inputMissing, "@\(name): there is no such query. '.queries' lists them.")
      }
      try answer(query.sql, parameters)
    }
    return true
  }

  private var savedQueries: [SavedQuery] {
    get throws { try invocation.withStore(for: .reading) { try $0.savedQueries() } }
  }

  private func printViews() throws {
    let columns = try invocation.withStore(for: .reading) { try $0.viewColumns() }
    let views = Dictionary(grouping: columns, by: \.view).sorted { $0.key < $1.key }
    try print(
      ["view", "columns"], views.map { [$0.key, $0.value.map(\.name).joined(separator: ", ")] })
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
