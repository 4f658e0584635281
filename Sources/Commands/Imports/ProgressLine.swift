import IncidentImport

/// A line on the terminal that says how far an import has come, written over itself.
///
/// It is silent for the first half second, where messages are not read on a terminal, and on demand.
final class ProgressLine {
  /// How many seconds lie between two lines.
  private static let interval = 0.1
  /// After how many seconds the first line is written.
  private static let patience = 0.5

  private let context: CommandContext
  private let isSilent: Bool
  private let start: Double
  private var phaseStart: Double?
  private var last = 0.0
  private var isShown = false

  init(_ context: CommandContext, isQuiet: Bool) {
    self.context = context
    isSilent = isQuiet || !context.isMessageTerminal
    start = context.seconds()
    last = start + Self.patience - Self.interval
  }

  /// Writes how far the import has come, where it is time to.
  func show(_ progress: ImportProgress) {
    guard !isSilent else { return }
    let now = context.seconds()
    if case .written = progress, phaseStart == nil { phaseStart = now }
    guard now - last >= Self.interval else { return }
    last = now
    isShown = true
    context.sayVerbatim("\r\u{1B}[K" + text(progress, now: now))
  }

  /// Takes the line away.
  func clear() {
    guard isShown else { return }
    isShown = false
    context.sayVerbatim("\r\u{1B}[K")
  }

  private func text(_ progress: ImportProgress, now: Double) -> String {
    switch progress {
    case .planned(let rows):
      return "reading: \(rows) rows, \(rate(rows, since: start, now)) rows/s"
    case .written(let rows, let total):
      let begin = phaseStart ?? start
      let perSecond = rate(rows, since: begin, now)
      let left = perSecond > 0 ? (total - rows) / perSecond : 0
      let percent = total > 0 ? rows * 100 / total : 100
      return "writing: \(percent) %, \(rows) of \(total) rows, \(perSecond) rows/s, \(left) s left"
    case .loaded(let rows, let bytes, let total):
      let perSecond = rate(bytes, since: start, now)
      let left = perSecond > 0 ? max(0, total - bytes) / perSecond : 0
      let percent = total > 0 ? min(100, bytes / max(1, total / 100)) : 100
      return "importing: \(percent) %, \(rows) rows, \(rate(rows, since: start, now)) rows/s, "
        + "\(left) s left"
    }
  }

  private func rate(_ rows: Int, since begin: Double, _ now: Double) -> Int {
    let seconds = now - begin
    return seconds > 0 ? Int((Double(rows) / seconds).rounded()) : 0
  }
}
