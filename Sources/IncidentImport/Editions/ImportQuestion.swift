/// A question about an edition that does not fit what is here, asked before anything is applied.
package enum ImportQuestion: Hashable, Sendable {
  /// An answer, as the command line names it.
  package enum Answer: String, CaseIterable, Sendable {
    /// Many identifiers may stand for other incidents than before.
    case renumbered
    /// Most rows of the list may be missing from its new edition.
    case missingRows = "missing-rows"
    /// Incidents may be here already, in another list or in the list's last edition.
    case overlap
    /// Rows may have dates or places that the list of the layout does not have.
    case otherRows = "other-rows"
    /// Sources that were not named before made reports of their own.
    case newReports = "new-reports"
    /// Rows are those of the last edition, with another spelling, number, date or source.
    case corrections
    /// Rows about persons take the place of rows about incidents, or the other way round.
    case otherUnit = "other-unit"
  }

  /// Rows that change the date and the place or title of the incident of their identifier.
  case renumbered(count: Int, of: Int, example: String)
  /// Reports of the list of which the edition has no row, beside many new ones.
  case missingRows(count: Int, of: Int)
  /// New rows with the date, place and number, or the person and date, of incidents of another list.
  case overlap(count: Int, of: Int, list: String, likeness: Likeness)
  /// New rows that are like rows of the list which the edition no longer has.
  case replacedRows(count: Int, of: Int, example: String)
  /// New rows that are like rows which the edition no longer has, where there are too many to compare all.
  case tooManyReplaced(count: Int, of: Int, beyond: Int, example: String)
  /// Rows that do not fit what the layout says of its list.
  case otherRows(count: Int, of: Int, list: String, example: String)
  /// Rows about persons under identifiers of rows about incidents, or the other way round.
  case otherUnit(count: Int, of: Int, list: String, areOfPersons: Bool, example: String)
  /// Rows that name another source than a report that is missing from the edition.
  case changedSources(count: Int, example: String)

  /// The answers of which each settles the question.
  package var answers: Set<Answer> {
    switch self {
    case .renumbered: [.renumbered]
    case .missingRows: [.missingRows]
    case .overlap: [.overlap]
    case .replacedRows: [.corrections, .overlap]
    case .tooManyReplaced: [.overlap]
    case .otherRows: [.otherRows]
    case .otherUnit: [.otherUnit]
    case .changedSources: [.newReports, .corrections]
    }
  }

  /// The question in sentences, with what to do.
  package var text: String {
    switch self {
    case .renumbered(let count, let total, let example):
      "\(count) of \(total) rows would become about something else: under the same identifier they "
        + "have another date, place or title (\(example)). Has the list been renumbered? If so, "
        + "identify its rows by their content, with \"id\": { \"digest_of\": [...] } in a mapping "
        + "('aigaq inspect FILE --write-mapping MAPPING' writes one), and import it under another name "
        + "(--dataset NAME). If the changes are right, add --accept renumbered."
    case .missingRows(let count, let total):
      "\(count) of \(total) reports of the list are not in this file, and others are new. Is it "
        + "another list? If so, import it with --dataset NAME. If it is an edition of this list, add "
        + "--accept missing-rows to keep the missing ones, or --withdraw-missing to withdraw them."
    case .overlap(let count, let total, let list, let likeness) where likeness.isOfOtherUnit:
      "\(count) of \(total) new rows have \(likeness.words) of the list '\(list)', which is here, and "
        + "people would be counted twice. If they are the same people, give each row about a person the "
        + "identifier of the incident in a column 'id' and one of the person's own in a column 'person', "
        + "and import both lists with one --dataset NAME: the named persons are then part of the number. If "
        + "they are others, add --accept overlap."
    case .overlap(let count, let total, let list, let likeness):
      "\(count) of \(total) new rows have \(likeness.words) of the list "
        + "'\(list)', which is here, and would be counted twice. If this is that list, "
        + "import it with --dataset \(list), or undo the other import first (aigaq revert N; "
        + "'aigaq imports' lists them). If both are to be counted, add --accept overlap."
    case .replacedRows(let count, let total, let example):
      "\(count) of \(total) new rows are like rows of the list that this file no longer has "
        + "(\(example)), and both would be counted. If they are the same rows, corrected, written in "
        + "another way or under another identifier, add --accept corrections: the new rows take the "
        + "place of the old. If they are other incidents, add --accept overlap: both are counted."
    case .tooManyReplaced(let count, let total, let beyond, let example):
      "\(count) of \(total) new rows are like rows of the list that this file no longer has "
        + "(\(example)), and both would be counted. There are \(beyond) new rows more, too many to "
        + "compare. If the file is the whole list, add --withdraw-missing: what it does not have is "
        + "withdrawn, and its rows are counted. If they are other incidents, add --accept overlap: both "
        + "are counted."
    case .otherRows(let count, let total, let list, let example):
      "\(count) of \(total) rows do not fit the list '\(list)' (\(example)). If the file is another "
        + "list in the same layout, give it a name of its own with --dataset NAME. If the rows are "
        + "right, add --accept other-rows."
    case .otherUnit(let count, let total, let list, let areOfPersons, let example):
      "\(count) of \(total) rows are about \(areOfPersons ? "a person" : "an incident"), and would take the "
        + "place of rows of the list '\(list)' about \(areOfPersons ? "an incident" : "a person") "
        + "(\(example)). If \(areOfPersons ? "the persons are those of these incidents" : "these are the incidents of those persons"), "
        + "give each row about a person an identifier of the person's own in a column 'person': both "
        + "then stay. If it is another list, import it with --dataset NAME. If the rows are to replace "
        + "what the list said, add --accept other-unit."
    case .changedSources(let count, let example):
      "\(count == 1 ? "1 row names" : "\(count) rows name") another source than before "
        + "(\(example)). If the name was corrected, add --accept corrections; if another source "
        + "reports the same incident, add --accept new-reports, and both reports stay."
    }
  }

  /// The trait in which new rows are like rows of another list.
  package enum Likeness: Hashable, Sendable {
    /// Incidents that are the same.
    case incidents
    /// Persons who are the same.
    case persons
    /// Persons who may be among those that the other list counts.
    case personsCounted
    /// Numbers that may count the persons of the other list.
    case countingPersons

    /// True if one list is of persons and the other of incidents.
    var isOfOtherUnit: Bool { self == .personsCounted || self == .countingPersons }

    /// The traits that rows and incidents of the other list have in common, in words.
    var words: String {
      switch self {
      case .incidents: "the date, the place and the number or the title of an incident"
      case .persons: "the person and the date of a row"
      case .personsCounted: "the date and the place of an incident with a number of detained"
      case .countingPersons: "the date and the place of a person"
      }
    }
  }
}
