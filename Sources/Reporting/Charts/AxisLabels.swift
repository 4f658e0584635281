/// The labels under a time axis, thinned to what fits.
struct AxisLabels {
  /// A label and the place of its period, counted from the first.
  struct Label: Equatable {
    let place: Int
    let text: String
  }

  /// The months or quarters of years, on the upper line; empty where they do not fit.
  let parts: [Label]
  /// The years, on the lower line, each at its first period.
  let years: [Label]

  /// The room that a label of the upper line needs, with space around it.
  private static let partWidth = 27.0
  /// The room that a year needs, with space around it.
  private static let yearWidth = 42.0

  /// The labels of an axis.
  ///
  /// - Parameters:
  ///   - first: The first period.
  ///   - count: How many periods there are.
  ///   - step: The room of a period, in the picture's units.
  init(first: ChartPeriod, count: Int, step: Double) {
    let perYear = first.unit.perYear
    let places = 0..<count
    func part(_ place: Int) -> Int { (first.ordinal + place) % perYear }

    let thinnings = [1, 2, 3, 4, 6].filter { perYear.isMultiple(of: $0) && $0 < perYear }
    if let every = thinnings.first(where: { Double($0) * step >= Self.partWidth }) {
      parts = places.filter { part($0).isMultiple(of: every) }.map {
        Label(place: $0, text: Self.name(part($0), first.unit))
      }
    } else {
      parts = []
    }

    let yearStep = step * Double(perYear)
    let every = Self.roundYears.first { Double($0) * yearStep >= Self.yearWidth } ?? 5000
    var years = places.filter {
      part($0) == 0 && ((first.ordinal + $0) / perYear).isMultiple(of: every)
    }
    if count > 0, years.first.map({ Double($0) * step >= Self.yearWidth }) ?? true {
      years.insert(0, at: 0)
    }
    self.years = years.map { Label(place: $0, text: String((first.ordinal + $0) / perYear)) }
  }

  private static let roundYears = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000]

  private static func name(_ part: Int, _ unit: ChartPeriod.Unit) -> String {
    unit == .quarter ? "Q\(part + 1)" : ChartPeriod.monthNames[part]
  }
}
