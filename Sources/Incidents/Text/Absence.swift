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
    let trimmed = text.drop { $0.isWhitespace }
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

  /// Whether a text may be one of these words, told from its length and first byte alone: enough to
  /// pass over nearly all cells of a large list at once.
  package static func isPossible(_ text: String) -> Bool {
    let bytes = text.utf8
    guard let first = bytes.first, bytes.count <= longest else { return false }
    return first >= 0x80 || first < UInt8(ascii: "0") || first > UInt8(ascii: "9")
  }

  /// The longest text, in bytes of UTF-8, that is compared.
  private static let longest = 64

  /// Marks that stand alone in an empty cell.
  private static let marks: Set<Unicode.Scalar> = ["-", "?", ".", "_", "…"]

  private static let nothingSaid = joined(
    """
    na, n/a, nan, null, n.d, nd, n/d, not applicable, not available, no data, no information,
    no info, not stated, not specified, not given, not reported, not provided,
    н/д, нд, н/у, н/п, нет данных, данных нет, данные отсутствуют, нет сведений, нет информации,
    информации нет, нет инф, не указано, не указан, не указана, не указаны, не сообщается,
    не уточняется, пусто, не применимо,
    дерек жоқ, деректер жоқ, мәлімет жоқ, ақпарат жоқ, көрсетілмеген, айтылмаған
    """)

  private static let notKnown = joined(
    """
    unknown, unclear, not known, not clear, unspecified, undetermined, uncertain, unidentified,
    unknown date, date unknown, no date, undated, unknown number, number unknown,
    неизвестно, не известно, неизвестна, неизвестен, неизвестны, неясно, не ясно, не установлено,
    не установлена, не установлен, не установлены, неустановлено, дата неизвестна, неизвестная дата,
    дата не установлена, без даты, точно неизвестно, количество неизвестно, число неизвестно,
    белгісіз, анықталмаған, анық емес, күні белгісіз, саны белгісіз
    """)

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
