import Counting
import IncidentRead
import IncidentStore
import Incidents
import Testing

/// What holds for every row of a table of figures.
struct FigureLaws {
  private let what: String
  private let scope: FigureScope

  /// Laws of the rows of a scope, with what is said where one is broken.
  init(_ what: String, _ scope: FigureScope = FigureScope()) {
    self.what = what
    self.scope = scope
  }

  /// Checks a row by itself, and against the explanation of it.
  func check(_ row: FigureRow, in store: IncidentStore) throws {
    checkBounds(of: row)
    let period = try #require(FigurePeriod(row.period, per: scope.length))
    let explanation = try FigureExplanation(
      of: period, where: scope.filter, counting: scope.quantity, in: store)
    #expect(explanation.count == row, "\(place(row))")
    check(explanation.lines.map(\.contribution), against: row)
    let incidents =
      explanation.lines.reduce(0) { $0 + $1.contribution.incidents }
      + explanation.omissions.reduce(0) { $0 + $1.incidents }
    #expect(Int64(incidents) == row.incidents, "\(place(row))")
    // Persons whom a wave names may be those that a part counts in another row.
    if !explanation.omissions.contains(where: { $0.reason?.hasPrefix("Of the same wave") == true })
    {
      #expect(row.personsNamed ?? 0 <= row.low ?? 0, "\(place(row))")
    }
    let explained = explanation.lines.map(\.contribution.incident)
    #expect(Set(explained).count == explained.count, "\(place(row))")
    #expect(
      Set(explained).isDisjoint(with: explanation.omissions.map(\.incident)), "\(place(row))")
  }

  private func place(_ row: FigureRow) -> String { "\(row) of \(what), \(scope)" }

  /// The bounds are in order, and there are incidents where there are detentions.
  private func checkBounds(of row: FigureRow) {
    let low = row.low ?? 0
    if let high = row.high {
      #expect(low <= high, "\(place(row))")
      if let best = row.best { #expect(best <= high, "\(place(row))") }
    }
    if let best = row.best { #expect(low <= best, "\(place(row))") }
    #expect((row.high == nil) == (row.withoutHigh ?? 0 > 0), "\(place(row))")
    #expect(row.incidentsWithDetentions ?? 0 <= row.incidents ?? 0, "\(place(row))")
    #expect(row.dateUncertain ?? 0 <= row.incidents ?? 0, "\(place(row))")
    #expect(low == 0 || row.incidentsWithDetentions ?? 0 > 0, "\(place(row))")
  }

  /// What the incidents add comes to the row, exactly.
  private func check(_ contributions: [Contribution], against row: FigureRow) {
    func sum(_ bound: KeyPath<Contribution, Int?>) -> Int64? {
      let stated = contributions.compactMap { $0[keyPath: bound] }
      return stated.isEmpty ? nil : Int64(stated.reduce(0, +))
    }
    #expect(
      contributions.reduce(0) { $0 + Int64($1.incidentsWithDetentions) }
        == row.incidentsWithDetentions, "\(place(row))")
    #expect(
      Int64(contributions.count(where: \.lacksBest)) == row.withoutBest, "\(place(row))")
    #expect(
      Int64(contributions.count { $0.bounds.high == nil }) == row.withoutHigh, "\(place(row))")
    #expect(
      Int64(contributions.count(where: \.isOfUnknownSize)) == row.unknownSize, "\(place(row))")
    guard !contributions.isEmpty else {
      #expect(row.low == 0 && row.best == 0 && row.high == 0, "\(place(row))")
      return
    }
    guard contributions.contains(where: \.addsDetentions) else { return }
    #expect(sum(\.bounds.low) == row.low, "\(place(row))")
    if let best = row.best {
      #expect(sum(\.bounds.best) ?? 0 == best, "\(place(row))")
    } else {
      #expect(!contributions.contains { $0.bounds.best != nil && !$0.lacksBest }, "\(place(row))")
    }
    if let high = row.high {
      #expect(sum(\.bounds.high) ?? 0 == high, "\(place(row))")
    } else {
      #expect(contributions.contains { $0.bounds.high == nil }, "\(place(row))")
    }
  }
}
