/// The texts, and the codes of terms, that a report states, field by field.
package struct FieldValues: Hashable, Sendable {
  private struct Entry: Hashable, Sendable {
    let field: Field
    let text: String
  }

  /// In the order of the fields; a field of several terms has several.
  private var entries: [Entry] = []

  /// Nothing stated.
  package init() {}

  /// True if a field is stated.
  package func states(_ field: Field) -> Bool { entries.contains { $0.field == field } }

  /// The text or code of a field, or the first of several; nil where nothing is stated.
  package subscript(field: Field) -> String? {
    get { entries.first { $0.field == field }?.text }
    set {
      remove(field)
      if let newValue {
        entries.insert(Entry(field: field, text: newValue), at: place(of: field))
      }
    }
  }

  /// The codes of a field that may have several.
  package func all(_ field: Field) -> [String] {
    entries.compactMap { $0.field == field ? $0.text : nil }
  }

  /// States texts or codes for a field instead of what is stated.
  package mutating func set(_ field: Field, to texts: [String]) {
    remove(field)
    entries.insert(
      contentsOf: texts.lazy.map { Entry(field: field, text: $0) }, at: place(of: field))
  }

  private mutating func remove(_ field: Field) {
    if states(field) { entries.removeAll { $0.field == field } }
  }

  private func place(of field: Field) -> Int {
    entries.firstIndex { $0.field.rawValue > field.rawValue } ?? entries.endIndex
  }

  /// Takes what other values state for fields that these leave open; lists hold the terms of both.
  mutating func fillGaps(from other: FieldValues) {
    for field in Field.valued where other.states(field) {
      if field.isList {
        let own = all(field)
        set(field, to: own + other.all(field).filter { !own.contains($0) })
      } else if !states(field) {
        set(field, to: other.all(field))
      }
    }
  }
}

extension ReportContent {
  /// The kind of the incident.
  package var kind: IncidentKind? {
    get { term(.kind) }
    set { values[.kind] = newValue?.rawValue }
  }

  /// The title in lists.
  package var title: String? {
    get { values[.title] }
    set { values[.title] = newValue }
  }

  /// The course of the incident, in words.
  package var summary: String? {
    get { values[.summary] }
    set { values[.summary] = newValue }
  }

  /// The form of the assembly.
  package var form: ProtestForm? {
    get { term(.form) }
    set { values[.form] = newValue?.rawValue }
  }

  /// The response of the authorities.
  package var response: AuthorityResponse? {
    get { term(.response) }
    set { values[.response] = newValue?.rawValue }
  }

  /// The kind of deprivation of liberty.
  package var detentionKind: DetentionKind? {
    get { term(.detentionKind) }
    set { values[.detentionKind] = newValue?.rawValue }
  }

  /// The state of verification.
  package var verification: Verification? {
    get { term(.verification) }
    set { values[.verification] = newValue?.rawValue }
  }

  /// The identifier, in the same list, of the wave that the incident is a part of.
  package var parent: String? {
    get { values[.parentID] }
    set { values[.parentID] = newValue }
  }

  private func term<Term: Vocabulary>(_ field: Field) -> Term? {
    values[field].flatMap(Term.init(rawValue:))
  }
}
