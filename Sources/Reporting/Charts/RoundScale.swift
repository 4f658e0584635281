/// A scale from zero whose gridlines stand at round numbers: 1, 2 or 5 times a power of ten.
struct RoundScale {
  /// The numbers at which gridlines stand, from 0 on; whole numbers.
  let lines: [Double]

  /// The number at the scale's end, never less than the largest figure.
  var top: Double { lines.last ?? 1 }

  /// A scale for figures up to a largest one, with two to seven lines.
  init(largest: Int64) {
    let largest = max(Double(largest), 1)
    var power = 1.0
    while power * 50 < largest { power *= 10 }
    let step = [power, power * 2, power * 5, power * 10].first { $0 * 6 >= largest } ?? power * 10
    lines = (0...Int((largest / step).rounded(.up))).map { Double($0) * step }
  }

  /// How far up the scale a figure is, from 0 to 1.
  func share(_ figure: Int64) -> Double { min(max(Double(figure) / top, 0), 1) }
}
