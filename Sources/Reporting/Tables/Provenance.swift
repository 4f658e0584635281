/// Where figures come from, as it stands beside them in every format that has room for it.
package struct Provenance: Hashable, Sendable {
  /// What the figures are, on one line.
  package var title: String
  /// The hash of all that the figures rest on, with its algorithm: `sha256:` and 64 digits.
  ///
  /// It is nil in charts for the terminal that nobody publishes.
  package var contentHash: String?
  /// What narrows the figures, as it was asked for: `region Almaty`.
  package var filters: [String]
  /// The version of the counting rules.
  package var rulesVersion: Int
  /// How many incidents are behind the figures; nil where that is not shown.
  package var incidents: Int64?
  /// How many reports are; nil where that is not shown.
  package var reports: Int64?
  /// The names of the sources, in order.
  package var sources: [String]
  /// When the figures were made, ISO 8601.
  package var exported: String
  /// The version of the program that made them.
  package var version: String

  /// A provenance from its parts.
  package init(
    title: String, contentHash: String?, filters: [String], rulesVersion: Int, incidents: Int64?,
    reports: Int64?, sources: [String], exported: String, version: String
  ) {
    self.title = title
    self.contentHash = contentHash
    self.filters = filters
    self.rulesVersion = rulesVersion
    self.incidents = incidents
    self.reports = reports
    self.sources = sources
    self.exported = exported
    self.version = version
  }

  /// What stands for a number that is not shown.
  package static let suppressed = "suppressed"

  private static func shown(_ number: Int64?) -> Cell {
    number.map(Cell.integer) ?? .text(suppressed)
  }

  /// The most sources that are named one by one.
  static let namedSources = 50

  /// What is said of any figures.
  static let note = "An empty figure is unknown or open, and never zero."
}

extension Provenance {
  /// One thing that is said, under a name that programs can rely on.
  struct Fact {
    /// Its name, the same in all formats: `filters`.
    let name: String
    /// Its values.
    let values: [Cell]
    /// Whether there can be any number of values.
    let isList: Bool

    init(_ name: String, _ value: Cell) {
      (self.name, values, isList) = (name, [value], false)
    }

    init(_ name: String, list values: [String]) {
      (self.name, isList) = (name, true)
      self.values = values.map(Cell.text)
    }
  }

  /// All that is said, in order; the names of sources only where they are few.
  var facts: [Fact] {
    var facts = [
      Fact("title", .text(title)), Fact("content_hash", contentHash.map(Cell.text) ?? .null),
      Fact("filters", list: filters),
      Fact("rules_version", .integer(Int64(rulesVersion))),
      Fact("incidents", Self.shown(incidents)), Fact("reports", Self.shown(reports)),
      Fact("sources", .integer(Int64(sources.count))),
    ]
    if sources.count <= Self.namedSources {
      facts.append(Fact("source_names", list: sources))
    }
    return facts + [
      Fact("exported_at", .text(exported)), Fact("aigaq_version", .text(version)),
      Fact("note", .text(Self.note)),
    ]
  }

  /// The columns of a table of it.
  package static let columns = [Column("provenance"), Column("value", alignment: .leading)]

  /// The rows of a table of it: a name and a value each, as many as a list has values, and one that
  /// says `none` where it has none.
  package var rows: [[Cell]] {
    facts.flatMap { fact in
      (fact.values.isEmpty ? [.text("none")] : fact.values).map { [.text(fact.name), $0] }
    }
  }
}
