import IncidentStore
import Tabular
import IncidentImport
import Incidents

/// What was found about a file, as the JSON object that programs read.
struct InspectionObject: Encodable {
  struct Encoding: Encodable {
    let name: String
    let basis: String
    let certainty: String
    let replacedBytes: Int
  }

  struct Dialect: Encodable {
    let delimiter: String
    let quote: String
    let certainty: String
    let lineEnds: String
    let skippedLines: Int
    let headerLine: Int?
    let hashtagLine: Int?
  }

  struct Sheet: Encodable {
    let format: String
    let name: String
    let notes: [String]
  }

  struct Rows: Encodable {
    let count: Int
    let ragged: Int
    let firstRaggedLine: Int?
    let withWrongQuotes: Int
    let paddedCells: Int
    let leftOut: Int
    let blankLines: Int
  }

  struct Layout: Encodable {
    let reason: String
    let preset: String?
    let problem: String?
  }

  struct Feed: Encodable {
    let field: String
    let reason: String
  }

  struct Order: Encodable {
    let state: String
    let order: String?
    let lines: [Line]
  }

  struct Line: Encodable {
    let line: Int
    let text: String
  }

  struct Unread: Encodable {
    let count: Int
    let examples: [Line]
  }

  struct Column: Encodable {
    let number: Int
    let name: String
    let filled: Int
    let distinct: Int
    let hasMoreDistinct: Bool
    let looksLike: String
    let dateOrder: Order?
    let unreadCounts: Unread?
    let feeds: [Feed]
    let examples: [String]
    let isRestricted: Bool
  }

  struct Field: Encodable {
    let name: String
    let columns: [String]
    let statedOrder: String?
    let dateOrder: Order?
    let isExcelSerial: Bool
    let unread: Unread?
    let empty: Int
  }

  struct Identifiers: Encodable {
    let columns: [String]
    let incidents: Int
    let furtherReports: Int
    let missing: Int
    let duplicates: Int
    let firstDuplicate: String?
    let firstDuplicateLines: [Int]
  }

  struct Guess: Encodable {
    let field: String
    let column: String?
    let reason: String
  }

  struct Outcome: Encodable {
    struct PassedOver: Encodable {
      let kind: String
      let rows: Int
      let lines: [Int]
    }
    struct Refusal: Encodable {
      let field: String?
      let column: String?
      let value: String?
      let line: Int
      let rows: Int
      let reason: String
    }

    let summary: String
    let problem: String?
    let rows: Int
    let incidents: Int
    let reports: Int
    let refused: Int
    let untidy: [PassedOver]
    let refusals: [Refusal]
    let warnings: [Refusal]
    let notes: [String]
  }

  let file: String
  let encoding: Encoding
  let dialect: Dialect
  let sheet: Sheet?
  let rows: Rows
  let layout: Layout
  let columns: [Column]
  let fields: [Field]
  let identifiers: Identifiers?
  let guesses: [Guess]
  let questions: [String]
  let letters: [String]
  let placesNotRecognised: [String]
  let needsMapping: Bool
  /// Why the file looks like no list of incidents.
  let noList: String?
  /// What an import would do without a mapping; nil where it cannot be tried so.
  let asItStands: Outcome?
  /// What the proposed import would do.
  let outcome: Outcome?
  let commands: [String]
}
