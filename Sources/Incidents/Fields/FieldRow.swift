extension Field {
  /// The type of what a field takes.
  package enum Kind: Sendable {
    /// The identifier of an incident, a report or a person.
    case identifier
    /// The identifier of another incident.
    case link
    /// A text of any length, which is taken as it is.
    case prose
    /// A text of any length; words such as "unknown" say nothing.
    case phrase
    /// A short text, which is taken as it is.
    case text
    /// A short text; words such as "unknown" say nothing.
    case name
    /// Degrees of latitude or longitude.
    case degrees
    /// A date, as precise as it is known.
    case date
    /// A term of a vocabulary.
    case term(any Vocabulary.Type)
    /// Terms of a vocabulary, of which an incident may have several.
    case terms(any Vocabulary.Type)
    /// A number of people.
    case count(Quantity)
    /// Articles of law.
    case articles
  }

  /// The subject that a field says something of.
  package enum Subject: Sendable {
    /// The row itself: what tells reports apart.
    case report
    /// The incident.
    case incident
    /// The assembly: an incident with such a field is a protest.
    case assembly
    /// Where it happened.
    case place
    /// Who reported it.
    case source
    /// One person, whom the row is about.
    case person
  }

  /// The column of the database in which a field of text or of terms is kept.
  package enum Storage: Hashable, Sendable {
    /// A column of the table `incident`, with what stands in it where nothing was said.
    case incident(otherwise: String?)
    /// A column of the table `protest`, with what stands in it where nothing was said.
    case protest(otherwise: String?)
    /// A table with a row for each term of an incident, and the view of it.
    case list(table: String, view: String)
  }

  /// The further properties of a field.
  package struct Traits: OptionSet, Sendable {
    package let rawValue: Int

    /// A set of traits from its bits.
    package init(rawValue: Int) { self.rawValue = rawValue }

    /// No row can be read without the field.
    package static let required = Traits(rawValue: 1)
    /// It tells who a person is: its columns are shown to nobody.
    package static let restricted = Traits(rawValue: 2)
    /// A column of it tells that rows are incidents, or persons in them.
    package static let telling = Traits(rawValue: 4)
    /// It is about a charge: rows of one detention may differ in it.
    package static let ofCharge = Traits(rawValue: 8)
    /// It is about an organisation or a publication, which has names that are public.
    package static let ofOrganisation = Traits(rawValue: 16)
    /// It is in words of the list's own, or an identifier of the list's.
    package static let ownWords = Traits(rawValue: 32)
    /// Incidents can be found by it.
    package static let found = Traits(rawValue: 64)
    /// Figures can be grouped by it.
    package static let grouped = Traits(rawValue: 128)
    /// Whoever enters a row by hand is asked for it; the other fields are named to be stated.
    package static let usual = Traits(rawValue: 256)
  }

  /// A row of the table of fields.
  package struct Row: Sendable {
    /// The name: the column of the native layout, the key in a mapping, the column of the database.
    package let name: String
    /// The meaning, in a sentence.
    package let meaning: String
    /// The type of what it takes.
    package let kind: Kind
    /// The subject that it says something of.
    package let subject: Subject
    /// The further properties of it.
    package let traits: Traits
    /// The hashtag of its column (HXL 1.1); nil for what is told of one person.
    package let hashtag: String?
    /// The column of the database that keeps it; nil where rules of its own keep it.
    package let storage: Storage?
    /// The name by which a user asks for it and states it.
    package let asked: String
    /// Headings that mean it, in English, Russian and Kazakh, parted by commas; those made up of words
    /// that the reader of headings knows need not be here.
    package let headings: String

    init(
      _ name: String, _ meaning: String, _ kind: Kind, of subject: Subject, _ traits: Traits = [],
      hashtag: String? = nil, in storage: Storage? = nil, asked: String? = nil,
      headings: String = ""
    ) {
      (self.name, self.meaning, self.kind, self.subject) = (name, meaning, kind, subject)
      (self.traits, self.hashtag, self.storage) = (traits, hashtag, storage)
      self.asked = asked ?? name
      self.headings = headings
    }
  }
}

// Properties that follow from the rows.
extension Field {
  /// The fields without which a row cannot be read.
  package static let required = allCases.filter { $0.row.traits.contains(.required) }

  /// True if the field is a date.
  package var isDate: Bool { if case .date = kind { true } else { false } }

  /// True if the field is a number of people.
  package var isCount: Bool { quantity != nil }

  /// The number of people that the field gives; nil where it gives none.
  package var quantity: Quantity? {
    if case .count(let quantity) = kind { quantity } else { nil }
  }

  /// The fields that are numbers of people.
  package static let counts = allCases.filter(\.isCount)

  /// The vocabulary whose terms the field takes; nil where it takes none.
  package var vocabulary: (any Vocabulary.Type)? {
    switch kind {
    case .term(let vocabulary), .terms(let vocabulary): vocabulary
    default: nil
    }
  }

  /// The codes of the terms that a text names, of a list with commas, semicolons or lines between them
  /// where an incident may have several; nil where any part of it is no term.
  package func codes(in text: String) -> [String]? {
    guard let vocabulary else { return nil }
    if let code = vocabulary.code(reading: text) { return [code] }
    guard isList else { return nil }
    var codes: [String] = []
    for part in text.split(whereSeparator: { ";,|".contains($0) || $0.isNewline })
    where part.contains(where: { !$0.isWhitespace }) {
      guard let code = vocabulary.code(reading: String(part)) else { return nil }
      if !codes.contains(code) { codes.append(code) }
    }
    return codes.isEmpty ? nil : codes
  }

  /// True if a text can be one of the field's: it names terms of the vocabulary, or the field has none.
  package func takes(_ text: String) -> Bool { vocabulary == nil || codes(in: text) != nil }

  /// The codes of the vocabulary with commas between them; empty where the field has none.
  package var codesInWords: String { vocabulary?.codes.joined(separator: ", ") ?? "" }

  /// True if an incident may have several terms of the field.
  package var isList: Bool { if case .terms = kind { true } else { false } }

  /// True if the field is a text of any length.
  package var isLongText: Bool {
    switch kind {
    case .prose, .phrase: true
    default: false
    }
  }

  /// The fields of which an incident may have several terms, with the views of them.
  package static let lists = allCases.compactMap { field -> (field: Field, view: String)? in
    guard case .list(_, let view) = field.row.storage else { return nil }
    return (field, view)
  }

  /// The fields that are texts of any length.
  package static let longTexts = allCases.filter(\.isLongText)

  /// True if the field says something of one person: it goes with rows that are persons.
  package var isOfPersons: Bool { row.subject == .person }

  /// True if the field tells who a person is: its columns are shown to nobody.
  package var isRestricted: Bool { row.traits.contains(.restricted) }

  /// True if a column of the field's name may as well name the people as count them.
  package var countsPossiblyNamed: Bool { isCount && self != .participants }

  /// True if an edition without the field's column leaves it as earlier editions had it: not what
  /// tells rows apart, nor who reported it.
  package var isKeptWithoutColumn: Bool {
    row.subject != .report && row.subject != .source && self != .person
  }

  /// The fields whose texts and terms a report's content keeps by field.
  package static let valued = allCases.filter { field in
    switch field.kind {
    case .prose, .phrase, .link: true
    case .term, .terms: field.row.subject != .source && field.row.subject != .person
    default: false
    }
  }

  /// The fields of ``valued`` that take terms.
  package static let ofTerms = valued.filter { $0.vocabulary != nil }
}
