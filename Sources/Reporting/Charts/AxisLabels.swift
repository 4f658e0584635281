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
  /// The room that a year needs which begins within one.
  private static let longYearWidth = 66.0

  /// The labels of an axis.
  ///
  /// - Parameters:
  ///   - first: The first period.
  ///   - count: How many periods there are.
  ///   - step: The room of a period, in the picture's units.
  init(first: ChartPeriod, count: Int, step: Double) {
    let perYear = first.unit.perYear
    let periods = (0..<count).map(first.later)
    let thinnings = [1, 2, 3, 4, 6, 13, 26].filter {
      perYear.isMultiple(of: $0) && $0 < perYear
    }
    if let every = thinnings.first(where: { Double($0) * step >= Self.partWidth }) {
      parts = zip(0..., periods).filter { $1.part.isMultiple(of: every) }.map {
        Label(place: $0, text: $1.partName)
      }
    } else {
      parts = []
    }

    let yearStep = step * Double(perYear)
    let width = first.yearName.count > 4 ? Self.longYearWidth : Self.yearWidth
    let every = Self.roundYears.first { Double($0) * yearStep >= width } ?? 5000
    var years = zip(0..., periods).filter {
      $1.part == 0 && $1.year.isMultiple(of: every)
    }.map { Label(place: $0, text: $1.yearName) }
    if count > 0, years.first.map({ Double($0.place) * step >= width }) ?? true {
      years.insert(Label(place: 0, text: first.yearName), at: 0)
    }
    self.years = years
  }

  private static let roundYears = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000]
}
