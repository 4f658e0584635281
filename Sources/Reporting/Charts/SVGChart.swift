/// Draws a chart as an SVG picture that can be printed, in black and white too.
///
/// The picture stands alone: it has no script and fetches nothing. The same chart gives the same
/// bytes. Each period is a group with the class `period`, whose title says its figures.
package struct SVGChart {
  /// The shape of a picture.
  package enum Shape: Sendable {
    /// For paper and screens.
    case wide
    /// For telephones.
    case narrow

    /// The picture's width; what surrounds the bars decides its height.
    var width: Double { self == .wide ? 960 : 390 }
    /// The room at each side.
    var margin: Double { self == .wide ? 24 : 12 }
    /// The height of the bars.
    fileprivate var height: Double { self == .wide ? 330 : 260 }
    /// The height of the bars of one of several groups.
    fileprivate var panelHeight: Double { self == .wide ? 130 : 110 }
    /// Number of groups beside each other.
    fileprivate var panelsAbreast: Int { self == .wide ? 3 : 1 }
    /// The size of the title's letters.
    fileprivate var titleSize: Double { self == .wide ? 20 : 17 }
  }

  private let chart: PeriodChart
  private let shape: Shape
  private let ids: String
  private let timeline: ChartTimeline
  private let panels: [(name: String, timeline: ChartTimeline)]
  private let scale: RoundScale
  private let words = ChartWords()

  /// A picture of a chart.
  ///
  /// - Parameters:
  ///   - chart: The chart.
  ///   - shape: Its shape.
  ///   - ids: The beginning of the names of its parts; no other picture of a page may have the same.
  package init(_ chart: PeriodChart, shape: Shape = .wide, ids: String = "chart") {
    self.chart = chart
    self.shape = shape
    self.ids = ids
    let all = chart.panels.isEmpty ? chart.rows : chart.panels.flatMap(\.rows)
    timeline = ChartTimeline(chart.panels.isEmpty ? all : chart.panels[0].rows, alongside: all)
    panels = chart.panels.map { ($0.name, ChartTimeline($0.rows, alongside: all)) }
    let drawn = panels.isEmpty ? [timeline] : panels.map(\.timeline)
    scale = RoundScale(largest: drawn.flatMap(\.slots).map(\.row.largest).max() ?? 0)
  }

  /// The picture: an SVG 1.1 document in UTF-8.
  package var bytes: [UInt8] {
    Array(("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + element(isWhole: true)).utf8)
  }

  /// The picture as an element of a page, which says the title and where the figures come from itself.
  package var element: String { element(isWhole: false) }

  /// The size of the picture, in pixels.
  package var size: (width: Int, height: Int) {
    var canvas = SVGCanvas(ids: ids)
    return (Int(shape.width), Int(draw(on: &canvas, isWhole: true).rounded(.up)))
  }

  private func element(isWhole: Bool) -> String {
    var canvas = SVGCanvas(ids: ids)
    let height = draw(on: &canvas, isWhole: isWhole)
    return opening(height: height) + canvas.body + "</svg>\n"
  }

  /// Draws all of it, and gives its height.
  private func draw(on canvas: inout SVGCanvas, isWhole: Bool) -> Double {
    let below = drawHeading(on: &canvas, isWhole: isWhole)
    let end = drawPlots(on: &canvas, from: below)
    let timelines = panels.isEmpty ? [timeline] : panels.map(\.timeline)
    let legend = SVGLegend(timelines, shape: shape).draw(on: &canvas, from: end + 14)
    return (isWhole ? drawCaption(on: &canvas, from: legend + 10) : legend) + shape.margin / 2
  }

  private func opening(height: Double) -> String {
    let width = SVGCanvas.number(shape.width)
    let height = SVGCanvas.number(height)
    let metadata = chart.provenance.contentHash.map {
      "<metadata>content_hash: \(SVGText.escaped($0))</metadata>\n"
    }
    return """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(width) \(height)" width="\(width)" \
      height="\(height)" role="img" aria-labelledby="\(ids)-title \(ids)-description" \
      font-family="Helvetica, Arial, 'Liberation Sans', 'DejaVu Sans', sans-serif" fill="#000">
      <title id="\(ids)-title">\(SVGText.escaped(chart.title))</title>
      <desc id="\(ids)-description">\(SVGText.escaped(description))</desc>
      \(metadata ?? "")<defs>
      <linearGradient id="\(ids)-open" x1="0" y1="1" x2="0" y2="0">
      <stop offset="0" stop-color="#bbb"/><stop offset="1" stop-color="#fff"/>
      </linearGradient>
      <pattern id="\(ids)-blank" width="4" height="4" patternUnits="userSpaceOnUse">
      <path d="M0 4L4 0" stroke="#aaa" stroke-width="0.8"/>
      </pattern>
      </defs>
      <rect width="\(width)" height="\(height)" fill="#fff"/>

      """
  }

  private var description: String {
    guard !panels.isEmpty else { return words.description(chart, timeline) }
    return panels.map { "\($0.name): \(words.description(chart, $0.timeline))" }
      .joined(separator: " ")
  }

  /// Draws the title and the unit, and gives the height at which they end.
  private func drawHeading(on canvas: inout SVGCanvas, isWhole: Bool) -> Double {
    var y = isWhole ? 14.0 : 0
    let (size, width) = (shape.titleSize, shape.width - 2 * shape.margin)
    for line in isWhole ? SVGText.lines(chart.title, size: size, width: width / 1.1) : [] {
      y += size + 6
      canvas.text(line, x: shape.margin, y: y, size: size, "font-weight=\"bold\"")
    }
    y += 24
    canvas.text("Number of \(chart.unit)", x: shape.margin, y: y, size: 13)
    return y + 14
  }

  /// Draws the bars, group beside group where there are several, and gives the height at which they
  /// end.
  private func drawPlots(on canvas: inout SVGCanvas, from top: Double) -> Double {
    guard !panels.isEmpty else {
      let room = SVGPlot.Room(
        left: shape.margin, right: shape.width - shape.margin - 8, height: shape.height)
      let plot = SVGPlot(timeline, scale, unit: chart.unit, in: room, top: top)
      plot.draw(on: &canvas)
      return plot.end
    }
    var y = top
    for start in stride(from: 0, to: panels.count, by: shape.panelsAbreast) {
      let row = panels[start..<min(start + shape.panelsAbreast, panels.count)]
      y = drawPanels(Array(row), on: &canvas, from: y)
    }
    return y
  }

  /// Draws groups beside each other on one line, and gives the height at which they end.
  private func drawPanels(
    _ row: [(name: String, timeline: ChartTimeline)], on canvas: inout SVGCanvas, from top: Double
  ) -> Double {
    let width = (shape.width - 2 * shape.margin) / Double(shape.panelsAbreast)
    let rooms = row.indices.map { place in
      let left = shape.margin + Double(place) * width
      return SVGPlot.Room(left: left, right: left + width - 12, height: shape.panelHeight)
    }
    let titles = row.map { SVGText.lines($0.name, size: 13, width: (width - 12) / 1.1) }
    let below = top + 4 + 16 * Double(titles.map(\.count).max() ?? 0) + 8
    func plots(headroom: Double) -> [SVGPlot] {
      zip(row, rooms).map { panel, room in
        SVGPlot(
          panel.timeline, scale, unit: chart.unit, in: room, top: below, headroom: headroom)
      }
    }
    let headroom = plots(headroom: 0).map(\.headroom).max() ?? 0
    for (lines, room) in zip(titles, rooms) {
      for (index, line) in lines.enumerated() {
        let y = top + 4 + 16 * Double(index + 1)
        canvas.text(line, x: room.left, y: y, size: 13, "font-weight=\"bold\"")
      }
    }
    let drawn = plots(headroom: headroom)
    for plot in drawn { plot.draw(on: &canvas) }
    return (drawn.map(\.end).max() ?? below) + 8
  }

  /// Draws the caption, and gives the height at which it ends.
  private func drawCaption(on canvas: inout SVGCanvas, from top: Double) -> Double {
    canvas.line([(shape.margin, top), (shape.width - shape.margin, top)], "stroke=\"#999\"")
    var y = top + 4
    let undated = panels.isEmpty ? timeline.undated : []
    for sentence in words.caption(chart, undated: undated) {
      for line in SVGText.lines(sentence, size: 11.5, width: shape.width - 2 * shape.margin) {
        y += 16
        canvas.text(line, x: shape.margin, y: y, size: 11.5, "fill=\"#333\"")
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
