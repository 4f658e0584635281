import IncidentRead
import Cryptography
import IncidentImport
import IncidentStore
import SQLite

/// One export of all records as a folder that describes itself.
struct PackageRun {
  let filter: IncidentFilter
  let profile: ExportProfile
  let licence: String?
  let texts: DisclosureArguments
  let past: PastArguments
  let invocation: Invocation

  /// Writes the folder, whole or not at all, and records it where it has to be.
  ///
  /// - Throws: `StoreProblem`, `OutputProblem`, or a failure.
  func run(path: String) throws {
    let isRecorded = profile == .full || texts.isRecorded
    try invocation.withStore(for: isRecorded ? .writing : .reading) { store in
      try invocation.refuse(path, of: "--package")
      for leftover in OutputFolder.leftovers(of: path) {
        invocation.context.say(
          "\(leftover): an export that was ended left it; it may hold names. Delete it.")
      }
      let folder = try OutputFolder(path: path, for: profile.readers)
      let (tables, known) = try past.reading(store, of: filter, invocation) { store, known in
        try store.read {
          let repositories = try store.repositories()
          let disclosure = try texts.disclosure(repositories)
          let tables = try ViewExport.Subject.packaged.map { subject in
            try table(subject, in: folder, store, disclosure)
          }
          invocation.context.sayWithheld(by: disclosure)
          return (tables, known)
        }
      }
      let json = try description(of: tables, known).json
      let file = try folder.file("datapackage.json")
      try file.write(json)
      guard isRecorded else { return try folder.finish { place in try place() } }
      // It is given away and recorded, or neither.
      var number: Int64 = 0
      try folder.finish { place in
        try store.write {
          number = try record(tables, json, in: store)
          try place()
        }
      }
      invocation.context.sayRecorded(number, profile, what: "a package to \(path)")
    }
  }

  private struct Table {
    let resource: DataPackage.Resource
    let rows: Int
    let sources: Set<String>
  }

  private func table(
    _ subject: ViewExport.Subject, in folder: OutputFolder, _ store: IncidentStore,
    _ disclosure: Disclosure
  ) throws -> Table {
    let export = try ViewExport(
      subject, profile: profile, keepsMerged: true, in: store, disclosure: disclosure)
    let file = try folder.file("\(subject.rawValue).csv")
    let sink = DigestingSink(file.write)
    var writer = try ExportWriter(.csv, columns: export.columns.map(\.name), sink: sink.write)
    let sourceColumn = export.columns.firstIndex { $0.name == "source" }
    var sources: Set<String> = []
    try export.rows(of: filter, in: store) { values in
      if let sourceColumn, case .text(let name) = values[sourceColumn] { sources.insert(name) }
      try writer.row(values, count: export.columns.count)
    }
    try writer.end()
    let resource = DataPackage.Resource(
      subject.rawValue, columns: export.columns, bytes: sink.byteCount, sha256: sink.finish())
    return Table(resource: resource, rows: writer.rows, sources: sources)
  }

  private func description(of tables: [Table], _ known: KnownImports?) throws -> DataPackage {
    let sources = tables.reduce(into: Set<String>()) { $0.formUnion($1.sources) }
    return DataPackage(
      description: "Written by Aigaq \(Release.version), profile \(profile.rawValue)"
        + (conditions.isEmpty ? "" : ", of the incidents of: \(conditions)")
        + (known.map { ", \($0.words). " } ?? ". ")
        + "Texts that a spreadsheet would run as formulas are preceded by an apostrophe.",
      created: try time, licence: licence, sources: sources.sorted(),
      resources: tables.map(\.resource))
  }

  /// The time that the package names as that of its making.
  private var time: String {
    get throws {
      try ExportTime(of: invocation.context.environment)?.text ?? invocation.context.now()
    }
  }

  private var conditions: String { ShellText.line(filter.commandLine + past.commandLine) }

  private func record(
    _ tables: [Table], _ json: [UInt8], in store: IncidentStore
  ) throws -> Int64 {
    var sum = SHA256()
    sum.update(json.span)
    return try store.record(
      ExportRecord(
        exportedAt: invocation.context.now(), subject: "package", profile: profile,
        format: "datapackage",
        conditions: [conditions, ShellText.line(texts.words)].filter {
          !$0.isEmpty
        }
        .joined(separator: " "), rows: tables.map(\.rows).reduce(0, +),
        sha256: sum.finish(), toolVersion: Release.version))
  }
}
