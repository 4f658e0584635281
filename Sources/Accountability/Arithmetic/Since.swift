package import Incidents

/// The side of a boundary, such as the day of a promise, on which a date lies.
package enum Since: String, Hashable, Sendable {
  /// All of it is before the boundary: context, and nothing that the promise can be held to.
  case before
  /// All of it is on the boundary or after it.
  case since
  /// It may be before or after: counted in neither, and listed.
  case spanning
  /// Nothing is known of it: counted in neither, and listed.
  case undated

  /// The side of a date.
  package init(_ date: PartialDate, boundary: PartialDate) {
    guard let start = date.start, let end = date.end, let first = boundary.start,
      let last = boundary.end
    else {
      self = .undated
      return
    }
    if end < first {
      self = .before
    } else if start >= last {
      self = .since
    } else {
      self = .spanning
    }
  }
}

/// The absence of an answer, which ages: "none known as of" a day.
package struct UnknownAnswer: Hashable, Sendable {
  /// The last day of which it is known that there was no answer.
  package let asOf: PartialDate

  /// An absence as of a day.
  package init(asOf: PartialDate) { self.asOf = asOf }

  /// The absence in words; a report of a later day says that it may be old.
  package func text(on day: CalendarDay?) -> String {
    let words = "none known as of \(asOf.edtf.isEmpty ? "an unknown day" : asOf.edtf)"
    guard let day, let end = asOf.end, end < day else { return words }
    return "\(words); not checked since"
  }
}
