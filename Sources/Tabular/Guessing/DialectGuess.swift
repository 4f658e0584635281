/// The dialect that a text seems to be written in.
struct DialectGuess: Sendable {
  private static let delimiters = [",", ";", "\t", "|"].map { UInt8(ascii: $0) }

  /// What the text looks like in the dialect.
  let trial: TableTrial
  let certainty: Certainty

  /// Guesses from the start of a text, or takes the dialect that somebody states.
  init(_ text: Span<UInt8>, isWhole: Bool, stated: Dialect?) {
    let hint = SeparatorHint(text)
    if let dialect = stated ?? hint?.dialect {
      trial = Self.trial(
        text, isWhole: isWhole, dialect: dialect, skippedLines: hint == nil ? 0 : 1)
      certainty = .certain
      return
    }
    let trials = Self.trials(text, isWhole: isWhole)
    let ranked = trials.filter { $0.usualFields > 1 }.sorted { Self.fits($0, betterThan: $1) }
    guard let best = ranked.first else {
      trial = Self.trial(text, isWhole: isWhole, dialect: .csv, skippedLines: 0)
      certainty = .guess
      return
    }
    trial = best
    certainty = Self.certainty(
      of: best, before: ranked.dropFirst().first { $0.dialect.delimiter != best.dialect.delimiter })
  }

  private static func trials(_ text: Span<UInt8>, isWhole: Bool) -> [TableTrial] {
    var trials: [TableTrial] = []
    for delimiter in delimiters {
      for quote in [UInt8(ascii: "\""), UInt8(ascii: "'")] {
        guard let dialect = Dialect(delimiter: delimiter, quote: quote) else { continue }
        let trial = trial(text, isWhole: isWhole, dialect: dialect, skippedLines: 0)
        // The apostrophe is a quote only where it encloses something.
        if quote == UInt8(ascii: "\"") || trial.quotedFields > 1 { trials.append(trial) }
      }
    }
    return trials
  }

  /// A trial that passes over the first lines where those cannot be read: a title may have quotes
  /// that a table could not.
  private static func trial(
    _ text: Span<UInt8>, isWhole: Bool, dialect: Dialect, skippedLines: Int
  ) -> TableTrial {
    var trial = TableTrial(
      text, isWhole: isWhole, dialect: dialect, skippedLines: skippedLines)
    while let line = trial.problemLine, line <= 20, trial.rows.count < 20 {
      let next = TableTrial(text, isWhole: isWhole, dialect: dialect, skippedLines: line)
      guard next.consistency > trial.consistency else { break }
      trial = next
    }
    return trial
  }

  /// The more consistent one; of two that nearly are the same, the one with more fields.
  ///
  /// A comma stands in numbers and in texts, so it needs more fields than the other delimiters to
  /// be believed.
  private static func fits(_ first: TableTrial, betterThan second: TableTrial) -> Bool {
    let (firstQuality, secondQuality) = (quality(first), quality(second))
    if abs(firstQuality - secondQuality) > 0.05 { return firstQuality > secondQuality }
    let (firstWeight, secondWeight) = (weight(first), weight(second))
    if firstWeight != secondWeight { return firstWeight > secondWeight }
    if firstQuality != secondQuality { return firstQuality > secondQuality }
    return first.quotedFields > second.quotedFields
  }

  private static func quality(_ trial: TableTrial) -> Double {
    trial.consistency - (trial.startsWithTable ? 0 : 0.1)
  }

  private static func weight(_ trial: TableTrial) -> Double {
    let isComma = trial.dialect.delimiter == UInt8(ascii: ",")
    return Double(trial.usualFields - 1) * (isComma ? 1 : 2.5)
  }

  private static func certainty(of best: TableTrial, before next: TableTrial?) -> Certainty {
    let lead = quality(best) - (next.map(quality) ?? 0)
    if best.consistency == 1, best.rows.count >= 5, lead > 0.5 { return .certain }
    return best.rows.count >= 2 && best.consistency >= 0.5 && lead > 0.2 ? .likely : .guess
  }
}

/// A first line that tells the delimiter to Excel: `sep=;`.
struct SeparatorHint: Hashable, Sendable {
  /// The dialect that the line tells.
  let dialect: Dialect

  /// The hint that a text starts with, if it does.
  init?(_ text: Span<UInt8>) {
    let start = ByteOrderMark.encoding(of: text) == .utf8 ? ByteOrderMark.bytes.count : 0
    let sign = Array("sep=".utf8)
    let end = start + sign.count + 1
    guard text.count > end, LineBreak.isPart(text[end]) else { return nil }
    for index in sign.indices {
      // The case of ASCII letters is one bit, which "=" has too.
      guard text[start + index] | 0x20 == sign[index] | 0x20 else { return nil }
    }
    guard let dialect = Dialect(delimiter: text[end - 1]) else { return nil }
    self.dialect = dialect
  }
}
