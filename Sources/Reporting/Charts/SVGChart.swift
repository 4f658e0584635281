/// Draws a chart as an SVG picture that can be printed, in black and white too.
///
/// The picture stands alone: it has no script and fetches nothing. The same chart gives the same
/// bytes. Each period is a group with the class `period`, whose title says its figures.
package struct SVGChart {
  let chart: PeriodChart
  let timeline: ChartTimeline
  let scale: RoundScale
  let words = ChartWords()

  /// A picture of a chart.
  package init(_ chart: PeriodChart) {
    self.chart = chart
    timeline = ChartTimeline(chart.rows)
    scale = RoundScale(largest: timeline.slots.map(\.row.largest).max() ?? 0)
  }

  /// The picture's width; what surrounds the bars decides its height.
  static let width = 960.0
  static let margin = 24.0

  /// The picture: an SVG 1.1 document in UTF-8.
  package var bytes: [UInt8] {
    var canvas = SVGCanvas()
    let below = drawHeading(on: &canvas)
    let plot = SVGPlot(self, top: below)
    plot.draw(on: &canvas)
    let height = drawFooting(on: &canvas, from: plot.end) + Self.margin / 2
    return Array((opening(height: height) + canvas.body + "</svg>\n").utf8)
  }

  private func opening(height: Double) -> String {
    let width = SVGCanvas.number(Self.width)
    let height = SVGCanvas.number(height)
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(width) \(height)" width="\(width)" \
      height="\(height)" role="img" aria-labelledby="chart-title chart-description" \
      font-family="Helvetica, Arial, 'Liberation Sans', 'DejaVu Sans', sans-serif" fill="#000">
      <title id="chart-title">\(SVGText.escaped(chart.title))</title>
      <desc id="chart-description">\(SVGText.escaped(words.description(chart, timeline)))</desc>
      <defs>
      <linearGradient id="chart-open" x1="0" y1="1" x2="0" y2="0">
      <stop offset="0" stop-color="#bbb"/><stop offset="1" stop-color="#fff"/>
      </linearGradient>
      <pattern id="chart-blank" width="4" height="4" patternUnits="userSpaceOnUse">
      <path d="M0 4L4 0" stroke="#aaa" stroke-width="0.8"/>
      </pattern>
      </defs>
      <rect width="\(width)" height="\(height)" fill="#fff"/>

      """
  }

  /// Draws the title and the unit, and gives the height at which they end.
  private func drawHeading(on canvas: inout SVGCanvas) -> Double {
    var y = 14.0
    for line in SVGText.lines(chart.title, size: 20, width: (Self.width - 2 * Self.margin) / 1.1) {
      y += 26
      canvas.text(line, x: Self.margin, y: y, size: 20, "font-weight=\"bold\"")
    }
    y += 24
    canvas.text("Number of \(chart.unit)", x: Self.margin, y: y, size: 13)
    return y + 14
  }

  /// Draws the legend and the caption, and gives the height at which they end.
  private func drawFooting(on canvas: inout SVGCanvas, from top: Double) -> Double {
    var y = SVGLegend(timeline).draw(on: &canvas, from: top + 14) + 10
    canvas.line([(Self.margin, y), (Self.width - Self.margin, y)], "stroke=\"#999\"")
    y += 4
    for sentence in words.caption(chart, undated: timeline.undated) {
      for line in SVGText.lines(sentence, size: 11.5, width: Self.width - 2 * Self.margin) {
        y += 16
        canvas.text(line, x: Self.margin, y: y, size: 11.5, "fill=\"#333\"")
      }
    }
    return y
  }
}

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

  /// The height of a figure on the scale, from 0 to 1.
  func share(_ figure: Int64) -> Double { min(max(Double(figure) / top, 0), 1) }
}
