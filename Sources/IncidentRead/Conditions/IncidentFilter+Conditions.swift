import Counting
import Incidents
import SQLite

// Conditions of a filter: the one list of them. Whatever asks incidents for something, says what was asked
// for, or records it goes through this list, so that none can be left out in one of these places.
extension IncidentFilter {
  /// One condition that is set.
  struct Condition {
    /// A way in which incidents are found by a condition.
    enum Search {
      /// Conditions of which an incident fulfils one and no other: days that may fall into a window.
      case windows([SQLCondition])
      /// The same of regions.
      case regions([SQLCondition])
      /// A statement that gives the numbers of incidents.
      case list(SQLCondition)
      /// A condition that an incident fulfils by itself.
      case own(SQLCondition)
      /// None, as another condition looks for it too.
      case none
    }

    /// The name of the option that sets it, without its dashes.
    let option: String
    /// The values of the option.
    let values: [String]
    /// The phrase before the values, as it is spoken.
    let words: String
    /// The word between values: "or" where one of them has to hold.
    let joiner: String
    /// The way in which incidents are found by it.
    let search: Search

    init?(
      _ option: String, _ values: [String], words: String? = nil, joiner: String = "or",
      _ search: Search?
    ) {
      guard !values.isEmpty, let search else { return nil }
      (self.option, self.values, self.joiner) = (option, values, joiner)
      self.words = words ?? option
      self.search = search
    }
  }

  /// The conditions that are set, in a fixed order.
  var conditions: [Condition] {
    func terms<Term: RawRepresentable>(
      _ option: String, _ column: String, _ terms: [Term],
      _ search: (SQLCondition) -> Condition.Search = Condition.Search.own
    ) -> Condition? where Term.RawValue == String {
      let values = terms.map(\.rawValue)
      return Condition(option, values, SQLCondition.column(column, isOneOf: values).map(search))
    }
    let articleNames = articles.map { ArticleList.write([$0]) }
    let circle = near.map { "\($0.latitude),\($0.longitude),\($0.kilometres)" }
    return [
      Condition("from", Self.list(from?.iso), .windows(to == nil ? windows : [])),
      Condition("to", Self.list(to?.iso), .windows(windows)),
      terms("kind", "incident.kind", kinds),
      Condition("region", regions.map(\.text), .regions(RegionName.conditions(anyOf: regions))),
      Condition(
        "place", Self.list(place?.text), place.map { .list($0.incidents(in: "place")) }),
      Condition("article", articleNames, charged.map(Condition.Search.list)),
      terms("verification", "incident.verification", verifications),
      Condition("source", sources, told.map(Condition.Search.list)),
      Condition(
        "dataset", datasets, words: "list",
        imported.map(Condition.Search.own) ?? Condition.Search.none),
      terms("form", "protest.form", forms, Self.protest),
      terms("authorisation", "protest.authorisation", authorisations, Self.protest),
      terms("response", "protest.response", responses, Self.protest),
      Condition(
        "text", Self.list(text?.text), words: "with the words", text.map { .list($0.incidents()) }),
      Condition(
        "near", Self.list(circle),
        words: "within kilometres of a point (degrees north, degrees east, kilometres)",
        near.map { .own($0.condition) }),
      Condition(
        "without", missingDimensions.map(\.rawValue), joiner: "and",
        .own(.all(missingDimensions.map { SQLCondition(sql: "(\($0.isMissing))", values: []) }))),
      Condition(
        "min-detained", Self.list(minimumDetained.map(String.init)),
        words: "people detained at least", detained.map(Condition.Search.own)),
    ].compactMap(\.self)
  }

  private static func list(_ value: String?) -> [String] { value.map { [$0] } ?? [] }

  /// The filter as options of a command and their values, in a fixed order; none where no condition
  /// is set.
  package var options: [(name: String, value: String)] {
    conditions.flatMap { condition in condition.values.map { ("--\(condition.option)", $0) } }
  }

  /// The filter in words, a phrase for each condition.
  package var words: [String] {
    conditions.map { "\($0.words) \($0.values.joined(separator: " \($0.joiner) "))" }
  }

  /// The filter as a condition on the table `incident`.
  package var condition: SQLCondition {
    let listed = lists.map { SQLCondition.incident(isIn: $0) }
    return .all(
      [.any(searchedWindows), .any(searchedRegions)].compactMap(\.self) + listed + others)
  }

  /// The days of a window as conditions of which an incident fulfils one and no other; none where there
  /// is no window.
  var searchedWindows: [SQLCondition] {
    conditions.flatMap { condition -> [SQLCondition] in
      if case .windows(let windows) = condition.search { windows } else { [] }
    }
  }

  /// The regions as such conditions.
  var searchedRegions: [SQLCondition] {
    conditions.flatMap { condition -> [SQLCondition] in
      if case .regions(let regions) = condition.search { regions } else { [] }
    }
  }

  /// The statements that each give the numbers of incidents, of which an incident must be one.
  var lists: [SQLCondition] {
    conditions.compactMap { condition -> SQLCondition? in
      if case .list(let statement) = condition.search { statement } else { nil }
    }
  }

  /// The conditions that an incident fulfils by itself.
  var others: [SQLCondition] {
    conditions.compactMap { condition -> SQLCondition? in
      if case .own(let own) = condition.search { own } else { nil }
    }
  }
}

// Their SQL.
extension IncidentFilter {
  /// Conditions for incidents that may have happened within the window.
  ///
  /// That is all that starts in it and, of what starts before and is not of one day, what lasts into
  /// it. Each of the two has an index.
  private var windows: [SQLCondition] {
    let until = to.map { SQLCondition(sql: "incident.date_start <= ?", values: [.text($0.iso)]) }
    guard let from else { return [until].compactMap(\.self) }
    let first = Value.text(from.iso)
    let started = SQLCondition(sql: "incident.date_start >= ?", values: [first])
    let lasting = SQLCondition(
      sql: """
        incident.date_precision <> 'day' AND incident.date_start < ? AND incident.date_end >= ?
        """, values: [first, first])
    return [started, lasting].map { .all([$0, until].compactMap(\.self)) }
  }

  private var charged: SQLCondition? {
    guard !articles.isEmpty else { return nil }
    let one = """
      legal_article.article = ? AND legal_article.code = ? AND charge.part = ifnull(?, charge.part)
      AND charge.paragraph = ifnull(?, charge.paragraph)
      """
    let any = articles.map { _ in "(\(one))" }.joined(separator: " OR ")
    return SQLCondition(
      sql: """
        SELECT charge.incident_id FROM legal_article
        JOIN charge ON charge.article_id = legal_article.id WHERE \(any)
        """,
      values: articles.flatMap { article in
        [
          .text(article.article), Value(article.code?.rawValue), Value(article.part),
          Value(article.paragraph),
        ]
      })
  }

  /// The incidents that a source tells of, in one of the lists where lists are set.
  private var told: SQLCondition? {
    SQLCondition.column("source.name", isOneOf: sources.flatMap(LetterCases.of)).map { source in
      let all = SQLCondition.all([source, dataset].compactMap(\.self))
      return SQLCondition(
        sql: """
          SELECT incident_report.incident_id FROM source
          JOIN report ON report.source_id = source.id
          JOIN incident_report ON incident_report.report_id = report.id WHERE \(all.sql)
          """, values: all.values)
    }
  }

  private var dataset: SQLCondition? { .column("report.dataset", isOneOf: datasets) }

  /// That a report came in one of the lists, where no source is set.
  private var imported: SQLCondition? {
    guard sources.isEmpty else { return nil }
    return dataset.map { dataset in
      SQLCondition(
        sql: """
          EXISTS (SELECT 1 FROM incident_report
            JOIN report ON report.id = incident_report.report_id
            WHERE incident_report.incident_id = incident.id AND \(dataset.sql))
          """, values: dataset.values)
    }
  }

  /// That the protest of an incident fulfils a condition.
  private static func protest(_ condition: SQLCondition) -> Condition.Search {
    .own(
      SQLCondition(
        sql: """
          EXISTS (SELECT 1 FROM protest
            WHERE protest.incident_id = incident.id AND \(condition.sql))
          """, values: condition.values))
  }

  private var detained: SQLCondition? {
    minimumDetained.map { least in
      SQLCondition(
        sql: """
          (SELECT max(
              ifnull(sum(iif(detention.person_id IS NULL,
                ifnull(detention.low, detention.best), 0)), 0),
              count(detention.person_id))
            FROM detention WHERE detention.incident_id = incident.id) >= ?
          """, values: [.integer(Int64(least))])
    }
  }
}
