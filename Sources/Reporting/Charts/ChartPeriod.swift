/// A month, quarter or year on the axis of a chart.
struct ChartPeriod: Hashable {
  /// How long the periods of a chart are.
  enum Unit: Int {
    case year = 1
    case quarter = 4
    case month = 12

    /// How many there are in a year.
    var perYear: Int { rawValue }
  }

  /// How long it is.
  let unit: Unit
  /// The year, 0 to 9999.
  let year: Int
  /// Its place in the year, from 0.
  let part: Int

  /// Its place in time: periods that follow each other have numbers that do.
  var ordinal: Int { year * unit.perYear + part }

  /// Reads a period as EDTF writes it.
  ///
  /// It is a year, a month, or a quarter as the season 33 to 36 (EDTF level 2). Any other text is
  /// none.
  init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count <= 2, parts[0].utf8.count == 4, let year = Self.number(parts[0]) else {
      return nil
    }
    self.year = year
    guard parts.count == 2 else {
      (unit, part) = (.year, 0)
      return
    }
    guard parts[1].utf8.count == 2, let code = Self.number(parts[1]) else { return nil }
    switch code {
    case 1...12: (unit, part) = (.month, code - 1)
    case 33...36: (unit, part) = (.quarter, code - 33)
    default: return nil
    }
  }

  private static func number(_ digits: Substring) -> Int? {
    digits.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(digits) : nil
  }

  /// The names of months in short.
  static let monthNames = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
}
