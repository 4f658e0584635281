import Accountability
import CommandLineParsing
import IncidentImport
import IncidentRead
import IncidentStore
import Incidents
import Reporting

extension ReportLanguage: ArgumentValue {}

extension MatrixWords {
  /// The words of comments in a language.
  static func `in`(_ language: ReportLanguage) -> MatrixWords {
    func word(_ word: ReportWord) -> String { word.text(in: language) }
    return MatrixWords(
      directions: [
        .supports: word(.supports), .contradicts: word(.contradicts), .context: word(.context),
      ],
      kinds: [
        .protest: word(.protest), .detention: word(.detention), .prosecution: word(.prosecution),
        .otherViolation: word(.otherViolation),
      ], detained: word(.detained), bounds: [.low, .best, .high].map { word($0).lowercased() },
      noDate: word(.noDate))
  }
}

/// Writes the report of a review.
struct ReportCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Writes the report of a review as one page.",
    discussion: """
      One page of HTML without scripts: positions by unit, category of action and theme, implementation by \
      assessor with both denominators, totals that do not add up, positions that differ by source, what was \
      made again, dossiers of the recommendations that somebody assessed, overdue promises, demands without \
      an answer, the matrix, and what is not known. Labels are in English, Russian or Kazakh; texts are \
      in the language of their sources. Incidents are described by kind, date and numbers. The same \
      database gives the same page for the same --as-of.
      """,
    examples: [
      .init(
        command: "aigaq report --review KAZ-UPR2 --lang ru --output report.html",
        explanation: "Writes the report of a review with Russian labels.")
    ])

  @OptionGroup var reviewed: ReviewArguments

  @Option(help: "The language of the labels.")
  var lang: ReportLanguage = .en

  @Option(short: "o", help: "Writes to a file: whole, or not at all.", valueName: "FILE")
  var output: String?

  func run(_ invocation: Invocation) throws {
    guard let review = reviewed.review else {
      throw Failure(.wrongUsage, "--review is needed: a report is of one review.")
    }
    let time = try ExportTime(of: invocation.context.environment)
    let today =
      time.flatMap { CalendarDay(iso: String($0.text.prefix(10))) } ?? invocation.context.today
    guard let day = reviewed.asOf ?? today else {
      throw Failure(.failed, "The clock of this computer gives no day: name one with --as-of.")
    }
    if let output { try invocation.refuse(output, of: "--output") }
    let bytes = try invocation.withStore(for: .reading) { store in
      try reviewed.refuseUnknown(in: store)
      return try store.read {
        let disclosure = try Disclosure(store.repositories())
        let page = try ReviewPage(
          review, on: day, by: reviewed, in: lang, of: store, screening: disclosure)
        invocation.context.sayWithheldTexts(by: disclosure)
        return page.page.bytes
      }
    }
    guard let output else { return try invocation.context.output(bytes) }
    let file = try OutputFile(path: output, for: .others)
    try file.write(bytes)
    try file.finish()
  }
}

/// The page of the report of one review.
struct ReviewPage {
  /// The page.
  private(set) var page: ReportPage
  private let review: String
  private let day: CalendarDay
  private let reviewed: ReviewArguments
  private let language: ReportLanguage
  private let matrix: [MatrixLine]
  private let choice: PositionChoice

  /// Writes the page.
  ///
  /// - Throws: `StoreProblem`, or `StoredValueProblem`.
  init(
    _ review: String, on day: CalendarDay, by reviewed: ReviewArguments,
    in language: ReportLanguage, of store: IncidentStore, screening disclosure: Disclosure
  ) throws {
    (self.review, self.day, self.reviewed) = (review, day, reviewed)
    (self.language, choice) = (language, reviewed.choice)
    matrix = try store.matrix(of: review, on: day, by: reviewed.choice, in: .in(language))
    page = ReportPage("\(ReportWord.title.text(in: language)): \(review)", in: language) { text in
      disclosure.screened(text, column: "text", uid: nil)
    }
    try addHead(store)
    addPositions()
    addImplementation()
    try addDiscrepancies(store)
    try addRepeated(store)
    try addDossiers(store)
    try addPromises(store)
    addMatrix()
    addGaps()
  }

  private func word(_ word: ReportWord) -> String { word.text(in: language) }

  private mutating func add(
    _ title: ReportWord, _ columns: [ReportWord], _ rows: [[ReportPage.Cell]], rank: Int = 1
  ) {
    page.heading(word(title), rank: rank)
    if rows.isEmpty {
      page.paragraph(word(.nothing))
    } else {
      page.table(columns.map(word), rows)
    }
  }

  private var recommendations: [KnownRecommendation] { matrix.map(\.recommendation) }

  private func counted(_ lines: [MatrixLine]) -> [CountedRecommendation] {
    lines.map { $0.recommendation.counted(on: day, by: choice) }
  }

  // MARK: Head and positions

  private mutating func addHead(_ store: IncidentStore) throws {
    if language != .en { page.paragraph(word(.notReviewed)) }
    let code = String(review.prefix(3))
    let state = State(naming: code)
    let names = [ReportLanguage.en: state?.english, .ru: state?.russian, .kk: state?.kazakh]
    page.facts(
      [
        (word(.state), (names[language] ?? nil) ?? code), (word(.review), review),
        (word(.asOf), day.iso),
        (word(.positionsBy), reviewed.positions ?? word(.official)),
        (word(.rules), "\(AccountabilityRules.version)"),
        (word(.database), try ContentHash(of: store).text),
        (
          word(.made),
          "aigaq report --review \(review) --lang \(language.rawValue) --as-of \(day.iso)"
            + (reviewed.positions.map { " --positions \($0)" } ?? "")
        ),
      ], areOfProgram: true)
  }

  private static let units: [(CountingUnit, ReportWord)] = [
    (.paragraph, .paragraph), (.state, .pair), (.part, .part),
  ]

  private mutating func addPositions() {
    var rows: [[ReportPage.Cell]] = []
    for (unit, name) in Self.units {
      let count = PositionCount(of: counted(matrix), by: unit)
      for (kind, number) in count.counts.sorted(by: { $0.key < $1.key }) {
        rows.append(
          [
            .text(word(name)), .text(label(kind)), .number(Int64(number)),
            bar(number, of: count.total),
          ])
      }
    }
    add(.positions, [.unit, .position, .number, .share], rows)
    addAccepted(.byAction, .action) { line in
      line.recommendation.actionCategory.map { ["\($0)"] } ?? []
    }
    addAccepted(.byTheme, .theme) { $0.recommendation.themes }
  }

  /// A table of how many of each group were supported.
  private mutating func addAccepted(
    _ title: ReportWord, _ column: ReportWord, groups: (MatrixLine) -> [String]
  ) {
    var lines: [String: [MatrixLine]] = [:]
    for line in matrix { for group in groups(line) { lines[group, default: []].append(line) } }
    guard !lines.isEmpty else { return }
    let rows = lines.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }.map {
      group, lines in
      let count = PositionCount(of: counted(lines), by: .paragraph)
      return [
        ReportPage.Cell.text(group), .number(Int64(count[.supported])), .number(Int64(count.total)),
        bar(count[.supported], of: count.total),
      ]
    }
    add(title, [column, .supported, .paragraph, .share], rows, rank: 2)
  }

  private func bar(_ number: Int, of total: Int) -> ReportPage.Cell {
    let share = Share(number, of: total)
    let words =
      total < Share.leastBase
      ? "\(number) / \(total)" : "\(number) / \(total) (\(share.percentage))"
    return .bar(total > 0 ? Double(number) / Double(total) : 0, words)
  }

  private func label(_ kind: PositionClass) -> String {
    switch kind {
    case .position(let value): label(value)
    case .mixed: word(.mixed)
    case .none: word(.noPosition)
    }
  }

  private func label(_ value: PositionValue?) -> String {
    switch value {
    case .supported: word(.supported)
    case .supportedInPart: word(.supportedInPart)
    case .noted: word(.noted)
    case .notSupported: word(.notSupported)
    case .pending: word(.pending)
    case .unclear: word(.unclear)
    case nil: word(.noPosition)
    }
  }

  // MARK: Implementation and figures

  private mutating func addImplementation() {
    page.heading(word(.implementation))
    let supported = matrix.filter { $0.position?.value == .supported }
    let others = matrix.filter { $0.position?.value != .supported }
    for (name, lines) in [(word(.supported), supported), (word(.others), others)]
    where !lines.isEmpty {
      let rows = AssessorCount.all(of: lines.map(\.recommendation), on: day).flatMap { count in
        count.rows.map { row in
          [
            ReportPage.Cell.text(count.assessor), .text(count.scale), .text(label(row.label)),
            bar(row.number, of: count.count.base),
            row.label == "not assessed" ? .text("") : bar(row.number, of: count.count.assessed),
          ]
        }
      }
      page.heading(name, rank: 2)
      if rows.isEmpty { page.paragraph(word(.nothing)) }
      if !rows.isEmpty {
        page.table([.assessor, .scale, .grade, .ofAll, .ofAssessed].map(word), rows)
      }
    }
  }

  private func label(_ code: String) -> String {
    if code == "mixed" { return word(.mixed) }
    guard let labels = AssessmentCode(rawValue: code)?.labels else { return word(.notAssessed) }
    return switch language {
    case .en: labels.english
    case .ru: labels.russian
    case .kk: labels.kazakh
    }
  }

  private mutating func addDiscrepancies(_ store: IncidentStore) throws {
    var rows: [[ReportPage.Cell]] = []
    for check in try store.claimChecks() where check.record.about == review {
      for division in check.divisions { rows.append(cells(check, division)) }
    }
    add(
      .discrepancies, [.claim, .claimant, .statedTotal, .sumOfParts, .notAccounted, .ownCounts],
      rows)
    var differing: [[ReportPage.Cell]] = []
    for recommendation in recommendations where recommendation.positions.differBySource(on: day) {
      for source in Set(recommendation.positions.map(\.source)).sorted() {
        let position = recommendation.positions.standing(on: day, by: .source(source))
        differing.append([
          .text(recommendation.uid), .text(source), .text(label(position?.value)),
        ])
      }
    }
    add(.differingPositions, [.recommendation, .source, .position], differing, rank: 2)
  }

  private func cells(_ check: ClaimCheck, _ division: ClaimedTotal?) -> [ReportPage.Cell] {
    let record = check.record
    let (sum, difference) = (division.map { Int64($0.sum) }, division.map { Int64($0.difference) })
    return [
      .text(record.uid), .quoted(record.claimant, language: "en"), .text(record.totalText),
      .number(sum), .number(difference), ownCounts(check),
    ]
  }

  /// Our own counts, each with what a claim has more.
  private func ownCounts(_ check: ClaimCheck) -> ReportPage.Cell {
    guard language != .en, let total = check.record.total else {
      return .text(check.comparison ?? "")
    }
    return .text(
      check.readings.map { reading in
        let difference = total &- reading.number
        let unit = reading.unit == .paragraph ? word(.paragraph) : word(.pair)
        let position = reading.position.map { "\(label($0)) (\(reading.source)), " } ?? ""
        let words = "\(position)\(unit): \(reading.number)"
        return difference == 0 ? words : "\(words) (\(difference > 0 ? "+" : "")\(difference))"
      }.joined(separator: "\n"))
  }

  private mutating func addRepeated(_ store: IncidentStore) throws {
    let positions = try Dictionary(
      store.recommendations().map { ($0.uid, $0.positions.standing(on: day, by: choice)?.value) },
      uniquingKeysWith: { first, _ in first })
    var rows: [[ReportPage.Cell]] = []
    for (first, second) in try store.recommendationLinks()
    where first.hasPrefix("\(review)-") || second.hasPrefix("\(review)-") {
      rows.append([
        .text(first), .text(label(positions[first] ?? nil)), .text(second),
        .text(label(positions[second] ?? nil)),
      ])
    }
    add(.repeated, [.earlier, .position, .later, .position], rows)
  }

  // MARK: Dossiers, promises, matrix

  private mutating func addDossiers(_ store: IncidentStore) throws {
    page.heading(word(.dossiers))
    let commented = matrix.filter { !$0.comments.isEmpty }
    if commented.isEmpty { page.paragraph(word(.nothing)) }
    for line in commented {
      let recommendation = line.recommendation
      page.heading(recommendation.uid, rank: 2)
      page.facts([
        (word(.recommendation), recommendation.text),
        (word(.states), recommendation.states.joined(separator: ", ")),
        (
          word(.position),
          recommendation.positions.map {
            "\($0.saidOn.edtf) \(label($0.value)) (\($0.symbol.isEmpty ? $0.source : $0.symbol))"
          }.joined(separator: "\n")
        ),
        (word(.comments), line.comments.joined(separator: "\n")),
      ])
      let months = try store.months(around: recommendation.uid)
      if !months.isEmpty {
        page.paragraph(word(.months))
        let most = months.compactMap { Self.best(of: $0) }.max() ?? 0
        page.table(
          [.month, .incidents, .low, .best, .high].map(word) + [""],
          months.map { month in
            let share = most > 0 ? Double(Self.best(of: month) ?? 0) / Double(most) : 0
            return [.text(month.month)] + month.figures.map { .number($0) } + [.bar(share, "")]
          })
      }
    }
  }

  /// The best figure of a month, else the least.
  private static func best(of month: EvidenceMonth) -> Int64? {
    month.figures[2] ?? month.figures[1]
  }

  private mutating func addPromises(_ store: IncidentStore) throws {
    let promises = try store.commitments().filter { $0.clock(on: day) != .none }
    let promised: [[ReportPage.Cell]] = promises.map(cells)
    add(.promises, [.promise, .deadline, .clock, .event, .assessments], promised)
    let demanded: [[ReportPage.Cell]] = try store.unansweredDemands().map(cells)
    add(.unanswered, [.demand, .sender, .recipient, .knownOn], demanded)
  }

  /// A cell with the texts of a source, those that are not empty.
  private static func quoted(_ texts: [String], _ separator: String) -> ReportPage.Cell {
    let stated: [String] = texts.filter { !$0.isEmpty }
    return ReportPage.Cell.quoted(stated.joined(separator: separator), language: "en")
  }

  private func cells(_ commitment: KnownCommitment) -> [ReportPage.Cell] {
    let record = commitment.record
    let promise: String = "\(record.uid). \(record.actor), \(record.madeOn.edtf): \(record.words)"
    let grades: [String] = commitment.assessments.map { "\($0.assessor): \($0.value)" }
    return [
      Self.quoted([promise], ""),
      Self.quoted([record.deadline.date.edtf, record.deadline.text], "\n"),
      .text(label(commitment.clock(on: day))),
      Self.quoted([record.event, record.eventOn.edtf], ", "), Self.quoted(grades, "\n"),
    ]
  }

  private func cells(_ demand: UnansweredDemand) -> [ReportPage.Cell] {
    let isKnown = !demand.knownOn.edtf.isEmpty
    let known: String = isKnown ? label(UnknownAnswer(asOf: demand.knownOn)) : ""
    return [
      Self.quoted(["\(demand.uid). \(demand.text)"], ""),
      Self.quoted([demand.sender, demand.sentOn], ", "), Self.quoted([demand.recipient], ""),
      .text(known),
    ]
  }

  private func label(_ clock: Accountability.Clock) -> String {
    guard language != .en else { return clock.text }
    return switch clock {
    case .none: ""
    case .ahead: word(.ahead)
    case .dueThisMonth: word(.dueThisMonth)
    case .overdue(let days): "\(word(.overdue)) (\(word(.days)): \(days))"
    case .metOnTime: word(.metOnTime)
    case .metLate(let days):
      days.count == 1
        ? "\(word(.metLate)) (\(word(.days)): \(days.lowerBound))"
        : "\(word(.metLate)) (\(word(.days)): \(days.lowerBound)–\(days.upperBound))"
    case .metAround(let days): "\(word(.metAround)) (\(word(.days)): 0–\(days))"
    }
  }

  private func label(_ answer: UnknownAnswer) -> String {
    guard language != .en else { return answer.text(on: day) }
    let isOld = answer.asOf.end.map { $0 < day } ?? false
    return answer.asOf.edtf + (isOld ? "; \(word(.notCheckedSince))" : "")
  }

  private mutating func addMatrix() {
    var rows: [[ReportPage.Cell]] = []
    for line in matrix {
      let recommendation = line.recommendation
      let number = recommendation.paragraph + recommendation.part
      rows.append([
        Self.quoted([number, recommendation.text], " "),
        .text(recommendation.states.joined(separator: ", ")),
        .text(label(line.position?.value)), .text(line.comments.joined(separator: "\n")),
      ])
    }
    add(.matrix, [.recommendation, .states, .position, .comments], rows)
  }

  private mutating func addGaps() {
    let silent = matrix.filter { $0.position == nil }
    let unassessed = matrix.filter { line in
      !Assessment.inForce(line.recommendation.assessments, on: day).contains {
        $0.scale != Scale.unReportHeading
      }
    }
    func paragraphs(_ lines: [MatrixLine]) -> String {
      "\(PositionCount(of: counted(lines), by: .paragraph).total)"
    }
    page.heading(word(.gaps))
    page.facts([
      (word(.withoutPosition), paragraphs(silent)),
      (word(.withoutAssessment), paragraphs(unassessed)),
      (word(.pending), paragraphs(matrix.filter { $0.position?.value == .pending })),
    ])
  }
}
