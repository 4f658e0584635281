import Counting
import Incidents
import SQLite

/// A condition that incidents can be asked to fulfil.
///
/// ``all`` is the one list of them. Options of commands with their help and completion, SQL, and the words
/// of provenance and of the record of exports are made from it, so that none can be left out in one of
/// these places.
package struct IncidentCondition: Sendable {
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
  }

  /// The values that a condition takes.
  package struct Values: Sendable {
    /// The only values; nil where any may be.
    package var allowed: [String]?
    /// The words that complete "it must be ..."; nil where any text will do.
    package var expectation: String?
    /// The name of a value in help; nil for the name of the condition.
    package var placeholder: String?
  }

  /// The name: words with hyphens between them.
  package let name: String
  /// The meaning, in a sentence.
  package let meaning: String
  /// The values that it takes.
  package let argument: Values
  /// True if several values may be given, of which one has to hold.
  package let isRepeatable: Bool
  /// True if it asks when incidents happened.
  package var isOfTime: Bool { name == "from" || name == "to" }

  /// The phrase before the values, as provenance has it.
  private(set) var words: String
  /// The word between values: "or" where one of them has to hold.
  private(set) var joiner = "or"
  private let read: @Sendable (String, inout IncidentFilter) -> Bool
  private let write: @Sendable (IncidentFilter) -> [String]
  private let find: @Sendable (IncidentFilter) -> Search?

  /// Adds a value to a filter, or sets it; false where the text is no such value.
  package func take(_ value: String, into filter: inout IncidentFilter) -> Bool {
    read(value, &filter)
  }

  /// The values that a filter has, as texts that can be taken again.
  func values(in filter: IncidentFilter) -> [String] { write(filter) }

  /// The way in which incidents are found by what a filter asks; nil where another condition looks for
  /// it too.
  func search(for filter: IncidentFilter) -> Search? { find(filter) }
}

// MARK: - Making conditions

extension IncidentCondition {
  private typealias Path<Value> = any WritableKeyPath<IncidentFilter, Value> & Sendable

  /// A condition with one value.
  private init<Value>(
    _ name: String, _ meaning: String, _ path: Path<Value?>, _ argument: Values = Values(),
    words: String? = nil, read: @escaping @Sendable (String) -> Value?,
    write: @escaping @Sendable (Value) -> String,
    find: @escaping @Sendable (IncidentFilter) -> Search?
  ) {
    (self.name, self.meaning, self.argument, self.find) = (name, meaning, argument, find)
    self.words = words ?? name
    isRepeatable = false
    self.read = { text, filter in
      guard let value = read(text) else { return false }
      filter[keyPath: path] = value
      return true
    }
    self.write = { filter in filter[keyPath: path].map { [write($0)] } ?? [] }
  }

  /// A condition with several values.
  private init<Value>(
    _ name: String, _ meaning: String, anyOf path: Path<[Value]>,
    _ argument: Values = Values(), words: String? = nil, joiner: String = "or",
    read: @escaping @Sendable (String) -> Value?, write: @escaping @Sendable (Value) -> String,
    find: @escaping @Sendable (IncidentFilter) -> Search?
  ) {
    (self.name, self.meaning, self.argument, self.find) = (name, meaning, argument, find)
    self.words = words ?? name
    self.joiner = joiner
    isRepeatable = true
    self.read = { text, filter in
      guard let value = read(text) else { return false }
      filter[keyPath: path].append(value)
      return true
    }
    self.write = { filter in filter[keyPath: path].map(write) }
  }

  /// The condition that a field has one of some terms.
  private init(_ field: Field) {
    let codes = field.vocabulary?.codes ?? []
    self.init(
      field.row.asked.replacing("_", with: "-"), field.row.meaning, anyOf: \.[terms: field],
      Values(allowed: codes),
      words: field.row.asked.replacing("_", with: " "),
      read: { codes.contains($0) ? $0 : nil }, write: { $0 }
    ) { filter in
      SQLCondition.column(field.column, isOneOf: filter[terms: field]).map { terms in
        .own(field.holding(terms))
      }
    }
  }
}

extension Field {
  /// The fields that take terms by which incidents can be found.
  fileprivate static let askedByTerm = ofTerms.filter { $0.row.traits.contains(.found) }
}

// MARK: - The list

extension IncidentCondition {
  /// The conditions, in the order in which help and provenance have them.
  package static let all: [IncidentCondition] =
    [from, to, IncidentCondition(.kind), region, place, article, IncidentCondition(.verification)]
    + [source, dataset]
    + Field.askedByTerm.filter { $0 != .kind && $0 != .verification }
    .map(IncidentCondition.init)
    + [without, text, near, minimumDetained, decidedBy, changedSince]

  private static let from = IncidentCondition(
    "from", "The first day, month or year.", \.from, date,
    read: { day($0, \.start) }, write: \.iso
  ) { filter in filter.to == nil ? .windows(filter.windows) : nil }

  private static let to = IncidentCondition(
    "to", "The last day, month or year.", \.to, date, read: { day($0, \.end) }, write: \.iso
  ) { .windows($0.windows) }

  private static let date = Values(
    expectation: "a date such as 2019-06-09, 2019-06 or 2019", placeholder: "DATE")

  private static func day(
    _ text: String, _ end: (PartialDate) -> CalendarDay?
  ) -> CalendarDay? {
    (try? PartialDate(reading: text)).flatMap { $0.precision == .unknown ? nil : end($0) }
  }

  private static let region = IncidentCondition(
    "region",
    "The region: an old or new name or the code of one of Kazakhstan's, or a name as written.",
    anyOf: \.regions, Values(expectation: "the name of a region", placeholder: "NAME"),
    read: { $0.contains { !$0.isWhitespace } ? RegionName($0) : nil }, write: \.text
  ) { .regions(RegionName.conditions(anyOf: $0.regions)) }

  private static let place = IncidentCondition(
    "place", "Words of the place.", \.place, searched, read: { SearchWords($0) }, write: \.text
  ) { filter in filter.place.map { .list($0.incidents(in: "place")) } }

  private static let text = IncidentCondition(
    "text",
    #"Words of title, summary or place; "words in quotes" are a phrase, word* is a beginning."#,
    \.text, searched, words: "with the words", read: { SearchWords($0) }, write: \.text
  ) { filter in filter.text.map { .list($0.incidents()) } }

  private static let searched = Values(expectation: "at least one word", placeholder: "WORDS")

  private static let article = IncidentCondition(
    "article", "An article that somebody was charged under.", anyOf: \.articles,
    Values(expectation: "one article, such as 174, '274(4)' or 'KoAP 488'"),
    read: { text in
      let list = try? ArticleList.read(text, defaultCode: .criminal2014)
      return list?.count == 1 ? list?.first : nil
    }, write: { ArticleList.write([$0]) }
  ) { $0.charged.map(Search.list) }

  private static let source = IncidentCondition(
    "source", "A source that gave a report.", anyOf: \.sources, named, read: { $0 }, write: { $0 }
  ) { $0.told.map(Search.list) }

  private static let dataset = IncidentCondition(
    "dataset", "The name of the list.", anyOf: \.datasets, named, words: "list",
    read: { $0 }, write: { $0 }
  ) { $0.imported.map(Search.own) }

  private static let named = Values(placeholder: "NAME")

  private static let without = IncidentCondition(
    "without", "Only incidents with no value for this field.",
    anyOf: \.missingDimensions, Values(allowed: FigureDimension.allCases.map(\.rawValue)),
    joiner: "and",
    read: { FigureDimension(rawValue: $0) }, write: \.rawValue
  ) { filter in
    .own(.all(filter.missingDimensions.map { SQLCondition(sql: "(\($0.isMissing))", values: []) }))
  }

  private static let near = IncidentCondition(
    "near", "Within KM kilometres of a point.", \.near,
    Values(
      expectation: "degrees north, degrees east and kilometres, such as 43.24,76.89,25",
      placeholder: "LAT,LON,KM"),
    words: "within kilometres of a point (degrees north, degrees east, kilometres)",
    read: { Circle(reading: $0) }, write: { "\($0.latitude),\($0.longitude),\($0.kilometres)" }
  ) { filter in filter.near.map { .own($0.condition) } }

  private static let decidedBy = IncidentCondition(
    "decided-by", "An author of a decision about the incident.", anyOf: \.deciders, named,
    words: "decided by", read: { $0.isEmpty ? nil : $0 }, write: { $0 }
  ) { $0.decided.map(Search.list) }

  private static let changedSince = IncidentCondition(
    "changed-since",
    "The day since which a report or decision came, by the clock of this computer.",
    \.changedSince, Values(expectation: "a day such as 2019-06-09", placeholder: "DAY"),
    words: "changed since", read: { CalendarDay(iso: $0) }, write: \.iso
  ) { $0.changed.map(Search.list) }

  private static let minimumDetained = IncidentCondition(
    "min-detained", "The least number of people detained.", \.minimumDetained,
    Values(expectation: "a whole number, 0 or more", placeholder: "N"),
    words: "people detained at least",
    read: { Int($0, radix: 10).flatMap { $0 < 0 ? nil : $0 } }, write: { String($0) }
  ) { $0.detained.map(Search.own) }
}

extension Circle {
  /// A circle from degrees and kilometres with commas between them; nil where the text is none.
  fileprivate init?(reading text: String) {
    let numbers = text.split(separator: ",", omittingEmptySubsequences: false)
      .map { Double($0.filter { !$0.isWhitespace }) }
    guard numbers.count == 3, let latitude = numbers[0], let longitude = numbers[1],
      let kilometres = numbers[2]
    else { return nil }
    self.init(latitude: latitude, longitude: longitude, kilometres: kilometres)
  }
}
