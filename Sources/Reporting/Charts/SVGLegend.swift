/// The signs of a picture, in words; only those that it holds.
struct SVGLegend {
  private let rows: [PeriodChart.Row]
  /// True if there are periods without a row.
  private let hasGaps: Bool
  private let shape: SVGChart.Shape

  private static let size = 12.0
  private static let swatch = 30.0

  /// The legend of the rows on axes of the same periods.
  init(_ timelines: [ChartTimeline], shape: SVGChart.Shape) {
    rows = timelines.flatMap { $0.slots.map(\.row) }
    hasGaps = timelines.contains { $0.slots.count < $0.count }
    self.shape = shape
  }

  /// Draws the legend below a height and gives the height at which it ends.
  func draw(on canvas: inout SVGCanvas, from top: Double) -> Double {
    var (x, y) = (shape.margin, top + 22)
    for entry in entries {
      let width = Self.swatch + SVGText.width(entry.text, size: Self.size) + 12
      if x > shape.margin, x + width > shape.width - shape.margin {
        (x, y) = (shape.margin, y + 26)
      }
      entry.draw(&canvas, x + 10, y)
      canvas.text(entry.text, x: x + Self.swatch, y: y, size: Self.size)
      x += width
    }
    return y + 6
  }

  private struct Entry: Sendable {
    let text: String
    /// Draws the sign around a middle, on a base line.
    let draw: @Sendable (_ canvas: inout SVGCanvas, _ x: Double, _ y: Double) -> Void
  }

  private var entries: [Entry] {
    let drawn = rows.filter { $0.state == .bounded || $0.state == .open }
    var entries: [Entry] = []
    if !drawn.isEmpty {
      entries += [Self.box("at least (lowest bound)", "fill=\"#444\"")]
    }
    if drawn.contains(where: { $0.largest > $0.low ?? 0 }) {
      entries += [Self.box("up to (highest bound)", "fill=\"#bbb\" stroke=\"#333\"")]
    }
    if drawn.contains(where: { $0.best != nil }) { entries += [Self.best] }
    if drawn.contains(where: { $0.state == .open }) { entries += [Self.open] }
    if rows.contains(where: { $0.unknownSize > 0 }) {
      entries += [
        Entry(text: "with incidents of unknown size") { canvas, x, y in
          SVGBar.drawUnknown(x: x - 5, y: y - 5, step: 12, on: &canvas)
          SVGBar.drawUnknown(x: x + 6, y: y - 4, step: 8, on: &canvas)
        }
      ]
    }
    if rows.contains(where: { $0.state == .zero }) {
      entries += [
        Entry(text: "nothing recorded") { canvas, x, y in
          canvas.line([(x - 9, y - 4), (x + 9, y - 4)], "stroke=\"#000\" stroke-width=\"1.2\"")
          SVGBar.drawZero(x: x, base: y - 4, step: 12, on: &canvas)
        }
      ]
    }
    if rows.contains(where: \.isSuppressed) {
      entries += [
        Entry(text: ChartWords.whySuppressed) { canvas, x, y in
          SVGBar.drawSuppressed(x: x, base: y + 5, step: 12, on: &canvas)
        }
      ]
    }
    if hasGaps || rows.contains(where: { $0.state == .blank }) {
      entries += [
        Entry(text: "no figure given") { canvas, x, y in
          canvas.rectangle(
            x: x - 7, y: y - 11, width: 14, height: 13,
            "fill=\"url(#\(canvas.ids)-blank)\" stroke=\"#aaa\"")
        }
      ]
    }
    return entries
  }

  private static func box(_ text: String, _ style: String) -> Entry {
    Entry(text: text) { canvas, x, y in
      canvas.rectangle(x: x - 7, y: y - 11, width: 14, height: 13, style)
    }
  }

  private static let best = Entry(text: "best figure") { canvas, x, y in
    canvas.rectangle(x: x - 9, y: y - 6, width: 18, height: 3.5, "fill=\"#000\"")
  }

  private static let open = Entry(text: "no upper bound known (its length means nothing)") {
    canvas, x, y in
    canvas.line([(x, y + 3), (x, y - 8)], "stroke=\"#000\" stroke-dasharray=\"3 2\"")
    canvas.line([(x - 5, y - 6), (x, y - 14), (x + 5, y - 6)], "class=\"open-sign\"")
  }
}
