import CommandLineParsing
import IncidentRead

/// The root of all commands.
struct Aigaq: Command {
  static let configuration = CommandConfiguration(
    commandName: "aigaq",
    abstract: "Keeps human-rights incidents in one file, and counts them so that the counts can be "
      + "checked.",
    discussion: """
      Imports the lists that people keep of protests, detentions and charges, keeps every row as it was \
      written beside what is concluded from it, and counts by published rules. No server and no account: \
      one file holds everything, and any program that reads SQLite opens it.
      """,
    version: Release.version,
    subcommands: [
      InitCommand.self, InspectCommand.self, ImportCommand.self, AddCommand.self,
      ImportsCommand.self,
      RevertCommand.self, ForgetCommand.self, NamesCommand.self, MappingCommand.self,
      FindCommand.self,
      ShowCommand.self, ExplainCommand.self, DuplicatesCommand.self,
      SetCommand.self, ResolveCommand.self, MergeCommand.self, NotSameCommand.self,
      SplitCommand.self, SamePersonCommand.self, NotSamePersonCommand.self,
      LinkCommand.self, WithdrawCommand.self, VerifyCommand.self, DisputeCommand.self,
      NotOccurredCommand.self, UndoCommand.self, HistoryCommand.self, ConflictsCommand.self,
      SourceCommand.self, DecisionsCommand.self, JournalCommand.self,
      QueryCommand.self, ShellCommand.self, QueriesCommand.self, SchemaCommand.self,
      ExportCommand.self, RecommendationCommand.self, CommitmentCommand.self,
      AppealCommand.self, ClaimCommand.self, AssessCommand.self, AssessmentCommand.self,
      EvidenceCommand.self,
      DossierCommand.self, ReportCommand.self, ArticleCommand.self, PlaceCommand.self,
      CheckCommand.self,
      CiteCommand.self,
      CompletionCommand.self, CandidatesCommand.self,
      ManualCommand.self,
    ], topics: Manual.topics, completions: completions, hints: TriedWords.hints)

  /// The names of the database that completion offers, by the options and values that take them.
  private static let completions: [String: CompletionKind] = [
    "UID": .candidates(CandidateKind.record.rawValue),
    "SQL": .candidates(CandidateKind.query.rawValue),
    "ARTICLE": .candidates(CandidateKind.article.rawValue),
    "LIST": .candidates(CandidateKind.list.rawValue),
    "SOURCE": .candidates(CandidateKind.source.rawValue),
    "--dataset": .candidates(CandidateKind.list.rawValue),
    "--region": .candidates(CandidateKind.region.rawValue),
    "--source": .candidates(CandidateKind.source.rawValue),
  ]

  @Option(
    name: "db", help: "The database (default: $AIGAQ_DB, or ./aigaq.db).", valueName: "FILE")
  var database: String?
}
