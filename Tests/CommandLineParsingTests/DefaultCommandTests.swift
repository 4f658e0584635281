import CommandLineParsing
import Testing

private struct Shelf: Command {
  static let configuration = CommandConfiguration(
    commandName: "shelf", abstract: "Keeps books.", version: "1",
    subcommands: [Books.self, Lend.self])

  @Option(help: "Where.") var room: String?
}

private struct Lend: Command {
  static let configuration = CommandConfiguration(commandName: "lend")
}

private struct Books: Command {
  static let configuration = CommandConfiguration(
    commandName: "books", abstract: "The books.", subcommands: [BooksShow.self, BooksList.self],
    defaultSubcommand: BooksList.self)
}

private struct BooksList: Command {
  static let configuration = CommandConfiguration(commandName: "list", abstract: "Lists books.")

  @Option(help: "The order.") var order: String?
}

private struct BooksShow: Command {
  static let configuration = CommandConfiguration(commandName: "show", abstract: "Shows a book.")

  @Argument var number: Int
}

@Suite struct `A group with a default` {
  private let shelf = CommandLineParser(root: Shelf.self)

  private func cause(_ words: String...) -> UsageError.Cause? {
    #expect(throws: UsageError.self) { try shelf.parse(words) }?.cause
  }

  @Test(arguments: [
    ["books"], ["books", "list"], ["--room", "3", "books"], ["books", "--room", "3"],
    ["books", "--"],
  ])
  func `runs it where no other command is named`(words: [String]) throws {
    guard case .run(_, let command, let path) = try shelf.parse(words) else {
      Issue.record("nothing to run")
      return
    }
    #expect(command is BooksList)
    #expect(path == ["shelf", "books", "list"])
  }

  @Test(arguments: [
    ["books", "--order", "age"], ["books", "--order=age", "--room", "3"],
    ["--room", "3", "books", "--order", "age"], ["books", "list", "--order", "age"],
  ])
  func `takes the options of the default`(words: [String]) throws {
    guard case .run(_, let command, _) = try shelf.parse(words) else {
      Issue.record("nothing to run")
      return
    }
    #expect((command as? BooksList)?.order == "age")
  }

  @Test func `runs another that is named`() throws {
    guard case .run(_, let command, let path) = try shelf.parse(["books", "show", "7"]) else {
      Issue.record("nothing to run")
      return
    }
    #expect((command as? BooksShow)?.number == 7)
    #expect(path == ["shelf", "books", "show"])
  }

  @Test func `says what is wrong as any group does`() {
    #expect(cause("books", "shwo") == .unknownCommand("shwo", suggestion: "show"))
    #expect(cause("books", "7") == .unknownCommand("7", suggestion: nil))
    #expect(cause("books", "--ordr", "x") == .unknownOption("--ordr", suggestion: nil))
    #expect(cause("books", "--order", "x", "show") == .unexpectedArgument("show"))
    #expect(cause("books", "show", "--order", "x") == .unknownOption("--order", suggestion: nil))
  }

  @Test func `shows which it is in its help`() throws {
    guard case .help(let text, isRequested: true) = try shelf.parse(["books", "--help"]) else {
      Issue.record("no help")
      return
    }
    #expect(
      text == """
        Usage: shelf books [OPTIONS] [COMMAND]

        The books.

        OPTIONS
          -h, --help       Prints this help.

        GLOBAL OPTIONS
              --room ROOM  Where.

        COMMANDS
          show  Shows a book.
          list  Lists books. (default)

        Run 'shelf help books COMMAND' for more on a command.

        """)
  }

  @Test func `lets help, the version and the empty line be as they are`() throws {
    guard case .version = try shelf.parse(["books", "--version"]) else {
      Issue.record("no version")
      return
    }
    guard case .help(_, isRequested: false) = try shelf.parse([]) else {
      Issue.record("no help")
      return
    }
  }
}
