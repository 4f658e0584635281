/// How the bar of one period is drawn: solid to the least figure, light to the greatest.
struct SVGBar {
  private let x: Double
  private let base: Double
  private let width: Double
  private let markWidth: Double

  /// How far an open bar runs out beyond its last known figure.
  static let openLength = 30.0

  /// A bar around a middle, in the room of a period, on the line of zero.
  init(x: Double, step: Double, base: Double) {
    self.x = x
    self.base = base
    width = min(max(step * 0.6, 0.8), 44)
    markWidth = width + min(step * 0.3, 12)
  }

  /// Draws the figures and gives the height of the bar's tip.
  func draw(
    _ row: PeriodChart.Row, height: (Int64) -> Double, on canvas: inout SVGCanvas
  ) -> Double {
    let low = height(row.low ?? 0)
    var tip = height(row.largest)
    let edge = width >= 5 ? " stroke=\"#333\" stroke-width=\"0.8\"" : ""
    canvas.rectangle(
      x: x - width / 2, y: tip, width: width, height: low - tip, "fill=\"#bbb\"\(edge)")
    canvas.rectangle(
      x: x - width / 2, y: low, width: width, height: base - low, "fill=\"#444\"\(edge)")
    if row.state == .open { tip = drawOpenEnd(from: tip, on: &canvas) }
    if let best = row.best {
      let thickness = width >= 5 ? 3.5 : 2.2
      canvas.rectangle(
        x: x - markWidth / 2, y: height(best) - thickness / 2, width: markWidth, height: thickness,
        "fill=\"#000\" stroke=\"#fff\" stroke-width=\"\(width >= 5 ? 0.8 : 0.3)\" class=\"best\"")
    }
    return tip
  }

  /// Draws an end without an edge, that fades out and ends in an arrow.
  func drawOpenEnd(from bottom: Double, on canvas: inout SVGCanvas) -> Double {
    let top = bottom - Self.openLength
    let half = width / 2
    let head = min(max(half, 1.6), 7)
    if width >= 5 {
      canvas.rectangle(
        x: x - half, y: top + 7, width: width, height: Self.openLength - 7,
        "fill=\"url(#\(canvas.ids)-open)\"")
      let dashed = "fill=\"none\" stroke=\"#333\" stroke-width=\"0.8\" stroke-dasharray=\"3 2\""
      canvas.line([(x - half, bottom), (x - half, top + 9)], dashed)
      canvas.line([(x + half, bottom), (x + half, top + 9)], dashed)
    }
    canvas.line(
      [(x, bottom), (x, top + 6)],
      "stroke=\"#000\" stroke-width=\"\(width >= 5 ? 1.2 : 0.8)\" stroke-dasharray=\"3 2\"")
    canvas.line(
      [(x - head, top + 8), (x, top), (x + head, top + 8), (x - head, top + 8)], "class=\"open\"")
    return top
  }

  /// Draws the sign of a period in which nothing is recorded: a ring on the line of zero.
  static func drawZero(x: Double, base: Double, step: Double, on canvas: inout SVGCanvas) {
    canvas.circle(
      x: x, y: base, radius: min(max(step * 0.4, 0.8), 3.2),
      "fill=\"#fff\" stroke=\"#000\" stroke-width=\"\(step >= 6 ? 1 : 0.6)\" class=\"zero\"")
  }

  /// Draws the sign of a period with figures that are not shown: a cross above the line of zero.
  static func drawSuppressed(x: Double, base: Double, step: Double, on canvas: inout SVGCanvas) {
    let half = min(max(step * 0.4, 0.8), 5)
    for side in [half, -half] {
      canvas.line(
        [(x - side, base - 4 - 2 * half), (x + side, base - 4)],
        "stroke=\"#000\" stroke-width=\"\(step >= 6 ? 1.6 : 0.8)\" class=\"suppressed\"")
    }
  }

  /// Draws the sign of a period with incidents of unknown size: a question mark, or where there is
  /// no room for one a small diamond.
  static func drawUnknown(x: Double, y: Double, step: Double, on canvas: inout SVGCanvas) {
    if step >= 11 {
      canvas.text("?", x: x, y: y + 5, size: 14, anchor: .middle, "font-weight=\"bold\"")
      return
    }
    let half = min(max(step * 0.4, 1.6), 3.5)
    canvas.line(
      [(x, y - 2 * half), (x + half, y), (x, y + 2 * half), (x - half, y), (x, y - 2 * half)],
      "fill=\"#000\" class=\"unknown\"")
  }
}
