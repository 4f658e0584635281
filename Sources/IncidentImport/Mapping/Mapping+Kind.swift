import Incidents

/// Fields that the columns of a list imply for each of its rows, where no column states them.
struct Presumption {
  /// The kind of incident of the rows.
  let kind: IncidentKind
  /// Why, in a clause.
  let reason: String
  /// The fields that follow from it.
  let fields: [Field: FieldMapping]

  /// The kind that the rows are read as, with the reason.
  var description: String { "\(kind == .protest ? "protests" : "detentions"): \(reason)" }
}

extension Mapping {
  /// The kind that a list about protests or detentions gives each of its rows; nil where nothing says
  /// what it is about, or a column states the kind.
  ///
  /// A row of a list about protests often has nothing but a number of detained, which by itself would
  /// make it a detention outside a protest. Where nothing else tells, the titles may. Where only fields of the native layout tell of protests, a
  /// row that has not even that number stays what its other fields make it.
  func presumption(
    header: [String], dataset: String, titles: ProtestTitles? = nil
  ) -> Presumption? {
    guard fields[.kind] == nil else { return nil }
    return presumption(header: header, dataset: dataset) ?? presumption(by: titles)
  }

  /// The kind of each row whose title speaks of a protest, in a list in which most do.
  private func presumption(by titles: ProtestTitles?) -> Presumption? {
    guard unit != .person, let titles, titles.areOfProtests,
      fields[.title]?.origin == .column(titles.column)
    else { return nil }
    return presume(
      .protest,
      "\(titles.share) in '\(titles.column)' speak of a protest, so each row with such a title is one",
      when: ProtestTitles.conditions(on: titles.column))
  }

  private func presumption(header: [String], dataset: String) -> Presumption? {
    if unit == .person { return presumedDetentionsOfPersons(dataset: dataset) }
    let columns = header.filter(Headings.meansProtest)
    if let column = columns.first(where: { Field(name: Header.folded($0)) == nil }) {
      return presume(.protest, "the column '\(column)' is about protests, so each row is one")
    }
    if HeadingWords(dataset).concepts.contains(.protest) {
      return presume(.protest, "the list is called '\(dataset)', so each row is a protest")
    }
    guard let column = columns.first else { return presumedDetentions }
    guard case .column(let detained)? = fields[.detained]?.origin else { return nil }
    return presume(
      .protest, "the column '\(column)' is about protests, so each row with detentions is one",
      when: [Condition(column: detained, test: .isNone(of: [""]))])
  }

  /// A list of persons is of people detained where it, or its column of names, is called after them;
  /// and where it has articles, and is dated by a date and no more.
  private func presumedDetentionsOfPersons(dataset: String) -> Presumption? {
    if isDatedByHeading {
      if let name = fields[.name]?.columns.first(where: Headings.isOfDetainees) {
        return presume(.detention, "the column '\(name)' names those detained, so each row is one")
      }
      if Headings.isOfDetainees(dataset) {
        return presume(
          .detention,
          "the list is called '\(dataset)', and each row is about a person, so each is one")
      }
    }
    guard fields[.articles] != nil, case .column(let date)? = fields[.date]?.origin,
      Headings.isBareDate(date)
    else { return nil }
    return presume(
      .detention, "each row is about a person, with articles and '\(date)', so each is one")
  }

  /// True if the date comes from columns that are called so.
  private var isDatedByHeading: Bool {
    switch fields[.date]?.origin {
    case .column(let name)?: Headings.field(named: name) == .date
    case .columns?: true
    default: false
    }
  }

  /// A list that is dated by a date of detention is about detentions; where it has bookings, each is of
  /// one person.
  private var presumedDetentions: Presumption? {
    guard let date = dateOfDetention else { return nil }
    let reason = "the column '\(date)' dates a detention, so each row is one"
    guard case .column(let id)? = fields[.id]?.origin, fields.keys.allSatisfy({ !$0.isCount }),
      HeadingWords(id).concepts.contains(.booking)
    else { return presume(.detention, reason) }
    return presume(
      .detention, "\(reason), and each '\(id)' is of one person",
      and: [.detained: FieldMapping(.constant("1"))])
  }

  private func presume(
    _ kind: IncidentKind, _ reason: String, when conditions: [Condition] = [],
    and others: [Field: FieldMapping] = [:]
  ) -> Presumption {
    var reading = FieldMapping(.constant(kind.rawValue))
    reading.conditions = conditions
    return Presumption(
      kind: kind, reason: reason, fields: others.merging([.kind: reading]) { $1 })
  }
}
