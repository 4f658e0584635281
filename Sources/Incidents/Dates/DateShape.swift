/// The forms of one date, as data: the shape of its pieces and the fields that they fill.
///
/// A shape has one letter a piece: `Y` a number of four digits, `N` one of one or two digits,
/// `M` the name of a month, `S` that of a season or quarter, `W` a week such as `W23`, `X` an
/// unspecified `XX`; marks stand for themselves. The fields name the pieces that hold a value, in
/// order: `y` year, `m` month, `d` day, `w` week, `s` month, season or quarter, `z` the last two
/// digits of a year, `a` and `b` day and month in an order that is not known, `e` the year in which
/// a winter ends, `p` the day where `z` is the year and the year where `z` is the day, `-` a number that adds nothing.
enum DateShape {
  /// Shapes that name a point of the calendar on their own.
  static let whole: [String: String] = [
    "Y-N-N": "ymd", "Y/N/N": "ymd", "Y.N.N": "ymd", "N.N.Y": "dmy",
    "N/N/Y": "aby", "N-N-Y": "aby", "NNY": "aby", "YNN": "ymd",
    "NMY": "dmy", "NM,Y": "dmy", "N-M-Y": "dmy", "N-M-N": "dmz", "MN,Y": "mdy", "MNY": "mdy",
    "YNM": "ydm", "YN-M": "ydm", "YMN": "ymd", "Y,NM": "ydm",
    "Y-N": "ys", "Y.N": "ym", "N.Y": "my", "N/Y": "my", "N-Y": "my", "Y-N-X": "ym",
    "MY": "my", "M,Y": "my", "M-Y": "my", "YM": "ym",
    "Y": "y", "Y-X-X": "y", "Y-X": "y",
    "Y-W": "yw",
    "N.N.N": "pmz", "N/N/N": "abz", "NNN": "abz", "N-N-N": "abz", "NMN": "dmz", "MN,N": "mdz",
    "N.MY": "dmy", "Y-M-N": "ymd", "Y-M": "ym",
    "SY": "sy", "S,Y": "sy", "S-Y": "sy", "S/Y": "sy", "YS": "ys", "Y,S": "ys", "Y-S": "ys",
    "Y/S": "ys",
    "SY-Y": "sye", "SY/Y": "sye", "SY-N": "sye", "SY/N": "sye", "SY>Y": "sye", "Y-YS": "yes",
    "Y/YS": "yes", "Y/NS": "yes", "Y-NS": "yes",
  ]

  /// Shapes of the left side of a range that lack what the right side gives.
  static let partialLeft: [String: String] = [
    "N": "d", "NM": "dm", "MN": "md", "N.N": "dm", "M": "m", "YN": "yd", "YM": "ym", "YNM": "ydm",
    "N,N": "d-", "N,N,N": "d--", "YN,N": "yd-", "MN,N": "md-", "S": "s",
  ]

  /// Shapes of the right side of a range that lack what the left side gives.
  static let partialRight: [String: String] = [
    "NM": "dm", "MN": "md", "M": "m", "NY": "dy", "N,Y": "dy",
  ]

  /// The fields of a date's pieces, or nil where the table has no such shape.
  static func fields(of pieces: some Collection<DatePiece>, in table: [String: String])
    -> DateFields?
  {
    guard pieces.count <= 6, let names = table[String(pieces.map(\.symbol))] else { return nil }
    var fields = DateFields()
    var ending: DatePiece?
    var mayBeYear = false
    let numbers = pieces.filter { $0.value != nil }
    for (name, piece) in zip(names, numbers) {
      guard let value = piece.value else { return nil }
      switch name {
      case "y": fields.year = value
      case "z":
        guard piece.digitCount == 2 else { return nil }
        fields.year = value
        fields.isShortYear = true
      case "m": fields.month = value
      case "s":
        fields.month = value
        fields.mayBeSeason = true
      case "d": fields.day = value
      case "w": fields.week = value
      case "a": (fields.first, mayBeYear) = (value, piece.digitCount == 2)
      case "b": fields.second = value
      case "p": (fields.day, mayBeYear) = (value, piece.digitCount == 2)
      case "e": ending = piece
      default: continue
      }
    }
    fields.mayBeYearFirst = mayBeYear && fields.isShortYear
    if let ending {
      guard fields.month == 24, let year = fields.year, ends(year + 1, with: ending) else {
        return nil
      }
    }
    return fields
  }

  /// Whether a piece is a year, or the last two digits of it.
  private static func ends(_ year: Int, with piece: DatePiece) -> Bool {
    piece.value == (piece.digitCount == 2 ? year % 100 : year)
  }
}
