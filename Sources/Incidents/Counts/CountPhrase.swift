/// The words and signs that say how a number is meant, as data.
struct CountPhrase: Hashable, Sendable {
  /// The pieces of the phrase.
  let lexemes: [Lexeme]
  /// The rule that the phrase calls for.
  let rule: CountRule

  /// Whether the phrase puts a Russian number into the genitive: "более тысячи".
  var takesGenitive: Bool { Self.genitive.contains(lexemes) }

  /// True if tokens end with the phrase, which leaves the number before it open above.
  func opens(_ tokens: ArraySlice<TextToken>) -> Bool {
    [.atLeast, .moreThan].contains(rule) && tokens.count > lexemes.count
      && tokens.suffix(lexemes.count).map(\.lexeme) == lexemes
  }

  private static let genitive = Set(
    compiled([
      (.about, "около, ок, порядка"), (.moreThan, "более, больше, свыше"),
      (.atLeast, "не менее, не меньше"), (.atMost, "до, не более, не больше"),
      (.fewerThan, "менее, меньше"),
    ]).map(\.lexemes))

  /// Phrases that stand before a number, longest first.
  static let before = compiled([
    (
      .about,
      """
      about, around, approximately, approx, some, roughly, circa, ca, c, an estimated, estimated,
      est, an estimated total of, ~, ≈,
      около, ок, порядка, примерно, приблизительно, ориентировочно, прим, предположительно,
      шамамен, шамалап алғанда, болжам бойынша
      """
    ),
    (.almost, "almost, nearly, close to, почти, без малого"),
    (.moreThan, "more than, over, in excess of, >, более, более чем, больше, больше чем, свыше"),
    (
      .atLeast,
      """
      at least, no fewer than, not fewer than, no less than, not less than, minimum, min,
      a minimum of, >=, ≥, не менее, не менее чем, не меньше, не меньше чем, как минимум, минимум,
      как мин, мин, по меньшей мере, по крайней мере, от, from, кемінде, кем дегенде, ең кемі,
      ең аз дегенде, ең азы
      """
    ),
    (
      .atMost,
      """
      up to, at most, no more than, not more than, as many as, up to as many as, maximum, max,
      a maximum of, <=, ≤,
      до, не более, не более чем, не больше, не больше чем, максимум, макс, ең көбі, ең көп дегенде
      """
    ),
    (.fewerThan, "fewer than, less than, under, <, менее, менее чем, меньше, меньше чем"),
  ])

  /// Phrases that stand behind a number, longest first.
  static let after = compiled([
    (
      .about,
      """
      or so, approximately, approx, ?, -ге жуық, -ға жуық, -ке жуық, -қа жуық, жуық, шамасында,
      шақты, шамалы, шамасы, приблизительно, примерно
      """
    ),
    (
      .moreThan,
      """
      с лишним, с небольшим, с хвостиком, и выше, -odd, odd,
      -ден артық, -дан артық, -тен артық, -тан артық, -нен артық, -нан артық, артық,
      -ден астам, -дан астам, -тен астам, -тан астам, -нен астам, -нан астам, астам,
      -ден аса, -дан аса, -тен аса, -тан аса, -нен аса, -нан аса, аса,
      -ден көп, -дан көп, -тен көп, -тан көп, -нен көп, -нан көп, көп
      """
    ),
    (
      .atLeast,
      """
      +, or more, and more, and over, at least, minimum, и более, или более, и больше, или больше,
      -ден кем емес, -дан кем емес, -тен кем емес, -тан кем емес, -нен кем емес, -нан кем емес,
      кем емес, -ден аз емес, -дан аз емес, -тен аз емес, -тан аз емес, -нен аз емес, -нан аз емес,
      аз емес
      """
    ),
    (
      .atMost,
      """
      or fewer, or less, at most, maximum, или менее, или меньше, -ге дейін, -ға дейін, -ке дейін,
      -қа дейін, дейін, -ден көп емес, -дан көп емес, -тен көп емес, -тан көп емес, -нен көп емес,
      -нан көп емес, көп емес, -ден артық емес, -дан артық емес, -нан артық емес, артық емес
      """
    ),
    (
      .fewerThan,
      """
      -ден аз, -дан аз, -тен аз, -тан аз, -нен аз, -нан аз, аз, -ден кем, -дан кем, -тен кем,
      -тан кем, -нен кем, -нан кем, кем
      """
    ),
  ])

  /// Phrases that stand alone.
  static let alone: [[Lexeme]: CountRule] = {
    let phrases = compiled([
      (
        .dozens,
        """
        dozens, several dozen, several dozens, a few dozen, few dozen, few dozens, a few dozens,
        dozens and dozens, десятки, несколько десятков, неск десятков, ондаған, бірнеше ондаған
        """
      ),
      (
        .hundreds,
        """
        hundreds, 100s, several hundred, several hundreds, a few hundred, few hundred,
        few hundreds, a few hundreds, сотни, несколько сотен, несколько сот, неск сотен, жүздеген,
        бірнеше жүз, бірнеше жүздеген
        """
      ),
      (
        .thousands,
        """
        thousands, 1000s, several thousand, several thousands, a few thousand, few thousand,
        few thousands, a few thousands, тысячи, несколько тысяч, неск тысяч, мыңдаған, бірнеше мың,
        бірнеше мыңдаған
        """
      ),
      (.tens, "tens, 10s, several tens"),
      (.scores, "scores"),
      (
        .tensOfThousands,
        """
        tens of thousands, 10000s, десятки тысяч, несколько десятков тысяч, ондаған мың
        """
      ),
      (
        .hundredsOfThousands,
        """
        hundreds of thousands, 100000s, сотни тысяч, несколько сотен тысяч, жүздеген мың
        """
      ),
      (.couple, "a couple, couple, пара, пару"),
      (
        .several,
        "several, a few, few, some, a handful, handful, несколько, неск, некоторые, бірнеше"
      ),
    ])
    return Dictionary(phrases.map { ($0.lexemes, $0.rule) }) { first, _ in first }
  }()

  /// The words around the two numbers of a range: before, between and behind them.
  struct RangeForm: Hashable, Sendable {
    let opening: [Lexeme]
    let parting: [Lexeme]
    let closing: [Lexeme]
  }

  /// Forms of a range, in the order in which they are tried: `between` 100 `and` 150.
  static let ranges: [RangeForm] =
    [
      ("between", "and", ""), ("from", "to", ""), ("от", "до", ""), ("с", "до", ""),
      ("между", "и", ""), ("", "-", ""), ("", "to", ""), ("", "or", ""), ("", "или", ""),
      ("", "либо", ""), ("", "немесе", ""), ("", "не", ""), ("", "till", ""), ("", "до", ""),
    ].map(range)
    + ["ден", "дан", "тен", "тан", "нен", "нан"].flatMap { from in
      ["ге", "ға", "ке", "қа"].map { to in range(("", "-\(from)", "-\(to) дейін")) }
    }

  private static func range(_ form: (String, String, String)) -> RangeForm {
    func lexemes(_ text: String) -> [Lexeme] { TextToken.tokens(of: text).map(\.lexeme) }
    return RangeForm(
      opening: lexemes(form.0), parting: lexemes(form.1), closing: lexemes(form.2))
  }

  private static func compiled(_ table: [(rule: CountRule, phrases: String)]) -> [CountPhrase] {
    table
      .flatMap { row in
        row.phrases.split(separator: ",").map { phrase in
          let tokens = TextToken.tokens(of: String(phrase))
          return CountPhrase(lexemes: tokens.map(\.lexeme), rule: row.rule)
        }
      }
      .filter { !$0.lexemes.isEmpty }
      .sorted { $0.lexemes.count > $1.lexemes.count }
  }
}
