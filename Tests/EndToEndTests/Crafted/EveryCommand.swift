import TestSupport

/// A line of the shell for every command of the program, run where `aigaq.db` and `list.csv` are.
enum EveryCommand {
  /// The commands that open the database, by the words that call them.
  static let ofDatabase = [
    "init": "aigaq init",
    "import": "aigaq import list.csv",
    "add incident": "aigaq add incident --date 2024-05-06 --detained 3",
    "add report": "aigaq add report kazakhstan-2019:kz-2019-09-21 --source A --detained 3",
    "add person": "aigaq add person kazakhstan-2019:kz-2019-09-21 --name 'Zxqv Vymysel'",
    "add charge": "aigaq add charge kazakhstan-2019:kz-2019-09-21 --article 174",
    "add source": "aigaq add source Court --kind court --reason R",
    "imports list": "aigaq imports",
    "imports show": "aigaq imports show 1",
    "revert": "aigaq revert 1",
    "forget": "aigaq forget --report 1 --reason R --yes",
    "names restrict": "aigaq names restrict long title",
    "find": "aigaq find --text almaty",
    "duplicates": "aigaq duplicates",
    "show": "aigaq show kazakhstan-2019:kz-2019-09-21",
    "explain": "aigaq explain 2019-06",
    "set": "aigaq set kazakhstan-2019:kz-2019-09-21 title=A --reason R",
    "resolve": "aigaq resolve kazakhstan-2019:kz-2019-09-21 detained=5 --reason R",
    "merge": "aigaq merge kazakhstan-2019:kz-2019-09-21 kazakhstan-2019:kz-2019-06-wave --reason R",
    "not-same":
      "aigaq not-same kazakhstan-2019:kz-2019-09-21 kazakhstan-2019:kz-2019-06-wave --reason R",
    "split": "aigaq split kazakhstan-2019:kz-2019-06-wave --reports 2 --reason R",
    "same-person": "aigaq same-person P-4HTX9M P-7KQ2RD --reason R",
    "not-same-person": "aigaq not-same-person P-4HTX9M P-7KQ2RD --reason R",
    "link": "aigaq link kazakhstan-2019:kz-2019-09-21 --part-of none --reason R",
    "withdraw": "aigaq withdraw kazakhstan-2019:kz-2019-09-21 --reason R",
    "verify": "aigaq verify kazakhstan-2019:kz-2019-09-21 --reason R",
    "dispute": "aigaq dispute kazakhstan-2019:kz-2019-09-21 --reason R",
    "not-occurred": "aigaq not-occurred kazakhstan-2019:kz-2019-09-21 --reason R",
    "undo": "aigaq undo 1 --reason R",
    "history": "aigaq history",
    "conflicts": "aigaq conflicts",
    "source list": "aigaq source",
    "source set": "aigaq source set 'Human Rights Watch' --reliability B --reason R",
    "source alias":
      "aigaq source alias 'Human Rights Watch' = 'Reporters in Shymkent' --reason R",
    "decisions list": "aigaq decisions",
    "decisions export": "aigaq decisions export",
    "decisions import": "aigaq decisions import list.csv",
    "journal list": "aigaq journal",
    "journal checkpoint": "aigaq journal checkpoint",
    "journal verify": "aigaq journal verify",
    "cite": "aigaq cite",
    "query": "aigaq query 'SELECT * FROM incidents'",
    "shell": "echo 'SELECT * FROM sources;' | aigaq shell",
    "queries list": "aigaq queries",
    "queries show": "aigaq queries show detentions-of-unknown-size",
    "queries delete": "aigaq queries delete mine",
    "schema": "aigaq schema",
    "export monthly": "aigaq export monthly",
    "export incidents": "aigaq export incidents --format json",
    "export detentions": "aigaq export detentions",
    "export charges": "aigaq export charges",
    "export reports": "aigaq export reports",
    "export changes": "aigaq export changes --since 2020-01-01",
    "export database": "aigaq export database copy.db",
    "export package": "aigaq export package --package out",
    "export matrix": "aigaq export matrix --review KAZ-UPR2",
    "recommendation import": "aigaq recommendation import list.csv --state KAZ",
    "recommendation list": "aigaq recommendation list",
    "recommendation show": "aigaq recommendation show KAZ-UPR1-97.1",
    "recommendation position":
      "aigaq recommendation position --review KAZ-UPR1 --paragraphs 97.1 --value noted --document D --on 2014",
    "recommendation link": "aigaq recommendation link",
    "recommendation revert": "aigaq recommendation revert 1",
    "commitment list": "aigaq commitment list",
    "commitment add":
      "aigaq commitment add P1 --kind statement --made-on 2019 --actor A --words W --source S",
    "commitment import": "aigaq commitment import list.csv",
    "commitment accept": "aigaq commitment accept --review KAZ-UPR2",
    "appeal list": "aigaq appeal list",
    "appeal add":
      "aigaq appeal add A2 --on 2019 --sender A --recipient B --demand D --source S",
    "appeal answer": "aigaq appeal answer A1 --answer none_known --known-on 2020 --source S",
    "appeal import": "aigaq appeal import list.csv",
    "claim check": "aigaq claim check",
    "claim add":
      "aigaq claim add C1 --claimant A --said-on 2019 --review KAZ-UPR2 --total 3 --source S",
    "claim import": "aigaq claim import list.csv --state KAZ",
    "assess": "aigaq assess KAZ-UPR2-1 --assessor A --value implemented --as-of 2019 --source S",
    "assessment list": "aigaq assessment list",
    "assessment count": "aigaq assessment count --review KAZ-UPR2",
    "assessment withdraw": "aigaq assessment withdraw 1 --reason R",
    "evidence add": "aigaq evidence add KAZ-UPR2-1 --context --document https://example.org",
    "evidence suggest": "aigaq evidence suggest KAZ-UPR2-1",
    "evidence list": "aigaq evidence list",
    "evidence withdraw": "aigaq evidence withdraw 1 --reason R",
    "dossier": "aigaq dossier KAZ-UPR2-1",
    "report": "aigaq report --review KAZ-UPR2",
    "article list": "aigaq article list",
    "article add": "aigaq article add kz-criminal-2014 179 --title Title --reason R",
    "article alias": "aigaq article alias 378 = 400 --reason R",
    "place list": "aigaq place",
    "place alias": "aigaq place alias 'Oil town' = Zhanaozen --reason R",
    "check": "aigaq check",
  ]

  /// The exit statuses of those that refuse what they are asked on the sample, which has no reviews, no
  /// decisions and no queries.
  static let refused: [String: Int32] = [
    "init": 73, "queries delete": 66, "undo": 66, "decisions import": 65, "export matrix": 64,
    "recommendation import": 65, "recommendation show": 66, "recommendation position": 64,
    "recommendation revert": 66,
    "commitment import": 65, "commitment accept": 64, "appeal answer": 66, "appeal import": 65,
    "claim import": 65, "assess": 66, "assessment count": 64, "assessment withdraw": 66,
    "evidence add": 66, "evidence suggest": 66, "evidence withdraw": 66, "dossier": 66,
    "report": 64,
    "same-person": 66, "not-same-person": 66,
  ]

  /// The commands that need none.
  static let others = [
    "inspect": "aigaq inspect list.csv",
    "mapping list": "aigaq mapping list",
    "mapping show": "aigaq mapping show native",
    "mapping schema": "aigaq mapping schema",
    "completion": "aigaq completion bash",
  ]

  /// The files that these commands make, where they make any.
  static let made: Set = ["aigaq.db-journal", "aigaq.db-wal", "aigaq.db-shm", "out", "copy.db"]

  /// The words that call each command, as the program's own help lists them.
  static func listed(in place: Workplace, below group: [String] = []) throws -> Set<String> {
    let help = try place.start(["help"] + group).finish().output
    guard let list = help.components(after: "\nCOMMANDS\n", before: "\n\n") else {
      return [group.joined(separator: " ")]
    }
    return try list.split(separator: "\n").reduce(into: []) { found, line in
      let name = line.split(separator: " ").first.map(String.init) ?? ""
      found.formUnion(try listed(in: place, below: group + [name]))
    }
  }
}

extension String {
  /// What stands between two texts; nil where the first does not occur.
  fileprivate func components(after start: String, before end: String) -> Substring? {
    guard let start = firstRange(of: start) else { return nil }
    let rest = self[start.upperBound...]
    return rest[..<(rest.firstRange(of: end)?.lowerBound ?? rest.endIndex)]
  }
}
