import Incidents

/// The columns of a header that give one date together: its parts, or its first and last day.
package enum DateColumns {
  private static let years = names("year, event year, yyyy, год, год события, жыл, жылы")
  private static let months = names("month, event month, mm, месяц, ай, айы")
  private static let days = names("day, event day, day of month, dd, день, число, күн, күні")
  /// Adds the date of a header to the fields that it names: year, month and day in columns are
  /// joined, and the last day goes with the first, unless a detention is dated: it is of the period in
  /// which it started.
  static func complete(_ fields: inout [Field: FieldMapping], header: [String]) {
    if let joined = joined(header), !isWholeDate(fields[.date], beside: joined) {
      fields[.date] = joined
    } else if fields[.date] == nil, let start = header.first(where: Headings.isStart) {
      fields[.date] = FieldMapping(.column(start))
    }
    guard let date = fields[.date], date.end == nil, date.origin.columns.count == 1,
      let end = header.first(where: Headings.isEnd), !date.columns.contains(end),
      !date.columns.contains(where: Headings.isDateOfDetention),
      !fields.values.contains(where: { $0.columns.contains(end) })
    else { return }
    fields[.date]?.end = .column(end)
  }

  /// The date that year, month and perhaps day in columns give; nil where a header has no month
  /// beside a year.
  package static func joined(_ header: [String]) -> FieldMapping? {
    guard let year = column(of: header, in: years), let month = column(of: header, in: months)
    else { return nil }
    let day = column(of: header, in: days)
    return FieldMapping(.columns([year, month] + (day.map { [$0] } ?? []), join: "-"))
  }

  /// True if a header has a column of days of the month.
  static func hasDay(_ header: [String]) -> Bool { column(of: header, in: days) != nil }

  /// The column of a header that gives the year alone; nil where there is none.
  package static func year(in header: [String]) -> String? { column(of: header, in: years) }

  /// Whether a date has a column of its own, which is no part of the joined one.
  private static func isWholeDate(_ date: FieldMapping?, beside joined: FieldMapping) -> Bool {
    guard let date else { return false }
    return !date.columns.allSatisfy { joined.columns.contains($0) }
  }

  private static func column(of header: [String], in names: Set<String>) -> String? {
    header.first { names.contains(HeadingWords($0).text) }
  }

  private static func names(_ list: String) -> Set<String> {
    Set(list.split(separator: ",").map { HeadingWords(String($0)).text })
  }
}
