import Tabular
import IncidentImport
import Reporting

/// Prints what was found about a file for people.
struct InspectionPrinter {
  private let inspection: FileInspection
  private let context: CommandContext

  init(_ inspection: FileInspection, in context: CommandContext) {
    self.inspection = inspection
    self.context = context
  }

  /// Prints everything, the commands that import the file last.
  func print(importing lines: [String], isDialectStated: Bool) throws {
    try printUpright(facts(isDialectStated: isDialectStated))
    try line("\ncolumns")
    try printColumns()
    try section("sheet", inspection.reading.sheet?.notes ?? [])
    let notes = InspectionNotes(inspection)
    try section("letters", notes.texts)
    try section("dates", notes.dates)
    try section("identifiers", notes.identifiers)
    try section("numbers", notes.counts)
    try section("places not recognised", notes.places)
    try section("guessed", notes.guesses)
    try section("to settle", notes.questions)
    try section("refused", notes.refusals)
    try section("as read", notes.reading)
    try section("import", notes.outcome)
    try section(
      lines.count > 1 ? "to import it (look at the mapping first)" : "to import it", lines)
  }

  private func facts(isDialectStated: Bool) -> [(String, String)] {
    let form =
      inspection.reading.sheet.map { sheet in
        [("format", sheet.format.label), ("sheet", sheet.name)]
      } ?? [
        ("encoding", InspectionWords.encoding(inspection)),
        ("dialect", InspectionWords.dialect(inspection, isStated: isDialectStated)),
        ("line ends", InspectionWords.lineEnds(inspection.guess.lineEnds)),
      ]
    var facts = [("file", inspection.path)]
    facts += form
    facts += [
      ("header", InspectionWords.header(inspection)),
      ("rows", "\(inspection.rows)"),
      ("ragged rows", raggedRows),
      (inspection.reading.sheet == nil ? "blank lines" : "empty rows", "\(inspection.blankLines)"),
    ]
    if let fault = inspection.firstBroken {
      facts.append(
        ("rows with wrong quotes", "\(inspection.brokenRows), first on \(fault.description)"))
    }
    if inspection.paddedCells > 0 {
      facts.append(("blanks after quotes", "\(inspection.paddedCells), left out"))
    }
    if let line = inspection.hashtagLine {
      facts.append(("HXL hashtags", "\(InspectionWords.noun(of: inspection)) \(line)"))
    }
    if inspection.replacedBytes > 0 {
      facts.append(("replaced bytes", "\(inspection.replacedBytes)"))
    }
    facts.append(("layout", InspectionWords.layout(inspection.layout)))
    if inspection.passedOverRows > 0 {
      facts.append(("rows left out", "\(inspection.passedOverRows), as the layout says"))
    }
    return facts
  }

  private var raggedRows: String {
    guard let first = inspection.firstRagged else { return "\(inspection.raggedRows)" }
    return
      "\(inspection.raggedRows), first on \(InspectionWords.noun(of: inspection)) \(first.line): "
      + "\(first.cells == 1 ? "1 cell" : "\(first.cells) cells") instead of \(inspection.columns.count)"
  }

  private func printUpright(_ facts: [(String, String)]) throws {
    let width = facts.map { DisplayWidth.of($0.0) }.max() ?? 0
    for (name, value) in facts {
      let padding = String(repeating: " ", count: width - DisplayWidth.of(name) + 2)
      try line("\(name)\(padding)\(value)")
    }
  }

  private func printColumns() throws {
    var writer = ResultWriter(
      format: .text, style: TableStyle(terminalWidth: context.terminalWidth),
      sink: context.output)
    try writer.begin([
      Column("#"), Column("column"), Column("filled"), Column("%", alignment: .trailing),
      Column("distinct", alignment: .trailing),
      Column("looks like"), Column("feeds"), Column("why"), Column("examples"),
    ])
    for column in inspection.columns {
      try writer.row([
        Cell(column.number), .text(column.name), Cell(column.filled),
        .text(percent(column)), .text(distinct(column)),
        .text(InspectionWords.kind(column)), .text(InspectionWords.feeds(column)),
        .text(InspectionWords.reasons(column)), .text(examples(column)),
      ])
    }
    try writer.end()
  }

  private func percent(_ column: ColumnFinding) -> String {
    let percent = inspection.percent(column)
    return percent == 0 && column.filled > 0 ? "<1" : String(percent)
  }

  private func distinct(_ column: ColumnFinding) -> String {
    "\(column.hasMoreDistinct ? "more than " : "")\(column.distinct)"
  }

  private func examples(_ column: ColumnFinding) -> String {
    guard !column.isRestricted else { return "(restricted)" }
    return column.examples.map { DisplayWidth.shortened(TerminalSafe.text($0), to: 30) }
      .joined(separator: " · ")
  }

  private func section(_ title: String, _ lines: [String]) throws {
    guard !lines.isEmpty else { return }
    try line("\n\(title)")
    for text in lines { try line("  \(text)") }
  }

  /// Prints a line in which nothing acts on a terminal, after an empty one where it begins so.
  private func line(_ text: String) throws {
    let isApart = text.hasPrefix("\n")
    let shown = TerminalSafe.text(isApart ? String(text.dropFirst()) : text)
    try context.output(Array("\(isApart ? "\n" : "")\(shown)\n".utf8))
  }
}
