import Counting
import IncidentRead
import IncidentStore
import Incidents

/// The title of figures that are published: what they are, where and when.
struct FigureHeading {
  /// The title that was given, or one that is made from the choices.
  let text: String

  /// A title.
  ///
  /// - Parameters:
  ///   - meaning: What the figures are.
  ///   - rows: The figures.
  ///   - store: The database, whose only country is named where no region or place is asked for.
  ///   - what: What the figures are; nil for what their meaning says.
  /// - Throws: `StoreProblem`.
  init(
    _ meaning: FigureMeaning, _ rows: [FigureRow], in store: IncidentStore,
    naming what: String? = nil
  ) throws {
    let filter = meaning.figures.scope.filter
    let places = filter.values.filter { $0.condition == "region" || $0.condition == "place" }
      .map(\.value)
    let countries = places.isEmpty ? try store.countries() : []
    let names = places.isEmpty && countries.count == 1 ? countries : places
    let place = names.isEmpty ? "" : " in \(names.joined(separator: " or "))"
    let time = Self.time(rows.map(\.period)).map { ", \($0)" } ?? ""
    text = (what ?? meaning.title) + place + time
  }

  /// The time from the first to the last of periods, in words; nil where none has a place in time.
  static func time(_ periods: [String]) -> String? {
    let dated = periods.filter { !CountingPeriod.isUndated($0) }
    guard let first = dated.min(), let last = dated.max() else { return nil }
    guard first != last else { return words(first) }
    let isOneYear = first.count == 7 && last.count == 7 && first.prefix(4) == last.prefix(4)
    let start = words(first)
    return "\(isOneYear ? start.split(separator: " ").first.map(String.init) ?? start : start) to "
      + words(last)
  }

  /// A period in words: `June 2019`, `2019, month unknown`; others as they are.
  static func words(_ period: String) -> String {
    if period == CountingPeriod.unknown { return "date unknown" }
    if period.hasSuffix("-XX") { return "\(period.prefix(4)), month unknown" }
    guard let month = Month(period) else { return period }
    return "\(MonthNames.english(month.month)) \(month.year)"
  }
}
