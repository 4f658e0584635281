/// The reading of a cell that tells, in free words, what has become of a charge.
package enum StatusReading: Hashable, Sendable {
  /// The status of the charge, with the sentence and the date where the text states them.
  case stated(ChargeStatus, sentence: Sentence?, date: PartialDate?)
  /// The text is about the person or the detention, and says nothing of a charge.
  case aboutDetention
  /// No rule reads the text.
  case notUnderstood

  /// Reads a cell.
  package init(_ text: String) {
    if let status = ChargeStatus(reading: text) {
      self = .stated(status, sentence: nil, date: nil)
      return
    }
    guard text.utf8.count <= Self.longest else {
      self = .notUnderstood
      return
    }
    let words = TextToken.tokens(of: text).compactMap { $0.word ?? $0.number }
    guard !Self.holds(Self.openEnded, words) else {
      self = .notUnderstood
      return
    }
    let length = SentenceLength.read(words)
    if let status = Self.status(of: words) ?? Self.penalty(words, length) {
      let isSentence = status == .convicted && words.count > 1
      self = .stated(
        status, sentence: isSentence ? Sentence(text: text.trimmed, length: length) : nil,
        date: Self.date(in: text))
    } else {
      self = Self.holds(Self.detentionStems, words) ? .aboutDetention : .notUnderstood
    }
  }

  /// Conviction, where words give a fine in money or a length of time to be served, and nothing else.
  private static func penalty(_ words: [String], _ length: String?) -> ChargeStatus? {
    if holds(fines, words) { return words.contains { Int($0) != nil } ? .convicted : nil }
    guard let length, !holds(departures, words) else { return nil }
    // An arrest of days is a penalty; one of months is custody before a judgment.
    if holds(arrests, words) { return length.hasSuffix("D") ? .convicted : nil }
    return holds(prisons, words) || !holds(detentionStems, words) ? .convicted : nil
  }

  /// The longest text that is read, in bytes of UTF-8.
  private static let longest = 300

  /// The first status of the table whose stem a word begins with and nothing denies.
  private static func status(of words: [String]) -> ChargeStatus? {
    for (status, stems) in stems {
      for stem in stems where holds([stem], words) { return status }
    }
    return nil
  }

  /// Whether words one after the other begin with the words of one of some stems.
  private static func holds(_ stems: [[String]], _ words: [String]) -> Bool {
    stems.contains { stem in
      words.indices.contains { start in
        guard words.count - start >= stem.count else { return false }
        let isMet = zip(words[start...], stem).allSatisfy { $0.hasPrefix($1) }
        return isMet && !(start > 0 && isDenied(after: words[start - 1]))
      }
    }
  }

  /// True if a word takes back, or only claims, what stands behind it: "not", "pleaded".
  private static func isDenied(after word: String) -> Bool {
    denials.contains(word) || word.hasPrefix("plead") || word == "pled"
  }

  /// The date within a text: the longest run of its words that is a day or a month.
  private static func date(in text: String) -> PartialDate? {
    let words = text.split { $0.isWhitespace || $0 == "," || $0 == ";" || $0 == "(" || $0 == ")" }
    for count in [3, 2, 1] where words.count >= count {
      for start in 0...(words.count - count) {
        let run = words[start..<start + count].joined(separator: " ")
        guard run.utf8.count >= 7, hasYear(run), let date = try? PartialDate(reading: run),
          date.precision == .day || date.precision == .month
        else { continue }
        return date
      }
    }
    return nil
  }

  private static func hasYear(_ text: String) -> Bool {
    TextToken.tokens(of: text).contains { $0.number?.utf8.count == 4 }
  }

  // MARK: Words

  /// Words that deny what stands behind them.
  private static let denials: Set<String> = ["not", "не", "no", "без", "never", "without"]

  /// Words of what may come, or was undone: the status is not certain then.
  private static let openEnded = phrases(
    "facing, faces, face, may be, may face, could, might, possibl, грозит, грозят, возможн, overturned, "
      + "quashed, annulled, отменен, отменил, отмена")

  /// The stems of each status, those first that decide where a text has several.
  private static let stems: [(ChargeStatus, [[String]])] = [
    (.acquitted, "acquit, exonerat, оправда, not guilty, ақтал"),
    (.amnestied, "amnest, амнист, рақымшылық"),
    (.dropped, "dropped, dismiss, discontinu, case closed, прекращ, дело закры, қысқарт, тоқтатыл"),
    (.requalified, "requalif, reclassif, переквалиф, қайта сарал"),
    (
      .convicted,
      "convict, sentence, guilty, imprisoned for, jailed for, осужд, приговор, сотталды, "
    ),
    (.convicted, "сотталған, жазалан, үкім, айырылды, отбывает, serving"),
    (.onTrial, "on trial, trial, in court, before court, под суд, в суде, судебн, идет суд, сотта"),
    (.pending, "charge, accus, indict, suspect, investigat, prosecut, обвин, подозр, следств, "),
    (.pending, "расслед, тергеу, тергел, күдікті, айыпта"),
  ].map { ($0, phrases($1)) }

  private static let fines = phrases("fine, штраф, оштраф, айыппұл")

  private static let arrests = phrases("arrest, арест, қамақ, қамал")

  private static let prisons = phrases(
    "prison, jail, imprison, тюрьм, колони, лишени, ограничени, бас бостандығ, community, "
      + "обязательн, исправительн, общественн")

  /// Stems of what ends a detention.
  private static let departures = phrases(
    "released, release, freed, bail, escap, died, dead, death, killed, deport, missing, disappear, "
      + "exile, освобо, отпущ, умер, сконч, погиб, выдвор, депорт, пропал, залог, босат, қайтыс")

  /// Stems of what befell a person, apart from any charge.
  private static let detentionStems =
    departures + fines + arrests
    + phrases(
      "detained, detention, custody, in prison, in jail, remand, wanted, hospital, pretrial, "
        + "задерж, стража, стражей, сизо, розыск, больниц, ұстал, қамау, іздеуде")

  private static func phrases(_ list: String) -> [[String]] {
    list.split(separator: ",").map { $0.split(separator: " ").map(String.init) }
      .filter { !$0.isEmpty }
  }
}

extension String {
  /// The text without white space at its ends.
  fileprivate var trimmed: String {
    var rest = self[...]
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}
