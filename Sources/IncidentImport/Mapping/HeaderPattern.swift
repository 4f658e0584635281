import Incidents

extension Mapping {
  /// A description of the files of one layout: their columns, and what is in them.
  ///
  /// Names and texts are compared without case.
  package struct HeaderPattern: Hashable, Sendable {
    /// Columns that are all there.
    package var present: [String]
    /// Columns of which none is there.
    package var absent: [String]
    /// The years that the dates of the list lie in; empty for any.
    package var years: [Int]
    /// Conditions that every row meets, as far as the file has their columns.
    package var cells: [Condition]

    /// A pattern from its members.
    package init(
      present: [String], absent: [String] = [], years: [Int] = [], cells: [Condition] = []
    ) {
      self.present = present
      self.absent = absent
      self.years = years
      self.cells = cells
    }

    /// Tests whether a header is of the layout.
    package func matches(_ header: [String]) -> Bool {
      missing(from: header).isEmpty && excess(in: header).isEmpty
    }

    /// The columns of the layout that a header lacks.
    func missing(from header: [String]) -> [String] {
      let names = Set(header.map(Header.folded))
      return present.filter { !names.contains(Header.folded($0)) }
    }

    /// The columns of a header that the layout does not have.
    func excess(in header: [String]) -> [String] {
      let names = Set(absent.map(Header.folded))
      return header.filter { names.contains(Header.folded($0)) }
    }

    /// Tests whether a date can be one of the list; a date without bounds can.
    func admits(_ date: PartialDate) -> Bool {
      guard !years.isEmpty, let start = date.start, let end = date.end else { return true }
      return years.contains { start.year <= $0 && $0 <= end.year }
    }

    /// The years in words, such as `2011 to 2012`.
    var yearWords: String {
      guard let first = years.min(), let last = years.max() else { return "" }
      return first == last ? "\(first)" : "\(first) to \(last)"
    }
  }
}
