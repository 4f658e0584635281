import Incidents

/// The titles of a list, as a sign that its incidents are protests.
struct ProtestTitles {
  /// How many titles are looked at.
  private static let most = 10_000

  /// The name of the column of titles.
  let column: String
  private let index: Int
  private let conditions: [ConditionReader]
  /// How many titles were looked at.
  private(set) var titles = 0
  /// How many of them speak of a protest.
  private(set) var protests = 0

  /// No titles yet; nil for a mapping that states the kind, or reads no title from a column.
  init?(_ mapping: Mapping, in header: Header) {
    guard mapping.fields[.kind] == nil, case .column(let column)? = mapping.fields[.title]?.origin,
      let index = header.index(of: column),
      let conditions = try? Self.conditions(on: column).map({ try ConditionReader($0, in: header) })
    else { return nil }
    self.column = column
    self.index = index
    self.conditions = conditions
  }

  /// Takes a row.
  mutating func add(_ cells: some RowCells) {
    guard titles < Self.most, !cells.isEmpty(at: index) else { return }
    titles += 1
    if conditions.allSatisfy({ $0.holds(cells) }) { protests += 1 }
  }

  /// Whether most titles speak of a protest.
  var areOfProtests: Bool { protests * 2 > titles }

  /// How many of the titles speak of one, in words.
  var share: String {
    titles < Self.most
      ? "\(protests) of \(titles) titles" : "\(protests) of the first \(titles) titles"
  }

  /// The conditions under which the title of a row speaks of a protest, and not of somebody who is
  /// prosecuted for one.
  static func conditions(on column: String) -> [Condition] {
    [
      Condition(column: column, test: .beginsWord(words)),
      Condition(column: column, test: .beginsNoWord(of: others)),
    ]
  }

  /// Beginnings of words, and words in a row, that name a protest.
  ///
  /// Words that mean something else as
  /// often ("акции" are shares too, and March is a month) stand with others.
  private static let words = list(
    """
    митинг, пикет, шестви, протест, забастовк, стачк, демонстрант, голодовк, флешмоб, флэшмоб,
    автопробег, марш за, марш против, марш в, марш на, марш протеста, марш мира, марш матерей,
    женский марш, мирный марш, маршем, марша, марше, акция, акции протеста, акцию протеста, акцией протеста, мирной акции, мирную акцию,
    акции солидарности, акцию солидарности, сидячую акцию, одиночную акцию, сход граждан,
    сход жителей, народный сход, мирное собрание, мирного собрания, мирном собрании, мирный сход,
    наразылық, шеру, ереуіл, аштық жариял, бейбіт жиын, бейбіт жиналыс, бейбіт шеру,
    rally, rallies, rallied, rallying, protest, demonstrat, picket, sit-in, hunger strike, walkout,
    marched, marches through, marching, march against, march for, march in, march of, march on,
    march to, women's march, protest march, strikes by, strike by, strike of, strike over, strike for,
    strike at, on strike, general strike, labour strike, labor strike, workers strike,
    workers' strike, miners strike, miners' strike, strikers
    """)

  /// Beginnings of titles of something else: the prosecution of somebody for a protest, and what is only
  /// written like one.
  private static let others = list(
    """
    за участие, за проведение, за организаци, за митинг, за пикет, за одиночный пикет, за шестви,
    за протест, за акцию, за акции, за призыв, участнику митинга, участнице митинга, протестант,
    қатысқаны үшін, қатысқан үшін, өткізгені үшін, ұйымдастырғаны үшін, шақырғаны үшін,
    for participati, for taking part, for attending, for joining, for organising, for organizing,
    for holding, for staging, for protest, for picketing, for calling, over participation,
    protestant
    """)

  private static func list(_ words: String) -> [String] {
    words.split(separator: ",").map { String($0).trimmedOfSpace }
  }
}
