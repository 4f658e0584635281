import Tabular
import IncidentImport
import IncidentStore
import Incidents

extension InspectionObject {
  /// The object of what was found, with the commands that import the file.
  init(_ inspection: FileInspection, commands: [String]) {
    let guess = inspection.guess
    file = inspection.path
    encoding = Encoding(
      name: inspection.reading.encoding.name, basis: Self.snake(guess.encodingBasis.rawValue),
      certainty: guess.encodingCertainty.rawValue, replacedBytes: inspection.replacedBytes)
    dialect = Dialect(inspection)
    sheet = inspection.reading.sheet.map {
      Sheet(format: $0.format.rawValue, name: $0.name, notes: $0.notes)
    }
    rows = Rows(
      count: inspection.rows, ragged: inspection.raggedRows,
      firstRaggedLine: inspection.firstRagged?.line, withWrongQuotes: inspection.brokenRows,
      paddedCells: inspection.paddedCells, leftOut: inspection.passedOverRows,
      blankLines: inspection.blankLines)
    layout = Layout(inspection.layout)
    columns = inspection.columns.map(Column.init)
    fields = inspection.fields.map(Field.init)
    identifiers = inspection.identities.map(Identifiers.init)
    guesses = inspection.proposal.guesses.map {
      Guess(field: $0.field.name, column: $0.column, reason: $0.reason)
    }
    questions = inspection.proposal.questions
    letters = InspectionNotes(inspection).texts
    placesNotRecognised = InspectionNotes(inspection).places
    needsMapping = inspection.proposal.isNeeded
    noList = inspection.proposal.noIncidents
    asItStands = inspection.forecast?.asItStands.map(Outcome.init)
    outcome = (inspection.forecast?.proposed).map(Outcome.init)
    self.commands = commands
  }

  /// A name of the program's own, written as other names in JSON are.
  fileprivate static func snake(_ name: String) -> String {
    var snake = ""
    var isAfterLower = false
    for character in name {
      if character.isUppercase, isAfterLower { snake += "_" }
      isAfterLower = character.isLowercase
      snake += character.lowercased()
    }
    return snake
  }
}

extension InspectionObject.Dialect {
  fileprivate init(_ inspection: FileInspection) {
    let dialect = inspection.reading.dialect
    delimiter = String(Character(Unicode.Scalar(dialect.delimiter)))
    quote = String(Character(Unicode.Scalar(dialect.quote)))
    certainty = inspection.guess.dialectCertainty.rawValue
    lineEnds = inspection.guess.lineEnds.rawValue
    skippedLines = inspection.reading.skippedLines
    headerLine = if case .record(let line) = inspection.header { line } else { nil }
    hashtagLine = inspection.hashtagLine
  }
}

extension InspectionObject.Layout {
  fileprivate init(_ finding: LayoutFinding) {
    problem = finding.problem?.description
    (reason, preset) =
      switch finding.layout?.reason {
      case .given: ("mapping", nil)
      case .native: ("native", nil)
      case .preset(let name): ("preset", name)
      case .detected(preset: let name): ("detected", name)
      case .hashtags: ("hashtags", nil)
      case nil: ("none", nil)
      }
  }
}

extension InspectionObject.Column {
  fileprivate init(_ column: ColumnFinding) {
    number = column.number
    name = column.name
    filled = column.filled
    distinct = column.distinct
    hasMoreDistinct = column.hasMoreDistinct
    looksLike = column.kind.id
    dateOrder = column.order.map(InspectionObject.Order.init)
    unreadCounts = InspectionObject.Unread(column.unreadCounts)
    feeds = column.feeds.map {
      InspectionObject.Feed(field: $0.field.name, reason: $0.reason.id)
    }
    examples = column.examples
    isRestricted = column.isRestricted
  }
}

extension InspectionObject.Field {
  fileprivate init(_ finding: FieldFinding) {
    name = finding.field.name
    columns = finding.columns
    statedOrder = finding.statedOrder?.rawValue
    dateOrder = finding.order.map(InspectionObject.Order.init)
    isExcelSerial = finding.isExcelSerial
    unread = InspectionObject.Unread(finding.unread)
    empty = finding.empty
  }
}

extension InspectionObject.Order {
  fileprivate init(_ order: DateColumn.Order) {
    func line(_ line: DateColumn.Line) -> InspectionObject.Line {
      InspectionObject.Line(line: line.number, text: line.text)
    }
    switch order {
    case .independent: self.init(state: "independent", order: nil, lines: [])
    case .certain(let order, let evidence):
      self.init(state: "certain", order: order.rawValue, lines: [line(evidence)])
    case .contradictory(let dayFirst, let monthFirst):
      self.init(state: "contradictory", order: nil, lines: [line(dayFirst), line(monthFirst)])
    case .undecided(let evidence, _, _), .undecidedYear(let evidence, _, _):
      self.init(state: "undecided", order: nil, lines: [line(evidence)])
    }
  }
}

extension InspectionObject.Unread {
  fileprivate init?(_ texts: UnreadTexts) {
    guard texts.count > 0 else { return nil }
    count = texts.count
    examples = texts.examples.map { InspectionObject.Line(line: $0.line, text: $0.text) }
  }
}

extension InspectionObject.Identifiers {
  fileprivate init(_ finding: IdentityFinding) {
    columns = finding.columns
    incidents = finding.incidents
    furtherReports = finding.furtherReports
    missing = finding.missing
    duplicates = finding.duplicates
    firstDuplicate = finding.firstDuplicate?.identifier
    firstDuplicateLines = finding.firstDuplicate.map { [$0.firstLine, $0.secondLine] } ?? []
  }
}

extension InspectionObject.Outcome {
  fileprivate init(_ trial: ImportTrial) {
    summary = trial.sentence
    problem = trial.refusal?.description
    rows = trial.counts.rows
    incidents = trial.counts.newIncidents
    reports = trial.counts.newReports
    refused = trial.counts.rejectedRows
    untidy = trial.untidy.kinds.map { kind in
      PassedOver(
        kind: kind.rawValue, rows: trial.untidy[kind].count, lines: trial.untidy[kind].lines)
    }
    refusals = trial.problems.alike.map(Refusal.init)
    warnings = trial.warnings.alike.map(Refusal.init)
    notes = trial.notes
  }
}

extension InspectionObject.Outcome.Refusal {
  fileprivate init(_ group: ProblemList.Alike) {
    field = group.first.field?.name
    column = group.first.heading
    value = group.first.value
    line = group.first.line
    rows = group.count
    reason = group.first.reason
  }
}
