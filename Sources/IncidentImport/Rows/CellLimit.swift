import Incidents

extension Field {
  /// The longest text that is read for the field, in bytes of UTF-8; nil for free text.
  var longestText: Int? { isLongText ? nil : TextBound.longest }

  /// The subject of a warning about a cell that is too long; nil where the row is refused for it.
  fileprivate var overlongTopic: WarningTopic? {
    switch self {
    case .articles: .article
    case .chargeStatus: .status
    default: isCount ? .notUnderstood : nil
    }
  }
}

extension RowReader {
  /// Notes the cells that are too long for the fields that they feed, and are not read.
  func noteOverlongCells(_ cells: some RowCells, into row: inout ParsedRow) {
    guard cells.mayBeOverlong else { return }
    for field in Field.allCases {
      guard let column = reader(field)?.overlongColumn(in: cells) else { continue }
      let reason =
        "The text is longer than \(TextBound.longest) bytes, and is not read as '\(field.name)'. Look "
        + "for a quote that is not closed, or for text that belongs in another column."
      let problem = CellProblem(
        field: field, column: column, value: ColumnSurvey.shortened(cells.text(at: column)),
        reason: reason, topic: field.overlongTopic)
      if problem.topic == nil { row.problems.append(problem) } else { row.warnings.append(problem) }
    }
  }
}

extension RowCells {
  /// True if a cell, or several joined, may be longer than a text that is read.
  fileprivate var mayBeOverlong: Bool {
    var size = 0
    for index in 0..<count { size += self.size(at: index) + 1 }
    return size > TextBound.longest
  }
}
