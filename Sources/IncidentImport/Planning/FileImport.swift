import Tabular
import FoundationEssentials
import Hashing
package import IncidentStore
package import Incidents

/// The import of one file into one database: a plan, then its application.
///
/// Both are to run inside one transaction of the store, so that what is applied is what was planned.
package final class FileImport {
  /// How a file is to be imported.
  package struct Options: Sendable {
    /// How its columns are read; nil for what the preset or the header says.
    package var mapping: Mapping?
    /// The name of the preset with which its columns are read; nil for what the header says.
    package var preset: String?
    /// The name of the list; nil for the mapping's, else the one that the file's name gives.
    package var dataset: String?
    /// The order of day and month where a date does not say it; nil for what the columns say.
    package var dateOrder: DateOrder?
    /// Whether articles that the database does not know are added to it.
    package var addsArticles = false
    /// Whether a row with a cell that no rule reads is refused.
    package var isStrict = false
    /// Whether a row that is equal to an earlier one is taken once.
    package var dropsRepeats = false
    /// How the file is written.
    package var reading = ReadingChoices()
    /// How many bytes make a file large, so that it may be planned and applied at once.
    package var largeFileBytes = 1 << 20
    /// How many rows of a large file are remembered.
    ///
    /// What those after them have in common with others the database tells when they are written, and
    /// the file is planned first then.
    package var rememberedRows = 1_500_000

    /// The options for a file whose layout its header tells.
    package init(mapping: Mapping? = nil, preset: String? = nil, dataset: String? = nil) {
      self.mapping = mapping
      self.preset = preset
      self.dataset = dataset
    }
  }

  let path: String
  /// What the file is and how it is written.
  package let source: SourceFile
  /// Why the columns are read as they are.
  package let reason: Layout.Reason
  /// Why rows are identified as they are, in a clause; nil where the layout says how.
  let identifierReason: String?
  private(set) var scanner: RowScanner
  let dataset: String
  /// Whether nobody named the list, so that its name is a guess from the file's.
  let isDatasetGuessed: Bool
  /// Whether the database holds any list at all.
  let hasOtherLists: Bool
  let repositories: IncidentStore.Repositories
  /// What keeps restricted cells from being seen; nil where there are none.
  let protection: Protection?
  let options: Options
  private var digest = FileDigest()
  /// What is looked for in every row.
  var looks: RowScanner.Looks = []
  /// What somebody who waits for the import hears of it, and can say.
  let watch: ImportWatch

  /// Opens a file and reads its header; where that does not tell what identifies a row, the rows do.
  ///
  /// - Throws: `FileProblem`, `DelimitedProblem` or ``ImportProblem``.
  package convenience init(
    path: String, options: Options, repositories: IncidentStore.Repositories,
    watch: ImportWatch = ImportWatch()
  ) throws {
    var reading = options.reading
    reading.sheet = reading.sheet ?? options.mapping?.sheet
    try self.init(
      SourceFile(path: path, reading, unless: watch.isCancelled), options: options,
      repositories: repositories, watch: watch)
  }

  /// Takes a file whose header was read.
  ///
  /// - Throws: `DelimitedProblem` or ``ImportProblem``.
  init(
    _ source: SourceFile, options: Options, repositories: IncidentStore.Repositories,
    watch: ImportWatch = ImportWatch()
  ) throws {
    self.watch = watch
    let path = source.path
    let layout = try Self.layout(of: source, options)
    let dataset = options.dataset ?? layout.mapping.dataset
    guard dataset != nil || path != "-" else { throw ImportProblem.namelessList }
    if let dataset, !DatasetName.isValid(dataset) { throw ImportProblem.invalidDataset(dataset) }
    self.path = path
    self.source = source
    reason = layout.reason
    self.dataset = dataset ?? DatasetName.from(path: path)
    isDatasetGuessed = dataset == nil
    self.repositories = repositories
    self.options = options
    hasOtherLists = try !repositories.batches.isEmpty()
    let identity = try layout.leavesIdentifierOpen ? FileInspector.proposal(for: source) : nil
    identifierReason = identity?.identifierReason
    let mapping = layout.mapping.identifying(as: identity?.mapping).stating(options.dateOrder)
    try source.header.check(mapping)
    protection = try Protection(
      mapping, header: source.header, dataset: self.dataset,
      secret: try repositories.secrets.secret())
    scanner = try RowScanner(
      source, mapping: mapping.of(source.sheet), articles: repositories.articles,
      takesNewArticles: options.addsArticles, protection: protection, isStrict: options.isStrict)
  }

  /// The layout of a file; where its header is none, lines before the real one may be the reason.
  private static func layout(of source: SourceFile, _ options: Options) throws -> Layout {
    do {
      return try Layout(
        header: source.header.names, hashtags: source.hashtags, mapping: options.mapping,
        preset: options.preset)
    } catch ImportProblem.missingField(let field, let columns) {
      let lines = source.guess.likelyPreambleLines
      guard lines > 0, options.reading.skippedLines == nil, options.reading.columns == nil else {
        try refuseOther(source, options)
        throw ImportProblem.missingField(field, columns: columns)
      }
      throw ImportProblem.likelyPreamble(lines: lines)
    }
  }

  /// Refuses a file that looks like no list of incidents, where a field that every row needs is
  /// missing.
  private static func refuseOther(
    _ source: SourceFile, _ options: Options
  ) throws {
    guard options.preset == nil, source.hashtags == nil else { return }
    let proposal = try FileInspector.proposal(for: source)
    if let reason = proposal.noIncidents {
      throw ImportProblem.noIncidents(reason: reason, columns: source.header.names)
    }
  }

  /// How many bytes were replaced that are not of the file's encoding.
  package var replacedBytes: Int { scanner.file.replacedBytes }

  /// The number of the newest standing import of a plan's very file, read in the same way into the
  /// same list, that left no row out; nil where there is none.
  ///
  /// - Throws: An error of the store's.
  package func earlierImport(of plan: ImportPlan) throws -> Int64? {
    guard plan.changesSomething || plan.counts.rejectedRows == 0 else { return nil }
    return try repositories.batches.complete(
      sha256: plan.sha256, dataset: dataset, mapping: mapping.json)
  }

  /// How the columns are read.
  var mapping: Mapping { scanner.mapping }

  /// Goes back to before the first row; the SHA-256 of all that is read from there on is taken.
  func restart() throws {
    let digest = FileDigest()
    self.digest = digest
    scanner.file.onBytes = { bytes in digest.update(bytes) }
    try scanner.rewind()
  }

  /// Reads the columns with another mapping from now on.
  func remap(_ mapping: Mapping) throws {
    scanner = try RowScanner(
      source, mapping: mapping, articles: repositories.articles,
      takesNewArticles: options.addsArticles, protection: protection, isStrict: options.isStrict,
      looks: looks)
  }

  /// The SHA-256 of all that was read since the last restart, which was the whole file.
  func finishDigest() -> String {
    scanner.file.onBytes = nil
    return digest.finish()
  }
}

/// The SHA-256 of a file's bytes as they are read.
private final class FileDigest {
  private var sum: SHA256? = SHA256()

  func update(_ bytes: Span<UInt8>) { sum?.update(bytes) }

  func finish() -> String { sum.take()?.finish() ?? "" }
}
