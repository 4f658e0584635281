import Tabular
import IncidentImport
import Incidents

/// What is found about a file, in words.
enum InspectionWords {
  /// The encoding and how it is known.
  static func encoding(_ inspection: FileInspection) -> String {
    let guess = inspection.guess
    let certainty = guess.encodingBasis == .stated ? "" : ": \(words(guess.encodingCertainty))"
    return "\(inspection.reading.encoding.label), \(words(guess.encodingBasis))\(certainty)"
  }

  /// What divides the fields and encloses them.
  static func dialect(_ inspection: FileInspection, isStated: Bool) -> String {
    let dialect = inspection.reading.dialect
    let name = DelimiterArgument.name(of: dialect.delimiter)
    let known = isStated ? "as stated" : words(inspection.guess.dialectCertainty)
    return
      "\(name) between fields, \(Character(Unicode.Scalar(dialect.quote))) around them (\(known))"
  }

  /// What ends the records.
  static func lineEnds(_ ends: LineEnds) -> String {
    switch ends {
    case .lf: "LF"
    case .crlf: "CRLF"
    case .cr: "CR"
    case .crcrlf: "CR CR LF"
    case .mixed: "mixed"
    case .none: "none: there is one line"
    }
  }

  /// The word for the place of a record: a line of a text, or a row of a sheet.
  static func noun(of inspection: FileInspection) -> String {
    inspection.reading.sheet == nil ? "line" : "row"
  }

  /// Where the names of the columns are from.
  static func header(_ inspection: FileInspection) -> String {
    if inspection.reading.sheet != nil, case .record(let row) = inspection.header {
      return "row \(row)"
    }
    let skipped = inspection.reading.skippedLines
    let after =
      skipped == 0
      ? "" : ", after \(skipped == 1 ? "a line that is" : "\(skipped) lines that are") not read"
    switch inspection.header {
    case .record(let line): return "line \(line)\(after)"
    case .stated: return "as stated\(after)"
    case .none: return "none: name the columns with --columns\(after)"
    }
  }

  /// The layout and why it is taken.
  static func layout(_ layout: LayoutFinding) -> String {
    switch layout.layout?.reason {
    case .given: "the mapping that is given"
    case .native: "native: the columns have the names of the fields, or usual words for them"
    case .preset(let name): "preset \(name), as stated"
    case .detected(preset: let name): "preset \(name), recognised by the names of the columns"
    case .hashtags: "by the HXL hashtags under the header"
    case nil: "none: \(layout.problem.map(reason) ?? "")"
    }
  }

  /// Why a file has no layout; the columns are listed below it.
  private static func reason(_ problem: ImportProblem) -> String {
    guard case .missingField(let field, _) = problem else { return "\(problem.description)." }
    return "no column is called '\(field.name)' or a usual word for it"
  }

  /// What a column looks like.
  static func kind(_ column: ColumnFinding) -> String {
    switch column.kind {
    case .excelSerial: "Excel serial (date)"
    case .article: "articles"
    case .url: "URL"
    case .term(let field): "terms of \(field.name)"
    case .date:
      switch column.order {
      case .certain(let order, _): "date, \(words(order))"
      case .contradictory: "date, orders contradict"
      case .undecided, .undecidedYear: "date, order unclear"
      case .independent, nil: "date"
      }
    default: column.kind.id
    }
  }

  /// The fields that a column feeds.
  static func feeds(_ column: ColumnFinding) -> String {
    column.feeds.map(\.field.name).joined(separator: ", ")
  }

  /// Why it feeds them.
  static func reasons(_ column: ColumnFinding) -> String {
    var reasons: [String] = []
    for feed in column.feeds where !reasons.contains(words(feed.reason)) {
      reasons.append(words(feed.reason))
    }
    return reasons.joined(separator: ", ")
  }

  /// An order of day and month.
  static func words(_ order: DateOrder) -> String {
    order.words
  }

  /// The numbers that stand for days.
  static func words(_ serials: SerialDays) -> String {
    switch serials {
    case .excel: "serial numbers of Excel"
    case .unixSeconds: "seconds since 1970 in UTC"
    case .unixMilliseconds: "milliseconds since 1970 in UTC"
    }
  }

  private static func words(_ reason: FieldFeed.Reason) -> String {
    switch reason {
    case .nativeName: "its name"
    case .otherWord: "a usual heading"
    case .preset(let name): "preset \(name)"
    case .hashtag: "its hashtag"
    case .mapping: "the mapping"
    case .looks: "looks like it"
    }
  }

  private static func words(_ certainty: Certainty) -> String {
    switch certainty {
    case .certain: "certain"
    case .likely: "likely"
    case .guess: "a guess, so look at the examples"
    }
  }

  private static func words(_ basis: EncodingBasis) -> String {
    switch basis {
    case .stated: "as stated"
    case .byteOrderMark: "by its byte-order mark"
    case .ascii: "with ASCII characters only"
    case .validUTF8: "by characters of several bytes"
    case .mostlyUTF8: "by most characters, but not all bytes fit"
    case .zeroBytes: "by its zero bytes"
    case .lettersAndDetector: "by its letters, and uchardet agrees"
    case .letters: "by its letters"
    }
  }
}
