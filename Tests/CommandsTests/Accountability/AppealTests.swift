import Commands
import TestSupport
import Testing

@Suite struct `An appeal entered by hand` {
  private let session: Session

  init() throws { session = try Session.withReviews() }

  private func add(_ uid: String, _ words: String...) -> Session.Run {
    session.run(
      [
        "appeal", "add", uid, "--on", "2020-03", "--sender", "A group", "--recipient",
        "The minister",
        "--source", "their page",
      ] + words)
  }

  @Test func `has its identifier for one demand, and numbers for several`() {
    #expect(add("L1", "--demand", "Release them", "--about", "KZ-C09").messages.contains("L1."))
    #expect(add("L2", "--demand", "One", "--demand", "Two").messages.contains("L2-1, L2-2."))
    #expect(
      session.rows("SELECT uid, sent_on, sender, text, about FROM demands WHERE uid LIKE 'L%'") == [
        "L1,2020-03,A group,Release them,KZ-C09", "L2-1,2020-03,A group,One,",
        "L2-2,2020-03,A group,Two,",
      ])
    #expect(session.run("dossier", "KZ-C09").output.contains("Release them"))
    #expect(session.run("appeal", "list", "--unanswered").output.contains("L2-2"))
    #expect(
      session.run(
        "appeal", "answer", "L2-2", "--answer", "none_known", "--known-on", "2020-05", "--source",
        "s"
      ).status == .done)
  }

  @Test func `is refused where it is known, or is about nothing that is here`() {
    #expect(add("L1", "--demand", "One").status == .done)
    #expect(add("L1", "--demand", "One", "--demand", "Two").status == .failed)
    #expect(add("KZ-A02", "--demand", "One").status == .failed)
    #expect(add("L3", "--demand", "One", "--about", "KZ-C99").status == .inputMissing)
    #expect(add("L3", "--demand", "").status == .wrongUsage)
    #expect(add("L3").status == .wrongUsage)
    #expect(session.rows("SELECT count(*) FROM demands WHERE uid LIKE 'L%'") == ["1"])
  }
}

@Suite struct `One recommendation` {
  @Test func `is shown with its wordings and positions, and without the rest`() throws {
    let session = try Session.withReviews()
    let run = session.run("recommendation", "show", "KAZ-UPR2-124.40")
    #expect(run.output.contains("wordings") && run.output.contains("2014-10-30"))
    #expect(!run.output.contains("already implemented\n\nassessments"))
    #expect(!run.output.contains("KZ-C06"))
    #expect(session.run("recommendation", "show", "KZ-C09").status == .inputMissing)
    #expect(session.run("recommendation", "show", "KAZ-UPR2-9").status == .inputMissing)
  }
}

@Suite struct `A list of another kind` {
  @Test(arguments: ["commitment", "appeal", "claim"])
  func `is refused with the command that reads it`(kind: String) throws {
    let session = try Session.empty()
    let list = "\(BuiltProgram.projectFolder)/Scripts/sample/kazakhstan-\(kind)s.csv"
    for other in ["recommendation", "commitment", "appeal", "claim"] where other != kind {
      let words = other == "claim" ? ["--state", "KAZ"] : []
      let run = session.run([other, "import", list] + words)
      #expect(run.status == .badData)
      #expect(run.messages.contains("'aigaq \(kind) import' reads them"), "\(run.messages)")
    }
  }
}
