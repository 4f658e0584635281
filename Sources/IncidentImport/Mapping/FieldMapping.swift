package import Incidents

/// Where the text of one field comes from, and how it is read.
package struct FieldMapping: Hashable, Sendable {
  /// Where a text comes from.
  package enum Origin: Hashable, Sendable {
    /// From the column of a name.
    case column(String)
    /// From several columns, one after the other with a text between them.
    case columns([String], join: String)
    /// From the mapping itself: the same for every row.
    case constant(String)
    /// A number from columns for its lower bound, its best figure and its upper bound.
    case bounds(low: String?, best: String?, high: String?)
    /// A digest of the cells of some columns, or of the whole row.
    case digest(of: [String]?)

    /// The names of the columns that it reads.
    package var columns: [String] {
      switch self {
      case .column(let name): [name]
      case .columns(let names, _): names
      case .constant: []
      case .bounds(let low, let best, let high): [low, best, high].compactMap(\.self)
      case .digest(let names): names ?? []
      }
    }
  }

  /// How precisely a date is known, told by a cell of its own.
  package struct PrecisionColumn: Hashable, Sendable {
    /// The name of the column.
    package var column: String
    /// What its cells mean; a cell that is not listed makes no date less precise.
    package var values: [String: PartialDate.Precision]

    /// A column with what its cells mean.
    package init(column: String, values: [String: PartialDate.Precision]) {
      self.column = column
      self.values = values
    }
  }

  /// Which part of a cell that lists several is taken.
  package struct Part: Hashable, Sendable {
    /// What stands between the parts.
    package var separator: String
    /// The number of the part, from 1.
    package var number: Int

    /// A part by its number.
    package init(separator: String, number: Int) {
      self.separator = separator
      self.number = number
    }
  }

  /// The time zone of the place of a date.
  package enum ZoneRule: Hashable, Sendable {
    /// A zone for every row.
    case place(LocalZone)
    /// That of the row's country, where it is Kazakhstan.
    case country

    /// The name of a zone, or `country`.
    package init?(_ name: String) {
      if name == "country" {
        self = .country
      } else if let zone = LocalZone(name) {
        self = .place(zone)
      } else {
        return nil
      }
    }

    /// The name in mappings.
    package var name: String {
      switch self {
      case .place(let zone): zone.name
      case .country: "country"
      }
    }
  }

  /// Where the text comes from.
  package var origin: Origin
  /// What cells of some texts are to be read as; compared without case.
  package var values: [String: String] = [:]
  /// Cells of these texts say nothing, as `-99` in some data.
  package var missing: [String] = []
  /// The part that is taken of a cell that lists several; nil for the whole cell.
  package var part: Part?
  /// What a row must meet for the field to be read.
  package var conditions: [Condition] = []
  /// The order of day and month in dates such as 09/06/2019; nil where the file must settle it.
  package var order: DateOrder?
  /// The first of the hundred years that years of two digits lie in; nil where the file must settle
  /// it.
  package var century: Int?
  /// The zone of the place, for times of another zone; nil where the day is the one that is written.
  package var zone: ZoneRule?
  /// The numbers that dates are, as 43625 is 9 June 2019 in Excel; nil where they are texts.
  package var serials: SerialDays?
  /// Where the last day of a span comes from, of which the field is the first.
  package var end: Origin?
  /// How precisely a date is known; nil where it says so itself.
  package var precision: PrecisionColumn?
  /// The code that articles are of where the text names none; nil for the criminal code that holds in
  /// the row's country on its day.
  package var code: CodeMention?
  /// Whether articles that the database does not know are added to it.
  package var takesNewArticles = false

  /// True if numbers of people are running totals, of which only the latest counts (rule 12).
  package var isRunningTotal = false

  /// Further readings that are added to this one: articles are listed together, each under its own code,
  /// and numbers of people are summed.
  package var plus: [FieldMapping] = []

  /// How else the field is read where this reading says nothing, in the order in which to try.
  package var otherwise: [FieldMapping] = []

  /// The years that may be the first of the hundred in which years of two digits lie.
  package static let centuries = 1800...2100

  /// A field that is read as it stands.
  package init(_ origin: Origin) { self.origin = origin }

  /// Sets the order of day and month where none is stated.
  mutating func state(_ order: DateOrder) {
    self.order = self.order ?? order
    for index in otherwise.indices { otherwise[index].state(order) }
  }

  /// Sets the century of years of two digits where none is stated.
  mutating func state(century: Int) {
    self.century = self.century ?? century
    for index in otherwise.indices { otherwise[index].state(century: century) }
  }

  /// Sets the zone of the place, or takes it away; one that is stated already stays unless it is to
  /// be replaced.
  mutating func state(zone: ZoneRule?, replacing: Bool = false) {
    self.zone = replacing ? zone : self.zone ?? zone
    for index in otherwise.indices { otherwise[index].state(zone: zone, replacing: replacing) }
  }

  /// Sets the code of articles without one where that is given, and takes new articles where asked.
  ///
  /// Columns that are read together are of different codes, so that each keeps the one it has.
  mutating func state(_ code: CodeMention?, takesNewArticles: Bool) {
    self.code = plus.isEmpty ? code ?? self.code : self.code ?? code
    if takesNewArticles { self.takesNewArticles = true }
    for index in plus.indices {
      plus[index].state(plus[index].code ?? code, takesNewArticles: takesNewArticles)
    }
    for index in otherwise.indices {
      otherwise[index].state(code, takesNewArticles: takesNewArticles)
    }
  }

  /// Forgets that new articles are taken, which changes nothing in what a row states.
  mutating func forgetNewArticles() {
    takesNewArticles = false
    for index in plus.indices { plus[index].forgetNewArticles() }
    for index in otherwise.indices { otherwise[index].forgetNewArticles() }
  }

  /// The names of all columns that the field depends on.
  package var columns: [String] {
    origin.columns + (end?.columns ?? []) + (precision.map { [$0.column] } ?? [])
      + conditions.map(\.column) + plus.flatMap(\.columns) + otherwise.flatMap(\.columns)
  }
}
