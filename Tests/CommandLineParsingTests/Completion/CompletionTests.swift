import CommandLineParsing
import TestSupport
import Testing

/// Command lines without the program's name, and what is offered for the last word.
private let lines: [(words: [String], offered: Set<String>)] = [
  ([""], ["help", "load", "list", "send"]),
  (["l"], ["load", "list"]),
  (["zzz"], []),
  (["-"], ["--db", "--limit", "--quiet", "--version", "--help"]),
  (
    ["load", "--"],
    [
      "--skip-invalid", "--tag", "--layout", "--least-weight", "--limit", "--help", "--db",
      "--quiet",
    ]
  ),
  (["add", "--lay"], ["--layout"]),
  (["load", "--layout", ""], ["table", "csv", "json"]),
  (["load", "--layout", "c"], ["csv"]),
  (["--limit", "5", "load", "a.csv", "--layout", "j"], ["json"]),
  (["load", "--limit", ""], []),
  (["load", "--tag", "send", ""], ["FILES"]),
  (["load", ""], ["FILES"]),
  (["load", "a.csv", "b.csv", ""], ["FILES"]),
  (["load", "--db", ""], ["FILES"]),
  (["-d", "x", "send", ""], ["mail", "post"]),
  (["send", "m"], ["mail"]),
  (["list", ""], []),
  (["load", "--", "--"], ["FILES"]),
  (["help", "s"], ["send"]),
  (["help", "send", ""], ["mail", "post"]),
  (["help", "load", ""], []),
]

@Suite struct `Completion` {
  @Test(arguments: CompletionShell.allCases.filter { InstalledProgram.isThere($0.rawValue) })
  func `offers what may stand there`(shell: CompletionShell) throws {
    let session = try ShellSession(shell, completing: Program.self)
    #expect(try session.understands())
    for (words, expected) in lines {
      // fish keeps files back where the word looks like an option.
      if shell == .fish, words == ["load", "--", "--"] { continue }
      #expect(try Set(session.offers("keeper", words)) == expected, "\(words)")
    }
  }

  @Test(arguments: CompletionShell.allCases.filter { InstalledProgram.isThere($0.rawValue) })
  func `offers values behind an equals sign`(shell: CompletionShell) throws {
    let session = try ShellSession(shell, completing: Program.self)
    let isWhole = shell != .zsh
    #expect(
      try session.offers("keeper", ["load", "--layout=c"]) == [isWhole ? "--layout=csv" : "csv"])
    if shell == .bash {
      // This is how bash divides the words.
      #expect(try session.offers("keeper", ["load", "--layout", "=", "c"]) == ["csv"])
      #expect(try session.offers("keeper", ["load", "--layout", "="]).count == 3)
    }
  }

  @Test(arguments: CompletionShell.allCases.filter { InstalledProgram.isThere($0.rawValue) })
  func `runs nothing that stands in a word or an explanation`(shell: CompletionShell) throws {
    let session = try ShellSession(shell, completing: HostileProgram.self)
    #expect(try session.understands())
    #expect(try Set(session.offers("hostile", [""])) == ["help", "strange"])
    let words = Set(StrangeWord.allCases.map(\.rawValue))
    #expect(try Set(session.offers("hostile", ["strange", "--word", ""])) == words)
    #expect(try Set(session.offers("hostile", ["strange", ""])) == words)
    #expect(try session.offers("hostile", ["strange", "--w"]) == ["--word"])
    #expect(try session.folder.names == ["script"])
  }

  @Test(arguments: CompletionShell.allCases.filter { InstalledProgram.isThere($0.rawValue) })
  func `asks the program for names that its data holds`(shell: CompletionShell) throws {
    let session = try ShellSession(shell, completing: AskingProgram.self)
    #expect(try session.understands())
    // It says what it was asked, and gives names that a shell could run.
    try session.folder.write(
      text: """
        #!/bin/sh
        printf '%s|' "$@" >>asked
        echo >>asked
        printf '%s\\n' 'list:1' 'list:2' 'two words' '$(touch pwned)' '`touch pwned`' "it's; touch pwned"

        """, to: "asking")
    _ = try InstalledProgram.run("chmod", ["+x", "asking"], in: session.folder)
    let offered = try session.offers("asking", ["--db", "my.db", "show", ""])
    #expect(
      Set(offered) == [
        "list:1", "list:2", "two words", "$(touch pwned)", "`touch pwned`", "it's; touch pwned",
      ])
    #expect(try session.offers("asking", ["show", "two"]) == ["two words"])
    #expect(try session.offers("asking", ["show", "--of", "two"]) == [])
    let asked = try InstalledProgram.run("cat", ["asked"], in: session.folder).output
    #expect(asked.hasPrefix("--db|my.db|candidates|record|--||\n"))
    #expect(try Set(session.folder.names) == ["asked", "asking", "script"])
  }

  @Test(arguments: CompletionShell.allCases)
  func `holds nothing that acts on a terminal`(shell: CompletionShell) {
    let script = CommandLineParser(root: HostileProgram.self).completionScript(for: shell)
    #expect(!script.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" })
    if shell != .bash { #expect(script.contains("back slash")) }
  }
}

@Suite struct `The shells of the tests` {
  @Test(.enabled(if: InstalledProgram.isThere("zsh"), "zsh is not installed"))
  func `have zsh among them`() throws {
    #expect(try ShellSession(.zsh, completing: Single.self).understands())
  }

  @Test(.enabled(if: InstalledProgram.isThere("fish"), "fish is not installed"))
  func `have fish among them`() throws {
    #expect(try ShellSession(.fish, completing: Single.self).understands())
  }
}
