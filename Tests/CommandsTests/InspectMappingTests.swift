import Commands
import TestSupport
import Testing

@Suite struct `Inspect and then import` {
  private let session: Session

  init() throws { session = try Session.empty() }

  private let text = "Nr,Tag,Ort\na-1,9 June 2019,Almaty\na-2,10 June 2019,Astana\n"

  @Test func `the commands that are printed do it`() throws {
    let path = try session.folder.write(text: text, to: "my list.csv")
    let lines = session.run("inspect", path).lines.suffix(2).map { $0.dropFirst(2) }
    #expect(lines[0].hasSuffix(" --write-mapping my-list-mapping.json"))
    for line in lines {
      let words = ShellWords.split(String(line)).dropFirst().map { word in
        word.hasSuffix(".json") ? session.folder.file(word) : word
      }
      let run = session.run(words)
      #expect(run.status == .done, "\(run.messages)")
    }
    #expect(
      session.run("query", "SELECT uid, date FROM incidents ORDER BY uid").lines == [
        "uid,date", "my-list:a-1,2019-06-09", "my-list:a-2,2019-06-10",
      ])
  }

  @Test(arguments: [
    "ФИО,Дата рождения,Дата задержания,Город,Статья\nПроба Болат,01.02.1985,14.01.2023,Алматы,174\n"
      + "Проба Болат,03.04.1990,14.01.2023,Алматы,174\n",
    "ФИО,Дата задержания,Город,Описание\nСынак Ерлан,15.01.2023,Алматы,Задержан Сынак Ерлан\n"
      + "Проба Болат,16.01.2023,Алматы,Задержан утром\n",
  ])
  func `the commands that are printed leave out nobody`(list: String) throws {
    let path = try session.folder.write(text: list, to: "people.csv")
    let inspected = session.run("inspect", path)
    #expect(!inspected.output.contains("--skip-invalid"), "\(inspected.output)")
    for line in inspected.lines.suffix(2) {
      let words = ShellWords.split(String(line.dropFirst(2))).dropFirst().map { word in
        word.hasSuffix(".json") ? session.folder.file(word) : word
      }
      let run = session.run(words)
      #expect(run.status == .done, "\(run.messages)")
    }
    #expect(session.rows("SELECT count(*) FROM incidents") == ["2"])
  }

  @Test func `a written mapping is told, and named in the command`() throws {
    let path = try session.folder.write(text: text, to: "list.csv")
    let mapping = session.folder.file("m.json")
    let run = session.run("inspect", path, "--write-mapping", mapping)
    #expect(run.status == .done)
    #expect(run.messages == "\(mapping): the mapping was written.\n")
    #expect(run.lines.last == "  aigaq import \(path) --mapping \(mapping)")
    let json = try session.text(of: "m.json")
    #expect(json.hasPrefix("{\n  \"aigaq_mapping\" : 1,\n"))
    #expect(json.hasSuffix("}\n"))
  }

  @Test func `no file is ever overwritten`() throws {
    let path = try session.folder.write(text: text, to: "list.csv")
    for other in [path, try session.folder.write(text: "mine", to: "m.json"), session.database] {
      let run = session.run("inspect", path, "--write-mapping", other)
      #expect(run.status == .cannotCreate && run.output == "")
      #expect(run.messages.contains("exists already"))
    }
    #expect(try session.text(of: "m.json") == "mine")
    #expect(try session.text(of: "list.csv") == text)
  }

  @Test func `a mapping that cannot be written has the status that tells so`() throws {
    let path = try session.folder.write(text: text, to: "list.csv")
    for target in [session.folder.path, session.folder.file("none/m.json")] {
      #expect(session.run("inspect", path, "--write-mapping", target).status == .cannotCreate)
    }
    #expect(session.run("inspect", path, "--write-mapping", "").status == .cannotCreate)
  }

  @Test func `a file that cannot be read leaves no mapping`() throws {
    let path = try session.folder.write(text: "id,date\n1,\u{0}2019\n", to: "list.csv")
    let mapping = session.folder.file("m.json")
    #expect(session.run("inspect", path, "--write-mapping", mapping).status == .badData)
    #expect(!session.has("m.json"))
  }

  @Test func `an order that is not certain is asked for`() throws {
    let path = try session.folder.write(text: "id,date\n1,03/04/2019\n", to: "list.csv")
    let run = session.run("inspect", path)
    #expect(run.output.contains("03/04/2019 (line 2) is 3 April 2019 or 4 March 2019"))
    #expect(run.lines.last == "  aigaq import \(path) --date-order ORDER")
  }
}
