/// The languages in which reports have their labels.
package enum ReportLanguage: String, CaseIterable, Sendable {
  /// English.
  case en
  /// Russian.
  case ru
  /// Kazakh.
  case kk
}

/// A label of a report, in each language.
///
/// Texts of sources are never translated.
package enum ReportWord: CaseIterable, Sendable {
  case title, state, review, document, asOf, positionsBy, made, database, official
  case positions, unit, paragraph, pair, part, number, share, total
  case supported, supportedInPart, noted, notSupported, pending, unclear, noPosition, mixed
  case byAction, action, byTheme, theme, implementation, assessor, scale, grade, notAssessed
  case ofAll, ofAssessed, discrepancies, claim, claimant, statedTotal, sumOfParts, notAccounted
  case ownCounts, differingPositions, source, repeated, earlier, later, dossiers, recommendation
  case states, position, assessments, evidence, months, month, incidents, low, best, high
  case promises, promise, deadline, clock, event, unanswered, demand, sender, recipient, knownOn
  case matrix, others, comments, gaps, withoutPosition, withoutAssessment, nothing, notReviewed,
    rules
  case ahead, dueThisMonth, overdue, metOnTime, metLate, metAround, days, notCheckedSince
  case supports, contradicts, context, protest, detention, prosecution, otherViolation, detained,
    noDate

  /// The label in a language.
  package func text(in language: ReportLanguage) -> String {
    let (english, russian, kazakh) = labels
    return switch language {
    case .en: english
    case .ru: russian
    case .kk: kazakh
    }
  }

  private var labels: (String, String, String) {
    Self.table[self] ?? ("\(self)", "\(self)", "\(self)")
  }

  private static let table: [ReportWord: (String, String, String)] = [
    .title: (
      "Recommendations and what became of them", "Рекомендации и их выполнение",
      "Ұсынымдар және олардың орындалуы"
    ),
    .state: ("State", "Государство", "Мемлекет"), .review: ("Review", "Обзор", "Шолу"),
    .document: ("Document", "Документ", "Құжат"), .asOf: ("As of", "По состоянию на", "Күні"),
    .positionsBy: ("Positions by", "Позиции по", "Ұстанымдар көзі"),
    .made: ("Made by", "Получено командой", "Алынған команда"),
    .database: (
      "Digest of the incidents", "Хеш данных об инцидентах", "Оқиғалар деректерінің хеші"
    ),
    .official: (
      "the official document, or another source where it has no answer",
      "официальному документу, а где ответа нет, по другому источнику",
      "ресми құжат, жауап болмаса, басқа дереккөз"
    ),
    .rules: (
      "Rules of arithmetic, version", "Правила подсчёта, версия", "Есептеу ережелері, нұсқасы"
    ),
    .positions: ("Positions", "Позиции государства", "Мемлекеттің ұстанымдары"),
    .unit: ("Unit", "Единица счёта", "Есеп бірлігі"),
    .paragraph: ("paragraphs", "пункты", "тармақтар"),
    .pair: (
      "pairs of paragraph and state", "пары «пункт и государство»", "«тармақ пен мемлекет» жұптары"
    ),
    .part: ("parts", "части пунктов", "тармақ бөліктері"), .number: ("Number", "Число", "Саны"),
    .share: ("Share", "Доля", "Үлесі"), .total: ("total", "всего", "барлығы"),
    .supported: ("supported", "поддержано", "қолдау тапты"),
    .supportedInPart: ("supported in part", "поддержано частично", "ішінара қолдау тапты"),
    .noted: ("noted", "принято к сведению", "назарға алынды"),
    .notSupported: ("not supported", "не поддержано", "қолдау таппады"),
    .pending: ("pending", "на рассмотрении", "қаралуда"),
    .unclear: ("unclear", "неясно", "түсініксіз"),
    .noPosition: ("no position on record", "позиция не известна", "ұстанымы белгісіз"),
    .mixed: ("mixed", "по-разному", "әртүрлі"),
    .byAction: (
      "Positions by category of action", "Позиции по категориям действий",
      "Іс-әрекет санаттары бойынша ұстанымдар"
    ),
    .action: ("Category of action", "Категория действия", "Іс-әрекет санаты"),
    .byTheme: ("Positions by theme", "Позиции по темам", "Тақырыптар бойынша ұстанымдар"),
    .theme: ("Theme", "Тема", "Тақырып"),
    .implementation: (
      "Implementation by assessor", "Выполнение по оценщикам", "Бағалаушылар бойынша орындалуы"
    ),
    .assessor: ("Assessor", "Кто оценил", "Бағалаушы"), .scale: ("Scale", "Шкала", "Шкала"),
    .grade: ("Grade", "Оценка", "Баға"),
    .notAssessed: ("not assessed", "не оценено", "бағаланбаған"),
    .ofAll: ("Of all", "От всех", "Барлығынан"),
    .ofAssessed: ("Of those assessed", "От оценённых", "Бағаланғандардан"),
    .discrepancies: ("Figures that differ", "Расхождения в цифрах", "Сандардағы айырмашылықтар"),
    .claim: ("Claim", "Утверждение", "Мәлімдеме"),
    .claimant: ("Stated by", "Кто заявил", "Мәлімдеген"),
    .statedTotal: ("Total as stated", "Заявленный итог", "Мәлімделген жиыны"),
    .sumOfParts: ("Sum of the parts", "Сумма частей", "Бөліктер қосындысы"),
    .notAccounted: ("Not accounted for", "Не учтено", "Есепке алынбаған"),
    .ownCounts: ("Counted here", "Подсчитано здесь", "Мұнда есептелген"),
    .differingPositions: (
      "Positions that differ by source", "Позиции, которые различаются по источникам",
      "Дереккөздер бойынша әртүрлі ұстанымдар"
    ),
    .source: ("Source", "Источник", "Дереккөз"),
    .repeated: (
      "Made again, or asked elsewhere", "Повторённые рекомендации", "Қайталанған ұсынымдар"
    ),
    .earlier: ("First", "Первая", "Біріншісі"), .later: ("Second", "Вторая", "Екіншісі"),
    .dossiers: ("Dossiers", "Досье", "Дерекнамалар"),
    .recommendation: ("Recommendation", "Рекомендация", "Ұсыным"),
    .states: ("States", "Государства", "Мемлекеттер"),
    .position: ("Position", "Позиция", "Ұстаным"),
    .assessments: ("Assessments", "Оценки", "Бағалар"),
    .evidence: ("Evidence", "Свидетельства", "Айғақтар"),
    .months: (
      "Detentions in the months around the evidence", "Задержания в месяцы вокруг свидетельств",
      "Айғақтар маңындағы айлардағы ұстаулар"
    ),
    .month: ("Month", "Месяц", "Ай"), .incidents: ("Incidents", "Инциденты", "Оқиғалар"),
    .low: ("At least", "Не менее", "Кем дегенде"),
    .best: ("Best figure", "Лучшая оценка", "Ең дұрыс сан"),
    .high: ("At most", "Не более", "Көп дегенде"),
    .promises: ("Promises and their deadlines", "Обещания и сроки", "Уәделер мен мерзімдер"),
    .promise: ("Promise", "Обещание", "Уәде"), .deadline: ("Deadline", "Срок", "Мерзім"),
    .clock: ("State of the deadline", "Состояние срока", "Мерзім жайы"),
    .event: ("What happened later", "Что произошло позже", "Кейін не болды"),
    .unanswered: (
      "Demands without a known answer", "Требования без известного ответа",
      "Жауабы белгісіз талаптар"
    ),
    .demand: ("Demand", "Требование", "Талап"), .sender: ("From", "От кого", "Кімнен"),
    .recipient: ("To", "Кому", "Кімге"),
    .knownOn: ("None known as of", "Ответ не известен на", "Жауап белгісіз күні"),
    .matrix: ("Matrix", "Матрица", "Матрица"),
    .others: ("other positions", "другие позиции", "басқа ұстанымдар"),
    .comments: ("Comments", "Комментарии", "Түсініктемелер"),
    .gaps: ("What is not known", "Что не известно", "Не белгісіз"),
    .withoutPosition: (
      "Paragraphs without a position on record", "Пункты, позиция по которым не известна",
      "Ұстанымы белгісіз тармақтар"
    ),
    .withoutAssessment: (
      "Paragraphs that nobody but the state assessed", "Пункты, которые оценило только государство",
      "Мемлекеттен басқа ешкім бағаламаған тармақтар"
    ),
    .ahead: ("ahead", "срок не наступил", "мерзімі келген жоқ"),
    .dueThisMonth: ("due this month", "срок в этом месяце", "мерзімі осы айда"),
    .overdue: ("overdue", "просрочено", "мерзімі өтіп кетті"),
    .metOnTime: ("met on time", "выполнено в срок", "мерзімінде орындалды"),
    .metLate: ("met late", "выполнено с опозданием", "кешігіп орындалды"),
    .metAround: (
      "met in time or late", "выполнено в срок или с опозданием",
      "мерзімінде немесе кешігіп орындалды"
    ), .days: ("days", "дней", "күн"),
    .notCheckedSince: (
      "not checked since", "позже не проверялось", "содан кейін тексерілмеген"
    ), .supports: ("For", "За", "Жақтайды"), .contradicts: ("Against", "Против", "Қарсы"),
    .context: ("Context", "Контекст", "Контекст"),
    .protest: ("protest", "протест", "наразылық"),
    .detention: ("detention", "задержание", "ұстау"),
    .prosecution: ("prosecution", "преследование", "қудалау"),
    .otherViolation: ("other violation", "другое нарушение", "басқа бұзушылық"),
    .detained: ("detained", "задержаны", "ұсталғандар"),
    .noDate: ("no date", "без даты", "күні белгісіз"),
    .nothing: ("Nothing is recorded.", "Ничего не записано.", "Ештеңе жазылмаған."),
    .notReviewed: (
      "", "Подписи не проверены носителем языка. Тексты источников не переводятся.",
      "Жазуларды ана тілінде сөйлейтін адам тексермеген. Дереккөз мәтіндері аударылмайды."
    ),
  ]
}
