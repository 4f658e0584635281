import Commands
import Testing

@Suite struct `Usage` {
  private let session: Session

  init() throws { session = try Session() }

  @Test func `the version is printed, without a database`() {
    for words in [["--version"], ["--version", "find"]] {
      let run = session.run(words)
      #expect(run.status == .done)
      #expect(run.output == "aigaq \(Release.version)\n")
      #expect(run.messages == "")
    }
  }

  @Test func `without a command, help goes to the messages and the status is 64`() {
    let run = session.run()
    #expect(run.status == .wrongUsage)
    #expect(run.output == "")
    #expect(run.messages == session.run("help").output)
  }

  @Test(arguments: [
    (["fnd"], "unknown command 'fnd'; did you mean 'find'?"),
    (["improt", "a.csv"], "unknown command 'improt'; did you mean 'import'?"),
    (["export", "montly"], "unknown command 'montly'; did you mean 'monthly'?"),
    (["article", "lst"], "unknown command 'lst'; did you mean 'list'?"),
    (["help", "shwo"], "unknown command 'shwo'; did you mean 'show'?"),
    (["find", "--formatt", "csv"], "unknown option '--formatt'; did you mean '--format'?"),
    (["import", "--dryrun", "a.csv"], "unknown option '--dryrun'; did you mean '--dry-run'?"),
    (["--bd", "x.db", "find"], "unknown option '--bd'; did you mean '--db'?"),
    (["find", "--format", "cvs"], "invalid value 'cvs' for --format; did you mean 'csv'?"),
    (["find", "--kind", "protests"], "for --kind; did you mean 'protest'?"),
    (["export", "monthly", "--fill", "zeros"], "for --fill; did you mean 'zero'?"),
    (["hlep"], "unknown command 'hlep'; did you mean 'help'?"),
    (["count"], "did you mean 'export monthly'?"), (["Stats"], "did you mean 'export monthly'?"),
    (["edit", "a:b"], "did you mean 'set'?"), (["delete"], "did you mean 'withdraw'?"),
    (["list"], "did you mean 'find'?"), (["export", "hepl"], "did you mean 'help'?"),
    (["zzzzz"], "unknown command 'zzzzz'\n"),
  ])
  func `what is mistyped gets the nearest suggestion`(words: [String], message: String) {
    let run = session.run(words)
    #expect(run.status == .wrongUsage)
    #expect(run.messages.contains(message))
    #expect(run.messages.contains("\nRun 'aigaq "))
    #expect(run.output == "")
  }

  @Test(arguments: [
    (["export"], "'aigaq export' needs one of its commands"),
    (["import"], "missing argument FILE"),
    (["show"], "missing argument UID"),
    (["query"], "There is no query: give SQL"),
    (["query", "SELECT 1", "SELECT 2"], "unexpected argument 'SELECT 2'"),
    (["query", "-- c"], "with --file FILE, or on standard input with -."),
    (["find", "--sort", "relevance"], "--sort relevance needs --text"),
    (["export", "monthly", "--by", "region", "--by", "region"], "the same field twice"),
    (["find", "Almaty"], "unexpected argument 'Almaty'"),
    (["find", "--limit", "many"], "invalid value 'many' for --limit; it must be a whole number"),
    (["find", "--limit", "-1"], "--limit cannot be negative"),
    (["query", "SELECT 1", "--limit", "-1"], "--limit cannot be negative"),
    (["query", "SELECT 1", "--timeout", "0"], "--timeout must be above zero"),
    (["query", "SELECT 1", "--timeout", "nan"], "invalid value 'nan' for --timeout"),
    (["find", "--from", "soon"], "it must be a date such as 2019-06-09, 2019-06 or 2019"),
    (["find", "--from", "2019-02-30"], "it must be a date such as"),
    (["find", "--from", "unknown"], "it must be a date such as"),
    (["find", "--from", "2020", "--to", "2019"], "--to 2019 is before --from 2020: swap them"),
    (["find", "--article", "174, 274"], "it must be one article, such as 174"),
    (["find", "--text", " "], "it must be at least one word"),
    (["export", "monthly", "--from", "June"], "it must be a date such as 2019-06-09, 2019-06"),
    (["export", "monthly", "--title", "A"], "--title is for html, svg, png, xlsx and chart"),
    (
      ["export", "monthly", "--format", "png"],
      "--format png is for a file: say which with --output"
    ),
    (["find", "--bom", "--format", "json"], "--bom is for csv"),
    (
      ["export", "monthly", "--from", "2019-07", "--to", "2019-06"],
      "--to 2019-06 is before --from 2019-07: swap them"
    ),
    (["import", "a", "b", "--rejects", "r"], "--rejects takes one file at a time"),
    (["find", "--format", "csv", "--format", "json"], "option '--format' is given more than once"),
    (["import", "a", "--dry-run=yes"], "option '--dry-run' takes no value"),
    (["show", "a:b", "--format", "csv"], "it must be one of: text, json"),
    (["--db", "", "find"], "--db needs the name of a file"),
    (["--db", "", "init"], "--db needs the name of a file"),
  ])
  func `what is wrong with a command line is said`(words: [String], message: String) throws {
    let session = try Session.empty()
    let run = session.run(words)
    #expect(run.status == .wrongUsage, "\(run.messages)")
    #expect(run.messages.contains(message), "\(run.messages)")
    #expect(run.messages.hasPrefix("aigaq: "))
    #expect(run.output == "")
  }
}
