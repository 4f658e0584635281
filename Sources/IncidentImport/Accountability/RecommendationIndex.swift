import Accountability
import Cryptography
import IncidentRead
import IncidentStore
import Incidents

/// A recommendation that is known, or that an import adds.
final class RecommendationSlot {
  /// The number in the database; nil for one that is to be added.
  var id: Int64?
  let uid: String
  let paragraph: String, part: String
  /// True if a numbered recommendation takes its rows.
  var isAbsorbed = false
  /// The rows that are known of it.
  private(set) var rows: [KnownRecommendation.Row] = []
  /// The codes of all states that made it.
  private(set) var states: Set<String> = []
  /// The words of its rows, each wording once.
  private var wordings: [String: WordBag] = [:]
  /// The positions that are known of it.
  var positions: [Position] = []
  /// The assessments that are known of it: assessor, scale, value and day.
  var grades: Set<[String]> = []

  init(id: Int64?, uid: String, paragraph: String, part: String) {
    (self.id, self.uid) = (id, uid)
    (self.paragraph, self.part) = (paragraph, part)
  }

  convenience init(_ known: KnownRecommendation) {
    self.init(id: known.id, uid: known.uid, paragraph: known.paragraph, part: known.part)
    positions = known.positions
    add(known.rows)
    grades = Set(known.assessments.map { [$0.assessor, $0.scale, $0.value, $0.asOf.edtf] })
  }

  /// Adds rows.
  func add(_ rows: [KnownRecommendation.Row]) {
    self.rows += rows
    for row in rows {
      states.formUnion(row.states)
      if wordings[row.words] == nil { wordings[row.words] = WordBag(row.words) }
    }
  }

  /// True if a row has nearly the words of another.
  func isAlike(_ words: WordBag, _ least: Double) -> Bool {
    wordings.values.contains { $0.mayBeAlike(words, least) && $0.likeness(to: words) >= least }
  }
}

/// The recommendations of one review, found by what identifies them.
struct RecommendationIndex {
  /// The least share of common words by which another file's text is the same recommendation of the
  /// same state and review.
  private static let leastLikeness = 0.9

  let review: ReviewRecord
  private var byParagraph: [String: RecommendationSlot] = [:]
  private var byAnnotation: [String: RecommendationSlot] = [:]
  private var byWords: [String: [RecommendationSlot]] = [:]
  private var byState: [String: [RecommendationSlot]] = [:]

  init(_ review: ReviewRecord, _ known: [KnownRecommendation]) {
    self.review = review
    for recommendation in known {
      let slot = RecommendationSlot(recommendation)
      add(slot)
      for row in slot.rows { note(row, of: slot) }
    }
  }

  /// The recommendation that a row is about; nil for one that is not known yet.
  func slot(for row: RecommendationRow, _ key: KnownRecommendation.Row) -> RecommendationSlot? {
    if !row.paragraph.isEmpty { return byParagraph[Self.name(row.paragraph, row.part)] }
    if !key.annotation.isEmpty, let slot = byAnnotation[key.annotation] { return slot }
    let states = Set(key.states)
    let same = byWords[key.words]?.filter { Self.isOfState($0, states) } ?? []
    return same.first ?? alike(key, states)
  }

  /// The recommendations without a number that have the words and states of a numbered row, or nearly
  /// the words where only one has.
  func unnumbered(_ key: KnownRecommendation.Row) -> [RecommendationSlot] {
    let open = { (slot: RecommendationSlot) in slot.paragraph.isEmpty && !slot.isAbsorbed }
    let same = (byWords[key.words] ?? []).filter { slot in
      open(slot) && !slot.states.isDisjoint(with: key.states)
    }
    guard same.isEmpty else { return same }
    let words = WordBag(key.words)
    let near = key.states.flatMap { byState[$0] ?? [] }.filter { slot in
      open(slot) && slot.isAlike(words, Self.leastLikeness)
    }
    return near.count == 1 ? near : []
  }

  /// A numbered recommendation is of all its states, one without a number of one alone.
  private static func isOfState(_ slot: RecommendationSlot, _ states: Set<String>) -> Bool {
    slot.paragraph.isEmpty ? slot.states == states : states.isSubset(of: slot.states)
  }

  /// The only numbered recommendation of the same states whose words are nearly the same.
  private func alike(_ key: KnownRecommendation.Row, _ states: Set<String>) -> RecommendationSlot? {
    guard let first = key.states.first else { return nil }
    let words = WordBag(key.words)
    let near = (byState[first] ?? []).filter { slot in
      !slot.paragraph.isEmpty && states.isSubset(of: slot.states)
        && slot.isAlike(words, Self.leastLikeness)
    }
    return near.count == 1 ? near[0] : nil
  }

  /// Adds a recommendation for a row.
  mutating func add(for row: RecommendationRow, _ key: KnownRecommendation.Row)
    -> RecommendationSlot
  {
    let slot = RecommendationSlot(
      id: nil, uid: uid(row, key), paragraph: row.paragraph, part: row.part)
    add(slot)
    return slot
  }

  private func uid(_ row: RecommendationRow, _ key: KnownRecommendation.Row) -> String {
    guard row.paragraph.isEmpty else {
      return "\(review.uid)-\(Self.name(row.paragraph, row.part))"
    }
    let identity =
      key.annotation.isEmpty
      ? (key.states + [key.words]).joined(separator: "\u{0}") : key.annotation
    return "\(review.uid)-u\(SHA256.digest(of: identity).prefix(12))"
  }

  private static func name(_ paragraph: String, _ part: String) -> String {
    part.isEmpty || part.first?.isLetter == true ? paragraph + part : "\(paragraph) \(part)"
  }

  /// Records a row of a recommendation.
  mutating func note(_ row: KnownRecommendation.Row, of slot: RecommendationSlot) {
    if !row.annotation.isEmpty { byAnnotation[row.annotation] = slot }
    if byWords[row.words]?.contains(where: { $0 === slot }) != true {
      byWords[row.words, default: []].append(slot)
    }
    for state in row.states where byState[state]?.contains(where: { $0 === slot }) != true {
      byState[state, default: []].append(slot)
    }
  }

  private mutating func add(_ slot: RecommendationSlot) {
    if !slot.paragraph.isEmpty { byParagraph[Self.name(slot.paragraph, slot.part)] = slot }
  }
}
