import IncidentRead
import IncidentImport
import IncidentStore
import SQLite

/// One export of records.
struct ExportRun {
  let subject: ViewExport.Subject
  let filter: IncidentFilter
  let arguments: ExportArguments
  let past: PastArguments
  let invocation: Invocation

  /// Writes what is asked for, to a file whole or not at all, and records it where it has to be.
  ///
  /// - Throws: `StoreProblem`, `OutputProblem`, or a failure.
  func run() throws {
    if let path = arguments.output { try invocation.refuse(path, of: "--output") }
    try arguments.check()
    let isRecorded = arguments.profile == .full || arguments.texts.isRecorded
    try invocation.withStore(for: isRecorded ? .writing : .reading) { store in
      let file = try arguments.output.map { path in
        try OutputFile(path: path, for: arguments.profile.readers)
      }
      let bytes = file?.write ?? invocation.context.output
      guard isRecorded else {
        _ = try write(to: bytes, in: store)
        try file?.finish()
        return
      }
      let sink = DigestingSink(bytes)
      let rows = try write(to: sink.write, in: store)
      // It is given away and recorded, or neither.
      var number: Int64 = 0
      func record(_ place: () throws -> Void) throws {
        try store.write {
          number = try self.record(rows, sha256: sink.finish(), in: store)
          try place()
        }
      }
      if let file { try file.finish(within: record) } else { try record {} }
      sayRecorded(number, rows)
    }
  }

  private func write(to sink: @escaping CommandContext.Sink, in store: IncidentStore) throws -> Int
  {
    try past.reading(store, of: filter, invocation) { store, _ in
      try store.read { try writeRows(to: sink, in: store) }
    }
  }

  private func writeRows(
    to sink: @escaping CommandContext.Sink, in store: IncidentStore
  ) throws -> Int {
    let repositories = try store.repositories()
    let disclosure = try arguments.texts.disclosure(repositories)
    let records = ExportedRecords(
      subject: subject, isNative: isNative, isMap: arguments.writtenFormat == .geojson,
      profile: arguments.profile, filter: filter,
      disclosure: disclosure)
    var writer: ExportWriter?
    let notes = try records.read(in: store, repositories) { columns in
      writer = try ExportWriter(
        arguments.writtenFormat, columns: columns,
        hashtags: arguments.hxl ? columns.map { Hashtags.of($0, isNative: isNative) } : nil,
        hasMark: arguments.bom,
        isTerminal: arguments.output == nil && invocation.context.isOutputTerminal,
        sink: sink)
    } row: { values, count in
      try writer?.row(values, count: count)
    }
    try writer?.end()
    for note in notes { invocation.context.say(note) }
    sayUnplaced(writer)
    invocation.context.sayWithheld(by: disclosure)
    return writer?.rows ?? 0
  }

  private func sayUnplaced(_ writer: ExportWriter?) {
    guard let writer, writer.withoutPosition > 0 else { return }
    invocation.context.say(
      "\(writer.withoutPosition) of \(writer.rows) incidents have no coordinates and no town that is "
        + "known here: a map does not show them.")
  }

  private func sayRecorded(_ number: Int64, _ rows: Int) {
    invocation.context.sayRecorded(
      number, arguments.profile,
      what: "\(rows) rows of \(subject.rawValue)" + (arguments.output.map { " to \($0)" } ?? ""))
  }

  /// Whether incidents are written in the layout that is imported without a mapping.
  private var isNative: Bool { subject == .incidents && arguments.writtenFormat == .csv }

  private func record(_ rows: Int, sha256: String, in store: IncidentStore) throws -> Int64 {
    try store.record(
      ExportRecord(
        exportedAt: invocation.context.now(), subject: subject.rawValue,
        profile: arguments.profile, format: arguments.writtenFormat.rawValue,
        conditions: ShellText.line(
          filter.commandLine + arguments.texts.words + past.commandLine), rows: rows,
        sha256: sha256, toolVersion: Release.version))
  }
}
