import Commands
import TestSupport
import Testing

@Suite struct `The README` {
  private let readme: Readme

  init() throws { readme = try Readme() }

  /// The commands of the walk-through, each on one line.
  private var commands: [String] {
    readme.typed.reduce(into: []) { commands, line in
      if line.hasPrefix("aigaq ") {
        commands.append(line)
      } else if line.hasPrefix(" "), let last = commands.popLast() {
        commands.append("\(last) \(line)")
      }
    }
  }

  @Test func `shows what the commands print, shortened only where it says so`() throws {
    #expect(commands.count == 19)
    let session = try Session()
    session.isTerminal = true
    var printed = ""
    for command in commands {
      let words = ShellWords.split(command).dropFirst().map { word in
        word.hasPrefix("Scripts/") ? "\(BuiltProgram.projectFolder)/\(word)" : word
      }
      let run = session.run(words)
      #expect(run.status == .done, "\(command): \(run.messages)")
      printed += run.output + run.messages
    }
    let lines = printed.replacing("\(BuiltProgram.projectFolder)/", with: "")
      .replacing("\(session.folder.path)/test.db", with: "…/trial.db").split(separator: "\n")
    for line in readme.shown where line != "…" && !line.isEmpty {
      let isThere = lines.contains { printed in
        line.hasSuffix("…") ? printed.hasPrefix(line.dropLast()) : printed == line
      }
      #expect(isThere, "\(line)")
    }
    #expect(readme.shown.count > 40)
  }

  @Test func `names every status with which a command can end`() {
    for status in Commands.ExitStatus.allCases {
      #expect(readme.text.contains("\n| \(status.rawValue) | "))
    }
  }
}
