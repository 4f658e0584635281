import Incidents

extension Mapping {
  /// The mapping of a plainly named file, as one of persons where its columns say so, with all that
  /// may name a person restricted.
  ///
  /// A column that is called `name` and nothing more may hold the names of incidents: it makes the
  /// rows persons only where another column is about persons, but is restricted all the same. Where a
  /// list of persons has no identifiers, a row is known by the person and the date. Where its dates are
  /// called dates of detention, a row is about a detention.
  func withPersons(_ header: [String]) -> Mapping {
    var mapping = self
    let parts = PersonHeadings.partsOfName(in: header)
    if !parts.isEmpty {
      mapping.fields[.name] = FieldMapping(
        parts.count == 1 ? .column(parts[0]) : .columns(parts, join: " "))
    }
    mapping.takeCountOfDetained(header)
    if let who = mapping.fields[.person] ?? mapping.fields[.name], mapping.isOfPersons {
      mapping.takeAsPersons(who)
      mapping.takeStatus(header)
    } else {
      mapping.fields = mapping.fields.filter { !$0.key.isOfPersons }
    }
    let known = Set(
      (mapping.restrictedColumns + mapping.fields.values.flatMap(\.columns)).map(Header.folded))
    mapping.restricted = header.filter { name in
      !known.contains(Header.folded(name))
        && PersonHeadings.isRestricted(name, inPersonList: mapping.unit == .person)
    }
    return mapping
  }

  /// Reads a column that is called a number and nothing more ("Кол-во") as that of those detained, in a
  /// list that is dated by a detention.
  private mutating func takeCountOfDetained(_ header: [String]) {
    guard fields[.detained] == nil, dateOfDetention != nil else { return }
    let used = Set(fields.values.flatMap(\.columns).map(Header.folded))
    let column = header.first { name in
      let words = HeadingWords(name)
      return !used.contains(Header.folded(name)) && !RowNumbers.mayNumberRows(name)
        && !words.hasUnknownWord
        && words.concepts.contains(.count)
        && words.concepts.isSubset(of: [.count, .people, .filler])
    }
    if let column { fields[.detained] = FieldMapping(.column(column)) }
  }

  /// Headings of names of anything.
  private static let bareNames: Set<String> = ["name", "аты"]

  private var isOfPersons: Bool {
    if countsPeople, !fields.keys.contains(where: { $0.isOfPersons && $0 != .name }) {
      return false
    }
    if case .column(let name)? = fields[.name]?.origin,
      !Self.bareNames.contains(Header.folded(name))
    {
      return true
    }
    if case .columns? = fields[.name]?.origin { return true }
    return fields.keys.contains { $0.isOfPersons && $0 != .name } || fields[.detentionKind] != nil
      || dateOfDetention != nil || isOfCharges
  }

  /// Headings that a list of persons may have too, with yes and no below them.
  private static let yesOrNo: Set<String> = [
    "detained", "задержан", "задержана", "задержан(а)", "ұсталды", "ұсталған",
  ]

  /// True if a column says how many people a row is about, as "Задержано": who is named beside it is some of
  /// them.
  private var countsPeople: Bool {
    [Field.detained, .participants].contains { field in
      guard case .column(let name)? = fields[field]?.origin else { return false }
      return !Self.yesOrNo.contains(Header.folded(name))
    }
  }

  /// True if rows name somebody beside articles, and no number of people or assembly.
  private var isOfCharges: Bool {
    fields[.articles] != nil
      && fields.keys.allSatisfy {
        !$0.isCount && ![.title, .form, .organiser, .demands].contains($0)
      }
  }

  /// The column of the date, where it is called a date of detention.
  var dateOfDetention: String? {
    guard case .column(let name)? = fields[.date]?.origin, Headings.isDateOfDetention(name) else {
      return nil
    }
    return name
  }

  /// Headings of what a court decided, as words, and not of its date.
  private static let sentences: Set<String> = [
    "verdict", "sentence", "judgment", "punishment", "приговор", "приговор суда", "решение суда",
    "наказание", "мера наказания", "үкім", "сот үкімі", "сот шешімі", "жаза",
  ]

  /// Reads a column that is called a status and nothing more: in a list of persons it is that of the
  /// charge; where there is none, one of sentences beside articles.
  private mutating func takeStatus(_ header: [String]) {
    guard fields[.chargeStatus] == nil else { return }
    let used = Set(fields.values.flatMap(\.columns).map(Header.folded))
    let free = header.filter { !used.contains(Header.folded($0)) }
    let status = free.first { name in
      let words = HeadingWords(name)
      return words.concepts == [.status] && !words.hasUnknownWord
    }
    let column =
      status
      ?? (fields[.articles] == nil
        ? nil : free.first { Self.sentences.contains(HeadingWords($0).text) })
    if let column { fields[.chargeStatus] = FieldMapping(.column(column)) }
  }

  private mutating func takeAsPersons(_ who: FieldMapping) {
    unit = .person
    // The end beside a start is that of the custody, which counts when it starts.
    fields[.date]?.end = nil
    if fields[.id] == nil, let date = fields[.date] {
      fields[.id] = FieldMapping(.digest(of: who.origin.columns + date.origin.columns))
    }
    if fields[.kind] == nil, dateOfDetention != nil {
      fields[.kind] = FieldMapping(.constant("detention"))
    }
  }
}
