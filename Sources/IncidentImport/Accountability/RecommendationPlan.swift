package import Accountability
import Cryptography
import IncidentRead
package import IncidentStore
import Incidents

/// The outcome that an import of recommendations has for one row.
package struct PlannedRecommendation: Sendable {
  /// The outcomes, as words.
  package enum Outcome: String, CaseIterable, Sendable {
    /// A recommendation that was not known.
    case new
    /// A recommendation that was known, with another wording, state or source.
    case added
    /// Nothing that was not known.
    case unchanged
    /// A voluntary pledge: a commitment.
    case pledge
    /// About another state, or no recommendation.
    case skipped
    /// It could not be read.
    case rejected
  }

  /// The line of the file.
  package let line: Int
  /// The outcome.
  package let outcome: Outcome
  /// The recommendation; nil where there is none.
  package let uid: String?
  /// The answer that it adds; nil where it adds none.
  package var position: PositionValue?
  /// The remark: an answer that differs from another source's, or why it was rejected.
  package var remark: String?
}

/// Numbers of what an import of recommendations does.
package struct RecommendationCounts: Hashable, Sendable {
  /// Number of rows by outcome.
  package var rows: [PlannedRecommendation.Outcome: Int] = [:]
  /// Number of positions that are added.
  package var positions = 0
  /// Number of those that differ from the position of another source.
  package var conflicts = 0
  /// Number of grades that are added.
  package var grades = 0
  /// The names of states that no state is called by, each once.
  package var unknownStates: Set<String> = []
}

/// The plan of an import of recommendations, and its application.
///
/// Both are to run inside one transaction.
package final class RecommendationImport {
  private let table: AccountabilityTable
  private let reader: RecommendationRowReader
  private let store: IncidentStore
  private var indexes: [String: RecommendationIndex] = [:]
  private var steps: [Step] = []
  /// The commitments that are known.
  private var pledges: Set<String>
  /// The outcomes of all rows.
  package private(set) var rows: [PlannedRecommendation] = []
  /// The numbers of the plan.
  package private(set) var counts = RecommendationCounts()
  /// The number of an earlier import of the same file; nil where there is none.
  package let earlier: Int64?

  /// A change that a row makes.
  private enum Step {
    case recommendation(RecommendationSlot, ReviewRecord)
    case absorb(RecommendationSlot, into: RecommendationSlot)
    case row(RecommendationRecord, RecommendationSlot, words: String)
    case position(Position, RecommendationSlot)
    case grade(AssessmentRecord, AssessmentCode)
    case pledge(CommitmentRecord, ReviewRecord)
  }

  /// Reads a file and plans its import into a database.
  ///
  /// - Throws: ``AccountabilityImportProblem``, `FileProblem`, `DelimitedProblem`, or `StoreProblem`.
  package init(
    path: String, options: AccountabilityOptions, into store: IncidentStore
  ) throws {
    table = try AccountabilityTable(path: path, options.reading)
    guard let (layout, columns) = RecommendationLayout.recognised(in: table.header) else {
      throw AccountabilityImportProblem.unknownLayout(
        header: table.header, expected: "paragraph, recommending_state, position, text")
    }
    reader = RecommendationRowReader(
      layout: layout, columns: columns, header: table.header, options: options)
    self.store = store
    pledges = Set(try store.commitments().map(\.record.uid))
    earlier = try store.accountability.importNumber(sha256: table.sha256)
    for (line, cells) in table.rows.dropFirst(layout.hasHints ? 1 : 0) {
      try plan(cells, line: line)
    }
  }

  /// The layout as which the file is read.
  package var layout: String { reader.layout.name }

  private var source: String { reader.options.source ?? reader.layout.source }

  private func plan(_ cells: [String], line: Int) throws {
    do {
      guard let row = try reader.read(cells, line: line) else {
        return add(PlannedRecommendation(line: line, outcome: .skipped, uid: nil))
      }
      row.isPledge ? planPledge(row) : try plan(row)
    } catch let problem as AccountabilityRowProblem {
      add(
        PlannedRecommendation(
          line: line, outcome: .rejected, uid: nil, remark: problem.sentence))
    }
  }

  private func add(_ row: PlannedRecommendation) {
    counts.rows[row.outcome, default: 0] += 1
    rows.append(row)
  }

  private func planPledge(_ row: RecommendationRow) {
    var record = CommitmentRecord()
    record.kind = .uprStatement
    record.actor = State(naming: row.review.state)?.english ?? row.review.state
    record.words = row.record.text
    record.occasion = row.review.uid
    record.source = row.review.symbol.isEmpty ? source : row.review.symbol
    let digest = SHA256.digest(of: FoldedText.words(of: record.words))
    record.uid = "\(row.review.uid)-pledge-\(digest.prefix(8))"
    if pledges.insert(record.uid).inserted { steps.append(.pledge(record, row.review)) }
    add(PlannedRecommendation(line: row.record.line, outcome: .pledge, uid: record.uid))
  }

  private func plan(_ row: RecommendationRow) throws {
    let name = row.review.uid
    if indexes[name] == nil {
      indexes[name] = RecommendationIndex(row.review, try store.recommendations(of: name))
    }
    let key = KnownRecommendation.Row(
      source: source, words: FoldedText.words(of: row.record.text), states: row.states,
      annotation: row.record.annotation)
    for state in row.record.states where State(naming: state.name) == nil {
      counts.unknownStates.insert(state.name)
    }
    var outcome = PlannedRecommendation.Outcome.unchanged
    let slot: RecommendationSlot
    if let known = indexes[name]?.slot(for: row, key) {
      slot = known
    } else {
      guard let added = indexes[name]?.add(for: row, key) else { return }
      slot = added
      outcome = .new
      steps.append(.recommendation(slot, row.review))
    }
    if !slot.paragraph.isEmpty {
      for other in indexes[name]?.unnumbered(key) ?? [] { absorb(other, into: slot) }
    }
    if !slot.rows.contains(key) {
      if outcome == .unchanged { outcome = .added }
      slot.add([key])
      indexes[name]?.note(key, of: slot)
      steps.append(.row(row.record, slot, words: key.words))
    }
    var planned = PlannedRecommendation(line: row.record.line, outcome: outcome, uid: slot.uid)
    if let position = row.position { plan(position, of: slot, &planned) }
    for grade in row.grades { plan(grade, of: slot) }
    add(planned)
  }

  private func absorb(_ other: RecommendationSlot, into slot: RecommendationSlot) {
    other.isAbsorbed = true
    slot.add(other.rows)
    slot.positions += other.positions
    steps.append(.absorb(other, into: slot))
  }

  private func plan(
    _ position: Position, of slot: RecommendationSlot, _ planned: inout PlannedRecommendation
  ) {
    let isKnown = slot.positions.contains { known in
      known.source == position.source && known.value == position.value
        && known.saidOn.edtf == position.saidOn.edtf
    }
    guard !isKnown else { return }
    let others = slot.positions.filter {
      $0.source != position.source || $0.saidOn == position.saidOn
    }
    if let other = others.standing(), other.value != position.value {
      counts.conflicts += 1
      planned.remark =
        "\(position.source) has \(position.value.rawValue), \(other.source) has \(other.value.rawValue)"
    }
    planned.position = position.value
    counts.positions += 1
    slot.positions.append(position)
    steps.append(.position(position, slot))
  }

  private func plan(_ record: AssessmentRecord, of slot: RecommendationSlot) {
    guard let code = record.grade.code else { return }
    var record = record
    record.target = slot.uid
    let key = [record.assessor, record.scale, record.grade.value, record.asOf.edtf]
    guard slot.grades.insert(key).inserted else { return }
    counts.grades += 1
    steps.append(.grade(record, code))
  }

  /// True if there is anything to apply.
  package var changesSomething: Bool { !steps.isEmpty }

  /// Applies the plan and gives the number of the import.
  ///
  /// - Throws: An error of SQLite's.
  package func apply(_ stamp: Stamp) throws -> Int64 {
    let repository = store.accountability
    let file = table.record(
      layout: layout, source: source, rejectedRows: counts.rows[.rejected] ?? 0)
    let batch = try repository.add(
      file, header: JSONText.array(table.header), stamp)
    for step in steps { try apply(step, batch, repository, stamp) }
    return batch
  }

  private func apply(
    _ step: Step, _ batch: Int64, _ repository: AccountabilityRepository, _ stamp: Stamp
  ) throws {
    switch step {
    case .recommendation(let slot, let review):
      try repository.add(review)
      slot.id = try repository.addRecommendation(
        uid: slot.uid, review: review.uid, paragraph: slot.paragraph, part: slot.part)
    case .absorb(let other, let slot):
      guard let unnumbered = other.id, let id = slot.id else { return }
      if try repository.absorb(unnumbered, into: id) { other.id = id }
    case .row(let record, let slot, let words):
      guard let id = slot.id else { return }
      try repository.add(
        record, words: words, cells: JSONText.array(record.cells), to: id, of: batch, from: source)
    case .position(let position, let slot):
      guard let id = slot.id else { return }
      try repository.add(position, to: id, of: batch, stamp)
    case .grade(let record, let code): try repository.add(record, code, of: batch, stamp)
    case .pledge(let record, let review):
      try repository.add(review)
      try repository.add(record, of: batch, stamp)
    }
  }
}

extension AccountabilityRowProblem {
  /// The problem in a clause with its column and value.
  package var sentence: String {
    guard let column else { return reason }
    return "\(column) “\(value.prefix(80))”: \(reason)"
  }
}
