import Tabular
import FoundationEssentials
import Cryptography
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
    /// The first of the hundred years that years of two digits lie in; nil for what the columns say.
    package var century: Int?
    /// The time zone of the places; nil for what the mapping or the rows say.
    package var timeZone: LocalZone?
    /// Whether dates are taken that can hardly be meant: before 1900, or after the import.
    package var allowsDates = false
    /// The day of the import, in UTC; nil where it is not known, and no date is doubted.
    package var today: CalendarDay?
    /// What somebody answered to questions about the edition.
    package var answers: Set<ImportQuestion.Answer> = []
    /// Whether the incidents of the list that the file no longer has are withdrawn.
    package var withdrawsMissing = false
    /// True if the file adds rows to the list and is no edition of it, which says by what it lacks that
    /// something is missing.
    package var isAddition = false
    /// Whether articles that the database does not know are added to it.
    package var addsArticles = false
    /// The code of articles without one; nil for the mapping's, else that of the row's country.
    package var articleCode: CodeMention?
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
  /// The fields of the preset that are not read, as the file lacks their columns.
  package let leftOut: [Mapping.LeftOutField]
  /// Why rows are identified as they are, in a clause; nil where the layout says how.
  let identifierReason: String?
  private(set) var scanner: RowScanner
  /// What the columns of dates settled, in sentences.
  private(set) var dateNotes: [String] = []
  /// Whether the mapping says all that whole columns of dates tell.
  private var areDatesSettled = false
  let dataset: String
  /// Whether nobody named the list, so that its name is a guess from the file's.
  let isDatasetGuessed: Bool
  /// Whether the database holds any list at all.
  let hasOtherLists: Bool
  let repositories: IncidentStore.Repositories
  /// What keeps restricted cells from being seen; nil where there are none.
  let protection: Protection?
  /// Whether the database makes the secret of that when rows are written.
  let awaitsSecret: Bool
  let options: Options
  /// Fields that are not read, since their columns are restricted.
  package let unreadFields: [Screening.DroppedField]
  /// Columns that list several people in a cell, whom nothing counts.
  let uncountedNames: [String]
  /// The kind that rows are taken to be of, with the reason; nil where nothing is presumed.
  package let presumedKind: String?
  /// What the titles say, where nothing else tells what the list is about.
  let titles: ProtestTitles?
  private var digest = FileDigest()
  private let forgotten: ForgottenRows?
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
    reading.encoding = reading.encoding ?? options.mapping?.encoding
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
    leftOut = layout.leftOut
    self.dataset = dataset ?? DatasetName.from(path: path, sheet: source.sheet)
    isDatasetGuessed = dataset == nil
    self.repositories = repositories
    forgotten = try ForgottenRows(repositories)
    self.options = options
    hasOtherLists = try !repositories.batches.isEmpty()
    var titles =
      layout.reason.isByHeadings ? ProtestTitles(layout.mapping, in: source.header) : nil
    let screening = try Self.screening(
      of: source, layout, before: try repositories.batches.mappings(of: self.dataset), watch
    ) { titles?.add($0) }
    (unreadFields, uncountedNames) = (screening.dropped, screening.uncounted)
    let identity =
      try layout.leavesIdentifierOpen || Self.repeatsIdentifiers(source, layout)
      ? FileInspector.proposal(for: source, today: options.today) : nil
    identifierReason = identity?.identifierReason
    if layout.reason.isByHeadings, options.preset == nil,
      let reason = Headings.otherSubject(source.header.names)
    {
      throw ImportProblem.noIncidents(reason: reason, columns: source.header.names)
    }
    var mapping = screening.mapping.identifying(as: identity?.mapping)
    let presumed =
      layout.reason.isByHeadings
      ? mapping.presumption(
        header: source.header.names, dataset: self.dataset, titles: titles) : nil
    if let presumed { mapping.fields.merge(presumed.fields) { $1 } }
    presumedKind = presumed?.description
    self.titles = mapping.fields[.kind] == nil ? titles : nil
    mapping = Self.mapping(mapping, options).of(source)
    try source.header.check(mapping)
    try Self.checkListed(mapping, in: source.header)
    protection = try Protection(
      mapping, header: source.header, dataset: self.dataset,
      secret: try repositories.secrets.secret())
    awaitsSecret = try protection != nil && !repositories.secrets.isKept()
    scanner = try RowScanner(
      source, of: self.dataset, mapping: mapping, articles: repositories.articles,
      protection: protection,
      gazetteer: repositories.places.gazetteer, forgotten: forgotten, today: options.today,
      isStrict: options.isStrict)
  }

  /// True if a column whose heading means an identifier has the same one in several of the first rows,
  /// and nothing tells the reports of an incident apart: the rows have to say what it identifies.
  private static func repeatsIdentifiers(_ source: SourceFile, _ layout: Layout) throws -> Bool {
    let fields = layout.mapping.fields
    guard layout.reason == .native, layout.mapping.unit == .report, fields[.report] == nil,
      fields[.source] == nil, case .column(let name)? = fields[.id]?.origin,
      Field(name: Header.folded(name)) == nil, let column = source.header.index(of: name)
    else { return false }
    let identifiers = try source.firstRows().compactMap {
      $0.indices.contains(column) ? $0[column] : nil
    }
    .filter { !$0.trimmedOfSpace.isEmpty }
    return Set(identifiers).count < identifiers.count
  }

  /// Refuses to open, or to take for numbers of rows, columns that the file does not have.
  private static func checkListed(
    _ mapping: Mapping, in header: Header
  ) throws(ImportProblem) {
    for (key, names) in [("open", mapping.open), ("row_numbers", mapping.rowNumbers)] {
      guard let name = names.first(where: { header.indices(of: $0).isEmpty }) else { continue }
      throw .noSuchListedColumn(key: key, name: name, columns: header.names)
    }
  }

  /// A mapping with all that the options say of dates and articles.
  static func mapping(_ mapping: Mapping, _ options: Options) -> Mapping {
    var mapping = mapping.stating(
      options.dateOrder, century: options.century, zone: options.timeZone.map { .place($0) }
    ).stating(options.articleCode, takesNewArticles: options.addsArticles)
    mapping.allowsDates = mapping.allowsDates || options.allowsDates
    return mapping
  }

  /// The mapping of a file, with what names a person or leads to one restricted, as the headings, the
  /// cells and the list's earlier imports tell.
  private static func screening(
    of source: SourceFile, _ layout: Layout, before stored: [String], _ watch: ImportWatch,
    alsoFor look: (FileCells) -> Void
  ) throws -> Screening {
    var evidence = PersonEvidence(columns: source.header.names.count)
    // What is wrong with the file is told when it is read in earnest.
    var rows = 0
    while (try? source.file.next()) == true {
      let cells = FileCells(file: source.file, columns: source.header.names.count)
      evidence.add(cells)
      look(cells)
      rows += 1
      if rows.isMultiple(of: 1024), watch.isCancelled() { throw ImportProblem.cancelled }
    }
    return try Screening(
      layout.mapping, header: source.header.names, evidence: evidence,
      restrictedBefore: try stored.flatMap { try MappingReader.read($0).restrictedColumns },
      isGiven: layout.reason == .given)
  }

  /// The layout of a file; where its header is none, lines before the real one may be the reason.
  private static func layout(of source: SourceFile, _ options: Options) throws -> Layout {
    do {
      return try Layout(
        header: source.header.names, hashtags: source.hashtags, mapping: options.mapping,
        preset: options.preset, sample: source.firstRows)
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
    let proposal = try FileInspector.proposal(for: source, today: options.today)
    if let reason = proposal.noIncidents {
      throw ImportProblem.noIncidents(reason: reason, columns: source.header.names)
    }
  }

  /// How many bytes were replaced that are not of the file's encoding.
  package var replacedBytes: Int { scanner.file.replacedBytes }
  /// Places of the rows that were written, as far as they are not recognised.
  package var places: PlaceTally { scanner.places }
  /// How many cells had blanks after their closing quote.
  package var paddedCells: Int { scanner.file.paddedFields }

  /// Whether applying a plan changes anything: rows, or which incidents are withdrawn.
  package func changesSomething(_ plan: ImportPlan) -> Bool {
    plan.changesSomething || !plan.missing.returned.isEmpty || withdraws(by: plan)
  }

  /// Whether applying a plan withdraws incidents that the file no longer has.
  package func withdraws(by plan: ImportPlan) -> Bool {
    options.withdrawsMissing && !plan.missing.incidents.isEmpty
  }

  /// Refuses a plan that leaves a question open, or would withdraw incidents by a file of which not
  /// every row can be read.
  ///
  /// - Throws: ``ImportProblem``.
  package func refuseOpenQuestions(of plan: ImportPlan) throws(ImportProblem) {
    let open = plan.questions.filter { $0.answers.isDisjoint(with: options.answers) }
    guard open.isEmpty else { throw .openQuestions(open) }
    guard !options.withdrawsMissing || plan.counts.rejectedRows == 0 else {
      throw .withdrawingByRejectedRows(plan.counts.rejectedRows)
    }
  }

  /// The number of the newest standing import of a plan's very file, read in the same way into the
  /// same list, that left no row out; nil where there is none.
  ///
  /// - Throws: An error of the store's.
  package func earlierImport(of plan: ImportPlan) throws -> Int64? {
    guard plan.changesSomething || plan.counts.rejectedRows == 0, !withdraws(by: plan) else {
      return nil
    }
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

  /// Reads the dates as their whole columns settle it from now on.
  func settleDates() throws {
    let settled = try scanner.settledDates()
    dateNotes = settled.notes
    scanner = try RowScanner(
      source, of: dataset, mapping: settled.mapping, articles: repositories.articles,
      protection: protection,
      gazetteer: repositories.places.gazetteer, forgotten: forgotten, today: options.today,
      isStrict: options.isStrict,
      areColumnsSettled: true, looks: looks)
    areDatesSettled = true
  }

  /// Reads the rows with all that is to be looked for from now on.
  func renewScanner() throws {
    scanner = try RowScanner(
      source, of: dataset, mapping: mapping, articles: repositories.articles,
      protection: protection,
      gazetteer: repositories.places.gazetteer, forgotten: forgotten, today: options.today,
      isStrict: options.isStrict,
      areColumnsSettled: areDatesSettled,
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
