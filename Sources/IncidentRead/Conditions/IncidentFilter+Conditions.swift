import Counting
import Incidents
import SQLite

// The conditions of a filter, by the list of them.
extension IncidentFilter {
  /// The conditions that are set with their values, in the order of the list.
  private var asked: [(condition: IncidentCondition, values: [String])] {
    IncidentCondition.all.compactMap { condition in
      let values = condition.values(in: self)
      return values.isEmpty ? nil : (condition, values)
    }
  }

  /// The names of the conditions that are set, each with a value; a condition of several values stands
  /// there for each.
  package var values: [(condition: String, value: String)] {
    asked.flatMap { condition, values in values.map { (condition.name, $0) } }
  }

  /// The filter in words, a phrase for each condition.
  package var words: [String] {
    asked.map { "\($0.words) \($1.joined(separator: " \($0.joiner) "))" }
  }

  /// The filter as a condition on the table `incident`.
  package var condition: SQLCondition {
    let listed = lists.map { SQLCondition.incident(isIn: $0) }
    return .all(
      [.any(searchedWindows), .any(searchedRegions)].compactMap(\.self) + listed + others)
  }

  /// The ways in which the incidents are found.
  private var searches: [IncidentCondition.Search] {
    asked.compactMap { $0.condition.search(for: self) }
  }

  /// The days of a window as conditions of which an incident fulfils one and no other; none where there
  /// is no window.
  var searchedWindows: [SQLCondition] {
    searches.flatMap { search -> [SQLCondition] in
      if case .windows(let windows) = search { windows } else { [] }
    }
  }

  /// The regions as such conditions.
  var searchedRegions: [SQLCondition] {
    searches.flatMap { search -> [SQLCondition] in
      if case .regions(let regions) = search { regions } else { [] }
    }
  }

  /// The statements that each give the numbers of incidents, of which an incident must be one.
  var lists: [SQLCondition] {
    searches.compactMap { search -> SQLCondition? in
      if case .list(let statement) = search { statement } else { nil }
    }
  }

  /// The conditions that an incident fulfils by itself.
  var others: [SQLCondition] {
    searches.compactMap { search -> SQLCondition? in
      if case .own(let own) = search { own } else { nil }
    }
  }
}

// The SQL of conditions.
extension IncidentFilter {
  /// Conditions for incidents that may have happened within the window.
  ///
  /// That is all that starts in it and, of what starts before and is not of one day, what lasts into
  /// it. Each of the two has an index.
  var windows: [SQLCondition] {
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

  /// The incidents in which somebody was charged under one of the articles.
  var charged: SQLCondition? {
    guard !articles.isEmpty else { return nil }
    let one = """
      said.article = ? AND said.code = ? AND charge.part = ifnull(?, charge.part)
      AND charge.paragraph = ifnull(?, charge.paragraph)
      """
    let any = articles.map { _ in "(\(one))" }.joined(separator: " OR ")
    return SQLCondition(
      sql: """
        SELECT charge.incident_id FROM legal_article AS said
        JOIN charge ON charge.article_id = ifnull(said.same_as, said.id) WHERE \(any)
        """,
      values: articles.flatMap { article in
        [
          .text(article.article), Value(article.code?.rawValue), Value(article.part),
          Value(article.paragraph),
        ]
      })
  }

  /// The incidents that a source tells of, or of one that is merged into them, however it is spelled, in one of the lists where lists are set.
  var told: SQLCondition? {
    SQLCondition.column("source.name", isOneOf: sources.flatMap(LetterCases.of)).map { source in
      let all = SQLCondition.all([source, dataset].compactMap(\.self))
      return SQLCondition(
        sql: """
          SELECT ifnull(reported.merged_into, reported.id) FROM source
          JOIN source AS said
            ON ifnull(said.same_as, said.id) = ifnull(source.same_as, source.id)
          JOIN report ON report.source_id = said.id
          JOIN incident_report ON incident_report.report_id = report.id
          JOIN incident AS reported ON reported.id = incident_report.incident_id WHERE \(all.sql)
          """, values: all.values)
    }
  }

  private var dataset: SQLCondition? { .column("report.dataset", isOneOf: datasets) }

  /// That a report of the incident, or of one that is merged into it, came in one of the lists, where no source
  /// is set.
  var imported: SQLCondition? {
    guard sources.isEmpty else { return nil }
    return dataset.map { dataset in
      SQLCondition(
        sql: """
          EXISTS (SELECT 1 FROM incident_report
            JOIN report ON report.id = incident_report.report_id
            WHERE incident_report.incident_id IN (SELECT incident.id
              UNION ALL SELECT one.id FROM incident AS one WHERE one.merged_into = incident.id)
              AND \(dataset.sql))
          """, values: dataset.values)
    }
  }

  /// The incidents about which one of some authors decided.
  var decided: SQLCondition? {
    SQLCondition.column("decision.author", isOneOf: deciders).map { author in
      SQLCondition(
        sql: """
          SELECT ifnull(incident.merged_into, incident.id) FROM decision
          JOIN decision_subject ON decision_subject.decision_id = decision.id
          JOIN incident ON incident.uid = decision_subject.uid WHERE \(author.sql)
          """, values: author.values)
    }
  }

  /// The incidents of which a report, or about which a decision, came on a day or later.
  var changed: SQLCondition? {
    changedSince.map { day in
      SQLCondition(
        sql: """
          SELECT ifnull(one.merged_into, one.id) FROM import_batch
          JOIN report ON report.batch_id = import_batch.id
          JOIN incident_report ON incident_report.report_id = report.id
          JOIN incident AS one ON one.id = incident_report.incident_id
          WHERE substr(import_batch.applied_at, 1, 10) >= ?
          UNION SELECT ifnull(incident.merged_into, incident.id) FROM decision
          JOIN decision_subject ON decision_subject.decision_id = decision.id
          JOIN incident ON incident.uid = decision_subject.uid
          WHERE substr(decision.added_at, 1, 10) >= ?
          """, values: [.text(day.iso), .text(day.iso)])
    }
  }

  /// That so many people were detained.
  var detained: SQLCondition? {
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
