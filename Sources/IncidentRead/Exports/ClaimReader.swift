import IncidentStore
import Incidents
import SQLite

/// Reads the numbers that reports state, as the native layout writes them, for one report after the other in
/// the order of their numbers.
///
/// One statement goes along with the reports: to ask anew for each takes as long as all the rest of a row.
struct ClaimReader: ~Copyable {
  /// How many claims of other reports are passed over before the report is asked for anew.
  private static let mostPassed = 32

  private var statement: Statement
  /// The report of the current row; nil where there is none.
  private var current: Int64?
  /// The report that was read last.
  private var last: Int64?
  private var texts = [String?](repeating: nil, count: Quantity.allCases.count)
  private var knownCounts = BoundedCache<WrittenText, String>(capacity: 20_000)
  /// Whether the report states a number for which the native layout has no words.
  private(set) var losesNumber = false

  init(_ connection: Connection) throws(DatabaseError) {
    statement = try connection.prepare(
      """
      SELECT report_id, quantity, text, low, best, high, rule FROM claim WHERE report_id >= ?
      ORDER BY report_id, quantity
      """)
  }

  /// The text of a number of the report that was read.
  subscript(quantity: Quantity) -> String? { texts[Self.place(of: quantity)] }

  /// Lets go of the rows, so that others may change them.
  mutating func reset() {
    statement.reset()
    (current, last) = (nil, nil)
  }

  /// Reads the numbers of a report.
  ///
  /// - Throws: An error of SQLite's, or ``StoredValueProblem``.
  mutating func read(_ report: Int64) throws {
    guard report != last else { return }
    for place in texts.indices { texts[place] = nil }
    losesNumber = false
    if let last, last < report { try pass(to: report) } else { try ask(report) }
    last = report
    while current == report {
      try readClaim()
      try advance()
    }
  }

  /// Moves on to the first claim of a report, or to the next behind it.
  private mutating func pass(to report: Int64) throws {
    var passed = 0
    while let current, current < report {
      guard passed < Self.mostPassed else { return try ask(report) }
      try advance()
      passed += 1
    }
  }

  private mutating func ask(_ report: Int64) throws {
    statement.reset()
    try statement.bind(integer: report, at: 1)
    try advance()
  }

  private mutating func advance() throws {
    current = try statement.step() ? statement.integer(at: 0) : nil
  }

  private mutating func readClaim() throws {
    let bounds = try statement.bounds(at: 3)
    let text = try statement.text(at: 2)
    let place = Self.place(of: try statement.term(Quantity.self, at: 1))
    // Digits alone are read as the number that they are.
    if let number = bounds.best, bounds.low == number, bounds.high == number,
      text.utf8.count < 10, text == String(number)
    {
      texts[place] = text
      return
    }
    let estimate = CountEstimate(
      stored: text, low: bounds.low, best: bounds.best, high: bounds.high,
      rule: try statement.optionalText(at: 6))
    guard let estimate else { throw StoredValueProblem(column: "low") }
    let portable = portableText(of: estimate)
    if portable == nil { losesNumber = true }
    texts[place] = portable ?? text
  }

  private mutating func portableText(of estimate: CountEstimate) -> String? {
    let bounds = [estimate.low, estimate.best, estimate.high].map { $0.map(String.init) ?? "" }
    let key = WrittenText(
      "\(bounds.joined(separator: "/"))/\(estimate.isRunningTotal)/\(estimate.text)")
    if let known = knownCounts[key] { return known }
    let text = estimate.portableText
    if let text { knownCounts[key] = text }
    return text
  }

  private static func place(of quantity: Quantity) -> Int { places[quantity] ?? 0 }

  private static let places = Dictionary(
    uniqueKeysWithValues: Quantity.allCases.enumerated().map { ($1, $0) })
}
