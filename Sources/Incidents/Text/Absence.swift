/// Words and marks with which a cell gives no value, the same in every field.
///
/// Source: DESIGN section 3. A cell that says nothing makes no statement; a cell that says "unknown"
/// states that the source does not know.
package enum Absence: Hashable, Sendable {
  /// The source says nothing: an empty cell, `NA`, `н/д`, a dash.
  case nothing
  /// The source says that it does not know: `unknown`, `неизвестно`, `белгісіз`.
  case unknown

  /// The absence that a whole text stands for; nil where the text says something.
  ///
  /// `None` is the mark that Python writes for an empty cell; in other capitals it denies, and is
  /// left to the field.
  package init?(_ text: String) {
    guard text.utf8.count <= Self.longest else { return nil }
    var trimmed = text.drop { $0.isWhitespace }
    while trimmed.last?.isWhitespace == true { trimmed.removeLast() }
    if trimmed.isEmpty || trimmed == "None" {
      self = .nothing
    } else {
      self.init(TextToken.tokens(of: text))
    }
  }

  /// The absence that the pieces of a whole text stand for; nil where they say something.
  init?(_ tokens: [TextToken]) {
    guard tokens.count <= 8 else { return nil }
    let marks = tokens.compactMap { token -> Unicode.Scalar? in
      if case .mark(let mark) = token.lexeme { mark } else { nil }
    }
    if marks.count == tokens.count {
      guard marks.allSatisfy({ Self.marks.contains($0) }) else { return nil }
      self = .nothing
      return
    }
    var spelled = ""
    for token in tokens {
      switch token.lexeme {
      case .word(let word): spelled += word
      case .mark("/"): spelled += "/"
      case .mark(let mark) where mark == "." || mark == "#" || mark == "(" || mark == ")": break
      default: return nil
      }
    }
    if Self.nothingSaid.contains(spelled) {
      self = .nothing
    } else if Self.notKnown.contains(spelled) {
      self = .unknown
    } else {
      return nil
    }
  }

  /// True if a text may be one of these words, told from its length and first two characters alone:
  /// enough to pass over nearly all cells of a large list at once.
  package static func isPossible(_ text: String) -> Bool {
    guard text.utf8.count <= longest else { return false }
    var scalars = text.unicodeScalars.makeIterator()
    guard let first = scalars.next() else { return true }
    if (0x30...0x39).contains(first.value) { return false }
    guard isLetter(first) else { return true }
    return beginnings[place(first, scalars.next())]
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x80: (0x61...0x7A).contains(scalar.value | 0x20)
    case 0x400...0x481, 0x48A...0x52F: true
    default: scalar.properties.isAlphabetic
    }
  }

  /// Marks the pairs of characters, without their case, with which one of these words begins.
  ///
  /// Some others share the place of one, which costs a closer look.
  private static let beginnings: [Bool] = {
    var beginnings = Array(repeating: false, count: 1 << 16)
    for phrase in (nothingSaidList + "," + notKnownList + ",None").split(separator: ",") {
      var scalars = phrase.drop { $0.isWhitespace }.unicodeScalars.makeIterator()
      guard let first = scalars.next() else { continue }
      beginnings[place(first, scalars.next())] = true
      // Abbreviations are written with full stops too: "N.A.".
      beginnings[place(first, ".")] = true
    }
    return beginnings
  }()

  private static func place(_ first: Unicode.Scalar, _ second: Unicode.Scalar?) -> Int {
    Int(folded(first) & 0xFF) << 8 | Int(second.map { folded($0) & 0xFF } ?? 0)
  }

  private static func folded(_ scalar: Unicode.Scalar) -> UInt32 {
    switch scalar.value {
    case 0x41...0x5A, 0x410...0x42F: scalar.value + 0x20
    case 0x401, 0x451: 0x435
    case 0..<0x80, 0x430...0x44F: scalar.value
    default: scalar.properties.lowercaseMapping.unicodeScalars.first?.value ?? scalar.value
    }
  }

  /// The longest text, in bytes of UTF-8, that is compared.
  private static let longest = 64

  /// Marks that stand alone in an empty cell.
  private static let marks: Set<Unicode.Scalar> = ["-", "?", ".", "_", "…"]

  private static let nothingSaid = joined(nothingSaidList)
  private static let notKnown = joined(notKnownList)

  private static let nothingSaidList = """
    na, n/a, nan, null, n.d, nd, n/d, not applicable, not available, no data, no information,
    no info, not stated, not specified, not given, not reported, not provided,
    н/д, нд, н/у, н/п, нет данных, данных нет, данные отсутствуют, нет сведений, нет информации,
    информации нет, нет инф, не указано, не указан, не указана, не указаны, не сообщается,
    не уточняется, пусто, не применимо,
    дерек жоқ, деректер жоқ, мәлімет жоқ, ақпарат жоқ, көрсетілмеген, айтылмаған
    """

  private static let notKnownList = """
    unknown, unclear, not known, not clear, unspecified, undetermined, uncertain, unidentified,
    unknown date, date unknown, no date, undated, unknown number, number unknown,
    неизвестно, не известно, неизвестна, неизвестен, неизвестны, неясно, не ясно, не установлено,
    не установлена, не установлен, не установлены, неустановлено, дата неизвестна, неизвестная дата,
    дата не установлена, без даты, точно неизвестно, количество неизвестно, число неизвестно,
    белгісіз, анықталмаған, анық емес, күні белгісіз, саны белгісіз
    """

  private static func joined(_ list: String) -> Set<String> {
    Set(
      list.split(separator: ",").map { phrase in
        TextToken.tokens(of: String(phrase)).compactMap { token in
          switch token.lexeme {
          case .word(let word): word
          case .mark("/"): "/"
          default: nil
          }
        }.joined()
      })
  }
}
