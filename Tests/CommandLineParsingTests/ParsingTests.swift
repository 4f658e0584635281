import CommandLineParsing
import Testing

@Suite struct `Parsing options` {
  @Test(arguments: [
    ["load", "--layout", "json", "a"],
    ["load", "--layout=json", "a"],
    ["load", "a", "--layout", "json"],
    ["add", "a", "--layout=json"],
  ])
  func `a value may be attached or follow, before or after arguments`(words: [String]) throws {
    guard case .run(_, let command, let path) = try keeper.parse(words) else {
      Issue.record("nothing to run")
      return
    }
    let load = try #require(command as? Load)
    #expect(load.layout == .json)
    #expect(load.files == ["a"])
    #expect(path == ["keeper", "load"])
  }

  @Test func `what is not given is at its default`() throws {
    let parsed = try #require(try run("load", "a", as: Load.self))
    #expect(parsed.command.layout == .csv)
    #expect(parsed.command.tag == [])
    #expect(parsed.command.leastWeight == nil)
    #expect(!parsed.command.skipInvalid)
    #expect(parsed.root.database == nil)
    #expect(parsed.root.limit == 100)
  }

  @Test func `two commands made from one type share no values`() throws {
    let first = try #require(try run("load", "--layout=json", "a", as: Load.self))
    let second = try #require(try run("load", "b", as: Load.self))
    #expect(first.command.layout == .json)
    #expect(second.command.layout == .csv)
    #expect(first.command.files == ["a"])
  }

  @Test func `an array option gathers its values in order`() throws {
    let parsed = try #require(
      try run("load", "-t", "x", "a", "--tag=y", "--tag", "z", as: Load.self))
    #expect(parsed.command.tag == ["x", "y", "z"])
  }

  @Test(arguments: [("-2.5", -2.5), ("-.5", -0.5), ("3", 3)])
  func `a negative number is a value`(word: String, value: Double) throws {
    let parsed = try #require(try run("load", "--least-weight", word, "a", as: Load.self))
    #expect(parsed.command.leastWeight == value)
  }

  @Test func `an attached value may begin with a dash, hold an equals sign or be empty`() throws {
    let parsed = try #require(
      try run("load", "--tag=-x", "--tag=a=b", "--tag=", "a", as: Load.self))
    #expect(parsed.command.tag == ["-x", "a=b", ""])
  }

  @Test func `a combining mark does not hide the equals sign before it`() throws {
    let parsed = try #require(try run("load", "--tag=\u{301}x", "a", as: Load.self))
    #expect(parsed.command.tag == ["\u{301}x"])
  }

  @Test func `a flag may be given twice`() throws {
    let parsed = try #require(
      try run("load", "--skip-invalid", "--skip-invalid", "a", as: Load.self))
    #expect(parsed.command.skipInvalid)
  }

  @Test func `a name is made from the property's words`() throws {
    let parser = CommandLineParser(root: Single.self)
    guard case .run(_, let command, _) = try parser.parse(["--to-csv-file"]) else {
      Issue.record("nothing to run")
      return
    }
    #expect((command as? Single)?.toCSVFile == true)
  }
}

@Suite struct `Parsing arguments` {
  @Test func `after two dashes every word is an argument`() throws {
    let parsed = try #require(try run("load", "--", "--tag", "-", "--", as: Load.self))
    #expect(parsed.command.files == ["--tag", "-", "--"])
  }

  @Test func `a dash alone is an argument`() throws {
    let parsed = try #require(try run("load", "-", as: Load.self))
    #expect(parsed.command.files == ["-"])
  }

  @Test func `arguments are filled from the left`() throws {
    let none = try #require(try run("list", as: List.self))
    #expect(none.command.first == 1)
    #expect(none.command.last == nil)
    let both = try #require(try run("list", "-7", "8", as: List.self))
    #expect(both.command.first == -7)
    #expect(both.command.last == 8)
  }

  @Test func `given words replace the default of an array`() throws {
    let parser = CommandLineParser(root: Single.self)
    guard case .run(let root, let command, let path) = try parser.parse(["a", "help"]) else {
      Issue.record("nothing to run")
      return
    }
    #expect((command as? Single)?.words == ["a", "help"])
    #expect((root as? Single)?.words == ["a", "help"])
    #expect(path == ["single"])
  }

  @Test func `a program without subcommands runs on an empty line`() throws {
    guard case .run(_, let command, _) = try CommandLineParser(root: Single.self).parse([]) else {
      Issue.record("nothing to run")
      return
    }
    #expect((command as? Single)?.words == ["none"])
  }
}

@Suite struct `Parsing commands` {
  @Test(arguments: [
    ["--db", "x", "list"], ["list", "--db", "x"], ["-d", "x", "list", "2"],
    ["list", "2", "--db=x"],
  ])
  func `global options stand before or after the command`(words: [String]) throws {
    guard case .run(let root, _, _) = try keeper.parse(words) else {
      Issue.record("nothing to run")
      return
    }
    #expect((root as? Program)?.database == "x")
  }

  @Test func `a command's own option wins over the global one of its name`() throws {
    let parsed = try #require(
      try run("--limit", "1", "load", "--limit", "2", "a", as: Load.self))
    #expect(parsed.root.limit == 1)
    #expect(parsed.command.limit == 2)
  }

  @Test func `commands can be nested`() throws {
    let parsed = try #require(try run("send", "mail", "--to", "x", "hello", as: SendMail.self))
    #expect(parsed.path == ["keeper", "send", "mail"])
    #expect(parsed.command.recipient == "x")
    #expect(parsed.command.subject == "hello")
  }

  @Test func `an empty line gets help that was not asked for`() throws {
    guard case .help(let text, let isRequested) = try keeper.parse([]) else {
      Issue.record("no help")
      return
    }
    #expect(!isRequested)
    #expect(text == (try keeper.helpText(for: [])))
  }

  @Test(arguments: [["--version"], ["list", "--version"], ["-q", "--version", "list"]])
  func `the version can be asked for anywhere`(words: [String]) throws {
    guard case .version("1.2.3") = try keeper.parse(words) else {
      Issue.record("no version")
      return
    }
  }

  @Test(arguments: [
    ["help", "load"], ["help", "add"], ["load", "--help"], ["load", "-h"], ["--help", "load"],
    ["load", "a", "--help", "b"], ["--db", "x", "help", "load"], ["help", "--db", "load"],
  ])
  func `help for a command can be asked for in many ways`(words: [String]) throws {
    guard case .help(let text, true) = try keeper.parse(words) else {
      Issue.record("no help")
      return
    }
    #expect(text == (try keeper.helpText(for: ["load"])))
  }

  @Test func `a help option after two dashes or in a value asks for nothing`() throws {
    let parsed = try #require(try run("load", "--tag=--help", "--", "--help", as: Load.self))
    #expect(parsed.command.tag == ["--help"])
    #expect(parsed.command.files == ["--help"])
  }
}
