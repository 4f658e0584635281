import Commands
import TestSupport
import Testing

@Suite struct `Decisions about spellings of places` {
  private static let list = """
    id,date,region,locality,detained
    a,2019-06-09,,Нефтеград,4
    b,2019-06-09,,НЕФТЕ-ГРАД,3
    c,2019-06-10,Алмата сити,,2
    d,2019-06-11,Almaty,,1
    """

  private let session: Session

  init() throws {
    session = try Session.empty()
    try session.add(Self.list)
  }

  @discardableResult
  private func alias(_ words: String...) -> Session.Run {
    session.run(["place", "alias"] + words + ["--reason", "seen on the map"])
  }

  private var regions: [String] {
    session.rows("SELECT uid, region_code, locality FROM incidents ORDER BY uid")
  }

  @Test func `give incidents their region and town, until they are undone`() throws {
    let before = regions
    #expect(
      session.run("place").lines == [
        "country,region,locality,incidents,without_region,without_locality",
        ",,НЕФТЕ-ГРАД,1,1,1", ",,Нефтеград,1,1,1", ",Алмата сити,,1,1,1",
      ])
    let run = alias("Нефтеград", "=", "Zhanaozen")
    #expect(run.messages.hasPrefix("Decision 1: 'Нефтеград' means Zhanaozen (kz-zhanaozen).\n"))
    #expect(run.messages.contains("list:a: code of the region: (none) → KZ-47\n"))
    #expect(
      regions == [
        "list:a,KZ-47,Нефтеград", "list:b,KZ-47,НЕФТЕ-ГРАД", "list:c,,", "list:d,KZ-75,",
      ])
    #expect(session.run("place").lines.count == 2)
    #expect(session.run("find", "--region", "Mangystau oblast").lines.count == 3)
    #expect(session.run("find", "--region", "Нефтеград").lines.count == 3)
    #expect(
      session.run("find", "--region", "нефтеград", "--region", "KZ-47").lines.count == 3)
    let added = try session.add(
      "id,date,locality,detained\ne,2020-01-01,Нефтеград,4\n", named: "other.csv")
    #expect(!added.messages.contains("not recognised"))
    #expect(
      session.rows("SELECT region_code FROM incidents WHERE uid = 'other:e'") == ["KZ-47"])
    #expect(session.run("check", "--rebuild").messages.contains("is as it was"))
    session.run("undo", "1", "--reason", "r")
    #expect(Array(regions.prefix(4)) == before)
    #expect(session.run("check", "--rebuild").messages.contains("is as it was"))
  }

  @Test(arguments: [
    (["Нефтеград", "=", "Zhanaozn"], "Nearest are Zhanaozen (kz-zhanaozen)"),
    (["Нефтеград", "=", "Nowhere at all"], "knows no such region or town. Nothing was decided."),
    (["Актау", "=", "Zhanaozen"], "the gazetteer knows it as Aktau"),
    (["Almaty", "=", "Astana"], "the gazetteer knows it as Almaty"),
    (["Семей", "=", "Алматы"], "the gazetteer knows it as Semey"),
    (["Нефтеград"], "Write 'ONE NAME' = 'ANOTHER NAME'"),
  ])
  func `are refused where they cannot be meant`(words: [String], message: String) {
    let run = session.run(["place", "alias"] + words + ["--reason", "r"])
    #expect(run.status != .done)
    #expect(run.messages.contains(message), "\(run.messages)")
  }

  @Test func `name a city of republican significance by its name`() {
    alias("Алмата сити", "=", "Almaty")
    #expect(session.rows("SELECT region_code FROM incidents WHERE uid = 'list:c'") == ["KZ-75"])
    alias("Алмата сити", "=", "none")
    #expect(session.rows("SELECT region_code FROM incidents WHERE uid = 'list:c'") == ["\"\""])
  }
}

@Suite struct `Decisions about articles of law` {
  private let session: Session

  init() throws {
    session = try Session.empty()
    try session.add(
      """
      id,date,articles,charged
      a,2019-06-09,179,4
      b,2019-06-10,174,1
      c,2019-06-10,"174, 179",2
      """)
  }

  private var charges: [String] {
    session.rows("SELECT uid, article, best FROM charges ORDER BY uid, article")
  }

  @Test func `bring the charges of rows that are here, until they are undone`() throws {
    #expect(charges == ["list:b,174,1", "list:c,174,2"])
    func add() -> Session.Run {
      session.run(
        "article", "add", "kz-criminal-2014", "179", "--title", "Seizure of power", "--reason",
        "law")
    }
    #expect(
      add().messages.hasPrefix(
        "Decision 1: article 179 of kz-criminal-2014 is 'Seizure of power'.\n"))
    #expect(charges == ["list:a,179,4", "list:b,174,1", "list:c,174,", "list:c,179,"])
    #expect(session.run("article", "list").output.contains("179,Seizure of power"))
    #expect(session.run("check", "--rebuild").messages.contains("is as it was"))
    session.run("revert", "1")
    #expect(session.run("article", "list").output.contains("179,Seizure of power"))
    session.run("undo", "1", "--reason", "r")
    #expect(!session.run("article", "list").output.contains("179"))
    #expect(add().status == .done)
    try session.add("id,date,articles,charged\nz,2019-06-09,179,4\n", named: "x.csv")
    #expect(charges == ["x:z,179,4"])
    session.run("undo", "4", "--reason", "r")
    #expect(charges == [])
    #expect(session.run("check").status == .done)
    #expect(session.run("check", "--rebuild").messages.contains("is as it was"))
  }

  @Test(arguments: [
    (["kz-criminal-2014", "174", "--title", "X"], "Article 174 of kz-criminal-2014 is known."),
    (["criminal", "179", "--title", "X"], "a code of law is two letters"),
    (["kz-criminal-2014", "seventeen", "--title", "X"], "the number of an article is like 174"),
    (["kz-criminal-2014", "179", "--title", " "], "--title needs a text."),
  ])
  func `are refused where they make no sense`(words: [String], message: String) {
    let run = session.run(["article", "add"] + words + ["--reason", "r"])
    #expect(run.status != .done)
    #expect(run.messages.contains(message), "\(run.messages)")
  }
}

@Suite struct `An article that is another spelling of one` {
  private let session: Session

  init() throws {
    session = try Session.empty()
    try session.add(
      """
      id,date,articles,detained
      a,2019-06-09,174,4
      b,2019-06-10,"174, 1744",3
      c,2019-06-11,1744(2),2
      d,2019-06-12,488 КоАП,1
      """, named: "list.csv", "--add-articles")
    try session.add(
      "id,date,name,articles,charge_status\nx,2019-06-09,Вымышленов Ерлан,1744,pending\n",
      named: "people.csv")
  }

  @discardableResult
  private func alias(_ words: String...) -> Session.Run {
    session.run(["article", "alias"] + words + ["--reason", "misprint"])
  }

  private var charges: [String] {
    session.rows("SELECT uid, article, part, status FROM charges ORDER BY uid, article")
  }

  @Test func `has its charges counted as of that, until it is undone`() throws {
    let before = charges
    #expect(before.count == 6)
    let run = alias("1744", "=", "174")
    #expect(run.status == .done, "\(run.messages)")
    #expect(
      run.messages.hasPrefix(
        "Decision 1: article 1744 of kz-criminal-2014 is kz-criminal-2014 174, and its charges are of that.\n"
      ))
    let after = [
      "list:a,174,,", "list:b,174,,", "list:c,174,2,", "list:d,488,,", "people:x,174,,pending",
    ]
    #expect(charges == after)
    #expect(session.rows("SELECT sum(charges_174) FROM monthly_detentions") == ["4"])
    for article in ["174", "1744"] {
      #expect(session.run("find", "--article", article).lines.count == 5)
    }
    #expect(
      session.run("article", "list").output.contains(",(added by an import),kz-criminal-2014 174"))
    #expect(session.run("check").status == .done)
    #expect(session.run("check", "--rebuild").messages.contains("is as it was"))
    try session.add("id,date,articles\ne,2019-07-01,1744\n", named: "later.csv")
    #expect(charges.last == "people:x,174,,pending" && charges.count == 6)
    session.run("revert", "3", "--reason", "r")
    session.run("undo", "1", "--reason", "r")
    #expect(charges == before)
    #expect(session.run("check", "--rebuild").messages.contains("is as it was"))
    session.run("undo", "3", "--reason", "r")
    #expect(charges == after)
    #expect(session.run("revert", "1", "--reason", "r").status == .done)
    #expect(session.run("check", "--rebuild").messages.contains("is as it was"))
  }

  @Test(arguments: [
    (["174", "=", "174"], "would be spellings of each other"),
    (["174", "=", "9999"], "kz-criminal-2014 9999: there is no such article"),
    (["174(2)", "=", "174"], "174(2): name one article, such as 174, 'KoAP 488'"),
    (["174"], "Write 'ONE NAME' = 'ANOTHER NAME'"),
  ])
  func `is refused where it cannot be`(words: [String], message: String) {
    let run = session.run(["article", "alias"] + words + ["--reason", "r"])
    #expect(run.status != .done && run.messages.contains(message), "\(run.messages)")
  }

  @Test func `cannot stand for one that stands for it`() {
    alias("1744", "=", "174")
    #expect(alias("174", "=", "kz-criminal-2014 1744").messages.contains("spellings of each other"))
    #expect(alias("488 КоАП", "=", "1744").status == .done)
    #expect(session.rows("SELECT article FROM charges WHERE uid = 'list:d'") == ["174"])
    #expect(alias("1744", "=", "none").status == .done)
    #expect(session.rows("SELECT article FROM charges WHERE uid = 'list:d'") == ["1744"])
  }
}
