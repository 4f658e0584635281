package import Cryptography
package import Incidents

/// Something that somebody concluded, as one record that is never edited.
///
/// A record is a line of canonical JSON; its SHA-256 names it in every file that holds it.
package struct Decision: Hashable, Sendable {
  /// The sort of conclusion; the raw values are those of records.
  package enum Kind: String, CaseIterable, Sendable {
    /// A field of an incident is something else than its reports say.
    case set
    /// An incident has a state of verification.
    case status
    /// A number of people is accepted for an incident.
    case resolve
    /// An incident is part of another, or of none.
    case parent
    /// Two incidents are the same, or are not.
    case merge
    /// A report belongs to an incident of its own, or to that of its list.
    case split
    /// A property of a source.
    case source
    /// Two persons are the same, or are not.
    case person
    /// A text means a region or town.
    case place
    /// There is an article of law, with a title.
    case article
    /// An article of law is another spelling of one.
    case articleAlias = "article_alias"
    /// A decision or an import is taken back, or is not.
    case revert
  }

  /// The question that a decision answers: decisions about the same question replace each other.
  package struct Slot: Hashable, Sendable {
    /// The sort of conclusion, as the record has it; other programs may know more.
    package let kind: String
    /// The stable identifiers, names or records that it is about: one, or a pair in bytewise order.
    package let subject: [String]
    /// The field, quantity or property; empty where the kind has one only.
    package let field: String

    /// A question about one thing.
    package init(_ kind: Kind, _ subject: String, field: String = "") {
      (self.kind, self.subject, self.field) = (kind.rawValue, [subject], field)
    }

    /// A question about two things, in whatever order.
    package init(_ kind: Kind, _ first: String, _ second: String) {
      let isInOrder = first.utf8.lexicographicallyPrecedes(second.utf8)
      (self.kind, self.field) = (kind.rawValue, "")
      subject = isInOrder ? [first, second] : [second, first]
    }

    fileprivate init(kind: String, subject: [String], field: String) {
      (self.kind, self.subject, self.field) = (kind, subject, field)
    }

    /// The subject as a record holds it.
    fileprivate var subjectJSON: CanonicalJSON {
      subject.count == 1 ? .string(subject[0]) : .array(subject.map(CanonicalJSON.string))
    }

    /// The second of a pair; empty where it is about one.
    package var otherSubject: String { subject.count > 1 ? subject[1] : "" }
  }

  /// The question that it answers.
  package let slot: Slot
  /// The answer.
  package let value: CanonicalJSON
  /// The reason, in words.
  package let reason: String
  /// Who decided.
  package let author: String
  /// The time that the author's clock showed: ISO 8601, UTC.
  package let at: String
  /// One more than the greatest that the author knew; for showing decisions in order alone.
  package let order: Int64
  /// The decisions about the same question that its author had before, those that held.
  package let parents: [SHA256Digest]

  /// A decision from its members.
  package init(
    slot: Slot, value: CanonicalJSON, reason: String, author: String, at: String, order: Int64,
    parents: [SHA256Digest]
  ) {
    (self.slot, self.value, self.reason) = (slot, value, reason)
    (self.author, self.at, self.order) = (author, at, order)
    self.parents = parents.sorted()
  }

  /// The kind; nil for one that this version does not know.
  package var kind: Kind? { Kind(rawValue: slot.kind) }

  /// The stable identifiers of the incidents that it is about.
  package var incidents: [String] {
    switch kind {
    case .set, .status, .resolve, .parent, .merge: slot.subject
    case .split: slot.subject + [text ?? ""].filter { !$0.isEmpty }
    case .source, .person, .place, .article, .articleAlias, .revert, nil: []
    }
  }
}

// MARK: - Records

extension Decision {
  /// The record as canonical JSON, without a line feed; nil where a text or number cannot stand in one.
  package var line: String? {
    let json = CanonicalJSON.object([
      "t": .string("decision"), "v": .integer(1), "kind": .string(slot.kind),
      "subject": slot.subjectJSON, "field": .string(slot.field), "value": value,
      "reason": .string(reason), "by": .string(author), "at": .string(at), "order": .integer(order),
      "parents": .array(parents.map { .string($0.hexadecimal) }),
    ])
    return json.line.map { String(decoding: $0, as: UTF8.self) }
  }

  /// Reads a record; nil where it is not canonical or is no decision of version 1.
  package init?(line: String) {
    guard let json = CanonicalJSON(line: line.utf8), json["t"] == .string("decision"),
      json["v"] == .integer(1), case .string(let kind)? = json["kind"],
      let subject = Self.subject(json["subject"]), case .string(let field)? = json["field"],
      let value = json["value"], case .string(let reason)? = json["reason"],
      case .string(let author)? = json["by"], case .string(let at)? = json["at"],
      case .integer(let order)? = json["order"], case .array(let parents)? = json["parents"]
    else { return nil }
    let digests = parents.compactMap { parent -> SHA256Digest? in
      guard case .string(let text) = parent else { return nil }
      return SHA256Digest(hexadecimal: text)
    }
    guard digests.count == parents.count, digests == digests.sorted() else { return nil }
    self.init(
      slot: Slot(kind: kind, subject: subject, field: field), value: value, reason: reason,
      author: author, at: at, order: order, parents: digests)
    // A record with other members than these has a line of its own.
    guard self.line == line, isWellFormed else { return nil }
  }

  /// True if the question and the answer are of the sort that the kind asks for, or the kind is not known
  /// here.
  private var isWellFormed: Bool {
    switch kind {
    case .merge, .person:
      // In bytewise order, so that it is one question.
      slot.subject.count == 2
        && slot.subject[0].utf8.lexicographicallyPrecedes(slot.subject[1].utf8) && answer != nil
    case .set: slot.subject.count == 1 && Field(name: slot.field) != nil && text != nil
    case .status: slot.subject.count == 1 && text.flatMap(Verification.init(rawValue:)) != nil
    case .resolve:
      slot.subject.count == 1 && Quantity(rawValue: slot.field) != nil && bounds != nil
    case .split:
      slot.subject.count == 1 && slot.field.utf8.contains(UInt8(ascii: ":")) && text != nil
    case .article:
      slot.subject.count == 1 && LegalCode(rawValue: slot.subject[0]) != nil
        && LegalArticleReference.isNumber(slot.field) && text != nil
    case .articleAlias:
      slot.subject.count == 1
        && LegalArticleReference(nameInDecisions: "\(slot.subject[0]) \(slot.field)") != nil
        && text.map { $0.isEmpty || LegalArticleReference(nameInDecisions: $0) != nil } == true
    case .parent, .source, .place: slot.subject.count == 1 && text != nil
    case .revert: slot.subject.count == 1 && answer != nil
    case nil: true
    }
  }

  private static func subject(_ json: CanonicalJSON?) -> [String]? {
    switch json {
    case .string(let text): return [text]
    case .array(let elements):
      let texts = elements.compactMap { element -> String? in
        if case .string(let text) = element { text } else { nil }
      }
      return texts.count == elements.count && texts.count == 2 ? texts : nil
    default: return nil
    }
  }
}

// MARK: - Values

extension Decision {
  /// Bounds as the value of a decision.
  package static func value(_ bounds: Bounds) -> CanonicalJSON {
    func number(_ number: Int?) -> CanonicalJSON {
      number.map { .integer(Int64($0)) } ?? .null
    }
    return .object([
      "low": number(bounds.low), "best": number(bounds.best), "high": number(bounds.high),
    ])
  }

  /// The bounds that the decision accepts; nil where its value is none.
  package var bounds: Bounds? {
    func number(_ name: String) -> Int?? {
      switch value[name] {
      case .null: .some(nil)
      case .integer(let number) where number >= 0: Int(exactly: number)
      default: nil
      }
    }
    guard let low = number("low"), let best = number("best"), let high = number("high") else {
      return nil
    }
    let stated = [low, best, high].compactMap(\.self)
    return stated == stated.sorted() ? Bounds(low: low, best: best, high: high) : nil
  }

  /// The text that it sets; nil where its value is none.
  package var text: String? { if case .string(let text) = value { text } else { nil } }

  /// The answer in words for statements: a text, yes or no, or bounds as `low..best..high`.
  package var answerText: String {
    if let text { return text }
    if let answer { return answer ? "yes" : "no" }
    guard let bounds else { return "" }
    return [bounds.low, bounds.best, bounds.high].map { $0.map(String.init) ?? "" }
      .joined(separator: "..")
  }

  /// The texts of its columns in the table of decisions, from `kind` to `decided_at`.
  var columns: [String] {
    [slot.kind, slot.subject[0], slot.otherSubject, slot.field, answerText, author, reason, at]
  }

  /// The answer to a question of yes or no; nil where its value is none.
  package var answer: Bool? { if case .bool(let answer) = value { answer } else { nil } }
}
