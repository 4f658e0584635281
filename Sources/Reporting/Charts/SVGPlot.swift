/// The part of a picture that holds the gridlines, the bars and the axis.
struct SVGPlot {
  private let chart: SVGChart
  private let left: Double
  private let right = SVGChart.width - SVGChart.margin - 8
  /// Where the highest gridline stands.
  private let top: Double
  /// Where zero stands.
  private let base: Double
  private let step: Double
  private let labelsValues: Bool
  private let marksUnknown: Bool
  private let labels: AxisLabels?

  private static let height = 330.0

  /// The height at which the labels of the axis end.
  var end: Double { axisTop + (labels?.parts.isEmpty == false ? 36 : 19) }

  /// The height below the line of zero at which they begin.
  private var axisTop: Double { base + (marksUnknown ? 20 : 4) }

  /// The plot of a picture, below a height.
  init(_ chart: SVGChart, top: Double) {
    self.chart = chart
    let slots = chart.timeline.slots
    let longest = chart.scale.lines.map { SVGText.width(Self.text($0, chart.words), size: 12) }
    left = SVGChart.margin + (longest.max() ?? 0) + 8
    let step = (right - left) / Double(max(chart.timeline.count, 1))
    self.step = step
    let words = chart.words
    let labelsValues = slots.allSatisfy { SVGValueLabel($0.row, words).width <= step - 4 }
    self.labelsValues = labelsValues
    marksUnknown = slots.contains { $0.row.unknownSize > 0 }
    labels = chart.timeline.first.map {
      AxisLabels(first: $0, count: chart.timeline.count, step: step)
    }
    // What stands over a bar may reach beyond the highest gridline.
    let overhang = slots.map { slot in
      (slot.row.state == .open ? SVGBar.openLength : 0)
        + (labelsValues ? SVGValueLabel(slot.row, words).height : 0)
        - (1 - chart.scale.share(slot.row.largest)) * Self.height
    }
    self.top = top + max(overhang.max() ?? 0, 8)
    base = self.top + Self.height
  }

  /// Draws all of it.
  func draw(on canvas: inout SVGCanvas) {
    if chart.timeline.count == 0 {
      canvas.text(
        "No period has figures.", x: (left + right) / 2, y: base - Self.height / 2, size: 16,
        anchor: .middle)
    }
    drawBlanks(on: &canvas)
    drawGrid(on: &canvas)
    for slot in chart.timeline.slots { draw(slot, on: &canvas) }
    canvas.line([(left, base), (right, base)], "stroke=\"#000\" stroke-width=\"1.2\"")
    for slot in chart.timeline.slots where slot.row.state == .zero {
      SVGBar.drawZero(x: middle(slot.place), base: base, step: step, on: &canvas)
    }
    drawAxis(on: &canvas)
  }

  private func middle(_ place: Int) -> Double { left + (Double(place) + 0.5) * step }

  private func height(_ figure: Int64) -> Double {
    base - chart.scale.share(figure) * Self.height
  }

  /// Hatches the periods for which no figure is given, neighbours together.
  private func drawBlanks(on canvas: inout SVGCanvas) {
    let given = chart.timeline.slots.filter { ![.blank, .suppressed].contains($0.row.state) }
      .map(\.place)
    var start = 0
    for place in given + [chart.timeline.count] {
      canvas.rectangle(
        x: left + Double(start) * step, y: top, width: Double(place - start) * step,
        height: Self.height, "fill=\"url(#chart-blank)\" class=\"blank\"")
      start = place + 1
    }
  }

  private func drawGrid(on canvas: inout SVGCanvas) {
    for line in chart.scale.lines {
      let y = base - line / chart.scale.top * Self.height
      if line > 0 {
        canvas.line([(left, y), (right, y)], "stroke=\"#bbb\" stroke-width=\"0.7\"")
      }
      canvas.text(
        Self.text(line, chart.words), x: left - 8, y: y + 4, size: 12, anchor: .end)
    }
  }

  private func draw(_ slot: ChartTimeline.Slot, on canvas: inout SVGCanvas) {
    let row = slot.row
    let words = chart.words
    canvas.open(
      "class=\"period\"", title: "\(row.period): \(words.full(row, unit: chart.chart.unit))")
    let x = middle(slot.place)
    var tip = base
    if row.state == .bounded || row.state == .open {
      let bar = SVGBar(x: x, step: step, base: base)
      tip = bar.draw(row, height: height, on: &canvas)
    }
    if row.isSuppressed { SVGBar.drawSuppressed(x: x, base: base, step: step, on: &canvas) }
    if labelsValues {
      SVGValueLabel(row, words).draw(
        x: x, tip: row.state == .zero ? base - 3 : row.state == .suppressed ? base - 16 : tip,
        on: &canvas)
    }
    if row.unknownSize > 0 {
      SVGBar.drawUnknown(x: x, y: base + 12, step: step, on: &canvas)
    }
    canvas.close()
  }

  private func drawAxis(on canvas: inout SVGCanvas) {
    guard let first = chart.timeline.first, let labels else { return }
    for place in 0...chart.timeline.count {
      let isYear = first.later(by: place).part == 0
      guard isYear && first.unit.perYear > 1 || step >= 6 else { continue }
      let x = left + Double(place) * step
      canvas.line(
        [(x, base), (x, base + (isYear ? 8 : 4))], "stroke=\"#000\" stroke-width=\"0.8\"")
    }
    for label in labels.parts {
      canvas.text(label.text, x: middle(label.place), y: axisTop + 14, size: 11.5, anchor: .middle)
    }
    for label in labels.years {
      canvas.text(
        label.text, x: middle(label.place), y: axisTop + (labels.parts.isEmpty ? 14 : 31), size: 13,
        anchor: .middle, "font-weight=\"bold\"")
    }
  }

  private static func text(_ line: Double, _ words: ChartWords) -> String {
    words.number(Int64(exactly: line) ?? .max)
  }
}
