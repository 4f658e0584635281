/// The words and signs that say how a number is meant, as data.
struct CountPhrase: Hashable, Sendable {
  /// The pieces of the phrase.
  let lexemes: [Lexeme]
  /// The rule that the phrase calls for.
  let rule: CountRule

  /// Whether the phrase puts a Russian number into the genitive: "более тысячи".
  var takesGenitive: Bool { Self.genitive.contains(lexemes) }

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
      about, around, approximately, approx, some, roughly, circa, ca, c, an estimated, ~, ≈,
      около, ок, порядка, примерно, приблизительно, шамамен
      """
    ),
    (.almost, "almost, nearly, почти"),
    (.moreThan, "more than, over, >, более, более чем, больше, больше чем, свыше"),
    (
      .atLeast,
      """
      at least, no fewer than, not fewer than, no less than, not less than, minimum, min,
      a minimum of, >=, ≥, не менее, не менее чем, не меньше, не меньше чем, как минимум, минимум,
      по меньшей мере, по крайней мере, кемінде, кем дегенде
      """
    ),
    (
      .atMost,
      """
      up to, at most, no more than, not more than, maximum, max, a maximum of, <=, ≤,
      до, не более, не более чем, не больше, не больше чем, максимум
      """
    ),
    (.fewerThan, "fewer than, less than, under, <, менее, менее чем, меньше, меньше чем"),
  ])

  /// Phrases that stand behind a number, longest first.
  static let after = compiled([
    (.about, "or so, -ге жуық, -ға жуық, -ке жуық, -қа жуық, жуық"),
    (
      .moreThan,
      """
      -ден астам, -дан астам, -тен астам, -тан астам, -нен астам, -нан астам, астам,
      -ден аса, -дан аса, -тен аса, -тан аса, -нен аса, -нан аса, аса,
      -ден көп, -дан көп, -тен көп, -тан көп, -нен көп, -нан көп, көп
      """
    ),
    (.atLeast, "+, or more, and more, и более, или более, и больше, или больше"),
    (
      .atMost,
      "or fewer, or less, или менее, или меньше, -ге дейін, -ға дейін, -ке дейін, -қа дейін, дейін"
    ),
  ])

  /// Phrases that stand alone.
  static let alone: [[Lexeme]: CountRule] = {
    let phrases = compiled([
      (
        .dozens,
        """
        dozens, several dozen, a few dozen, десятки, несколько десятков, ондаған,
        бірнеше ондаған
        """
      ),
      (
        .hundreds,
        """
        hundreds, 100s, several hundred, a few hundred, сотни, несколько сотен, жүздеген,
        бірнеше жүз
        """
      ),
      (
        .thousands,
        """
        thousands, 1000s, several thousand, a few thousand, тысячи, несколько тысяч, мыңдаған,
        бірнеше мың
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
      (.several, "several, a few, some, несколько, бірнеше"),
    ])
    return Dictionary(phrases.map { ($0.lexemes, $0.rule) }) { first, _ in first }
  }()

  /// What opens and parts a range: `between` 100 `and` 150.
  static let ranges: [(opening: [Lexeme], parting: Lexeme)] = [
    ([.word("between")], .word("and")), ([.word("from")], .word("to")),
    ([.word("от")], .word("до")), ([.word("между")], .word("и")),
    ([], .mark("-")), ([], .word("to")),
  ]

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
