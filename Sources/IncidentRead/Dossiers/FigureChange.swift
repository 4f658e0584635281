package import IncidentStore
import SQLite

/// The change that a decision makes to one incident and to its part in the count.
package struct FigureChange: Sendable {
  /// The conclusions at one time: names with texts, in order.
  package struct State: Sendable {
    fileprivate let texts: [(name: String, text: String)]
  }

  /// The identifier of the incident.
  package let uid: String
  private let before: State
  private let after: State

  /// A change between two states.
  package init(uid: String, before: State, after: State) {
    (self.uid, self.before, self.after) = (uid, before, after)
  }

  /// The state of an incident; one without anything where it is not there.
  ///
  /// - Throws: ``StoreProblem``.
  package static func state(of uid: String, in store: IncidentStore) throws -> State {
    let shown = ["incident", "protest", "counted"]
    let sections = try IncidentDossier(uid: uid, in: store)?.sections ?? []
    var texts: [(name: String, text: String)] = []
    for section in sections where shown.contains(section.name) {
      guard let row = section.rows.first else { continue }
      for (column, value) in zip(section.columns, row) {
        let isCounted = section.name == "counted"
        guard !isCounted || countedColumns.contains(column) else { continue }
        let name = isCounted ? "counted \(column)" : column
        texts.append((name, value.plainText ?? ""))
      }
    }
    return State(texts: texts)
  }

  private static let countedColumns = ["month", "low", "best", "high"]

  /// A line for each thing that is another than before.
  package var lines: [String] {
    var names = before.texts.map(\.name)
    names += after.texts.map(\.name).filter { !names.contains($0) }
    return names.compactMap { name in
      let (then, now) = (before[name], after[name])
      guard then != now else { return nil }
      switch name {
      case "merged_into_uid":
        return now.isEmpty
          ? "\(uid) counts by itself again." : "\(uid) is one with \(now), and counts with it."
      case "parent_uid":
        return now.isEmpty
          ? "\(uid) is no longer a part of \(then)." : "\(uid) is a part of \(now)."
      default:
        return "\(uid): \(Self.words(name)): \(Self.shown(then)) → \(Self.shown(now))"
      }
    }
  }

  /// The words for a column.
  private static func words(_ column: String) -> String {
    columnWords[column] ?? column.replacing("_", with: " ")
  }

  private static let columnWords = [
    "detained_low": "people detained at least", "detained_best": "people detained, best figure",
    "detained_high": "people detained at most", "counted low": "counted at least",
    "counted best": "counted, best figure", "counted high": "counted at most",
    "counted month": "counted in month", "region_code": "code of the region",
    "region_name": "region", "date_text": "date as written", "date_start": "first day",
    "date_end": "last day", "date_precision": "precision of the date",
  ]

  private static func shown(_ text: String) -> String { text.isEmpty ? "(none)" : text }
}

extension FigureChange.State {
  fileprivate subscript(name: String) -> String {
    texts.first { $0.name == name }?.text ?? ""
  }
}

extension Value {
  /// The value as a text; nil for null and for bytes.
  fileprivate var plainText: String? {
    switch self {
    case .text(let text): text
    case .integer(let number): String(number)
    case .real(let number): "\(number)"
    case .null, .blob: nil
    }
  }
}
