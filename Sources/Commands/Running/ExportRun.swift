import IncidentImport
import IncidentStore
import SQLite

/// One export of records.
struct ExportRun {
  let subject: ViewExport.Subject
  let filter: IncidentFilter
  let arguments: ExportArguments
  let invocation: Invocation

  /// Writes what is asked for, to a file whole or not at all, and records it where it has to be.
  ///
  /// - Throws: `StoreProblem`, `OutputProblem`, or a failure.
  func run() throws {
    if let path = arguments.output { try invocation.refuse(path, of: "--output") }
    try arguments.check()
    try invocation.withStore(for: arguments.profile == .full ? .writing : .reading) { store in
      try Failure.refuseUnknown(in: filter, store)
      guard let path = arguments.output else {
        _ = try write(to: invocation.context.output, in: store)
        return
      }
      let file = try OutputFile(path: path)
      if arguments.profile == .full {
        let sink = DigestingSink(file.write)
        let rows = try write(to: sink.write, in: store)
        // It is given away and recorded, or neither.
        try file.finish { place in
          try store.write {
            try record(rows, sha256: sink.finish(), in: store)
            try place()
          }
        }
      } else {
        _ = try write(to: file.write, in: store)
        try file.finish()
      }
    }
  }

  private func write(to sink: @escaping CommandContext.Sink, in store: IncidentStore) throws -> Int
  {
    try store.read {
      let repositories = try store.repositories()
      let records = ExportedRecords(
        subject: subject, isNative: isNative, profile: arguments.profile, filter: filter)
      var writer: ExportWriter?
      let notes = try records.read(in: store, repositories) { columns in
        writer = try ExportWriter(
          arguments.writtenFormat, columns: columns,
          hashtags: arguments.hxl ? columns.map { Hashtags.of($0, isNative: isNative) } : nil,
          hasMark: arguments.bom,
          isTerminal: arguments.output == nil && invocation.context.isOutputTerminal,
          sink: sink)
      } row: { values in
        try writer?.row(values)
      }
      try writer?.end()
      for note in notes { invocation.context.say(note) }
      return writer?.rows ?? 0
    }
  }

  /// Whether incidents are written in the layout that is imported without a mapping.
  private var isNative: Bool { subject == .incidents && arguments.writtenFormat == .csv }

  private func record(_ rows: Int, sha256: String, in store: IncidentStore) throws {
    try store.record(
      ExportRecord(
        exportedAt: invocation.context.now(), subject: subject.rawValue,
        profile: arguments.profile, format: arguments.writtenFormat.rawValue,
        conditions: ShellText.line(filter.options.flatMap { [$0.name, $0.value] }), rows: rows,
        sha256: sha256, toolVersion: Program.version))
  }
}
