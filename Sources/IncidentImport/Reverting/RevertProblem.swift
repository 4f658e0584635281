import IncidentStore

/// Why an import cannot be taken back.
package enum RevertProblem: Error, Hashable, Sendable {
  /// There is no import of that number.
  case missing(Int64)
  /// It was taken back before.
  case reverted(Int64)
  /// Later work rests on it.
  case needed(Int64, by: LaterWork)
  /// Other work stands in its place, so that it cannot come back.
  case replaced(Int64, by: LaterWork)
}

extension RevertProblem: CustomStringConvertible {
  /// The problem, line by line: what is wrong and what to do.
  package var lines: [String] {
    switch self {
    case .missing(let batch):
      ["There is no import \(batch). 'aigaq imports' lists them."]
    case .reverted(let batch):
      ["Import \(batch) was already undone. Nothing was changed."]
    case .needed(let batch, let work):
      ["Import \(batch) cannot be undone while later work rests on it. Nothing was changed."]
        + work.first.map { "\($0.uid): \($0.reason)" } + Self.rest(of: work)
        + Self.advice(on: work)
    case .replaced(let batch, let work):
      ["Import \(batch) cannot count again as it is. Nothing was changed."]
        + work.first.map { "\($0.uid): \($0.reason)" } + Self.rest(of: work)
    }
  }

  /// The problem in one text.
  package var description: String { lines.joined(separator: "\n") }

  private static func rest(of work: LaterWork) -> [String] {
    let rest = work.count - work.first.count
    return rest > 0 ? ["… and \(rest) more."] : []
  }

  private static func advice(on work: LaterWork) -> [String] {
    let imports = work.batches.prefix(20).map { "import \($0)" }.joined(separator: ", then ")
    return imports.isEmpty ? [] : ["Undo \(imports) first."]
  }
}
