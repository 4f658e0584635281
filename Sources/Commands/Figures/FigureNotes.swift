import Counting
import IncidentRead
import Incidents

/// What is said beside a table of figures.
struct FigureNotes {
  private let meaning: FigureMeaning
  private var figures: DetentionFigures { meaning.figures }
  private let table: DetentionFigures.Table

  init(_ meaning: FigureMeaning, _ table: DetentionFigures.Table) {
    self.meaning = meaning
    self.table = table
  }

  /// Says it.
  func print(in context: CommandContext) {
    for line in lines { context.say(line) }
  }

  /// The notes, a sentence or two each.
  var lines: [String] {
    [whole, remote, none, undetained, undated, overlapping, split, suppressed].compactMap(
      \.self)
      + [Self.rules]
  }

  /// The sentences of a page that is published: what is counted, and what is not.
  var published: [String] {
    let unit = meaning.drawn
    let bounds =
      unit.drawn.count > 1
      ? "Each incident adds the least and the greatest number of \(unit.words) that its reports state, and "
        + "the best figure of its most reliable source. An incident without a best figure adds its least one."
      : nil
    return [
      bounds,
      "A dash is unknown or open, never zero. A zero means that nothing is recorded, not that nothing "
        + "happened.",
      "Incidents that were merged into others, withdrawn, or found not to have occurred are left out. A "
        + "wave of protests and its parts are not added up.",
      undated, overlapping, split, suppressed,
    ].compactMap(\.self)
  }

  /// By which rules figures are counted.
  static let rules =
    "Counted by rules version \(CountingRule.version). An empty figure is unknown or open, never zero."

  /// The years of which periods are believed to be meant.
  private static let believedYears = 1900...2100

  /// Says that rows are of whole periods, where a day within one was given.
  private var whole: String? {
    func isWithin(_ day: CalendarDay?, _ end: KeyPath<Month, CalendarDay>) -> Bool {
      day.map { $0 != Month(of: $0)[keyPath: end] } ?? false
    }
    let scope = figures.scope
    guard isWithin(scope.from, \.firstDay) || isWithin(scope.to, \.lastDay) else { return nil }
    let ends = [
      scope.firstPeriod.map { "the first is \($0)" }, scope.lastPeriod.map { "the last is \($0)" },
    ]
    return "Figures are of whole periods: \(ends.compactMap(\.self).joined(separator: ", "))."
  }

  /// The periods far from the others, where the table would be too long with all months between.
  private var remote: String? {
    let months = table.rows.filter { !CountingPeriod.isUndated($0.period) }
      .compactMap { row in
        CountingPeriod.days(of: row.period).map { (month: Month(of: $0.lowerBound), row: row) }
      }
    guard let first = months.map(\.month).min(), let last = months.map(\.month).max(),
      last.months(since: first) >= DetentionFigures.mostMonths
    else { return nil }
    let far = months.filter { !Self.believedYears.contains($0.month.year) }
    let names = Set(far.map(\.row.period)).sorted()
    let listed = names.prefix(10).joined(separator: ", ") + (names.count > 10 ? ", …" : "")
    let count = saysNoNumbers ? nil : far.compactMap(\.row.incidents).reduce(0) { $0 &+ $1 }
    let dates = count.map { $0 == 1 ? "1 date lies" : "\($0) dates lie" } ?? "Some dates lie"
    return "The dates run from \(first.text) to \(last.text), over more than 200 years: periods "
      + "without a record are left out. \(dates) outside the years 1900 to 2100: \(listed). "
      + "'aigaq find --from' and '--to' list the incidents; correct their dates."
  }

  /// Says that no incident is of the kind that is counted.
  private var none: String? {
    guard meaning.drawn.kind != nil,
      table.rows.allSatisfy({ $0.incidents ?? 0 == 0 && $0.suppressed.isEmpty })
    else { return nil }
    return "No \(meaning.drawn.words) are counted here. "
      + "'--unit incidents' counts incidents of all kinds."
  }

  /// Says that there are incidents and no detentions, so that a column of zeros is not taken for a fault.
  private var undetained: String? {
    let rows = table.rows
    guard !meaning.drawn.isOfIncidents, rows.contains(where: { $0.incidents ?? 0 > 0 }),
      rows.allSatisfy({ row in
        row.suppressed.isDisjoint(with: [.incidentsWithDetentions, .high])
          && row.incidentsWithDetentions ?? 0 == 0 && row.high == 0 || row.incidents == nil
      })
    else { return nil }
    let end = "Their numbers are in the column incidents ('--unit incidents')."
    let what =
      figures.scope.quantity == .detained
      ? "has a detention" : "has a number of \(meaning.drawn.words)"
    let isSum =
      !saysNoNumbers && !figures.isCumulative
      && !figures.scope.dimensions.contains(where: \.isOverlapping)
    let count = rows.compactMap(\.incidents).reduce(0) { $0 &+ $1 }
    guard isSum else { return "No incident \(what). " + end }
    return count == 1
      ? "The 1 incident is not one that \(what). " + end
      : "None of the \(count) incidents \(what). " + end
  }

  private var undated: String? {
    guard !saysNoNumbers, !figures.scope.dimensions.contains(where: \.isOverlapping) else {
      return table.rows.contains { CountingPeriod.isUndated($0.period) }
        ? "Some incidents have dates that fit no single \(length) and are in rows of their own."
        : nil
    }
    let count = table.rows.filter { CountingPeriod.isUndated($0.period) }
      .compactMap(\.incidents).reduce(0) { $0 &+ $1 }
    guard count > 0 else { return nil }
    return count == 1
      ? "1 incident has a date that fits no single \(length) and is in a row of its own."
      : "\(count) incidents have dates that fit no single \(length) and are in rows of their own."
  }

  /// Whether a number beside the table could be one that it does not show.
  private var saysNoNumbers: Bool { figures.suppression != nil }

  private var suppressed: String? {
    figures.suppression.map { rule in
      "Counts below \(rule.threshold), and counts that would reveal them, are suppressed. Zero is shown "
        + "unless it would reveal one."
    }
  }

  private var length: String { figures.scope.length.words }

  private var overlapping: String? {
    let names = figures.scope.dimensions.filter(\.isOverlapping).map(\.rawValue)
    guard let name = names.first else { return nil }
    return
      "An incident with more than one \(name) is in each of their groups: groups do not add up to "
      + "the total."
  }

  private var split: String? {
    guard table.splitWaves > 0 else { return nil }
    let waves =
      saysNoNumbers
      ? "Some waves have"
      : table.splitWaves == 1 ? "1 wave has" : "\(table.splitWaves) waves have"
    return
      "\(waves) parts in more than one group or outside the conditions: each figure holds what "
      + "can have been there, and the bounds of the groups together may be wider than those of all."
  }
}
