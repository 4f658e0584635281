import CommandLineParsing
import Counting
import IncidentImport
import IncidentRead
import IncidentStore
import Incidents
import Reporting

/// Prints a citation of the incidents that are counted.
struct CiteCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cite",
    abstract: "Prints a citation of the database, with its hash.",
    discussion: """
      Who made it, what it is of, how much it is based on, the hash of the content, the version of the \
      counting rules, and the day. 'aigaq check' prints the same hash for the same content, so that readers \
      can see whether a copy is what was cited. The conditions are those of 'find'.
      """,
    examples: [
      .init(
        command: "aigaq cite --by 'Monitoring group'",
        explanation: "Prints a citation of all incidents."),
      .init(
        command: "aigaq cite --region Almaty --format bibtex",
        explanation: "Prints one of the incidents of a region for BibTeX."),
    ])

  /// The formats of a citation.
  enum Format: String, CaseIterable, ArgumentValue {
    case text, bibtex, json
  }

  @OptionGroup var incidents: IncidentArguments

  @Option(
    help: "The author (default: $AIGAQ_AUTHOR, or the user of this computer).", valueName: "NAME")
  var by: String?

  @Option(help: "The title of what is cited (default: where and when).", valueName: "TEXT")
  var title: String?

  @Option(
    help: "The time of export to state (default: $SOURCE_DATE_EPOCH, or now).",
    valueName: "TIME")
  var exportedAt: ExportTime?

  @Option(short: "f", help: "The format.")
  var format: Format = .text

  func run(_ invocation: Invocation) throws {
    let context = invocation.context
    let time = try exportedAt ?? ExportTime(of: context.environment)
    let citation = try invocation.withStore(for: .reading) { store in
      try Failure.refuseUnknown(in: incidents.filter, store)
      return try store.read {
        var scope = FigureScope()
        scope.filter = incidents.filter
        let meaning = FigureMeaning(unit: .incidents, figures: DetentionFigures(scope))
        let heading =
          try title
          ?? FigureHeading(meaning, meaning.figures.rows(in: store), in: store, naming: "Incidents")
          .text
        let evidence = try FigureEvidence(of: scope, in: store)
        return Citation(
          author: by.flatMap { $0.isEmpty ? nil : $0 } ?? context.author,
          provenance: Provenance(
            title: heading, contentHash: try ContentHash(of: store).text,
            filters: scope.words, rulesVersion: CountingRule.version,
            incidents: evidence.incidents, reports: evidence.reports, sources: [],
            exported: time?.text ?? context.now(), version: Release.version))
      }
    }
    switch format {
    case .text: try context.output(Array((TerminalSafe.text(citation.text) + "\n").utf8))
    case .bibtex: try context.output(Array(citation.bibTeX.utf8))
    case .json: try JSONPrinter.print(citation.members, in: context)
    }
  }
}

/// A citation of a database.
struct Citation {
  /// The author.
  let author: String
  /// The provenance of the cited figures.
  let provenance: Provenance

  private var day: String { String(provenance.exported.prefix(10)) }

  private var extent: String {
    func counted(_ number: Int64?, _ one: String) -> String {
      let number = number ?? 0
      return "\(number) \(one)\(number == 1 ? "" : "s")"
    }
    let words = [counted(provenance.incidents, "incident"), counted(provenance.reports, "report")]
    return words.joined(separator: ", ")
      + provenance.filters.map { "; \($0)" }.joined()
  }

  private var identity: String {
    "Content \(provenance.contentHash ?? ""), counting rules version \(provenance.rulesVersion), Aigaq "
      + provenance.version
  }

  /// The citation as a sentence.
  var text: String { "\(author): \(provenance.title) (\(extent)). \(day). \(identity)." }

  /// The citation as an entry of BibTeX.
  var bibTeX: String {
    let key = provenance.contentHash.map { "aigaq-\($0.suffix(64).prefix(8))" } ?? "aigaq"
    return """
      @misc{\(key),
        author = {{\(Self.escaped(author))}},
        title = {{\(Self.escaped(provenance.title))}},
        year = {\(day.prefix(4))},
        note = {\(Self.escaped("\(extent). \(day). \(identity)"))}
      }

      """
  }

  /// The citation by the names that provenance has everywhere.
  var members: Members {
    Members(
      author: author, title: provenance.title, contentHash: provenance.contentHash,
      filters: provenance.filters, rulesVersion: provenance.rulesVersion,
      incidents: provenance.incidents, reports: provenance.reports,
      exportedAt: provenance.exported, aigaqVersion: provenance.version)
  }

  /// The members of a citation, for programs.
  struct Members: Encodable {
    let author, title: String
    let contentHash: String?
    let filters: [String]
    let rulesVersion: Int
    let incidents, reports: Int64?
    let exportedAt, aigaqVersion: String
  }

  /// A text in which TeX sees no command.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for character in TerminalSafe.text(text) {
      switch character {
      case "\\": result += "\\textbackslash{}"
      case "~": result += "\\textasciitilde{}"
      case "^": result += "\\textasciicircum{}"
      case "{", "}", "%", "$", "#", "&", "_": result += "\\\(character)"
      default: result.append(character)
      }
    }
    return result
  }
}
