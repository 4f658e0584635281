import Incidents

/// The terms that texts were found to name, so that each text is looked into once.
struct TermMemory {
  private struct Key: Hashable {
    let vocabulary: ObjectIdentifier
    let text: WrittenText
  }

  private var terms = BoundedCache<Key, String>(capacity: 10_000)

  /// The term that a text names; nil where it names none.
  mutating func term<Term: Vocabulary>(_ text: String) -> Term? {
    if let term = Term(rawValue: text) { return term }
    let key = Key(vocabulary: ObjectIdentifier(Term.self), text: WrittenText(text))
    if let code = terms[key] { return Term(rawValue: code) }
    guard let term = Term(reading: text) else { return nil }
    terms[key] = term.rawValue
    return term
  }
}

/// The readings of statuses of charges, so that each text is read once: a list has few of them.
struct StatusMemory {
  private var readings = BoundedCache<WrittenText, StatusReading>(capacity: 10_000)

  /// The reading of a text.
  mutating func reading(of text: String) -> StatusReading {
    let key = WrittenText(text)
    if let known = readings[key] { return known }
    let reading = StatusReading(text)
    readings[key] = reading
    return reading
  }
}
