import Commands
import IncidentImport
import IncidentRead
import Incidents
import Testing

/// The options of every command that prints a table.
private let exportOptions = [
  "--format", "--output", "--profile", "--allow-text", "--hxl", "--bom",
]
private let decisionOptions = ["--reason", "--by"]
private let figureOptions = ["--format", "--output", "--no-header", "--null", "--bom"]
private let tableOptions = figureOptions + ["--limit"]

/// The options of every command that takes conditions on incidents.
private let incidentOptions = IncidentCondition.all.filter { !$0.isOfTime }.map { "--\($0.name)" }

/// The options of every command that imports recommendations, promises, appeals or claims.
private let recordImportOptions = [
  "--state", "--dry-run", "--format", "--skip-invalid", "--encoding", "--encoding-errors",
  "--delimiter", "--sheet", "--skip", "--columns",
]

/// The options of every command that reads the recommendations of a review.
private let reviewOptions = ["--review", "--positions", "--as-of"]

/// The options of a command that adds a row by hand.
private func options(stating subject: EnteredRow.Subject) -> [String] {
  subject.fields.map { "--\($0.row.asked.replacing("_", with: "-"))" } + [
    "--dataset", "--edit", "--dry-run", "--add-articles", "--date-order", "--century",
    "--time-zone", "--allow-dates",
  ]
}

/// Every command, with its options beside those of all commands.
private let commands: [(path: [String], options: [String])] = [
  (["init"], []),
  (
    ["inspect"],
    [
      "--format", "--write-mapping", "--preset", "--date-order", "--century", "--time-zone",
      "--allow-dates", "--strict", "--encoding", "--encoding-errors", "--delimiter",
      "--sheet", "--skip", "--columns",
    ]
  ),
  (
    ["import"],
    [
      "--mapping", "--preset", "--dataset", "--dry-run", "--format", "--again", "--skip-invalid",
      "--drop-repeats",
      "--rejects", "--date-order", "--century", "--time-zone", "--allow-dates", "--strict",
      "--accept",
      "--withdraw-missing", "--add-articles",
      "--article-code", "--encoding", "--encoding-errors", "--delimiter", "--sheet",
      "--skip", "--columns", "--quiet",
    ]
  ),
  (["add"], []),
  (["add", "incident"], options(stating: .incident)),
  (["add", "report"], options(stating: .report)),
  (["add", "person"], options(stating: .person)),
  (["add", "charge"], options(stating: .charge)),
  (["add", "source"], ["--reliability", "--kind", "--url"] + decisionOptions),
  (["imports"], []),
  (["imports", "list"], tableOptions),
  (["imports", "show"], ["--format"]),
  (["revert"], decisionOptions),
  (["forget"], ["--report", "--person", "--import", "--decision", "--yes"] + decisionOptions),
  (["names"], []),
  (["names", "restrict"], []),
  (["mapping"], []),
  (["mapping", "list"], tableOptions),
  (["mapping", "show"], []),
  (["mapping", "schema"], []),
  (
    ["find"],
    ["--from", "--to"] + incidentOptions + ["--as-of", "--sort", "--count"]
      + tableOptions
  ),
  (["show"], ["--format", "--as-of"]),
  (
    ["explain"],
    incidentOptions + ["--as-of", "--unit", "--period", "--limit", "--sort", "--format"]
  ),
  (
    ["duplicates"],
    ["--of", "--between", "--min-probability", "--review", "--accept-all"]
      + decisionOptions + tableOptions
  ),
  (["set"], decisionOptions),
  (["resolve"], decisionOptions + ["--accept"]),
  (["merge"], decisionOptions),
  (["not-same"], decisionOptions),
  (["split"], decisionOptions + ["--reports"]),
  (["same-person"], decisionOptions),
  (["not-same-person"], decisionOptions),
  (["link"], decisionOptions + ["--part-of"]),
  (["withdraw"], decisionOptions),
  (["verify"], decisionOptions),
  (["dispute"], decisionOptions),
  (["not-occurred"], decisionOptions),
  (["undo"], decisionOptions),
  (["history"], tableOptions),
  (["conflicts"], tableOptions),
  (["source"], []),
  (["source", "list"], tableOptions),
  (["source", "set"], decisionOptions + ["--reliability", "--kind", "--url"]),
  (["source", "alias"], decisionOptions),
  (["decisions"], []),
  (["decisions", "list"], tableOptions),
  (["decisions", "export"], ["--output"]),
  (["decisions", "import"], []),
  (["journal"], []),
  (["journal", "list"], tableOptions),
  (["journal", "checkpoint"], ["--output"]),
  (["journal", "verify"], ["--against"]),
  (
    ["query"],
    tableOptions + ["--timeout", "--param", "--file", "--save", "--describe"]
  ),
  (["shell"], ["--format", "--timeout", "--no-history"]),
  (["queries"], []),
  (["queries", "list"], tableOptions),
  (["queries", "show"], []),
  (["queries", "delete"], []),
  (["schema"], tableOptions + ["--datasette", "--serving"]),
  (["export"], []),
  (
    ["export", "monthly"],
    [
      "--from", "--to", "--by", "--period", "--fill", "--unit", "--wide", "--cumulative",
      "--articles",
      "--title", "--suppress-below",
    ]
      + incidentOptions + ["--as-of", "--compare-as-of"] + figureOptions
      + ["--provenance", "--exported-at"]
  ),
  (
    ["export", "incidents"],
    ["--from", "--to"] + incidentOptions + ["--as-of"] + exportOptions
  ),
  (
    ["export", "detentions"],
    ["--from", "--to"] + incidentOptions + ["--as-of"] + exportOptions
  ),
  (
    ["export", "charges"],
    ["--from", "--to"] + incidentOptions + ["--as-of"] + exportOptions
  ),
  (
    ["export", "reports"],
    ["--from", "--to"] + incidentOptions + ["--as-of"] + exportOptions
  ),
  (["export", "changes"], ["--since"] + tableOptions),
  (
    ["export", "package"],
    ["--package", "--from", "--to"] + incidentOptions
      + ["--as-of", "--licence", "--profile", "--allow-text"]
  ),
  (
    ["export", "database"],
    ["--from", "--to"] + incidentOptions + ["--as-of", "--allow-text", "--licence"]
  ),
  (["recommendation"], []),
  (
    ["recommendation", "import"],
    recordImportOptions + ["--document", "--cycle", "--source", "--assessor"]
  ),
  (
    ["recommendation", "list"],
    reviewOptions + [
      "--recommended-by", "--theme", "--article", "--text", "--paragraphs", "--position",
      "--assessor", "--status", "--unit", "--count",
    ] + tableOptions
  ),
  (
    ["recommendation", "position"],
    [
      "--review", "--paragraphs", "--value", "--document", "--on", "--source", "--verbatim",
      "--reason", "--by",
    ]
  ),
  (["recommendation", "show"], ["--format"]),
  (["recommendation", "link"], ["--relation", "--reason", "--by"] + tableOptions),
  (["recommendation", "revert"], []),
  (["commitment"], []),
  (["commitment", "list"], ["--overdue", "--as-of", "--text"] + tableOptions),
  (
    ["commitment", "add"],
    [
      "--kind", "--made-on", "--actor", "--office", "--words", "--deadline", "--deadline-text",
      "--deadline-why", "--outcome", "--source", "--by",
    ]
  ),
  (["commitment", "import"], recordImportOptions),
  (["commitment", "accept"], reviewOptions + ["--by"]),
  (["appeal"], []),
  (["appeal", "list"], ["--unanswered"] + tableOptions),
  (
    ["appeal", "add"],
    ["--kind", "--on", "--sender", "--recipient", "--demand", "--about", "--source", "--by"]
  ),
  (["appeal", "answer"], ["--answer", "--text", "--on", "--known-on", "--source", "--by"]),
  (["appeal", "import"], recordImportOptions),
  (["claim"], []),
  (["claim", "check"], tableOptions),
  (
    ["claim", "add"],
    [
      "--claimant", "--said-on", "--review", "--base", "--unit", "--total", "--part", "--source",
      "--by",
    ]
  ),
  (["claim", "import"], recordImportOptions),
  (
    ["assess"],
    [
      "--assessor", "--assessor-kind", "--scale", "--value", "--as-of", "--part", "--rationale",
      "--source", "--supersedes", "--by",
    ]
  ),
  (["assessment"], []),
  (["assessment", "list"], ["--all"] + tableOptions),
  (["assessment", "count"], reviewOptions + ["--base"] + tableOptions),
  (["assessment", "withdraw"], ["--reason", "--by"]),
  (["evidence"], []),
  (
    ["evidence", "add"],
    ["--incident", "--document", "--figure", "--supports", "--contradicts", "--context", "--note"]
      + incidentOptions + ["--by"]
  ),
  (
    ["evidence", "suggest"],
    ["--from", "--to"] + incidentOptions + ["--most"] + tableOptions
  ),
  (["evidence", "list"], tableOptions),
  (["evidence", "withdraw"], ["--reason", "--by"]),
  (["dossier"], ["--format"]),
  (["report"], reviewOptions + ["--lang", "--output"]),
  (["export", "matrix"], reviewOptions + ["--fill"] + tableOptions),
  (["article"], []),
  (["article", "list"], tableOptions),
  (["article", "add"], decisionOptions + ["--title"]),
  (["article", "alias"], decisionOptions),
  (["place"], []),
  (["place", "list"], tableOptions),
  (["place", "alias"], decisionOptions),
  (["check"], ["--rebuild"]),
  (["cite"], incidentOptions + ["--by", "--title", "--exported-at", "--format"]),
  (["completion"], []),
]

@Suite struct `Help` {
  private let session: Session

  init() throws { session = try Session() }

  @Test(arguments: commands)
  func `every command has help that names its options and no others`(
    path: [String], expected: [String]
  ) {
    let run = session.run(["help"] + path)
    #expect(run.status == .done)
    #expect(run.messages == "")
    #expect(run.output.hasPrefix("Usage: aigaq \(path.joined(separator: " ")) "))
    let options = run.lines.drop { $0 != "OPTIONS" }.prefix { $0 != "EXAMPLES" }
    let named = options.flatMap { line in
      line.split(separator: " ").prefix(2).filter { $0.hasPrefix("--") }.map(String.init)
    }
    #expect(named == expected + ["--help", "--db"])
    #expect(run.lines.map(\.count).max() ?? 0 <= 80)
  }

  @Test(arguments: commands)
  func `--help says the same as help`(path: [String], options: [String]) {
    #expect(session.run(path + ["--help"]).output == session.run(["help"] + path).output)
    #expect(session.run(path + ["-h"]).output == session.run(["help"] + path).output)
  }

  @Test func `the help of the program lists every command`() {
    let lines = session.run("help").lines
    let start = lines.firstIndex(of: "COMMANDS") ?? lines.endIndex
    let named = lines[start...].dropFirst().prefix { $0 != "TOPICS" }.filter { $0.hasPrefix("  ") }
      .compactMap { $0.split(separator: " ").first.map(String.init) }
    #expect(named == commands.filter { $0.path.count == 1 }.compactMap(\.path.first))
  }

  @Test func `help fits a terminal`() {
    session.isTerminal = true
    session.terminalWidth = 50
    let lines = session.run("help", "import").lines.prefix { $0 != "EXAMPLES" }
    #expect(lines.allSatisfy { $0.count <= 50 })
  }
}
