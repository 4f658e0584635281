package import Accountability
import IncidentStore
import Incidents

/// A choice of the user's for what a file does not say.
package struct AccountabilityOptions: Sendable {
  /// The state under review, for files that do not name it; of files of several, the one that is read.
  package var state: State?
  /// The symbol of the report, for files that do not name it.
  package var symbol: String?
  /// The cycle, for files that do not name it.
  package var cycle: Int?
  /// The source of the positions; nil for that of the layout.
  package var source: String?
  /// The assessor of the grades, for files that do not name it.
  package var assessor: String?
  /// The layout of the file.
  package var reading = ReadingChoices()

  /// Nothing is chosen.
  package init() {}
}

/// The reason for which a row of a file of recommendations, promises, appeals or claims is refused.
package struct AccountabilityRowProblem: Error, Hashable, Sendable {
  /// The heading of the column; nil where the row as a whole is refused.
  package let column: String?
  /// The value.
  package let value: String
  /// The reason, a clause.
  package let reason: String

  init(_ column: String?, _ value: String, _ reason: String) {
    (self.column, self.value, self.reason) = (column, value, reason)
  }
}

/// A row of a file of recommendations, read.
struct RecommendationRow {
  /// The review.
  var review: ReviewRecord
  /// The number of the paragraph, and the part of it.
  var paragraph: String, part: String
  /// The row as it is stored.
  var record: RecommendationRecord
  /// The answer; nil where the row says nothing of one.
  var position: Position?
  /// True if the row is a voluntary pledge.
  var isPledge: Bool
  /// The grades that the row gives: of the state itself, or of an assessor.
  var grades: [AssessmentRecord]

  /// The codes of the states that made it, in order.
  var states: [String] { Set(record.states.map(\.code)).sorted() }
}

/// Reads the rows of one file.
struct RecommendationRowReader {
  let layout: RecommendationLayout
  let columns: [RecommendationColumn: Int]
  let header: [String]
  let options: AccountabilityOptions

  /// The reading of a row; nil where it is about another state or is no recommendation.
  ///
  /// - Throws: Why it cannot be read.
  func read(_ cells: [String], line: Int) throws(AccountabilityRowProblem) -> RecommendationRow? {
    let row = Cells(reader: self, cells: cells)
    let kind = FoldedText.words(of: row[.kind])
    guard kind.isEmpty || kind.hasPrefix("recommendation") else { return nil }
    guard let state = try state(row) else { return nil }
    var record = RecommendationRecord()
    record.line = line
    record.cells = cells
    record.annotation = row[.annotation]
    let readsHead = columns[.paragraph] == nil
    let text = RecommendationText(row[.text], hasNumber: readsHead)
    record.text = readsHead ? text.words : row[.text]
    guard !record.text.isEmpty else { throw row.problem(.text, "a recommendation needs its words") }
    record.actionCategory = try action(row)
    record.states = states(row, else: text.states)
    record.terms = terms(row)
    let paragraph = readsHead ? text.paragraph : self.paragraph(row)
    guard paragraph.isEmpty || ParagraphNumber.ordinal(paragraph) != nil else {
      throw row.problem(.paragraph, "the number of a paragraph is like 126.27")
    }
    let review = try review(row, of: state)
    let (position, isPledge) = try position(row, review, text.positionSymbol)
    return RecommendationRow(
      review: review, paragraph: paragraph, part: row[.part], record: record, position: position,
      isPledge: isPledge, grades: try grades(row, of: state, review))
  }

  private func state(_ row: Cells) throws(AccountabilityRowProblem) -> State? {
    let names = layout.lists.terms(of: row[.state])
    guard !names.isEmpty else {
      guard let state = options.state else {
        throw AccountabilityRowProblem(
          nil, "", "nothing says which state was under review")
      }
      return state
    }
    if let chosen = options.state {
      return names.contains { State(naming: $0) == chosen } ? chosen : nil
    }
    guard names.count == 1, let state = State(naming: names[0]) else {
      throw row.problem(.state, "no state is called so")
    }
    return state
  }

  private func paragraph(_ row: Cells) -> String {
    // Of `A/HRC/43/10|137.4` the number is behind the bar.
    let text = row[.paragraph].split(separator: "|").last.map(String.init) ?? ""
    return text.trimmedOfSpace
  }

  private func action(_ row: Cells) throws(AccountabilityRowProblem) -> Int? {
    let text = row[.action]
    guard !text.isEmpty else { return nil }
    guard let number = Int(text.prefix { $0.isASCII && $0.isNumber }), (1...5).contains(number)
    else {
      throw row.problem(.action, "the category of an action is 1 to 5")
    }
    return number
  }

  private func states(_ row: Cells, else others: [String]) -> [(name: String, code: String)] {
    let lists: RecommendationLayout.Lists = layout.lists == .dashes ? .dashes : .semicolons
    let named = lists.terms(of: row[.from]).filter { !$0.allSatisfy(\.isNumber) }
    return (named.isEmpty ? others : named).map { name in
      (name, State(naming: name)?.code ?? name)
    }
  }

  private func terms(_ row: Cells) -> [(kind: String, term: String)] {
    let columns: [(RecommendationColumn, RecommendationTermKind)] = [
      (.theme, .theme), (.affected, .affected), (.goal, .sdg),
    ]
    if layout.hasMixedTerms { return mixedTerms(row[.theme]) }
    return columns.flatMap { column, kind in
      layout.lists.terms(of: row[column]).map { (kind.rawValue, $0) }
    }
  }

  /// The terms of a cell that holds themes, then goals, then affected persons.
  private func mixedTerms(_ cell: String) -> [(kind: String, term: String)] {
    let persons = cell.split(separator: "Affected persons:", maxSplits: 1)
    let goals = (persons.first ?? "").split(separator: "SDGs:", maxSplits: 1)
    let cells: [(RecommendationTermKind, Substring?)] = [
      (.theme, goals.first), (.sdg, goals.dropFirst().first),
      (.affected, persons.dropFirst().first),
    ]
    return cells.flatMap { kind, cell in
      layout.lists.terms(of: String(cell ?? "")).map { (kind.rawValue, $0) }
    }
  }

  private func review(
    _ row: Cells, of state: State
  ) throws(AccountabilityRowProblem) -> ReviewRecord {
    let body = layout.lists.terms(of: row[.mechanism]).first ?? layout.mechanism
    let mechanism = Self.mechanism(body)
    let session = ReviewCycle.session(reading: row[.session])
    let stated = row[.cycle].isEmpty ? nil : Int(row[.cycle])
    guard row[.cycle].isEmpty || stated.map((1...Self.mostCycles).contains) == true else {
      throw AccountabilityRowProblem("cycle", String(row[.cycle]), "it is not a number from 1")
    }
    let cycle =
      stated ?? options.cycle ?? session.flatMap(ReviewCycle.ofSession)
      ?? Int(row[.year].prefix(4)).flatMap(ReviewCycle.ofYear)
    let symbol = row[.symbol].isEmpty ? options.symbol ?? "" : row[.symbol]
    if mechanism == "upr", cycle == nil, session == nil {
      throw AccountabilityRowProblem(
        nil, "", "nothing says which review it is of: a session, cycle or year is missing")
    }
    if mechanism != "upr", symbol.isEmpty {
      throw AccountabilityRowProblem(nil, "", "nothing says which document it is of")
    }
    return ReviewRecord(
      mechanism: mechanism, state: state.code, cycle: mechanism == "upr" ? cycle : nil,
      session: session.map(String.init) ?? "", reviewOn: try date(row, .reviewOn).edtf,
      symbol: symbol)
  }

  /// The greatest number of a cycle that is believed: four were begun in twenty years.
  private static let mostCycles = 99

  private static let mechanisms = [
    "universal periodic review": "upr", "human rights committee": "ccpr",
    "committee against torture": "cat",
    "committee on the elimination of discrimination against women": "cedaw",
    "committee on the rights of the child": "crc",
    "committee on economic social and cultural rights": "cescr",
    "committee on the elimination of racial discrimination": "cerd",
    "committee on the rights of persons with disabilities": "crpd",
    "committee on enforced disappearances": "ced", "committee on migrant workers": "cmw",
  ]

  private static func mechanism(_ name: String) -> String {
    let folded = FoldedText.words(of: name)
    return mechanisms[folded] ?? folded.replacing(" ", with: "-")
  }

  private func date(
    _ row: Cells, _ column: RecommendationColumn
  ) throws(AccountabilityRowProblem) -> PartialDate {
    let text = row[column]
    guard !text.isEmpty else { return .unknown }
    do {
      return try PartialDate(reading: text)
    } catch {
      throw row.problem(column, "it is not a date such as 2019-06-09 or 2019-06")
    }
  }

  private func position(
    _ row: Cells, _ review: ReviewRecord, _ stated: String
  ) throws(AccountabilityRowProblem) -> (Position?, isPledge: Bool) {
    let text = supportLevel(row[.position])
    guard let reading = PositionReading(text) else {
      throw row.problem(.position, "no answer is worded so")
    }
    guard case .position(let value) = reading else { return (nil, reading == .pledge) }
    var saidOn = try date(row, .positionOn)
    let source = options.source ?? layout.source
    // The report of a review has the answers of its day, unless it says another.
    if saidOn.start == nil, source == Position.document { saidOn = try date(row, .reviewOn) }
    let named = row[.positionSymbol].isEmpty ? stated : row[.positionSymbol]
    let symbol = named.isEmpty && source == Position.document ? review.symbol : named
    return (
      Position(
        value: value, verbatim: row[.position], saidOn: saidOn, source: source, symbol: symbol),
      false
    )
  }

  private func supportLevel(_ text: String) -> String {
    guard layout.name == "impact-oss" else { return text }
    return ["0": "noted", "1": "supported in part", "2": "supported"][text] ?? text
  }

  private func grades(
    _ row: Cells, of state: State, _ review: ReviewRecord
  ) throws(AccountabilityRowProblem) -> [AssessmentRecord] {
    var grades: [AssessmentRecord] = []
    if let record = try ownClaim(row, of: state, review) { grades.append(record) }
    let text = row[.grade]
    guard let scale = layout.scale.flatMap(Scale.init(named:)), !text.isEmpty,
      FoldedText.words(of: text) != "not assessed"
    else { return grades }
    guard let grade = scale.grade(reading: text) else {
      throw row.problem(.grade, "the scale \(scale.name) has no such grade")
    }
    let assessor = row[.assessor].isEmpty ? options.assessor ?? "" : row[.assessor]
    guard !assessor.isEmpty else {
      throw row.problem(.grade, "nothing says whose grade it is")
    }
    var record = AssessmentRecord(
      target: "", assessor: assessor, scale: scale.name, grade: grade,
      asOf: try date(row, .gradedOn), source: row[.gradeSource])
    record.rationale = row[.rationale]
    if layout.mechanism != "upr" { record.kind = .unBody }
    grades.append(record)
    return grades
  }

  /// The state's own grade: "already implemented".
  private func ownClaim(
    _ row: Cells, of state: State, _ review: ReviewRecord
  ) throws(AccountabilityRowProblem) -> AssessmentRecord? {
    guard let scale = Scale(named: Scale.unReportHeading) else { return nil }
    let isDecided =
      layout.name == "uprs-v1" && FoldedText.words(of: row[.position]) == "implemented"
    let text = isDecided ? "already implemented" : row[.stateClaim]
    guard !text.isEmpty else { return nil }
    guard let grade = scale.grade(reading: text) else {
      throw row.problem(.stateClaim, "no report words it so")
    }
    var record = AssessmentRecord(
      target: "", assessor: state.english, scale: scale.name, grade: grade,
      asOf: try date(row, .reviewOn), source: review.symbol)
    record.kind = .state
    return record
  }

  /// The cells of a row by column.
  struct Cells {
    let reader: RecommendationRowReader
    let cells: [String]

    /// The text of a column; empty where the layout has no such column, or the row is shorter.
    subscript(column: RecommendationColumn) -> String {
      guard let index = reader.columns[column], index < cells.count else { return "" }
      return cells[index].trimmedOfSpace
    }

    func problem(_ column: RecommendationColumn, _ reason: String) -> AccountabilityRowProblem {
      let heading = reader.columns[column].flatMap { index in
        index < reader.header.count ? reader.header[index] : nil
      }
      return AccountabilityRowProblem(heading, self[column], reason)
    }
  }
}
