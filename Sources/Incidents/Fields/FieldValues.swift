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

  /// Whether a field is stated.
  package func states(_ field: Field) -> Bool { entries.contains { $0.field == field } }

  /// The text or code of a field, or the first of several; nil where nothing is stated.
  package subscript(field: Field) -> String? {
    get { entries.first { $0.field == field }?.text }
    set { set(field, to: newValue.map { [$0] } ?? []) }
  }

  /// The codes of a field that may have several.
  package func all(_ field: Field) -> [String] {
    entries.compactMap { $0.field == field ? $0.text : nil }
  }

  /// States texts or codes for a field instead of what is stated.
  package mutating func set(_ field: Field, to texts: [String]) {
    entries.removeAll { $0.field == field }
    guard !texts.isEmpty else { return }
    let place = entries.firstIndex { $0.field.rawValue > field.rawValue } ?? entries.endIndex
    entries.insert(contentsOf: texts.map { Entry(field: field, text: $0) }, at: place)
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
  /// What sort of incident it is.
  package var kind: IncidentKind? {
    get { term(.kind) }
    set { values[.kind] = newValue?.rawValue }
  }

  /// What it is called in lists.
  package var title: String? {
    get { values[.title] }
    set { values[.title] = newValue }
  }

  /// What happened.
  package var summary: String? {
    get { values[.summary] }
    set { values[.summary] = newValue }
  }

  /// The form of the assembly.
  package var form: ProtestForm? {
    get { term(.form) }
    set { values[.form] = newValue?.rawValue }
  }

  /// What the authorities did.
  package var response: AuthorityResponse? {
    get { term(.response) }
    set { values[.response] = newValue?.rawValue }
  }

  /// What sort of deprivation of liberty there was.
  package var detentionKind: DetentionKind? {
    get { term(.detentionKind) }
    set { values[.detentionKind] = newValue?.rawValue }
  }

  /// How far the incident is established.
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
