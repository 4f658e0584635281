/// Something about the letters of a file that a person should look at before it is imported.
package struct TextFinding: Hashable, Sendable {
  /// What seems to have happened to the text.
  package enum Kind: Hashable, Sendable {
    /// It is UTF-8 that was read once in another encoding, and saved so.
    case garbled(as: TextEncoding)
    /// Letters were replaced by question marks, as where Kazakh is saved in Windows-1251.
    case lostLetters
    /// Another encoding makes likelier words of the same bytes.
    case otherEncoding(TextEncoding, than: TextEncoding)
  }

  /// A word that shows it.
  package struct Example: Hashable, Sendable {
    /// Number of the column, from 0, since what stands in some columns is not to be shown.
    package let column: Int
    /// Line of the file on which its record starts, from 1.
    package let line: Int
    /// The word as it is read.
    package let text: String
    /// The word as it seems to be meant; nil where nothing tells.
    package let meant: String?
  }

  /// What seems to have happened.
  package let kind: Kind
  /// How many words show it, in the part of the file that was looked at.
  package internal(set) var count = 0
  /// The first example of each column.
  package internal(set) var examples: [Example] = []

  /// What is found and what to do, in sentences; examples of hidden columns are left out.
  package func message(hiding hidden: Set<Int> = []) -> String {
    let example = examples.first { !hidden.contains($0.column) }
    let words = count == 1 ? "1 word" : "\(count) words"
    switch kind {
    case .garbled(let encoding):
      return
        "\(words) look\(count == 1 ? "s" : "") like UTF-8 that was read as \(encoding.label) once"
        + Self.shown(example, " would be")
        + ". Ask for the list as it was before, or mend the text."
    case .lostLetters:
      return "\(words) \(count == 1 ? "has" : "have") a question mark where a letter was"
        + Self.shown(example, "")
        + ": Kazakh letters are lost where a list is saved in an encoding without them. Ask for the "
        + "list in UTF-8."
    case .otherEncoding(let other, let encoding):
      return "\(words) look\(count == 1 ? "s" : "") unusual in \(encoding.label)"
        + Self.shown(example, " would be", in: " in \(other.label)")
        + ". State the encoding: --encoding \(encoding.name) or --encoding \(other.name)."
    }
  }

  private static func shown(_ example: Example?, _ verb: String, in other: String = "") -> String {
    guard let example else { return "" }
    let meant = example.meant.map { "\(verb) '\($0)'\(other)" } ?? ""
    return ": '\(example.text)' (line \(example.line))\(meant)"
  }
}

/// Looks through the words of a text for what encodings do to letters.
struct TextSurvey {
  /// How many different words are remembered, so that each is judged once.
  private static let mostKnown = 20_000

  private var kinds: [TextFinding.Kind] = []
  private var found: [TextFinding.Kind: TextFinding] = [:]
  private var judged: [ArraySlice<UInt8>: (kind: TextFinding.Kind, meant: String?)?] = [:]
  /// How much speaks for lost letters: a question may end with a question mark.
  private var lostLetters = 0
  private let alternative: (read: SingleByteReading, other: SingleByteReading)?

  /// Looks through the records of a text that was decoded, with the encoding that could be meant.
  init(
    _ text: [UInt8], isWhole: Bool, reader: DelimitedReader, encoding: TextEncoding,
    alternative: TextEncoding?
  ) {
    self.alternative =
      if let other = alternative.flatMap(SingleByteReading.candidate),
        let read = SingleByteReading.candidate(encoding)
      {
        (read, other)
      } else {
        nil
      }
    guard text.contains(where: { $0 >= 0x80 }) else { return }
    var reader = reader
    var record = DelimitedRecord()
    while (try? reader.next(in: text.span, isLast: isWhole, into: &record)) == .record {
      for (column, field) in record.fields.enumerated() {
        add(text[field.start..<field.end], column: column, line: record.line)
      }
    }
  }

  /// What was found, in the order in which it was come upon.
  var findings: [TextFinding] {
    kinds.filter { $0 != .lostLetters || lostLetters > 1 }.compactMap { found[$0] }
  }

  private mutating func add(_ cell: ArraySlice<UInt8>, column: Int, line: Int) {
    for word in cell.split(whereSeparator: { !Self.isOfWord($0) }) {
      guard word.contains(where: { $0 >= 0x80 }) else { continue }
      let isAlone = word.count == cell.count
      guard let judgement = judge(word, isAlone: isAlone) else { continue }
      if found[judgement.kind] == nil { kinds.append(judgement.kind) }
      var finding = found[judgement.kind] ?? TextFinding(kind: judgement.kind)
      finding.count += 1
      if finding.examples.count < 20, !finding.examples.contains(where: { $0.column == column }) {
        finding.examples.append(
          .init(
            column: column, line: line, text: String(decoding: word.prefix(120), as: UTF8.self),
            meant: judgement.meant.map { String($0.prefix(60)) }))
      }
      found[judgement.kind] = finding
    }
  }

  /// What a word shows; nil for a word in order.
  private mutating func judge(
    _ word: ArraySlice<UInt8>, isAlone: Bool
  ) -> (kind: TextFinding.Kind, meant: String?)? {
    if word.contains(UInt8(ascii: "?")) {
      let weight = Self.lostLetters(in: word, isAlone: isAlone)
      lostLetters += weight
      return weight > 0 ? (.lostLetters, nil) : nil
    }
    if let known = judged[word] { return known }
    let judgement = garbled(word) ?? unusual(word)
    if judged.count < Self.mostKnown { judged[word] = .some(judgement) }
    return judgement
  }

  private static func isOfWord(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte == UInt8(ascii: "?") || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A)
  }

  // MARK: - UTF-8 that was read in another encoding

  private func garbled(_ word: ArraySlice<UInt8>) -> (kind: TextFinding.Kind, meant: String?)? {
    guard Self.mayBeGarbled(word) else { return nil }
    let text = String(decoding: word, as: UTF8.self)
    for (encoding, fewest) in [(TextEncoding.windows1251, 2), (.windows1252, 1)] {
      guard let bytes = SingleByteReading.candidate(encoding)?.bytes(of: text),
        let meant = String(validating: bytes, as: UTF8.self)
      else { continue }
      let beyond = meant.unicodeScalars.filter { !$0.isASCII }
      if beyond.count >= fewest, beyond.allSatisfy(UsualScalars.contains),
        beyond.contains(where: UsualScalars.isLetter)
      {
        return (.garbled(as: encoding), meant)
      }
    }
    return nil
  }

  /// Whether a word has what the first bytes of Cyrillic or accented letters become: Р and С as
  /// Windows-1251 has them, or Â, Ã, Ä, Å, Ð, Ñ.
  private static func mayBeGarbled(_ word: ArraySlice<UInt8>) -> Bool {
    var cyrillic = 0
    var previous: UInt8 = 0
    for byte in word {
      switch (previous, byte) {
      case (0xD0, 0xA0), (0xD0, 0xA1): cyrillic += 1
      case (0xC3, 0x82...0x85), (0xC3, 0x90), (0xC3, 0x91): return true
      default: break
      }
      previous = byte
    }
    return cyrillic >= 2
  }

  // MARK: - Letters that are lost or unusual

  /// How much the question marks of a word speak for lost letters.
  private static func lostLetters(in word: ArraySlice<UInt8>, isAlone: Bool) -> Int {
    let scalars = Array(String(decoding: word, as: UTF8.self).unicodeScalars)
    var weight = 0
    for (index, scalar) in scalars.enumerated() where scalar == "?" {
      let isAfterLetter = index > 0 && UsualScalars.isCyrillic(scalars[index - 1])
      guard index + 1 < scalars.count else {
        // A cell of one word is seldom a question.
        if isAlone, isAfterLetter { weight += 1 }
        continue
      }
      let next = scalars[index + 1]
      if UsualScalars.isCyrillic(next), next.properties.isLowercase, index == 0 || isAfterLetter {
        weight += 2
      }
    }
    return weight
  }

  /// A word that is another one in the encoding that could be meant.
  private func unusual(_ word: ArraySlice<UInt8>) -> (kind: TextFinding.Kind, meant: String?)? {
    guard let (read, other) = alternative else { return nil }
    let text = String(decoding: word, as: UTF8.self)
    guard let meant = read.bytes(of: text).flatMap(other.text), meant != text else { return nil }
    return (.otherEncoding(other.encoding, than: read.encoding), meant)
  }
}
