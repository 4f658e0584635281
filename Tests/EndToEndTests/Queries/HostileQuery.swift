import Testing

/// A query that does harm or is mistaken, and what the command answers.
struct HostileQuery: Sendable {
  /// What the command answers.
  enum Answer: Sendable {
    /// It would do more than read.
    case readsOnly
    /// It cannot be run; the message holds the phrase.
    case fault(String)
    /// It was called wrongly; the message holds the phrase.
    case usage(String)
    /// It takes too long.
    case late
    /// It takes too much memory.
    case memory
    /// Results that begin so.
    case rows(String)

    /// The exit status.
    var status: Int32 {
      switch self {
      case .readsOnly, .fault: 65
      case .usage: 64
      case .late, .memory: 1
      case .rows: 0
      }
    }

    /// What standard error holds.
    var phrase: String {
      switch self {
      case .readsOnly: "The query cannot be run: a query can read only, and this would do more"
      case .fault(let phrase), .usage(let phrase): phrase
      case .late: "The query took longer than it may"
      case .memory: "The query needs more memory than it may have"
      case .rows: ""
      }
    }
  }

  /// The bytes of the SQL.
  let bytes: [UInt8]
  let answer: Answer
  /// More words of the command line.
  let words: [String]

  init(_ sql: String, _ answer: Answer, _ words: String...) {
    bytes = Array(sql.utf8)
    self.answer = answer
    self.words = words
  }

  init(bytes: [UInt8], _ answer: Answer) {
    self.bytes = bytes
    self.answer = answer
    words = []
  }

  /// The SQL where it can be a word of a command line: Linux has them end at NUL, and at 128 KiB.
  var argument: String? {
    guard bytes.count < 100_000, !bytes.contains(0) else { return nil }
    return String(validating: bytes, as: UTF8.self)
  }

  /// The beginning of the SQL, for messages.
  var name: String { String(decoding: bytes.prefix(100), as: UTF8.self) }
}

/// Queries that do the same kind of thing.
struct HostileQueries: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let queries: [HostileQuery]

  init(_ name: String, _ queries: [HostileQuery]) {
    testDescription = name
    self.queries = queries
  }

  static let all = [
    writing, changingTheLayout, transactions, otherFiles, settings, settingsAsTables, bombs,
    longStatements, oddBytes, restricted, fullText, misspelled, parameters, fromElsewhere,
    wrongValues,
  ]
}
