/// The part of a picture that holds the gridlines, the bars and the axis.
struct SVGPlot {
  /// The room that it has.
  struct Room {
    /// Where it begins and ends from side to side, with the labels of the scale.
    let left, right: Double
    /// The height of the highest gridline over zero.
    let height: Double
  }

  private let timeline: ChartTimeline
  private let scale: RoundScale
  private let unit: String
  private let words = ChartWords()
  private let left: Double
  private let right: Double
  private let height: Double
  /// Where the highest gridline stands.
  private let top: Double
  /// Where zero stands.
  private let base: Double
  private let step: Double
  private let labelsValues: Bool
  private let marksUnknown: Bool
  private let labels: AxisLabels?
  /// The room over the highest gridline for what stands over bars.
  let headroom: Double

  /// The height at which the labels of the axis end.
  var end: Double { axisTop + (labels?.parts.isEmpty == false ? 36 : 19) }

  /// The height below the line of zero at which they begin.
  private var axisTop: Double { base + (marksUnknown ? 20 : 4) }

  /// The plot of the rows on an axis, below a height.
  ///
  /// - Parameters:
  ///   - timeline: The rows.
  ///   - scale: The scale.
  ///   - unit: What is counted.
  ///   - room: The room.
  ///   - top: The height.
  ///   - headroom: The least room over the highest gridline, so that plots beside it stand on one line.
  init(
    _ timeline: ChartTimeline, _ scale: RoundScale, unit: String, in room: Room, top: Double,
    headroom: Double = 0
  ) {
    (self.timeline, self.scale, self.unit) = (timeline, scale, unit)
    (right, height) = (room.right, room.height)
    let slots = timeline.slots
    let words = words
    let longest = scale.lines.map { SVGText.width(Self.text($0, words), size: 12) }
    left = room.left + (longest.max() ?? 0) + 8
    let step = (right - left) / Double(max(timeline.count, 1))
    self.step = step
    let labelsValues = slots.allSatisfy { SVGValueLabel($0.row, words).width <= step - 4 }
    self.labelsValues = labelsValues
    marksUnknown = slots.contains { $0.row.unknownSize > 0 }
    labels = timeline.first.map { AxisLabels(first: $0, count: timeline.count, step: step) }
    // What stands over a bar may reach beyond the highest gridline.
    let overhang = slots.map { slot in
      (slot.row.state == .open ? SVGBar.openLength : 0)
        + (labelsValues ? SVGValueLabel(slot.row, words).height : 0)
        - (1 - scale.share(slot.row.largest)) * room.height
    }
    self.headroom = max(overhang.max() ?? 0, 8, headroom)
    self.top = top + self.headroom
    base = self.top + room.height
  }

  /// Draws all of it.
  func draw(on canvas: inout SVGCanvas) {
    if timeline.count == 0 {
      canvas.text(
        "No period has figures.", x: (left + right) / 2, y: base - height / 2, size: 16,
        anchor: .middle)
    }
    drawBlanks(on: &canvas)
    drawGrid(on: &canvas)
    for slot in timeline.slots { draw(slot, on: &canvas) }
    canvas.line([(left, base), (right, base)], "stroke=\"#000\" stroke-width=\"1.2\"")
    for slot in timeline.slots where slot.row.state == .zero {
      SVGBar.drawZero(x: middle(slot.place), base: base, step: step, on: &canvas)
    }
    drawAxis(on: &canvas)
  }

  private func middle(_ place: Int) -> Double { left + (Double(place) + 0.5) * step }

  private func height(of figure: Int64) -> Double {
    base - scale.share(figure) * height
  }

  /// Hatches the periods for which no figure is given, neighbours together.
  private func drawBlanks(on canvas: inout SVGCanvas) {
    let given = timeline.slots.filter { ![.blank, .suppressed].contains($0.row.state) }
      .map(\.place)
    var start = 0
    for place in given + [timeline.count] {
      canvas.rectangle(
        x: left + Double(start) * step, y: top, width: Double(place - start) * step,
        height: height, "fill=\"url(#\(canvas.ids)-blank)\" class=\"blank\"")
      start = place + 1
    }
  }

  private func drawGrid(on canvas: inout SVGCanvas) {
    for line in scale.lines {
      let y = base - line / scale.top * height
      if line > 0 {
        canvas.line([(left, y), (right, y)], "stroke=\"#bbb\" stroke-width=\"0.7\"")
      }
      canvas.text(
        Self.text(line, words), x: left - 8, y: y + 4, size: 12, anchor: .end)
    }
  }

  private func draw(_ slot: ChartTimeline.Slot, on canvas: inout SVGCanvas) {
    let row = slot.row
    canvas.open(
      "class=\"period\"", title: "\(row.period): \(words.full(row, unit: unit))")
    let x = middle(slot.place)
    var tip = base
    if row.state == .bounded || row.state == .open {
      let bar = SVGBar(x: x, step: step, base: base)
      tip = bar.draw(row, height: height(of:), on: &canvas)
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
    guard let first = timeline.first, let labels else { return }
    for place in 0...timeline.count {
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
