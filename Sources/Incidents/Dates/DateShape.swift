/// The forms of one date, as data: the shape of its pieces and the fields that they fill.
///
/// A shape has one letter a piece: `Y` a number of four digits, `N` one of one or two digits,
/// `M` the name of a month, `W` a week such as `W23`, `X` an unspecified `XX`; marks stand for
/// themselves. The fields name the pieces that hold a value, in order: `y` year, `m` month, `d`
/// day, `w` week, `s` month or season, `z` the last two digits of a year, `a` and `b` day and month
/// in an order that is not known.
enum DateShape {
  /// Shapes that name a point of the calendar on their own.
  static let whole: [String: String] = [
    "Y-N-N": "ymd", "Y/N/N": "ymd", "Y.N.N": "ymd", "N.N.Y": "dmy",
    "N/N/Y": "aby", "N-N-Y": "aby",
    "NMY": "dmy", "NM,Y": "dmy", "N-M-Y": "dmy", "N-M-N": "dmz", "MN,Y": "mdy", "MNY": "mdy",
    "YNM": "ydm", "YMN": "ymd", "Y,NM": "ydm",
    "Y-N": "ys", "N.Y": "my", "N/Y": "my", "N-Y": "my", "Y-N-X": "ym",
    "MY": "my", "M,Y": "my", "M-Y": "my", "YM": "ym",
    "Y": "y", "Y-X-X": "y", "Y-X": "y",
    "Y-W": "yw",
  ]

  /// Shapes of the left side of a range that lack what the right side gives.
  static let partialLeft: [String: String] = [
    "N": "d", "NM": "dm", "MN": "md", "N.N": "dm", "M": "m", "YN": "yd",
  ]

  /// Shapes of the right side of a range that lack what the left side gives.
  static let partialRight: [String: String] = [
    "NM": "dm", "MN": "md", "M": "m", "NY": "dy", "N,Y": "dy",
  ]

  /// Shapes whose year has two digits.
  static let shortYear: Set<String> = ["N.N.N", "N/N/N", "N-N-N"]

  /// The fields of a date's pieces, or nil where the table has no such shape.
  static func fields(of pieces: some Collection<DatePiece>, in table: [String: String])
    -> DateFields?
  {
    guard pieces.count <= 6, let names = table[String(pieces.map(\.symbol))] else { return nil }
    var fields = DateFields()
    let numbers = pieces.filter { $0.value != nil }
    for (name, piece) in zip(names, numbers) {
      guard let value = piece.value else { return nil }
      switch name {
      case "y": fields.year = value
      case "z":
        guard piece.digitCount == 2 else { return nil }
        fields.year = year(ofTwoDigits: value)
      case "m": fields.month = value
      case "s":
        fields.month = value
        fields.mayBeSeason = true
      case "d": fields.day = value
      case "w": fields.week = value
      case "a": fields.first = value
      default: fields.second = value
      }
    }
    return fields
  }

  /// The year that two digits mean, in the way of POSIX: 1969 to 2068.
  private static func year(ofTwoDigits digits: Int) -> Int {
    digits < 69 ? 2000 + digits : 1900 + digits
  }
}
