import Counting
import IncidentRead
import Reporting

/// Draws figures of detentions as charts.
struct ChartPrinter {
  let context: CommandContext
  /// The figures.
  let rows: [FigureRow]
  /// What they mean.
  let meaning: FigureMeaning
  /// The title.
  let heading: String
  /// A table of the same figures.
  let table: FigureColumns
  /// Where they come from.
  let provenance: Provenance

  /// The bytes of a picture in SVG.
  var picture: [UInt8] {
    sayLeftOut()
    return SVGChart(chart).bytes
  }

  /// The bytes of the picture in PNG.
  ///
  /// - Throws: A failure where no program can draw it.
  func pixels() throws -> [UInt8] {
    let file = try PictureFile(context.environment)
    sayLeftOut()
    let picture = SVGChart(chart)
    return try file.png(picture.bytes, size: picture.size)
  }

  /// The bytes of a page with the chart and a table of the same figures.
  func page(_ notes: FigureNotes) -> [UInt8] {
    sayLeftOut()
    let (measures, empty) = table.told(rows)
    var said = notes.published
    if !empty.isEmpty {
      said.append("Not in the table, as all are zero: \(empty.joined(separator: "; ")).")
    }
    let keys = table.keys.map { $0.name.prefix(1).uppercased() + $0.name.dropFirst() }
    return FigurePage(
      chart,
      table: FigurePage.Table(
        headings: keys.map { $0.replacing("_", with: " ") } + measures.map(table.words),
        keys: keys.count,
        rows: rows.map { row in
          [.text(FigureHeading.words(row.period))] + table.keyCells(row).dropFirst()
            + measures.map { table.cell(of: $0, in: row) }
        }), notes: said
    ).bytes
  }

  /// Says which groups are in no picture.
  private func sayLeftOut() {
    let leftOut = drawnGroups.leftOut
    guard leftOut > 0 else { return }
    context.say(
      "The \(PeriodChart.mostPanels) greatest groups are drawn, and \(leftOut) are not, as their figures "
        + "cannot be added up. A table has all of them.")
  }

  /// The bytes of bars as wide as the terminal, or 80 columns elsewhere.
  var bars: [UInt8] {
    TerminalChart(
      chart, width: context.terminalWidth ?? 80, characters: context.readsUTF8 ? .unicode : .ascii
    ).bytes
  }

  /// The bytes of a workbook of a table of the same figures, with a chart where each period has one row.
  ///
  /// - Throws: `TableProblem`.
  func workbook() throws -> [UInt8] {
    let columns = table.columns
    let drawn = meaning.drawn.drawn.compactMap { measure in
      columns.firstIndex { $0.name == table.name(measure) }
    }
    let bounds = drawn.first.flatMap { first in
      drawn.last.map { last in
        FigureWorkbook.Bounds(low: first, best: drawn.count > 1 ? drawn[1] : first, high: last)
      }
    }
    return try FigureWorkbook(
      chart, columns: columns, rows: rows.map(table.cells), bounds: table.isGrouped ? nil : bounds
    ).bytes()
  }

  private var chart: PeriodChart {
    var chart = PeriodChart(
      title: heading, unit: meaning.drawn.words, rows: rows.map(row), provenance: provenance)
    chart.panels = drawnGroups.panels
    return chart
  }

  /// The groups as they are drawn; none where the figures are of no groups.
  private var drawnGroups: (panels: [PeriodChart.Panel], leftOut: Int) {
    guard table.isGrouped else { return ([], 0) }
    var names: [String] = []
    var panels: [String: [PeriodChart.Row]] = [:]
    for row in rows {
      let name = table.names(row).joined(separator: ", ")
      if panels[name] == nil { names.append(name) }
      panels[name, default: []].append(self.row(row))
    }
    let figures = meaning.figures
    let addUp =
      !figures.scope.dimensions.contains(where: \.isOverlapping) && figures.suppression == nil
    return PeriodChart.panels(
      names.map { PeriodChart.Panel(name: $0, rows: panels[$0] ?? []) }, addUp: addUp)
  }
}

extension ChartPrinter {
  /// A row of the chart, with the figures that the table shows.
  private func row(_ count: FigureRow) -> PeriodChart.Row {
    let measures = meaning.drawn.drawn
    guard measures.count > 1 else {
      return count.suppressed.contains(measures[0])
        ? .suppressed(count.period)
        : PeriodChart.Row(period: count.period, exact: count[measures[0]])
    }
    var row = PeriodChart.Row(
      period: count.period, incidents: count.incidentsWithDetentions, low: count.low,
      best: count.best, high: count.high, unknownSize: count.unknownSize ?? 0)
    for (bound, measure) in zip(PeriodChart.Row.Bound.allCases, measures)
    where count.suppressed.contains(measure) { row.hidden.insert(bound) }
    return row
  }
}

extension CommandContext {
  /// Whether text is read as UTF-8, by the first of the variables that say so (POSIX, "Locale").
  var readsUTF8: Bool {
    let name = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { environment[$0] }
      .first { !$0.isEmpty }
    let encoding = (name ?? "").lowercased().filter { $0 != "-" }
    return encoding.contains("utf8")
  }
}
