/// A question about an edition that does not fit what is here, asked before anything is applied.
package enum ImportQuestion: Hashable, Sendable {
  /// An answer, as the command line names it.
  package enum Answer: String, CaseIterable, Sendable {
    /// Many identifiers may stand for other incidents than before.
    case renumbered
    /// Most rows of the list may be missing from its new edition.
    case missingRows = "missing-rows"
    /// Incidents may be here already under other identifiers or in another list.
    case overlap
    /// Rows may have dates or places that the list of the layout does not have.
    case otherRows = "other-rows"
    /// Sources that were not named before made reports of their own.
    case newReports = "new-reports"
    /// Sources that were not named before are corrections of those in earlier rows.
    case corrections
  }

  /// Rows that change the date and the place or title of the incident of their identifier.
  case renumbered(count: Int, of: Int, example: String)
  /// Reports of the list of which the edition has no row, beside many new ones.
  case missingRows(count: Int, of: Int)
  /// New incidents with the date, place and number of incidents of a list that is here.
  case overlap(count: Int, of: Int, list: String, isSameList: Bool)
  /// Rows that do not fit what the layout says of its list.
  case otherRows(count: Int, of: Int, list: String, example: String)
  /// Rows that name another source than a report that is missing from the edition.
  case changedSources(count: Int, example: String)

  /// The answers of which each settles the question.
  package var answers: Set<Answer> {
    switch self {
    case .renumbered: [.renumbered]
    case .missingRows: [.missingRows]
    case .overlap: [.overlap]
    case .otherRows: [.otherRows]
    case .changedSources: [.newReports, .corrections]
    }
  }

  /// The question in sentences, with what to do.
  package var text: String {
    switch self {
    case .renumbered(let count, let total, let example):
      "\(count) of \(total) rows would become about something else: under the same identifier they "
        + "have another date, place or title (\(example)). Has the list been renumbered? If so, tell "
        + "its rows apart by what they hold, with \"id\": { \"digest_of\": [...] } in a mapping "
        + "('aigaq inspect FILE --write-mapping MAPPING' writes one), and import it under another name "
        + "(--dataset NAME). If the changes are right, add --accept renumbered."
    case .missingRows(let count, let total):
      "\(count) of \(total) reports of the list are not in this file, and others are new. Is it "
        + "another list? If so, import it with --dataset NAME. If it is an edition of this list, add "
        + "--accept missing-rows to keep the missing ones, or --withdraw-missing to withdraw them."
    case .overlap(let count, let total, let list, isSameList: true):
      "\(count) of \(total) new rows have the date, the place and the number or title of an incident "
        + "that the list '\(list)' has under another identifier, and would be counted twice. Has the "
        + "list been renumbered? If so, take its import back first (aigaq revert N; 'aigaq imports' "
        + "lists them). If they are other incidents, add --accept overlap."
    case .overlap(let count, let total, let list, isSameList: false):
      "\(count) of \(total) new rows have the date, the place and the number or title of an incident "
        + "of the list '\(list)', which is here, and would be counted twice. If this is that list, "
        + "import it with --dataset \(list), or take the other import back first (aigaq revert N; "
        + "'aigaq imports' lists them). If both are to be counted, add --accept overlap."
    case .otherRows(let count, let total, let list, let example):
      "\(count) of \(total) rows do not fit the list '\(list)' (\(example)). If the file is another "
        + "list in the same layout, give it a name of its own with --dataset NAME. If the rows are "
        + "right, add --accept other-rows."
    case .changedSources(let count, let example):
      "\(count == 1 ? "1 row names" : "\(count) rows name") another source than before "
        + "(\(example)). If the name was corrected, add --accept corrections; if another source "
        + "reports the same incident, add --accept new-reports, and both reports stay."
    }
  }
}

/// The reports of a list of which a new edition has no row, and what follows from that.
package struct MissingRows: Hashable, Sendable {
  /// The number of them that are named.
  static let named = 10

  /// The number of missing reports, without those of incidents that are withdrawn.
  package internal(set) var count = 0
  /// The first of them, each its incident's stable identifier.
  package internal(set) var first: [String] = []
  /// The incidents of which every report is missing.
  package internal(set) var incidents: [Int64] = []
  /// The incidents that an earlier import withdrew, and that the edition has again.
  package internal(set) var returned: [Int64] = []
}
