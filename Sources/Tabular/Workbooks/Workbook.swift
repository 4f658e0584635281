/// A workbook, recognised by its content, of which one sheet is read.
package struct Workbook {
  private enum Content {
    case xlsx(XLSXWorkbook)
    case ods(ODSWorkbook)
  }

  /// Most cells' columns that are listed as hidden.
  private static let listedColumns = 20
  /// Most sheets whose rows are counted to choose among them.
  private static let countedSheets = 20

  private let file: InputFile
  private let content: Content
  private let watch: WorkbookWatch

  /// Opens the workbook in a file; nil where the file is no archive.
  ///
  /// - Throws: Why it cannot be read; that it is another kind of archive.
  package static func open(
    path: String, spooled: SpooledFile?, unless isCancelled: @escaping () -> Bool = { false }
  ) throws -> Workbook? {
    // A pipe is opened where it is copied.
    guard spooled != nil || !SpooledFile.isNeeded(for: path) else { return nil }
    let file = try spooled?.file ?? InputFile(path: path)
    guard FileFormat.isArchive(file.firstBytes(atMost: FileFormat.looksAt)) else { return nil }
    return try FileProblem.translating(file.path) {
      try Workbook(file, WorkbookWatch(path: file.path, isCancelled: isCancelled))
    }
  }

  private init(_ file: InputFile, _ watch: WorkbookWatch) throws {
    self.file = file
    self.watch = watch
    let archive = try ZipArchive(file)
    if try ODSWorkbook.isIn(archive) {
      content = .ods(try ODSWorkbook(archive, watch))
    } else if let main = try XLSXWorkbook.mainPart(of: archive, watch), main.hasSuffix(".xml"),
      !main.hasPrefix("word/"), !main.hasPrefix("ppt/")
    {
      content = .xlsx(try XLSXWorkbook(archive, mainPart: main, watch))
    } else {
      throw FileProblem.notText(path: file.path, format: FileFormat(archive))
    }
  }

  /// Opens a sheet as a delimited file, whose lines are the rows of the sheet.
  ///
  /// Without a name it is the one sheet that holds a table; without a number of rows before the header,
  /// the header is found.
  ///
  /// - Throws: Why the sheet cannot be read, or that several sheets could be meant.
  package func sheet(
    _ name: String?, skippedRows: Int?, hasHeader: Bool
  ) throws -> (file: DelimitedFile, guess: FileGuess) {
    try FileProblem.translating(file.path) {
      let copy =
        switch content {
        case .xlsx(let workbook): try copy(name, of: workbook)
        case .ods(let workbook): try copy(name, of: workbook)
        }
      return try delimited(copy, skippedRows: skippedRows, hasHeader: hasHeader)
    }
  }

  /// The copy of a sheet's cells with what is said about it.
  private struct Copy {
    let spool: SheetSpool
    let facts: SheetFacts
    let reading: SheetReading
  }

  // MARK: Choosing

  private func copy(_ name: String?, of workbook: XLSXWorkbook) throws -> Copy {
    let (formats, strings) = (try workbook.formats(), try workbook.strings())
    let names = workbook.sheets.map {
      SheetSummary(name: $0.name, rows: nil, isHidden: $0.isHidden)
    }
    let choice = try Self.choose(name, of: names) { isBrief in
      try workbook.sheets.map { sheet in
        let survey = SheetSurvey(isBrief: isBrief)
        let facts = try workbook.read(sheet, formats: formats, strings: strings, into: survey)
        return SurveyedSheet(
          name: sheet.name, isHidden: sheet.isHidden, rows: isBrief ? nil : survey.rows,
          survey.head, facts)
      }
    }
    let sheet = workbook.sheets[choice.index]
    let spool = try SheetSpool(of: sheet.name, in: file)
    let facts = try workbook.read(sheet, formats: formats, strings: strings, into: spool)
    return Copy(
      spool: spool, facts: facts, reading: Self.reading(.xlsx, names, choice))
  }

  /// All sheets are in one part, which is read once: those that may be meant are copied meanwhile.
  private func copy(_ name: String?, of workbook: ODSWorkbook) throws -> Copy {
    let candidates = SheetCandidates(name, in: file)
    let facts = try workbook.read(candidates.sink)
    let sheets = candidates.surveyed(facts)
    let choice = try Self.choose(name, of: sheets.map(\.summary)) { _ in sheets }
    guard let spool = candidates.spool(of: choice.index) else {
      throw WorkbookProblem.noSuchSheet(name: sheets[choice.index].summary.name, sheets: [])
    }
    return Copy(
      spool: spool, facts: facts[choice.index],
      reading: Self.reading(.ods, sheets.map(\.summary), choice))
  }

  private static func reading(
    _ format: SheetReading.Format, _ sheets: [SheetSummary], _ choice: Choice
  ) -> SheetReading {
    let sheet = sheets[choice.index]
    let others = sheets.indices.filter { $0 != choice.index && sheets[$0].isHidden }
    return SheetReading(
      format: format, name: sheet.name, isHidden: sheet.isHidden,
      isOneOfSeveral: choice.isOneOfSeveral, otherHiddenSheets: others.map { sheets[$0].name })
  }

  /// The sheet that is read.
  private struct Choice {
    /// The number of the sheet, from 0.
    let index: Int
    /// True if it had to be named, as other sheets could be meant.
    let isOneOfSeveral: Bool
  }

  /// The sheet of a name, else the only one that holds a table.
  private static func choose(
    _ name: String?, of sheets: [SheetSummary], survey: (_ isBrief: Bool) throws -> [SurveyedSheet]
  ) throws -> Choice {
    if let name {
      guard let index = sheets.firstIndex(where: { $0.isCalled(name) }) else {
        throw WorkbookProblem.noSuchSheet(name: name, sheets: sheets)
      }
      // Another sheet that cannot be read is no reason not to read this one.
      let only = try? onlyTable(of: tables(among: sheets, survey), sheets)
      return Choice(index: index, isOneOfSeveral: sheets.count > 1 && only != index)
    }
    let tables = try tables(among: sheets, survey)
    if let only = onlyTable(of: tables, sheets) {
      return Choice(index: only, isOneOfSeveral: false)
    }
    // To count the rows of many sheets takes too long for a message.
    let counted = sheets.count > Self.countedSheets ? try survey(true) : try survey(false)
    guard !tables.isEmpty else {
      throw WorkbookProblem.noTable(sheets: counted.map(\.summary))
    }
    throw WorkbookProblem.severalTables(tables.map { counted[$0].summary })
  }

  /// The numbers of the sheets that hold tables; that of the only sheet, whatever it holds.
  private static func tables(
    among sheets: [SheetSummary], _ survey: (_ isBrief: Bool) throws -> [SurveyedSheet]
  ) throws -> [Int] {
    if sheets.count == 1 { return [0] }
    let surveyed = try survey(true)
    return surveyed.indices.filter { surveyed[$0].isTable }
  }

  /// The only table that is shown, else the only one that is hidden; nil where several could be meant.
  private static func onlyTable(of tables: [Int], _ sheets: [SheetSummary]) -> Int? {
    let shown = tables.filter { !sheets[$0].isHidden }
    if shown.count == 1 { return shown[0] }
    return shown.isEmpty && tables.count == 1 ? tables[0] : nil
  }

  // MARK: Reading

  private func delimited(
    _ copy: Copy, skippedRows: Int?, hasHeader: Bool
  ) throws -> (file: DelimitedFile, guess: FileGuess) {
    let (spool, facts) = (copy.spool, copy.facts)
    let found = hasHeader ? spool.head.headerRows(facts.merges) : nil
    let first = found?.upperBound ?? (hasHeader ? nil : spool.head.firstRow())
    let skipped = skippedRows ?? first.map { $0 - 1 } ?? 0
    let header = skippedRows == nil ? found : hasHeader ? skipped + 1...skipped + 1 : nil
    var reading = copy.reading
    reading.width = spool.width
    reading.titleRows = spool.head.rows.count { $0.number < header?.lowerBound ?? skipped + 1 }
    reading.hiddenRows = facts.hiddenRows
    reading.errors = facts.errors
    reading.formulasWithoutValue = facts.formulasWithoutValue
    reading.hiddenColumns = Self.letters(facts.hiddenColumns, width: spool.width)
    var filling = MergeFilling(
      facts.merges, header: header, isOfNumbers: spool.isOfNumbers)
    var cells = try spool.finish()
    if filling.isNeeded {
      let writer = try SpoolWriter(
        for: file.path, limit: WorkbookLimits.sheetBytes(ofWorkbook: file.status.size))
      let plain = try DelimitedFile(
        cells, ReadingOptions(sheet: reading), DelimitedFile.standardWindowSize)
      try filling.rewrite(plain, to: writer)
      cells = try writer.finish()
      reading.filledMerges = filling.filled
      reading.mergedNumbers = filling.keptNumbers
    }
    let options = ReadingOptions(skippedLines: skipped, sheet: reading)
    let guess = try FileGuess(
      sheet: try DelimitedFile(cells, options, DelimitedFile.standardWindowSize),
      skippedRows: skipped)
    try cells.rewind()
    return (
      try DelimitedFile(cells, options, DelimitedFile.standardWindowSize, origin: file), guess
    )
  }

  private static func letters(_ ranges: [ClosedRange<Int>], width: Int) -> [String] {
    let columns = ranges.flatMap { range in
      range.lowerBound > width ? [] : Array(range.clamped(to: 1...max(width, 1)))
    }
    return columns.prefix(listedColumns).map { ColumnLetters.of($0) }
      + (columns.count > listedColumns ? ["…"] : [])
  }
}

extension FileProblem {
  /// Runs a closure, and makes a problem of a workbook one of the file at a path.
  static func translating<R>(_ path: String, _ body: () throws -> R) throws -> R {
    do {
      return try body()
    } catch let problem as WorkbookProblem {
      throw FileProblem.workbook(path: path, problem)
    }
  }
}

extension FileFormat {
  /// The format of an archive that is no workbook.
  fileprivate init(_ archive: ZipArchive) {
    let type = (try? archive.open("mimetype").readWhole(atMost: 1 << 16)) ?? []
    let openDocument = "application/vnd.oasis.opendocument."
    let names = Set(archive.names(atMost: 10_000))
    if names.contains("xl/workbook.bin") {
      self = .binaryWorkbook
    } else if names.contains("word/document.xml") || type.starts(with: "\(openDocument)text".utf8) {
      self = .document
    } else if names.contains("ppt/presentation.xml")
      || type.starts(with: "\(openDocument)presentation".utf8)
    {
      self = .presentation
    } else {
      self = names.contains("Index/Document.iwa") ? .numbers : .zip
    }
  }
}
