import CommandLineParsing
import Testing

private struct Size: ParameterGroup {
  @Option(help: "How wide.") var width: Int = 3
  @Flag(help: "Rounds up.") var round
  @OptionGroup var colour: Colour
}

private struct Colour: ParameterGroup {
  @Option(help: "Its shade.") var shade: [String] = []
}

private struct Paint: Command {
  static let configuration = CommandConfiguration(commandName: "paint", abstract: "Paints.")

  @Option(help: "How thick.") var thickness: Int?
  @OptionGroup var size: Size
  @Argument(help: "What.", valueName: "THING") var thing: String
}

@Suite struct `A group of options` {
  private let parser = CommandLineParser(root: Paint.self)

  private func paint(_ words: String...) throws -> Paint {
    guard case .run(_, let command, _) = try parser.parse(words) else { throw Missing() }
    return try #require(command as? Paint)
  }

  private struct Missing: Error {}

  @Test func `is read as the command's own, groups within groups too`() throws {
    let given = try paint(
      "--width", "5", "--shade", "red", "wall", "--round", "--shade=blue", "--thickness", "2")
    #expect(given.size.width == 5 && given.size.round && given.thickness == 2)
    #expect(given.size.colour.shade == ["red", "blue"] && given.thing == "wall")
  }

  @Test func `keeps its defaults`() throws {
    let given = try paint("wall")
    #expect(given.size.width == 3 && !given.size.round && given.size.colour.shade.isEmpty)
  }

  @Test func `is shown in help where it stands`() throws {
    let help = try parser.helpText(for: [])
    let shown = help.split(separator: "\n").compactMap { line in
      line.split(separator: " ").first { $0.hasPrefix("--") }
    }
    #expect(shown == ["--thickness", "--width", "--round", "--shade", "--help"])
    #expect(help.contains("How wide. (default: 3)"))
  }

  @Test func `has its mistakes told like any other`() {
    #expect(throws: UsageError.self) { try parser.parse(["--width", "much", "wall"]) }
    #expect(throws: UsageError.self) { try parser.parse(["--colour", "red", "wall"]) }
  }
}
