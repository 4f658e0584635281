import IncidentStore
import Tabular
package import Incidents

/// Looks through a delimited file, and tries how it would be imported.
///
/// It needs no database and changes nothing. The memory that it takes does not grow with the file,
/// but for some digests of bytes a row, which tell identifiers that come twice.
package enum FileInspector {
  /// How many columns whose texts are all different are followed beyond the bound.
  private static let followedColumns = 4

  /// Inspects a file, or what comes through standard input for `-`.
  ///
  /// After the day that is given nothing can have happened; without it no date is doubted. What the
  /// options state of dates and cells holds as it would for an import.
  ///
  /// - Throws: `FileProblem`, `DelimitedProblem` or ``ImportProblem``.
  package static func inspect(
    _ path: String, _ choices: ReadingChoices = ReadingChoices(), preset: String? = nil,
    today: CalendarDay? = nil, stating stated: FileImport.Options = FileImport.Options()
  ) throws -> FileInspection {
    let spooled = try SourceFile.spooled(path)
    let (guess, file) = try open(path, spooled, choices)
    let head = try InspectedHead(file, guess, columns: choices.columns)
    let layout = try LayoutFinding(
      header: head.header, hashtags: head.hashtags, preset: preset,
      sample: { try firstRows(file, from: !head.origin.isRecord) }
    ).stating(stated)
    let rows = FileRows(file: file, headerRecords: head.records)
    let survey = try survey(rows, head.header, layout, today: today)
    var proposal = try proposal(survey, rows, layout, path: path)
    // A file without rows has nothing to try.
    guard survey.rows > 0 else {
      return try survey.inspection(
        path: path, guess: guess, file: file, head: head, layout: layout, proposal, nil)
    }
    var options = stated
    options.preset = preset
    options.today = today
    options.reading = choices
    if let sheet = file.options.sheet {
      options.reading.sheet = sheet.name
    } else {
      options.reading.encoding = file.options.encoding
      options.reading.skippedLines = file.options.skippedLines
    }
    if !head.origin.isRecord { options.reading.columns = head.header.names }
    let forecast = try ImportForecast(
      &proposal, layout, options: options, path: path, spooled: spooled)
    return try survey.inspection(
      path: path, guess: guess, file: file, head: head, layout: layout, proposal, forecast)
  }

  /// The first rows after the record at which a file's reader stands, or from it on.
  private static func firstRows(_ file: DelimitedFile, from isRow: Bool) throws -> [[String]] {
    var rows = isRow ? [SourceFile.sampledCells(file)] : []
    while rows.count < PresetChoice.sampledRows, try file.next() {
      rows.append(SourceFile.sampledCells(file))
    }
    return rows
  }

  /// Proposes the mapping of a file whose header does not say all, from its rows; the file is read to
  /// its end.
  ///
  /// - Throws: `DelimitedProblem` or ``ImportProblem``.
  static func proposal(
    for source: SourceFile, today: CalendarDay?
  ) throws -> MappingProposal {
    let layout = try LayoutFinding(header: source.header, hashtags: source.hashtags, preset: nil)
    let rows = FileRows(file: source.file, headerRecords: source.headerRecords)
    let survey = try survey(rows, source.header, layout, today: today)
    return try proposal(survey, rows, layout, path: source.path)
  }

  private static func survey(
    _ rows: FileRows, _ header: Header, _ layout: LayoutFinding, today: CalendarDay?
  ) throws -> RowSurvey {
    let limits = SurveyLimits(columns: header.names.count)
    let allowance = DistinctValues.Allowance(columns: followedColumns)
    var survey = try RowSurvey(
      header, layout: layout,
      columns: header.names.map {
        ColumnSurvey(name: $0, limits: limits, allowance: allowance, today: today)
      }, today: today)
    try rows.forEach { survey.add($0) }
    survey.finish()
    return survey
  }

  private static func proposal(
    _ survey: RowSurvey, _ rows: FileRows, _ layout: LayoutFinding, path: String
  ) throws -> MappingProposal {
    var proposal = try survey.proposal(
      layout, path: path, sheet: rows.file.options.sheet)
    guard proposal.isKnownByContent || proposal.leavesReportsOpen,
      var search = RepeatedIdentifier(
        among: try survey.columns(layout), date: proposal.dateColumn, in: survey.header)
    else { return proposal }
    try rows.forEach { search.add($0) }
    if let column = search.column { proposal.takeRepeated(survey.header.names[column]) }
    return proposal
  }

  /// What a file seems to be, and the file from its first line that is read; a pipe is copied first.
  private static func open(
    _ path: String, _ spooled: SpooledFile?, _ choices: ReadingChoices
  ) throws -> (FileGuess, DelimitedFile) {
    if let sheet = try SourceFile.sheet(path, spooled, choices) { return (sheet.guess, sheet.file) }
    let guess = try SourceFile.guess(path, spooled, choices)
    let file = try SourceFile.text(path, spooled, choices, guess, guess.options, isImport: false)
    return (guess, file)
  }
}

/// The rows of a file, which can be gone through more than once.
struct FileRows {
  let file: DelimitedFile
  let headerRecords: Int

  /// Calls a closure with the file at each row.
  ///
  /// - Throws: `fileChanged` where the header is gone, or what is wrong with the file.
  func forEach(_ body: (DelimitedFile) throws -> Void) throws {
    try file.rewind()
    for _ in 0..<headerRecords {
      guard try file.next() else { throw ImportProblem.fileChanged }
    }
    while try file.next() { try body(file) }
  }
}

/// What an import of a file would do, as it stands and as it is proposed.
package struct ImportForecast: Sendable {
  /// The import without a mapping of its own; nil where the file cannot be read without one.
  package let asItStands: ImportTrial?
  /// The import that is proposed.
  package let proposed: ImportTrial

  /// Tries the import of a file, and completes the proposal where that spares rows from being refused.
  init(
    _ proposal: inout MappingProposal, _ layout: LayoutFinding, options: FileImport.Options,
    path: String, spooled: SpooledFile?
  ) throws {
    let isDateOrderOpen = proposal.needsDateOrder
    func trial(_ mapping: Mapping?) throws -> ImportTrial {
      var options = options
      if let mapping { (options.mapping, options.preset) = (mapping, nil) }
      // Which order it is changes nothing of what can be read, but for days that no month has.
      if isDateOrderOpen { options.dateOrder = .dayFirst }
      return try ImportTrial(SourceFile(path: path, options.reading, spooled: spooled), options)
    }
    let plain = layout.layout == nil || proposal.isNeeded ? nil : try trial(nil)
    asItStands = plain
    if let plain, !plain.isRefused {
      proposed = plain
      return
    }
    var mapped = try trial(proposal.mapping)
    if proposal.readAsNothing(mapped.problems.unreadTerms()) {
      mapped = try trial(proposal.mapping)
    }
    for remedy in MappingRemedy.allCases where mapped.counts.rejectedRows > 0 {
      guard let better = remedy.applied(to: proposal.mapping, mapped.problems) else { continue }
      let retried = try trial(better)
      guard retried.refusal == nil, retried.counts.rejectedRows < mapped.counts.rejectedRows else {
        continue
      }
      proposal.adopt(better)
      mapped = retried
    }
    guard let plain else {
      proposed = mapped
      return
    }
    let isBetter = plain.refusal != nil || mapped.counts.rejectedRows < plain.counts.rejectedRows
    if isBetter, mapped.refusal == nil { proposal.require() }
    proposed = proposal.isNeeded ? mapped : plain
  }
}
