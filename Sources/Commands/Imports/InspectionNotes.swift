import IncidentStore
import Tabular
import IncidentImport
import Incidents

/// What is worth knowing about a file before it is imported, in sentences.
struct InspectionNotes {
  private let inspection: FileInspection

  init(_ inspection: FileInspection) { self.inspection = inspection }

  /// The word for the place of a record.
  private var noun: String { InspectionWords.noun(of: inspection) }

  /// What the dates say about their order, and which are none.
  var dates: [String] {
    let read = inspection.fields.filter(\.isDate)
    let others = inspection.columns.filter { column in
      column.order != nil && !read.contains { $0.columns.contains(column.name) }
    }
    return read.flatMap(lines)
      + others.compactMap { column in
        column.order.flatMap { order in line("'\(column.name)'", order) }
      }
  }

  /// How the identifiers tell the rows apart.
  var identifiers: [String] {
    guard let identities = inspection.identities else { return [] }
    let columns = identities.columns.map { "'\($0)'" }.joined(separator: ", ")
    var lines = [
      "\(columns.isEmpty ? "the whole row" : columns): "
        + Self.number(identities.incidents, "different identifier")
    ]
    if identities.furtherReports > 0 {
      lines.append(
        "\(Self.number(identities.furtherReports, "row")) more of the same incidents, distinguished "
          + "by report or source")
    }
    if let first = identities.firstDuplicate {
      lines.append(
        "\(Self.number(identities.duplicates, "duplicate")), first '\(first.identifier)' on \(noun)s "
          + "\(first.firstLine) and \(first.secondLine)")
    }
    if identities.missing > 0 {
      lines.append("empty in \(Self.number(identities.missing, "row")): one is made from the row")
    }
    return lines
  }

  /// The cells for which rows would be refused, as the file stands.
  var refusals: [String] {
    guard let forecast = inspection.forecast else { return [] }
    let trial = forecast.asItStands ?? forecast.proposed
    return lines(trial.problems)
      + (trial.refusal == nil && forecast.asItStands != nil && inspection.proposal.isNeeded
        ? lines(forecast.proposed.problems, after: "with the mapping, ") : [])
  }

  /// What an import says of how the file is read.
  var reading: [String] {
    guard let trial = inspection.forecast?.proposed else { return [] }
    let isSheet = inspection.reading.sheet != nil
    return trial.notes + UntidyText.sentences(trial.untidy, ofSheet: isSheet)
      + trial.warnings.groups.map { WarningWords.sentence($0, ofSheet: isSheet) }
      + inspection.proposal.leftOut.map { guess in
        "'\(guess.column ?? "")' is not read as \(guess.field.name): \(guess.reason)"
      }
  }

  /// What an import would do.
  var outcome: [String] {
    guard let forecast = inspection.forecast else { return [] }
    if let reason = inspection.proposal.noIncidents {
      return ["this does not look like a list of incidents: \(reason)"]
    }
    var lines: [String] = []
    if let plain = forecast.asItStands, plain.isRefused, inspection.proposal.isNeeded {
      lines.append("without a mapping: \(plain.sentence). A mapping is needed")
      lines.append("with the mapping: \(forecast.proposed.sentence)")
    } else {
      lines.append(forecast.proposed.sentence)
    }
    if inspection.proposal.isNeeded, !inspection.proposal.unreadTerms.isEmpty {
      let fields = inspection.proposal.unreadTerms.joined(separator: ", ")
      lines.append(
        "the mapping ignores the unknown terms of \(fields): give them a meaning under "
          + "'values'")
    } else if forecast.proposed.counts.rejectedRows > 0 {
      lines.append(
        "correct those rows, or import the others with --skip-invalid (and keep these with --rejects "
          + "FILE)")
    }
    return lines
  }

  /// Problems with what is alike together: the texts of a column that have one fault.
  private func lines(_ problems: ProblemList, after start: String = "") -> [String] {
    var lines: [(key: String, texts: [String], reason: String, rest: Int)] = []
    for group in problems.alike {
      let first = group.first
      let key =
        "\(first.heading ?? "")\u{1F}\(first.value == nil ? first.reason : "\(first.field?.name ?? "")")"
      let text =
        (first.value.map { "'\($0.prefix(60))' " } ?? "")
        + "(\(noun) \(first.line)\(group.count > 1 ? ", \(group.count) rows" : ""))"
      let index = lines.firstIndex { $0.key == key }
      if index == nil { lines.append((key, [], first.reason, 0)) }
      let place = index ?? lines.count - 1
      if lines[place].texts.count < 5 {
        lines[place].texts.append(text)
      } else {
        lines[place].rest += 1
      }
    }
    return zip(lines, lines.map { $0.key.prefix { $0 != "\u{1F}" } }).map { line, heading in
      let rest = line.rest > 0 ? " and \(line.rest) more texts" : ""
      return
        "\(start)\(heading.isEmpty ? "" : "\(heading): ")\(line.texts.joined(separator: ", "))\(rest): "
        + line.reason
    }
  }

  /// The numbers of people that no rule reads.
  var counts: [String] {
    inspection.fields.filter { !$0.isDate && $0.unread.count > 0 }.map { finding in
      "\(finding.field.name): not understood: \(listed(finding.unread)); nothing is counted from it"
    }
      + inspection.columns.filter { $0.feeds.isEmpty && $0.unreadCounts.count > 0 }.map {
        "'\($0.name)': no rule reads \(listed($0.unreadCounts))"
      }
  }

  /// What is unusual about the letters.
  var texts: [String] {
    let hidden = Set(inspection.columns.filter(\.isRestricted).map { $0.number - 1 })
    return inspection.guess.textFindings.map { $0.message(hiding: hidden) }
  }

  /// The places that are not recognised, the most frequent first.
  var places: [String] {
    let listed = inspection.places.mostFrequent(10)
    let rest = inspection.places.names - listed.count
    return listed.map { name, rows in
      "\(name.isRegion ? "region" : "locality") '\(name.text.prefix(60))': "
        + Self.number(rows, "row")
        + (name.candidates.isEmpty
          ? "" : " (could be \(name.candidates.prefix(5).joined(separator: ", ")))")
    } + (rest > 0 ? ["and \(rest) more"] : [])
  }

  /// What was guessed.
  var guesses: [String] {
    inspection.proposal.guesses.map { guess in
      "\(guess.field.name) from \(guess.column.map { "'\($0)'" } ?? "no column"): \(guess.reason)"
    }
  }

  /// What has to be settled before the file can be imported.
  var questions: [String] {
    (inspection.proposal.needsDateOrder
      ? [
        "the order of day, month and year: "
          + inspection.proposal.openOrders.map { "--date-order \($0.rawValue)" }
          .joined(separator: ", or ")
      ] : [])
      + (inspection.proposal.needsCentury
        ? ["the century of years of two digits: --century 2000 for 2000 to 2099, or another year"]
        : [])
  }

  private func lines(_ finding: FieldFinding) -> [String] {
    let columns = finding.columns.map { "'\($0)'" }.joined(separator: ", ")
    let name = "\(finding.field.name), from \(columns)"
    var lines: [String] = []
    if let order = finding.statedOrder {
      lines.append("\(name): \(InspectionWords.words(order)), as the layout states")
    } else if let serials = finding.serials {
      lines.append("\(name): \(InspectionWords.words(serials))")
    } else if finding.order != .independent || finding.century == .none {
      lines += [finding.order.flatMap { line(name, $0) }].compactMap(\.self)
    }
    lines += finding.notes.map { "\(name): \($0)" }
    if let reason = finding.implausibleReason {
      lines.append("\(name): an import refuses \(listed(finding.implausible)). \(reason)")
    }
    if finding.unread.count > 0 {
      lines.append("\(name): no date is \(listed(finding.unread))")
    }
    if finding.empty > 0, Field.required.contains(finding.field) {
      lines.append("\(name): empty in \(Self.number(finding.empty, "row"))")
    }
    return lines
  }

  private func line(_ name: String, _ order: DateColumn.Order) -> String? {
    switch order {
    case .independent: "\(name): no date depends on the order of day and month"
    case .certain(let order, let line):
      "\(name): \(InspectionWords.words(order)), as \(line.text) on \(noun) \(line.number) shows"
    case .contradictory, .undecided, .undecidedYear:
      order.problem(at: noun).map { "\(name): \($0)" }
    }
  }

  private func listed(_ texts: UnreadTexts) -> String {
    let examples = texts.examples.map { "'\($0.text)' (\(noun) \($0.line))" }
    let rest = texts.count - examples.count
    return examples.joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
  }

  static func number(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }
}
