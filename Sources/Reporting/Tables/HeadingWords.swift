/// The words of headings: a name of a column set in several lines, its long words shortened.
enum HeadingWords {
  /// The short forms of words, by which headings fit a narrow column.
  static let table: [String: String] = [
    "assessments": "assess.", "assessor": "ass'r", "authorisation": "auth.", "charges": "ch.",
    "completeness": "compl.", "conditions": "cond.", "decisions": "decis.", "description": "descr.",
    "detained": "det.", "detentions": "det.", "difference": "diff.", "edition": "ed.",
    "external": "ext.", "incident": "inc.", "incidents": "inc.", "latitude": "lat.",
    "longitude": "lon.", "number": "no.", "operation": "op.",
    "parameters": "param.", "participants": "part.", "passed": "pass.", "persons": "pers.",
    "position": "pos.", "positions": "pos.", "precision": "prec.", "probability": "prob.",
    "recommendation": "rec.", "recommendations": "rec.", "rejected": "rej.",
    "reliability": "rel.", "reports": "rep.", "sentence": "sent.", "unchanged": "unch.",
    "uncertain": "unc.", "unknown": "unkn.", "verification": "verif.", "version": "vers.",
    "violation": "viol.", "violations": "viol.", "withdrawn": "withdr.", "without": "w/o",
  ]

  /// The words of a name.
  static func words(of name: String) -> [String] {
    name.split { $0 == "_" || $0 == " " }.map(String.init)
  }

  /// The words of a name, as short as they can be.
  static func short(_ name: String) -> [String] { words(of: name).map { table[$0] ?? $0 } }

  /// Those words of a name that have a short form.
  static func shortened(in name: String) -> [String] {
    words(of: name).filter { table[$0] != nil }
  }

  /// The width of the widest of words.
  static func widest(_ words: [String]) -> Int { words.map(DisplayWidth.of).max() ?? 0 }

  /// A name in lines of a width: whole where it fits, else its words.
  static func lines(_ name: String, width: Int, isShort: Bool) -> [String] {
    if DisplayWidth.of(name) <= width { return [name] }
    return TerminalText.lines(isShort ? short(name) : words(of: name), width: width)
  }
}
