import Commands
import TestSupport
import Testing

@Suite struct `Find` {
  private static let list = """
    id,date,kind,title,summary,region,locality,articles,verification,detained
    day,2019-06-09,protest,Митинг у акимата,"One ""single picket"" on a square",Almaty,,"174; 274(4)",,5
    month,2019-06,detention,Journalist held,Detained at home,,Shymkent,,verified,1
    range,2019-06-30/2019-07-02,prosecution,Trial,Charged with incitement,Akmola,Kokshetau,ст. 274 ч. 4 УК РК,disputed,
    year,2020,other_violation,House search,Nobody detained,Астана,,KoAP 488,,
    none,unknown,protest,"Picket, single",A picket,Almaty,,,,2

    """

  private let session: Session

  init() throws { session = try Session.with(list: Self.list) }

  @Test(arguments: [
    ([], "month day range year none"),
    (["--from", "2019-06-09", "--to", "2019-06-09"], "month day"),
    (["--from", "2019-06-10"], "month range year"),
    (["--to", "2019-06"], "month day range"),
    (["--from", "2019-07-01", "--to", "2019-07-01"], "range"),
    (["--from", "2020-05"], "year"),
    (["--from", "2019", "--to", "2019"], "month day range"),
    (["--from", "09.06.2019", "--to", "June 2019"], "month day range"),
    (["--kind", "protest"], "day none"),
    (["--kind", "other_violation"], "year"),
    (["--verification", "verified"], "month"),
    (["--verification", "reported"], "day year none"),
    (["--article", "174"], "day"),
    (["--article", "274"], "day range"),
    (["--article", "274(4)"], "day range"),
    (["--article", "274(2)"], ""),
    (["--article", "KoAP 488"], "year"),
    (["--place", "almaty"], "day none"),
    (["--place", "ШЫМКЕНТ"], ""),
    (["--place", "астана"], "year"),
    (["--place", "picket"], ""),
    (["--text", "митинг"], "day"),
    (["--text", "picket", "--sort", "date"], "day none"),
    (["--text", "\"single picket\""], "day"),
    (["--text", "picket single", "--sort", "date"], "day none"),
    (["--text", "detain*", "--sort", "date"], "month year"),
    (["--text", "Kokshetau"], "range"),
    (["--text", "day OR month"], ""),
    (["--text", "NEAR(a b) AND \"x"], ""),
    (["--text", "picket", "--sort", "relevance"], "none day"),
    (["--kind", "protest", "--kind", "detention"], "month day none"),
    (["--region", "Алматы"], "day none"),
    (["--region", "Нур-Султан"], "year"),
    (["--region", "Tselinograd oblast", "--region", "astana"], "range year"),
    (["--min-detained", "2"], "day none"),
    (["--dataset", "list", "--sort", "newest"], "year range day month none"),
    (["--sort", "detained"], "day none month range year"),
    (["--limit", "2"], "month day"),
    (["--limit", "0"], ""),
    (["--kind", "protest", "--place", "Almaty", "--text", "square"], "day"),
  ])
  func `what is found`(words: [String], identifiers: String) {
    let run = session.run(["find"] + words)
    #expect(run.status == .done, "\(run.messages)")
    let found = run.lines.dropFirst().map { $0.prefix { $0 != "," }.dropFirst("list:".count) }
    #expect(found.joined(separator: " ") == identifiers)
  }

  @Test(arguments: [
    ("--article", "175", "Did you mean '174'?"), ("--article", "999", "Known here: 174, "),
    ("--article", "КоАП 489", "Did you mean 'KoAP 488'?"),
    ("--region", "Astanaa", "Did you mean 'Astana'?"), ("--region", "Nowhere", "and others."),
    ("--source", "Human Rights Wach", "Did you mean 'Human Rights Watch'?"),
    ("--dataset", "kazakstan-2019", "Did you mean 'kazakhstan-2019'?"),
  ])
  func `a name that the database does not know is refused, by every command that takes it`(
    option: String, name: String, hint: String
  ) throws {
    let session = try Session.withSample()
    let commands = [
      ["find"], ["export", "monthly"], ["export", "incidents"], ["export", "detentions"],
      ["export", "charges"], ["export", "reports"], ["explain", "2019-06"],
      ["export", "package", "--package", session.folder.file("out")],
    ]
    for command in commands {
      let run = session.run(command + [option, name])
      #expect(run.status == .wrongUsage, "\(command)")
      #expect(run.output == "")
      #expect(run.messages.hasPrefix("aigaq: \(option) "), "\(run.messages)")
      #expect(run.messages.contains(hint), "\(run.messages)")
    }
    #expect(!session.has("out"))
  }

  @Test(arguments: ["нур-султан", "KZ-75", "ASTANA", "алматы"])
  func `a region goes by any of its names`(name: String) {
    #expect(session.run("find", "--region", name).status == .done)
  }

  @Test func `a search that finds nothing says so beside the results`() {
    let run = session.run("find", "--text", "nothing")
    #expect(run.status == .done)
    #expect(run.lines.count == 1)
    #expect(run.messages == "No incident was found.\n")
    #expect(session.run("find").messages == "")
  }

  @Test func `how many there are is counted on request`() {
    #expect(session.run("find", "--count").lines == ["incidents", "5"])
    #expect(session.run("find", "--kind", "protest", "--limit", "1", "--count").lines.last == "2")
  }

  @Test func `the match is shown, and how precise the date is`() {
    let run = session.run("find", "--text", "held")
    #expect(run.lines.first?.hasSuffix(",match") == true)
    #expect(run.lines.last?.hasSuffix("Journalist [held]") == true)
    #expect(run.lines.last?.contains(",2019-06,month,") == true)
  }

  @Test(arguments: [
    ["--near", "43,76"], ["--near", "43,76,0"], ["--near", "100,76,5"], ["--near", "a,b,c"],
    ["--min-detained", "-1"], ["--region", " "], ["--kind", "riot"], ["--sort", "size"],
    ["--from", "2020", "--to", "2019"], ["--text", "!"],
  ])
  func `a condition that makes no sense is refused`(words: [String]) {
    let run = session.run(["find"] + words)
    #expect(run.status == .wrongUsage)
    #expect(run.lines.isEmpty && run.messages.contains(words[0]))
  }

  @Test func `that not all are printed is said beside the results`() {
    let run = session.run("find", "--limit", "2")
    #expect(run.messages == "Cut at --limit 2: there are more rows.\n")
    #expect(session.run("find", "--limit", "5").messages == "")
    #expect(session.run("find", "--limit", "\(Int.max)").messages == "")
  }
}
