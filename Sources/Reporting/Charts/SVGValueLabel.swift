/// The figures that stand over a bar: the best one, and under it the bounds.
struct SVGValueLabel {
  private let best: String
  private let bounds: String

  private static let size = 12.0
  private static let smallSize = 10.5
  private static let lineHeight = 14.0

  /// The label of a row; empty where no figure is given or shown.
  init(_ row: PeriodChart.Row, _ words: ChartWords) {
    guard ![.blank, .suppressed].contains(row.state) else {
      (best, bounds) = ("", "")
      return
    }
    best = row.hidden.contains(.best) ? Provenance.suppressed : row.best.map(words.number) ?? ""
    bounds = row.isExact ? "" : words.bounds(row)
  }

  /// The most room that it takes from side to side.
  var width: Double {
    max(
      SVGText.width(best, size: Self.size) * 1.1, SVGText.width(bounds, size: Self.smallSize))
  }

  /// The room that it takes over a bar.
  var height: Double {
    (best.isEmpty ? 0 : Self.lineHeight) + (bounds.isEmpty ? 0 : Self.lineHeight) + 4
  }

  /// Draws it around a middle, over the tip of a bar.
  func draw(x: Double, tip: Double, on canvas: inout SVGCanvas) {
    let halo = "paint-order=\"stroke\" stroke=\"#fff\" stroke-width=\"3\""
    var y = tip - 5
    if !bounds.isEmpty {
      canvas.text(bounds, x: x, y: y, size: Self.smallSize, anchor: .middle, halo)
      y -= Self.lineHeight
    }
    if !best.isEmpty {
      canvas.text(
        best, x: x, y: y, size: Self.size, anchor: .middle, "font-weight=\"bold\" \(halo)")
    }
  }
}
