/// A page of figures to publish: a title, a picture, a table, what is counted, and where it comes from.
///
/// It needs nothing else, has no script, and can be read on a telephone and printed in black and white.
package struct FigurePage {
  /// The table of a page.
  package struct Table: Sendable {
    /// The headings, in words.
    let headings: [String]
    /// Number of the first columns that say of what a row is.
    let keys: Int
    /// The rows.
    let rows: [[Cell]]

    /// A table from its parts.
    ///
    /// - Parameters:
    ///   - headings: The headings, in words.
    ///   - keys: How many of the first columns say of what a row is.
    ///   - rows: The rows, each with a cell for each heading.
    package init(headings: [String], keys: Int, rows: [[Cell]]) {
      (self.headings, self.keys, self.rows) = (headings, keys, rows)
    }
  }

  private let chart: PeriodChart
  private let table: Table
  private let notes: [String]

  /// A page.
  ///
  /// - Parameters:
  ///   - chart: The chart, whose title is that of the page.
  ///   - table: The figures.
  ///   - notes: What is counted and what is not, a sentence or two each.
  package init(_ chart: PeriodChart, table: Table, notes: [String]) {
    (self.chart, self.table, self.notes) = (chart, table, notes)
  }

  /// The bytes of the page.
  package var bytes: [UInt8] {
    var page = ReportPage(chart.title, in: .en) { $0 }
    page.figure(chart, caption: caption)
    page.heading("The figures")
    page.figures(table, caption: "Number of \(chart.unit), and what is known of it")
    page.heading("What is counted")
    page.list(notes)
    page.provenance(chart.provenance)
    return page.bytes
  }

  private var caption: [String] {
    let provenance = chart.provenance
    let filters = provenance.filters.joined(separator: "; ")
    return [
      ChartWords().sources(provenance.sources),
      filters.isEmpty ? "" : "Only what is asked for here is counted: \(filters).",
      "Made on \(provenance.exported.prefix(10)) by counting rules version "
        + "\(provenance.rulesVersion).",
    ].filter { !$0.isEmpty }
  }
}

extension ReportPage {
  /// Adds a chart, in the shape that fits the screen, with sentences below it.
  mutating func figure(_ chart: PeriodChart, caption: [String]) {
    append("<figure>\n<div class=\"on-wide\">\n")
    append(SVGChart(chart, shape: .wide, ids: "wide").element)
    append("</div>\n<div class=\"on-narrow\">\n")
    append(SVGChart(chart, shape: .narrow, ids: "narrow").element)
    append("</div>\n<figcaption>\n")
    for sentence in caption { paragraph(sentence) }
    append("</figcaption>\n</figure>\n")
  }

  /// Adds a table of figures, whose first columns say of what a row is.
  mutating func figures(_ table: FigurePage.Table, caption: String) {
    // It is scrolled from side to side where the screen is narrow, also by keys.
    append(
      "<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"Table of the figures\">\n")
    append("<table>\n")
    element("caption", caption)
    append("<thead><tr>")
    for (index, heading) in table.headings.enumerated() {
      element(
        "th", heading, attributes: " scope=\"col\"" + (index < table.keys ? "" : Self.number),
        isInline: true)
    }
    append("</tr></thead>\n<tbody>\n")
    for row in table.rows {
      append("<tr>")
      for (index, cell) in row.enumerated() {
        let text = Self.text(of: cell)
        if index == 0 {
          element("th", text, attributes: " scope=\"row\"", isInline: true)
        } else {
          element(
            "td", text, attributes: index < table.keys ? "" : Self.number, isInline: true)
        }
      }
      append("</tr>\n")
    }
    append("</tbody>\n</table></div>\n")
  }

  private static let number = " class=\"number\""

  private static func text(of cell: Reporting.Cell) -> String {
    switch cell {
    case .integer(let number): ChartWords().number(number)
    case .null: "–"
    default: cell.plainText ?? ""
    }
  }

  /// Adds sentences as a list.
  mutating func list(_ sentences: [String]) {
    append("<ul>\n")
    for sentence in sentences { element("li", sentence) }
    append("</ul>\n")
  }
}
