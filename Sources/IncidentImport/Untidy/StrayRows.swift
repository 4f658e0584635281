import Incidents
import Tabular

/// Finds what a table made for paper has between its rows: its header once more, the numbers of its
/// columns, headings of sections, and notes.
struct StrayRows {
  /// The names of the columns as they stand in the header, folded.
  private let names: [String]
  /// True if a column has the dates of the rows, so that a number in it is none.
  private let hasDates: Bool
  /// The columns in which a line of text may stand alone, as no row has only these.
  private let margins: Set<Int>

  /// Words with which a note begins.
  private static let notes = [
    "примечани", "источник", "составил", "подготовлен", "данные на", "по состоянию", "note",
    "source:",
    "sources:", "compiled", "as of", "ескерт", "дереккөз", "*",
  ]

  /// The strays among the rows of a mapping.
  init(_ mapping: Mapping, _ header: Header) {
    names = header.names.map(Header.folded)
    func columns(_ fields: [Field]) -> Set<Int> {
      Set(
        fields.flatMap { mapping.fields[$0]?.origin.columns ?? [] }
          .compactMap { header.index(of: $0) })
    }
    let dates = columns([.date])
    hasDates = !dates.isEmpty
    // The name of an incident or a person may be all that is known of it.
    let telling = columns([.title, .summary, .name, .person, .source, .sourceURL, .demands])
    margins = dates.union(columns([.id, .region, .locality, .country]).union([0]))
      .subtracting(telling)
  }

  /// The kind of the record at which a file's reader stands; nil for a row.
  func kind(_ file: DelimitedFile) -> UntidyRow? {
    guard names.count > 2 else { return nil }
    if isHeader(file) { return .header }
    if isColumnNumbers(file) { return .columnNumbers }
    return isText(file) ? .text : nil
  }

  private func isHeader(_ file: DelimitedFile) -> Bool {
    var equal = 0
    for index in 0..<min(file.fieldCount, names.count) {
      let length = file.withBytes(at: index) { $0.count }
      if length == 0 { continue }
      // Nearly every row ends here.
      if length < names[index].utf8.count { return false }
      guard Header.folded(file.text(at: index)) == names[index] else { return false }
      equal += 1
    }
    return equal > 1 && equal * 2 > names.count
  }

  /// True if the cells are 1, 2, 3 and so on, perhaps behind letters: А, Б, 1, 2.
  private func isColumnNumbers(_ file: DelimitedFile) -> Bool {
    guard hasDates, file.fieldCount >= names.count,
      file.withBytes(at: 0, { (1...3).contains($0.count) })
    else { return false }
    var next = 1
    for index in names.indices {
      let text = file.text(at: index).trimmedOfSpace
      if let number = RowNumbers.number(text) {
        guard number == next else { return false }
        next += 1
      } else {
        guard next == 1, text.count == 1, text.first?.isLetter == true else { return false }
      }
    }
    return next > 2
  }

  /// True if one cell alone says something, and that is a period, a place, a note, or a text where no
  /// row has only one.
  private func isText(_ file: DelimitedFile) -> Bool {
    guard let index = onlyCell(file) else { return false }
    let text = file.text(at: index).trimmedOfSpace
    guard text.utf8.count <= 300 else { return false }
    if let date = try? PartialDate(reading: text, century: 1950), date.precision != .unknown {
      return date.precision != .day && date.precision != .range
    }
    guard text.contains(where: \.isLetter) || text.hasPrefix("*") else { return false }
    let folded = text.lowercased()
    if Self.notes.contains(where: folded.hasPrefix) || Self.isPlace(text) { return true }
    // A record of a single cell may be the half of a row that was broken.
    return margins.contains(index) && file.fieldCount > 1 && Absence(text) == nil
  }

  private static func isPlace(_ text: String) -> Bool {
    let match = Gazetteer.kazakhstan.match(locality: text)
    return match.city.code != nil || match.region.code != nil
  }

  /// The number of the only cell that says something; nil where there are none or several.
  private func onlyCell(_ file: DelimitedFile) -> Int? {
    var only: Int?
    for index in 0..<file.fieldCount where !RowShape.isBlank(file, at: index) {
      guard only == nil else { return nil }
      only = index
    }
    return only
  }
}
