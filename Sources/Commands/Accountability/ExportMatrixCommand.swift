import Accountability
import CommandLineParsing
import IncidentImport
import IncidentRead
import IncidentStore
import Incidents
import Reporting
import Tabular

/// Writes the matrix of a review: recommendations with positions, assessments and evidence.
struct ExportMatrixCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "matrix", abstract: "Writes the matrix of a review's recommendations.",
    discussion: """
      A row for each recommendation with its position, themes, and the assessments and evidence as comments. \
      --fill takes the thematic list that OHCHR sends (DOCX) and writes it again with its fourth column \
      filled: nothing else in the file is changed, and cells that have a text stay as they are. A FILE that ends with .docx is a Word document \
      with the four columns of that list. Incidents are \
      described by kind, date and numbers, and not by their titles. The words are counted against the \
      limits of submissions: 2,815 for one organisation, 5,630 for a joint one.
      """,
    examples: [
      .init(
        command: "aigaq export matrix --review KAZ-UPR2 --output matrix.xlsx",
        explanation: "Writes the matrix of a review to a workbook."),
      .init(
        command: "aigaq export matrix --review KAZ-UPR2 --output matrix.docx",
        explanation: "Writes it as a Word document."),
    ])

  @OptionGroup var reviewed: ReviewArguments

  @Option(help: "The thematic list to fill; --output names the new file.", valueName: "DOCX")
  var fill: String?

  @OptionGroup var table: TableArguments

  func run(_ invocation: Invocation) throws {
    guard let review = reviewed.review else {
      throw Failure(.wrongUsage, "--review is needed: a matrix is of one review.")
    }
    if fill != nil, table.output == nil || table.format != nil {
      throw Failure(
        .wrongUsage, "--fill needs --output FILE, and takes no --format: it writes a DOCX.")
    }
    if isWordDocument || fill != nil, let option = table.optionOfTables {
      throw Failure(
        .wrongUsage, "\(option) is for tables, and this is a Word document: leave it out.")
    }
    try invocation.withStore(for: .reading) { store in
      try reviewed.refuseUnknown(in: store)
      let disclosure = try Disclosure(store.repositories())
      let lines = try store.matrix(of: review, on: reviewed.asOf, by: reviewed.choice, in: .in(.en))
        .map { $0.screened(by: disclosure) }
      if let fill {
        try write(lines, into: fill, invocation)
      } else if isWordDocument {
        try write(lines, of: review, screening: disclosure, invocation)
      } else {
        try print(lines, screening: disclosure, invocation)
      }
      invocation.context.sayWithheldTexts(by: disclosure)
    }
  }

  private func print(
    _ lines: [MatrixLine], screening disclosure: Disclosure, _ invocation: Invocation
  ) throws {
    func screened(_ text: String) -> Cell {
      .text(disclosure.screened(text, column: "text", uid: nil))
    }
    try table.print(invocation) { printer in
      try printer.begin(
        ["paragraph", "recommendation", "states", "position", "themes", "comments"].map {
          Column($0)
        })
      for line in lines {
        let recommendation = line.recommendation
        try printer.row(
          [
            .text(recommendation.paragraph + recommendation.part), screened(recommendation.text),
            .text(recommendation.states.joined(separator: ", ")),
            line.position.map { .text($0.value.label) } ?? .null,
            screened(recommendation.themes.joined(separator: "; ")),
            .text(line.comments.joined(separator: " ")),
          ].map { table.format == .csv || table.format == .tsv ? $0.guarded : $0 })
      }
      try printer.end()
    }
    sayWords(lines.flatMap(\.comments), invocation.context)
  }

  /// True where the file to write is a Word document.
  private var isWordDocument: Bool {
    table.format == nil && table.output.flatMap(FileEnding.of) == "docx"
  }

  private func write(
    _ lines: [MatrixLine], of review: String, screening disclosure: Disclosure,
    _ invocation: Invocation
  ) throws {
    func screened(_ text: String) -> String {
      disclosure.screened(text, column: "text", uid: nil)
    }
    let rows = lines.map { line in
      let recommendation = line.recommendation
      let number = recommendation.paragraph + recommendation.part
      let states = recommendation.states.map { "(\($0))" }.joined()
      return [
        ["\(number) \(screened(recommendation.text)) \(states)"],
        [line.position?.value.label ?? ""], recommendation.themes.map(screened), line.comments,
      ]
    }
    let document = WordTable(
      "Matrix of recommendations: \(review)", language: "en", paragraphs: [],
      columns: [
        ("Recommendation", 40), ("Position", 10), ("Full list of themes", 20),
        ("Assessment/comments on level of implementation", 30),
      ], rows: rows)
    try table.write(document.bytes(), invocation)
    sayWords(lines.flatMap(\.comments), invocation.context)
  }

  private func write(
    _ lines: [MatrixLine], into path: String, _ invocation: Invocation
  ) throws {
    let filled = try FilledMatrix(WordDocument(path: path), lines)
    guard let filled else {
      throw Failure(
        .badData,
        "\(path): there is no table with the columns Recommendation, Position, themes and Assessment."
      )
    }
    try table.write(filled.bytes, invocation)
    let context = invocation.context
    context.say(
      "\(filled.rows) rows filled, \(filled.untouched) kept their text, "
        + "\(filled.silent) have nothing to be said of them.")
    if !filled.unknown.isEmpty {
      let numbers = filled.unknown.prefix(12).joined(separator: ", ")
      context.say("Paragraphs that the review does not have here: \(numbers).")
    }
    sayWords(filled.comments, context)
  }

  private func sayWords(_ comments: [String], _ context: CommandContext) {
    let words = comments.reduce(0) { $0 + $1.split(separator: " ").count }
    context.say("\(words) words of comments; a submission has 2,815, a joint one 5,630.")
  }
}

/// A thematic list with its fourth column filled.
private struct FilledMatrix {
  /// The new file.
  let bytes: [UInt8]
  /// Number of rows that were filled, that kept their text, and of which nothing is to be said.
  private(set) var rows = 0, untouched = 0, silent = 0
  /// Numbers of paragraphs that are not known.
  private(set) var unknown: [String] = []
  /// The comments, each paragraph's once.
  private(set) var comments: [String] = []

  /// Fills a document; nil where it has no table of the layout.
  init?(_ document: WordDocument, _ lines: [MatrixLine]) throws {
    let known = Dictionary(grouping: lines, by: \.recommendation.paragraph)
    guard let table = document.tables.first(where: Self.isThematicList) else { return nil }
    var additions: [(cell: WordDocument.Cell, paragraphs: [String])] = []
    var commented: Set<String> = []
    // Headings of themes span the table.
    for row in table.dropFirst() where row.count >= 4 {
      guard let (number, _) = ParagraphNumber.atHead(of: row[0].text) else { continue }
      guard let lines = known[number] else {
        unknown.append(number)
        continue
      }
      let paragraphs = lines.flatMap(\.comments)
      if paragraphs.isEmpty {
        silent += 1
      } else if !row[3].text.isEmpty {
        untouched += 1
      } else {
        rows += 1
        additions.append((row[3], paragraphs))
        if commented.insert(number).inserted { comments += paragraphs }
      }
    }
    bytes = try document.adding(additions)
  }

  private static func isThematicList(_ table: [[WordDocument.Cell]]) -> Bool {
    guard let names = table.first?.map({ FoldedText.words(of: $0.text) }), names.count >= 4 else {
      return false
    }
    return names[0].hasPrefix("recommendation") && names[1].hasPrefix("position")
      && names[3].hasPrefix("assessment")
  }
}
