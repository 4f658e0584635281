import Incidents

/// The terms that texts were found to name, so that each text is looked into once.
struct TermMemory {
  private struct Key: Hashable {
    let vocabulary: ObjectIdentifier
    let text: WrittenText
  }

  private var terms: [Key: String] = [:]

  /// The term that a text names; nil where it names none.
  mutating func term<Term: Vocabulary>(_ text: String) -> Term? {
    if let term = Term(rawValue: text) { return term }
    let key = Key(vocabulary: ObjectIdentifier(Term.self), text: WrittenText(text))
    if let code = terms[key] { return Term(rawValue: code) }
    guard let term = Term(reading: text) else { return nil }
    if terms.count > 10_000 { terms = [:] }
    terms[key] = term.rawValue
    return term
  }
}

/// The readings of statuses of charges, so that each text is read once: a list has few of them.
struct StatusMemory {
  private var readings: [String: StatusReading] = [:]

  /// The reading of a text.
  mutating func reading(of text: String) -> StatusReading {
    if let known = readings[text] { return known }
    let reading = StatusReading(text)
    if readings.count > 10_000 { readings = [:] }
    readings[text] = reading
    return reading
  }
}
