/// A sheet that was looked at, to choose among several.
struct SurveyedSheet {
  /// The sheet, for messages.
  let summary: SheetSummary
  /// True if it holds a table with a header and rows.
  let isTable: Bool

  init(name: String, isHidden: Bool, rows: Int?, _ head: SheetHead, _ facts: SheetFacts) {
    summary = SheetSummary(name: name, rows: rows, isHidden: isHidden)
    isTable = head.headerRows(facts.merges) != nil
  }
}

extension SheetSummary {
  /// True if a name is that of the sheet, but for case and the white space around it.
  func isCalled(_ other: String) -> Bool {
    let trimmed = [name, other].map { text in
      text.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed()
    }
    return String(trimmed[0]).lowercased() == String(trimmed[1]).lowercased()
  }
}

/// Sinks for the sheets of a workbook that is read in one pass, before it is known which is meant.
///
/// The sheet of the name is copied; without a name each is until a second one may be meant, as the
/// choice then is the user's.
final class SheetCandidates {
  private struct Sheet {
    let name: String
    let isHidden: Bool
    let survey: SheetSurvey
    var spool: SheetSpool?

    /// True if it looks like a table, as far as that is known without its merged cells.
    var mayBeTable: Bool { survey.head.headerRows([]) != nil }
  }

  private let name: String?
  private let workbook: InputFile
  private var sheets: [Sheet] = []

  /// Candidates for the sheet of a name; for the only one that holds a table where there is no name.
  init(_ name: String?, in workbook: InputFile) {
    self.name = name
    self.workbook = workbook
  }

  /// Makes the sink of the next sheet.
  func sink(_ name: String, isHidden: Bool) throws -> any SheetSink {
    guard sheets.count < WorkbookLimits.sheets else {
      throw WorkbookProblem.tooLarge(part: "more than \(WorkbookLimits.sheets) sheets")
    }
    dropLast()
    let summary = SheetSummary(name: name, rows: nil, isHidden: isHidden)
    let isCopied =
      if let wanted = self.name {
        summary.isCalled(wanted) && !sheets.contains { $0.spool != nil }
      } else {
        !sheets.contains { $0.spool != nil && $0.isHidden == isHidden }
      }
    let spool = isCopied ? try SheetSpool(of: name, in: workbook) : nil
    let survey = SheetSurvey(isBrief: false)
    sheets.append(Sheet(name: name, isHidden: isHidden, survey: survey, spool: spool))
    return spool.map { SheetPair(survey, $0) } ?? survey
  }

  /// Lets go of the copy of a sheet that turned out to be no table.
  private func dropLast() {
    guard name == nil, let last = sheets.last, !last.mayBeTable else { return }
    sheets[sheets.count - 1].spool = nil
  }

  /// The sheets as they were found, with what else was read of them.
  func surveyed(_ facts: [SheetFacts]) -> [SurveyedSheet] {
    zip(sheets, facts).map { sheet, facts in
      SurveyedSheet(
        name: sheet.name, isHidden: sheet.isHidden, rows: sheet.survey.rows, sheet.survey.head,
        facts)
    }
  }

  /// The copy of a sheet; nil where it was not copied.
  func spool(of index: Int) -> SheetSpool? {
    sheets.indices.contains(index) ? sheets[index].spool : nil
  }
}

/// Hands the rows of a sheet to a survey and a copy.
private final class SheetPair: SheetSink {
  private let survey: SheetSurvey
  private let spool: SheetSpool

  init(_ survey: SheetSurvey, _ spool: SheetSpool) { (self.survey, self.spool) = (survey, spool) }

  var isDone: Bool { false }

  func take(_ row: SheetRow) throws {
    survey.take(row)
    try spool.take(row)
  }
}
