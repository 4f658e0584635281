import IncidentImport
import IncidentStore
import Incidents

/// A decision in words.
struct DecisionWords {
  private let decision: Decision
  /// The import or decision that it undoes, or lets hold again.
  private let target: DecisionMaker.Target?

  init(_ decision: Decision, of target: DecisionMaker.Target? = nil) {
    (self.decision, self.target) = (decision, target)
  }

  /// The decision as a sentence.
  var sentence: String {
    let subject = decision.slot.subject
    let text = decision.text ?? ""
    return switch decision.kind {
    case .set:
      "'\(decision.slot.field)' of \(subject[0]) is \(text.isEmpty ? "empty" : "'\(text)'")."
    case .status: "\(subject[0]) is \(text)."
    case .resolve:
      "\(decision.slot.field) of \(subject[0]): \(decision.bounds.map(BoundsText.init)?.text ?? "")."
    case .parent:
      text.isEmpty
        ? "\(subject[0]) is part of no other incident." : "\(subject[0]) is part of \(text)."
    case .merge:
      decision.answer == true
        ? "\(subject.joined(separator: " and ")) are the same incident."
        : "\(subject.joined(separator: " and ")) are not the same incident."
    case .person:
      "\(subject.joined(separator: " and ")) are \(decision.answer == true ? "" : "not ")the same person."
    case .place:
      text.isEmpty
        ? "'\(subject[0])' means what the gazetteer says."
        : "'\(subject[0])' means \(Gazetteer.kazakhstan.entry(code: text)?.english ?? "") (\(text))."
    case .article: "article \(decision.slot.field) of \(subject[0]) is '\(text)'."
    case .articleAlias:
      text.isEmpty
        ? "article \(decision.slot.field) of \(subject[0]) is no other spelling."
        : "article \(decision.slot.field) of \(subject[0]) is \(text), and its charges are of that."
    case .split:
      text.isEmpty
        ? "report '\(decision.slot.field)' of \(subject[0]) belongs to that again."
        : "report '\(decision.slot.field)' of \(subject[0]) is about \(text)."
    case .source where decision.slot.field == SourceProperty.known.rawValue:
      "there is a source '\(subject[0])'."
    case .source where decision.slot.field == SourceProperty.sameAs.rawValue:
      text.isEmpty
        ? "the source '\(subject[0])' is no other spelling."
        : "the source '\(subject[0])' is '\(text)', and counts as that."
    case .source: "\(decision.slot.field) of the source '\(subject[0])' is \(text)."
    case .revert:
      "\(targetName) "
        + (decision.answer == true ? "is undone." : isOfImport ? "counts again." : "holds again.")
    case nil: "a decision of a later version of Aigaq."
    }
  }
}

extension DecisionWords {
  private var isOfImport: Bool { if case .import = target { true } else { false } }

  private var targetName: String {
    switch target {
    case .decision(let number): "decision \(number)"
    case .import(let number): "import \(number)"
    case nil: "an earlier decision"
    }
  }
}

/// Bounds as they are typed and shown: `3982..4000..5000`, `400..`, `20`.
struct BoundsText {
  /// The greatest number of people that is believed.
  private static let most = 1_000_000_000

  let bounds: Bounds

  init(_ bounds: Bounds) { self.bounds = bounds }

  /// Reads bounds: two or three numbers with `..` between them, each of which may be left out for one that is
  /// not known, or any text that a count may have in a list; nil for everything else.
  init?(reading text: String) {
    guard text.contains("..") else {
      guard case .stated(let stated) = CountReading(text) else { return nil }
      bounds = Bounds(stated)
      return
    }
    let parts = text.components("..")
    let numbers = parts.map { part in part.isEmpty ? .some(nil) : Int(part).map(Optional.some) }
    guard (2...3).contains(parts.count), numbers.allSatisfy({ $0 != nil }) else { return nil }
    let values = numbers.map { $0 ?? nil }
    let stated = values.compactMap(\.self)
    guard !stated.isEmpty, stated == stated.sorted(),
      stated.allSatisfy({ (0...Self.most).contains($0) })
    else {
      return nil
    }
    bounds = Bounds(
      low: values[0], best: values.count == 3 ? values[1] : nil, high: values[values.count - 1])
  }

  /// The bounds as they can be typed.
  var text: String {
    func number(_ number: Int?) -> String { number.map(String.init) ?? "" }
    if let low = bounds.low, low == bounds.high { return String(low) }
    return bounds.best == nil
      ? "\(number(bounds.low))..\(number(bounds.high))"
      : "\(number(bounds.low))..\(number(bounds.best))..\(number(bounds.high))"
  }
}

extension String {
  /// The parts between the places where a text stands, empty ones too.
  fileprivate func components(_ separator: String) -> [String] {
    var parts = [""]
    var rest = self[...]
    while let first = rest.first {
      if rest.hasPrefix(separator) {
        parts.append("")
        rest = rest.dropFirst(separator.count)
      } else {
        parts[parts.count - 1].append(first)
        rest = rest.dropFirst()
      }
    }
    return parts
  }
}
