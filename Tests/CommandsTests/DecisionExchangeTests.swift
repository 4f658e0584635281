import Commands
import TestSupport
import Testing

@Suite struct `Decisions that are made in several copies` {
  private static let list = """
    id,date,title,place,detained,source
    a,2019-06-09,Rally,Almaty,400,Radio
    a,2019-06-09,Rally,Almaty,500,Ministry
    b,2019-06-09,March,Almaty,30,Paper
    c,2019-07-01,Picket,Neftegrad,2,Paper
    d,2019-07-02,Strike,Zhanaozen,,Radio
    """

  private static func copies(_ count: Int = 2) throws -> [Session] {
    try (0..<count).map { index in
      let session = try Session.empty()
      session.environment["AIGAQ_AUTHOR"] = ["ana", "ben", "dana"][index]
      try session.add(list)
      return session
    }
  }

  /// Gives one copy the decisions of another, in some order.
  private func give(
    _ source: Session, to target: Session, order: ([String]) -> [String] = { $0 }
  ) throws -> Session.Run {
    let lines = order(source.run("decisions", "export").lines)
    let file = try target.folder.write(
      text: lines.map { $0 + "\n" }.joined(), to: "received.ndjson")
    return target.run("decisions", "import", file)
  }

  /// The content that must be equal in all copies.
  private func content(_ session: Session) -> [[String]] {
    [
      session.rows("SELECT record, state, answer FROM decisions ORDER BY record"),
      session.rows("SELECT kind, uid, field FROM conflicts ORDER BY 1, 2, 3"),
      session.rows("SELECT * FROM incidents ORDER BY uid"),
      session.rows("SELECT * FROM sources ORDER BY name"),
      session.run("export", "monthly", "--from", "2019-05", "--to", "2019-08").lines,
    ]
  }

  @Test func `are taken in once, and nothing where one line is not as it was written`() throws {
    let copies = try Self.copies()
    copies[0].run("resolve", "list:a", "detained=450", "--reason", "r")
    copies[0].run("withdraw", "list:c", "--reason", "r")
    let lines = copies[0].run("decisions", "export").lines
    let edited = try copies[1].folder.write(
      text: lines[0] + "\n"
        + lines[1].replacing("list:c", with: "list:d ").replacing(
          "\"v\":1", with: "\"v\": 1") + "\n", to: "edited.ndjson")
    let refused = copies[1].run("decisions", "import", edited)
    #expect(refused.status == .badData)
    #expect(refused.messages.contains("Line 2 was not written by Aigaq as a decision"))
    #expect(copies[1].rows("SELECT count(*) FROM decisions") == ["0"])
    #expect(
      try give(copies[0], to: copies[1]).messages.hasSuffix(
        "2 new decisions, 0 were here already.\n"))
    #expect(
      try give(copies[0], to: copies[1]).messages.hasSuffix(
        "0 new decisions, 2 were here already.\n"))
    #expect(content(copies[0]) == content(copies[1]))
    #expect(copies[1].run("check").status == .done)
  }

  @Test func `and contradict each other are a conflict, in which figures take no side`() throws {
    let copies = try Self.copies()
    copies[0].run("resolve", "list:a", "detained=410..420..430", "--reason", "film")
    copies[0].run("withdraw", "list:b", "--reason", "rumour")
    copies[0].run("set", "list:d", "title=One", "--reason", "r")
    copies[0].run("merge", "list:c", "list:d", "--reason", "same")
    copies[1].run("resolve", "list:a", "detained=440..450..460", "--reason", "court")
    copies[1].run("verify", "list:b", "--reason", "witness")
    copies[1].run("set", "list:d", "title=Two", "--reason", "r")
    copies[1].run("not-same", "list:c", "list:d", "--reason", "other town")
    #expect(try give(copies[1], to: copies[0]).messages.contains("'aigaq conflicts' lists 4"))
    _ = try give(copies[0], to: copies[1])
    for copy in copies {
      #expect(
        copy.rows("SELECT kind, uid, field, meanwhile FROM conflicts ORDER BY kind, uid") == [
          "merge,\"list:c, list:d\",,counted apart",
          "resolve,list:a,detained,\"least low, greatest high, no best figure\"",
          "set,list:d,title,as if nothing had been decided",
          "status,list:b,,counted if one of them counts it",
        ])
      #expect(
        copy.rows("SELECT low, best, high FROM detentions WHERE uid = 'list:a'") == ["410,,460"])
      #expect(
        copy.rows("SELECT verification, title FROM incidents WHERE uid IN ('list:b', 'list:d')")
          == ["verified,March", "reported,Strike"])
      #expect(copy.rows("SELECT 1 FROM incidents WHERE merged_into_uid IS NOT NULL") == [])
      #expect(
        copy.run("export", "monthly").messages.contains(
          "Decisions about 4 questions contradict each other"))
    }
    #expect(content(copies[0]) == content(copies[1]))
    copies[0].run("resolve", "list:a", "detained=450", "--reason", "settled")
    _ = try give(copies[0], to: copies[1])
    #expect(copies[1].rows("SELECT count(*) FROM conflicts") == ["3"])
    #expect(
      copies[1].rows("SELECT low, best, high FROM detentions WHERE uid = 'list:a'")
        == ["450,450,450"])
  }

  @Test func `and make an incident a part of itself say nothing of what it is part of`() throws {
    let copies = try Self.copies(3)
    copies[0].run("link", "list:a", "--part-of", "list:b", "--reason", "r")
    copies[1].run("link", "list:b", "--part-of", "list:c", "--reason", "r")
    copies[2].run("link", "list:c", "--part-of", "list:a", "--reason", "r")
    for (source, target) in [(0, 1), (1, 2), (2, 0), (0, 1), (1, 2)] {
      #expect(try give(copies[source], to: copies[target]).status == .done)
    }
    for copy in copies {
      #expect(copy.rows("SELECT uid FROM incidents WHERE parent_uid IS NOT NULL") == [])
      #expect(copy.run("check", "--rebuild").messages.contains("is as it was"))
      #expect(content(copy) == content(copies[0]))
    }
    copies[0].run("undo", "1", "--reason", "r")
    #expect(
      copies[0].rows(
        "SELECT uid, parent_uid FROM incidents WHERE parent_uid IS NOT NULL ORDER BY 1")
        == ["list:b,list:c", "list:c,list:a"])
  }

  @Test func `and make incidents parts of each other, or sources spellings, are conflicts`() throws
  {
    let copies = try Self.copies(3)
    copies[0].run("source", "alias", "Radio", "=", "Ministry", "--reason", "heard")
    copies[1].run("source", "alias", "Ministry", "=", "Radio", "--reason", "seen")
    copies[2].run("source", "alias", "Paper", "=", "Radio", "--reason", "read")
    copies[0].run("link", "list:a", "--part-of", "list:b", "--reason", "r")
    copies[1].run("link", "list:b", "--part-of", "list:a", "--reason", "r")
    for (source, target) in [(0, 1), (1, 2), (2, 0), (0, 1), (1, 2)] {
      #expect(try give(copies[source], to: copies[target]).status == .done)
    }
    for copy in copies {
      #expect(
        Set(copy.rows("SELECT kind, field FROM conflicts")) == ["parent,", "source,same_as"])
      let sides = copy.run("conflicts").output
      #expect(sides.contains("Radio: Ministry (decision ") && sides.contains(", ben: seen)"))
      #expect(
        copy.run("export", "monthly").messages.contains(
          "Decisions about 2 questions contradict each other"))
      // What leads to them holds.
      #expect(
        copy.rows("SELECT name, same_as FROM sources WHERE same_as <> ''") == ["Paper,Radio"])
      #expect(content(copy) == content(copies[0]))
      #expect(copy.run("check", "--rebuild").messages.contains("is as it was"))
    }
    let settled = copies[0].run("source", "alias", "Radio", "=", "none", "--reason", "settled")
    #expect(settled.status == .done, "\(settled.messages)")
    #expect(copies[0].rows("SELECT kind FROM conflicts") == ["parent"])
    #expect(
      copies[0].rows("SELECT name, same_as FROM sources WHERE same_as <> '' ORDER BY 1")
        == ["Ministry,Radio", "Paper,Radio"])
  }

  @Test func `and give a text two meanings leave it what the gazetteer says`() throws {
    let copies = try Self.copies()
    copies[0].run("place", "alias", "Neftegrad", "=", "Zhanaozen", "--reason", "r")
    copies[1].run("place", "alias", "Neftegrad", "=", "Aktau", "--reason", "r")
    _ = try give(copies[0], to: copies[1])
    #expect(copies[1].rows("SELECT kind FROM conflicts") == ["place"])
    #expect(
      copies[1].rows("SELECT region_code FROM incidents WHERE uid = 'list:c'")
        == copies[1].rows("SELECT region_code FROM incidents WHERE 0 UNION ALL SELECT NULL"))
    #expect(copies[1].run("check", "--rebuild").messages.contains("is as it was"))
  }

  @Test func `whose texts differ in bytes alone contradict each other, in all copies`() throws {
    let copies = try Self.copies()
    copies[0].run("set", "list:d", "title=Caf\u{E9}", "--reason", "r")
    copies[1].run("set", "list:d", "title=Cafe\u{301}", "--reason", "r")
    _ = try give(copies[1], to: copies[0])
    _ = try give(copies[0], to: copies[1])
    for copy in copies {
      #expect(copy.rows("SELECT title FROM incidents WHERE uid = 'list:d'") == ["Strike"])
      #expect(copy.rows("SELECT kind FROM conflicts") == ["set"])
    }
  }

  @Test func `name who may be named in them, so that they are read before they are given away`()
    throws
  {
    let session = try Session.empty()
    try session.add("id,date,person,name\np1,2019-06-09,x,Иванов Иван\n", named: "people.csv")
    let uid = try #require(session.rows("SELECT uid FROM incidents").first)
    session.run("set", uid, "title=Задержан Иванов Иван", "--reason", "film")
    #expect(session.run("decisions", "export").messages.contains("1 of the decisions may identify"))
  }

  @Test func `about incidents that are not here wait for them`() throws {
    let copies = try Self.copies()
    copies[0].run("merge", "list:a", "list:b", "--reason", "same")
    copies[0].run("source", "set", "Ministry", "--reliability", "B", "--reason", "r")
    let other = try Session.empty()
    #expect(try give(copies[0], to: other).status == .done)
    try other.add(Self.list)
    #expect(content(other) == content(copies[0]))
  }

  /// A decision by chance; some are refused.
  private func decide(_ session: Session, _ random: inout SplitMix) {
    func incident() -> String {
      "list:" + ["a", "b", "c", "d"][Int.random(in: 0..<4, using: &random)]
    }
    let number = Int.random(in: 1..<900, using: &random)
    let words: [String] =
      switch Int.random(in: 0..<12, using: &random) {
      case 0: ["resolve", incident(), "detained=\(number)"]
      case 1: ["set", incident(), "title=T\(number % 3)"]
      case 2: ["merge", incident(), incident()]
      case 3: ["not-same", incident(), incident()]
      case 4: ["withdraw", incident()]
      case 5: ["verify", incident()]
      case 7: ["link", incident(), "--part-of", incident()]
      case 8: ["split", "list:a", "--reports", "\(1 + number % 2)"]
      case 9: ["source", "alias", ["Radio", "Paper"][number % 2], "=", "Ministry"]
      case 10: ["place", "alias", "Neftegrad", "=", ["Zhanaozen", "Aktau"][number % 2]]
      case 6: ["source", "set", "Radio", "--reliability", ["A", "C"][number % 2]]
      default: ["undo", "\(1 + number % 6)"]
      }
    session.time = "2026-01-\(10 + Int.random(in: 0..<20, using: &random))T00:00:00Z"
    session.run(words + ["--reason", "r\(number)"])
  }

  @Test(arguments: Seeds.batches)
  func `lead to the same, in whatever order they are exchanged`(seeds: Range<Int>) throws {
    for seed in seeds where seed % 4 == 0 {
      var random = SplitMix(seed: seed)
      let copies = try Self.copies(3)
      for _ in 0..<8 {
        let index = Int.random(in: 0..<3, using: &random)
        decide(copies[index], &random)
        guard Int.random(in: 0..<4, using: &random) == 0 else { continue }
        _ = try give(copies[index], to: copies[(index + 1) % 3])
      }
      for _ in 0..<2 {
        for source in 0..<3 {
          for target in 0..<3 where target != source {
            let run = try give(copies[source], to: copies[target]) { $0.shuffled(using: &random) }
            #expect(run.status == .done, "seed \(seed): \(run.messages)")
          }
        }
      }
      let expected = content(copies[0])
      for copy in copies.dropFirst() { #expect(content(copy) == expected, "seed \(seed)") }
      let check = copies[2].run("check", "--rebuild")
      #expect(check.messages.contains("is as it was"), "seed \(seed): \(check.messages)")
      #expect(check.status == .done, "seed \(seed): \(check.messages)")
    }
  }
}
