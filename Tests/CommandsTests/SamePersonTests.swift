import Commands
import TestSupport
import Testing

@Suite struct `Persons who are found to be one` {
  private let session: Session
  private let persons: [String]

  init() throws {
    session = try Session.empty()
    try session.add(
      "id,date,name,birth_date,detention_kind,articles\na,2019-06-09,Иванов Иван,1980-01-02,taken_to_station,174\n",
      named: "ours.csv")
    try session.add(
      "id,date,name,birth_date,detention_kind,articles\nx,2019-06-09,Ivanov Ivan,1980-01-02,taken_to_station,174\n",
      named: "theirs.csv", "--accept", "overlap")
    session.run("merge", "ours:a", "theirs:x", "--reason", "one rally")
    persons = session.rows("SELECT DISTINCT person FROM detentions WHERE uid = 'ours:a' ORDER BY 1")
  }

  private var named: [String] {
    session.rows("SELECT persons_named FROM monthly_detentions WHERE month = '2019-06'")
  }

  private func decide(_ words: String...) -> Session.Run {
    session.run(words + ["--reason", "same birth date"])
  }

  @Test func `count once in an incident, until it is undone`() {
    #expect(persons.count == 2)
    #expect(named == ["2"])
    let run = decide("same-person", persons[0], persons[1])
    #expect(run.status == .done, "\(run.messages)")
    #expect(run.messages.contains("are the same person.\n"))
    #expect(named == ["1"])
    #expect(
      session.rows("SELECT person FROM detentions WHERE uid = 'ours:a'") == [persons[0]])
    #expect(session.rows("SELECT person FROM charges WHERE uid = 'ours:a'") == [persons[0]])
    #expect(
      session.run("duplicates", "--of", "persons", "--min-probability", "0.01").lines.count == 1)
    #expect(session.run("check").status == .done)
    #expect(session.run("check", "--rebuild").messages.contains("is as it was"))
    #expect(decide("undo", "2").status == .done)
    #expect(named == ["2"])
    #expect(session.run("check", "--rebuild").messages.contains("is as it was"))
  }

  @Test func `stay so through later editions`() throws {
    _ = decide("same-person", persons[1], persons[0])
    try session.add(
      """
      id,date,name,birth_date,detention_kind,articles
      x,2019-06-09,Ivanov Ivan,1980-01-02,administrative_arrest,174
      """, named: "theirs.csv", "--accept", "overlap")
    #expect(named == ["1"])
    #expect(session.run("check").status == .done)
    #expect(session.run("check", "--rebuild").messages.contains("is as it was"))
  }

  @Test func `are refused where they contradict what was decided`() {
    #expect(decide("same-person", persons[0], "P-XXXXXX").status == .inputMissing)
    #expect(decide("same-person", persons[0], persons[0]).status == .wrongUsage)
    #expect(decide("not-same-person", persons[0], persons[1]).status == .done)
    #expect(named == ["2"])
    #expect(
      session.run("duplicates", "--of", "persons", "--min-probability", "0.01").lines.count == 1)
    #expect(decide("same-person", persons[0], persons[1]).status == .done)
    #expect(named == ["1"])
  }

  @Test func `are decided in a review`() throws {
    session.isInputTerminal = true
    session.inputBytes = Array("1\ns\n\n".utf8)
    let run = session.run("duplicates", "--of", "persons", "--review", "--min-probability", "0.01")
    #expect(run.status == .done, "\(run.messages)")
    #expect(!run.messages.contains("part of the second"))
    #expect(!(run.messages + run.output).contains("Ivanov"))
    #expect(!(run.messages + run.output).contains("Иванов"))
    #expect(run.messages.contains("1 pair decided"), "\(run.messages)")
    #expect(session.rows("SELECT count(*) FROM decisions WHERE kind = 'person'") == ["1"])
  }
}
