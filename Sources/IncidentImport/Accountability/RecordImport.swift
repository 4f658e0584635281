import Accountability
package import IncidentStore
import Incidents

/// The kinds of records that lists of promises, appeals and claims hold.
package enum RecordKind: String, CaseIterable, Sendable {
  /// Promises.
  case commitments
  /// Appeals, a row for each demand.
  case appeals
  /// Totals that somebody states.
  case claims

  /// The columns without which a list is not one of the kind.
  package var required: [String] {
    switch self {
    case .commitments: ["uid", "kind", "made_on", "actor"]
    case .appeals: ["uid", "sent_on", "from", "to", "demand"]
    case .claims: ["uid", "said_on", "by", "about", "total"]
    }
  }

  /// The kind of a list by its header; nil where it is of none.
  package init?(header: [String]) {
    let columns = RecordColumns(header)
    guard let kind = Self.allCases.first(where: { $0.required.allSatisfy(columns.has) }) else {
      return nil
    }
    self = kind
  }
}

/// The outcome that an import of promises, appeals or claims has for one row.
package struct PlannedRecord: Sendable {
  /// The line of the file.
  package let line: Int
  /// The identifier; nil where it could not be read.
  package let uid: String?
  /// `new`, `unchanged` or `rejected`.
  package let outcome: PlannedRecommendation.Outcome
  /// The reason for a rejection, or a remark.
  package let remark: String?
}

/// The plan of an import of promises, appeals or claims, and its application.
///
/// Both are to run inside one transaction. A record whose identifier is known stays as it is.
package final class RecordImport {
  private let table: AccountabilityTable
  private let kind: RecordKind
  private let options: AccountabilityOptions
  private let repository: AccountabilityRepository
  private var known: Set<String>
  private var commitments: [CommitmentRecord] = []
  private var appeals: [AppealRecord] = []
  private var claims: [FigureClaimRecord] = []
  /// The outcomes of all rows.
  package private(set) var rows: [PlannedRecord] = []

  /// Reads a list and plans its import into a database.
  ///
  /// - Throws: ``AccountabilityImportProblem``, `FileProblem`, `DelimitedProblem`, or `StoreProblem`.
  package init(
    path: String, as kind: RecordKind, options: AccountabilityOptions, into store: IncidentStore
  ) throws {
    table = try AccountabilityTable(path: path, options.reading)
    (self.kind, self.options) = (kind, options)
    repository = store.accountability
    known = try repository.uids(of: kind.rawValue)
    let columns = RecordColumns(table.header)
    guard kind.required.allSatisfy(columns.has) else {
      throw AccountabilityImportProblem.unknownLayout(
        header: table.header, expected: kind.required.joined(separator: ", "))
    }
    for (line, cells) in table.rows {
      plan(RecordCells(columns: columns, cells: cells), line: line)
    }
  }

  /// Number of rows of an outcome.
  package func count(_ outcome: PlannedRecommendation.Outcome) -> Int {
    rows.count { $0.outcome == outcome }
  }

  private func plan(_ cells: RecordCells, line: Int) {
    do {
      let uid = cells["uid"]
      guard !uid.isEmpty else { throw AccountabilityRowProblem("uid", "", "it is empty") }
      guard !known.contains(uid) else {
        rows.append(PlannedRecord(line: line, uid: uid, outcome: .unchanged, remark: nil))
        return
      }
      let remark = try read(cells, uid: uid)
      known.insert(uid)
      rows.append(PlannedRecord(line: line, uid: uid, outcome: .new, remark: remark))
    } catch let problem as AccountabilityRowProblem {
      rows.append(
        PlannedRecord(line: line, uid: nil, outcome: .rejected, remark: problem.sentence))
    } catch {
      rows.append(PlannedRecord(line: line, uid: nil, outcome: .rejected, remark: "\(error)"))
    }
  }

  private func read(_ cells: RecordCells, uid: String) throws -> String? {
    switch kind {
    case .commitments: commitments.append(try cells.commitment(uid: uid))
    case .appeals:
      let appeal = try cells.appeal(uid: uid)
      if let index = appeals.firstIndex(where: { $0.uid == appeal.uid }) {
        appeals[index].demands += appeal.demands
      } else {
        appeals.append(appeal)
      }
    case .claims:
      let (claim, remark) = try cells.claim(uid: uid, state: options.state)
      claims.append(claim)
      return remark
    }
    return nil
  }

  /// Applies the plan and gives the number of the import.
  ///
  /// - Throws: An error of SQLite's.
  package func apply(_ stamp: Stamp) throws -> Int64 {
    let file = table.record(
      layout: kind.rawValue, source: kind.rawValue, rejectedRows: count(.rejected))
    let batch = try repository.add(file, header: JSONText.array(table.header), stamp)
    for record in commitments { try repository.add(record, of: batch, stamp) }
    for record in appeals { try repository.add(record, of: batch, stamp) }
    for record in claims { try repository.add(record, of: batch, stamp) }
    return batch
  }
}

/// The columns of a list by their folded headings.
struct RecordColumns {
  private let places: [String: Int]

  init(_ header: [String]) {
    places = Dictionary(
      header.enumerated().map { (FoldedText.words(of: $0.element), $0.offset) },
      uniquingKeysWith: { first, _ in first })
  }

  func has(_ name: String) -> Bool { place(name) != nil }

  func place(_ name: String) -> Int? { places[FoldedText.words(of: name)] }
}

/// The cells of a row by the names of their columns.
struct RecordCells {
  let columns: RecordColumns
  let cells: [String]

  /// The text of the first column of some names that the list has; empty where it has none.
  subscript(names: String...) -> String {
    for name in names {
      if let place = columns.place(name), place < cells.count { return cells[place].trimmedOfSpace }
    }
    return ""
  }

  func date(_ name: String) throws(AccountabilityRowProblem) -> PartialDate {
    let text = self[name]
    guard !text.isEmpty else { return .unknown }
    do {
      return try PartialDate(reading: text)
    } catch {
      throw AccountabilityRowProblem(name, text, "it is not a date such as 2019-06-09 or 2019-06")
    }
  }

  func term<Term: Vocabulary>(
    _ type: Term.Type, _ name: String
  ) throws(AccountabilityRowProblem) -> Term {
    let text = self[name]
    guard let term = Term(reading: text) else {
      throw AccountabilityRowProblem(
        name, text, "it is one of \(Term.codes.joined(separator: ", "))")
    }
    return term
  }

  func commitment(uid: String) throws(AccountabilityRowProblem) -> CommitmentRecord {
    var record = CommitmentRecord()
    record.uid = uid
    record.kind = try term(CommitmentKind.self, "kind")
    (record.actor, record.office) = (self["actor"], self["office"])
    (record.occasion, record.place) = (self["occasion"], self["place"])
    record.madeOn = try date("made_on")
    record.words = self["words", "summary"]
    guard !record.actor.isEmpty, !record.words.isEmpty else {
      throw AccountabilityRowProblem(nil, "", "a commitment needs its actor and its words")
    }
    record.outcome = self["outcome"]
    let reason = self["deadline_why"]
    record.deadline = Deadline(
      date: try date("deadline"), text: self["deadline_text"],
      inferredBecause: reason.isEmpty ? nil : reason)
    (record.topic, record.event) = (self["topic"], self["event", "later_event"])
    record.eventOn = try date(columns.has("event_on") ? "event_on" : "later_on")
    (record.source, record.eventSource) = (self["source"], self["event_source", "later_source"])
    record.note = self["note"]
    record.recommendations = self["recommendations"].split(separator: ";").map {
      String($0).trimmedOfSpace
    }
    return record
  }

  func appeal(uid: String) throws(AccountabilityRowProblem) -> AppealRecord {
    var record = AppealRecord()
    let pieces = uid.split(separator: "-")
    let isNumbered = pieces.count > 2 && pieces.last?.allSatisfy(\.isNumber) == true
    record.uid =
      columns.has("appeal")
      ? self["appeal"]
      : isNumbered ? pieces.dropLast().joined(separator: "-") : uid
    record.kind = columns.has("kind") ? try term(AppealKind.self, "kind") : .letter
    record.sentOn = try date("sent_on")
    (record.sender, record.recipient) = (self["from"], self["to"])
    record.source = self["source"]
    var demand = AppealRecord.Demand()
    (demand.uid, demand.text, demand.about) = (uid, self["demand"], self["about"])
    guard !record.sender.isEmpty, !demand.text.isEmpty else {
      throw AccountabilityRowProblem(nil, "", "an appeal needs its sender and a demand")
    }
    if !self["answer_status"].isEmpty {
      demand.answer = AnswerRecord(
        kind: try term(AnswerKind.self, "answer_status"), text: self["answer"],
        answeredOn: try date("answer_on"), knownOn: try date("answer_known_as_of"),
        source: self["source"])
    }
    record.demands = [demand]
    return record
  }

  private static let parts: [(ClaimFamily, [String])] = [
    (
      .grade,
      [
        "implemented", "partly_implemented", "in_process", "in_progress", "not_implemented",
        "contrary", "no_information",
      ]
    ),
    (
      .position,
      ["supported", "supported_in_part", "noted", "not_supported", "pending"]
    ),
  ]

  func claim(
    uid: String, state: State?
  ) throws(AccountabilityRowProblem) -> (FigureClaimRecord, remark: String?) {
    var record = FigureClaimRecord()
    record.uid = uid
    (record.claimant, record.source) = (self["by"], self["source"])
    guard !record.claimant.isEmpty else {
      throw AccountabilityRowProblem("by", "", "it is empty")
    }
    var remark: String?
    if let date = try? PartialDate(reading: self["said_on"]) {
      record.saidOn = date
    } else if !self["said_on"].isEmpty {
      remark = "said_on “\(self["said_on"].prefix(40))” is kept with the source: it is not a date"
      record.source += "; said \(self["said_on"])"
    }
    (record.about, record.base) = try Self.about(self["about"], state: state)
    record.unit = try Self.unit(self["unit"])
    record.totalText = self["total"]
    guard !record.totalText.isEmpty else {
      throw AccountabilityRowProblem("total", "", "it is empty")
    }
    record.total = Int(record.totalText).flatMap { ClaimedTotal.isBelieved($0) ? $0 : nil }
    for (family, names) in Self.parts {
      for name in names where !self[name].isEmpty {
        guard let number = Int(self[name]), ClaimedTotal.isBelieved(number) else {
          throw AccountabilityRowProblem(name, self[name], "it is not a number")
        }
        record.parts.append(.init(family: family, label: name, number: number))
      }
    }
    return (record, remark)
  }

  /// The review and the position of "cycle 2 supported", or of "KAZ-UPR2 supported".
  private static func about(
    _ text: String, state: State?
  ) throws(AccountabilityRowProblem) -> (String, String) {
    var words = text.split(separator: " ").map(String.init)
    var base = ""
    if let last = words.last, let value = PositionValue(rawValue: last.lowercased()) {
      base = value.rawValue
      words.removeLast()
    }
    if words.count == 1, words[0].contains("-") { return (words[0], base) }
    guard words.count == 2, words[0].lowercased() == "cycle", let cycle = Int(words[1]) else {
      throw AccountabilityRowProblem(
        "about", text, "write a review, such as KAZ-UPR2, or a cycle, such as cycle 2")
    }
    guard let state else {
      throw AccountabilityRowProblem("about", text, "nothing says which state was under review")
    }
    return ("\(state.code)-UPR\(cycle)", base)
  }

  private static func unit(_ text: String) throws(AccountabilityRowProblem) -> CountingUnit? {
    switch FoldedText.words(of: text) {
    case "paragraph", "paragraphs": return .paragraph
    case "paragraph and state", "state", "pairs": return .state
    case "part", "parts": return .part
    case "", "not stated": return nil
    default:
      throw AccountabilityRowProblem(
        "unit", text, "it is paragraphs, paragraph and state, parts or not stated")
    }
  }
}
