import CommandLineParsing
import Counting
import Tabular
import IncidentImport
import IncidentRead
import IncidentStore
import Reporting
import SQLite

/// Why a command failed: what it says, line by line, and the exit status.
struct Failure: Error {
  let status: ExitStatus
  let lines: [String]

  init(_ status: ExitStatus, _ lines: String...) {
    self.status = status
    self.lines = lines
  }

  init(_ status: ExitStatus, lines: [String]) {
    self.status = status
    self.lines = lines
  }

  /// The failure behind an error; the one place where errors become exit statuses.
  init(_ error: any Error) {
    switch error {
    case let failure as Failure: self = failure
    case let problem as StoreProblem: self.init(Self.status(of: problem), problem.description)
    case let problem as FileProblem: self.init(Self.status(of: problem), problem.description)
    case let problem as OutputProblem: self.init(problem.status, problem.description)
    case let problem as TableProblem: self.init(Self.status(of: problem), problem.description)
    case let problem as MappingProblem:
      self.init(.badData, "the mapping: \(problem.description).")
    case let problem as DecodingFailure: self.init(.badData, "\(problem.description).")
    case let problem as RevertProblem: self.init(problem)
    case is DecisionProblem:
      self.init(.wrongUsage, "A text or number is too large to be recorded. Nothing was decided.")
    case let problem as RestrictionProblem:
      self.init(Self.status(of: problem), problem.description)
    case let problem as PastProblem: self.init(.failed, lines: problem.lines)
    case let figures as UnhiddenFigures: self.init(figures)
    case let problem as StoredValueProblem: self.init(.badData, problem.description)
    case is DecodingError:
      self.init(
        .badData,
        "A row of the database is not as Aigaq writes it. Restore the database from a copy.")
    default:
      self.init(.defect, "This is a defect of Aigaq; please report it: \(error)")
    }
  }

  private init(_ figures: UnhiddenFigures) {
    let advice = figures.areSafeTogether ? "Leave out --by, or choose" : "Choose"
    self.init(
      .failed,
      "There are too few figures to hide counts below \(figures.rule.threshold) among the others: they could be "
        + "calculated from what is shown, also beside the tables by quarter and year. Nothing was written. "
        + "\(advice) a longer range or fewer conditions.")
  }

  private static func status(of problem: StoreProblem) -> ExitStatus {
    switch problem {
    case .missing, .isFolder: .inputMissing
    case .exists, .cannotOpen, .readOnly: .cannotCreate
    case .empty, .notADatabase, .foreign, .newer, .older, .retired, .nameTaken, .changedLayout,
      .editedLayout, .damaged:
      .badData
    case .full, .inputOutput, .notConfirmed, .uncertain, .notErased, .noScratch: .inputOutput
    case .locked: .failed
    case .failed: .defect
    }
  }

  private static func status(of problem: TableProblem) -> ExitStatus {
    switch problem {
    case .tooManyRows, .tooManyColumns, .cellTooLong: .cannotCreate
    case .workbook, .noWorkbookLibrary: .inputOutput
    }
  }

  private static func status(of problem: RestrictionProblem) -> ExitStatus {
    switch problem {
    case .noSuchList, .noSuchColumn: .inputMissing
    case .isRead: .failed
    }
  }

  private static func status(of problem: FileProblem) -> ExitStatus {
    switch problem {
    case .missing, .isFolder, .notPermitted, .notAFile, .cannotOpen: .inputMissing
    case .notText, .tooLong, .endless, .workbook: .badData
    case .cannotRead: .inputOutput
    case .interrupted: .failed
    }
  }
}

extension Failure {
  /// A failure to take an import back.
  init(_ problem: RevertProblem) {
    switch problem {
    case .missing: self.init(.inputMissing, lines: problem.lines)
    case .reverted, .needed, .replaced: self.init(.failed, lines: problem.lines)
    }
  }

  /// A failure of one of the files that are imported.
  init(_ error: any Error, importing path: String) {
    switch error {
    case let problem as DelimitedProblem:
      let hint =
        problem.isOfDecoding
        ? " Say with --encoding in which encoding the file is ('aigaq inspect' guesses)." : ""
      self.init(.badData, "\(path):\(problem.line):\(problem.column): \(problem.message)\(hint)")
    case ImportProblem.cancelled, FileProblem.interrupted:
      self.init(.failed, "\(path): \(ImportProblem.cancelled.description).")
    case ImportProblem.openQuestions(let questions):
      self.init(
        .badData, lines: questions.map { "\(path): \($0.text)" } + ["Nothing was imported."])
    case let problem as ImportProblem: self.init(.badData, "\(path): \(problem.description).")
    default: self.init(error)
    }
  }
}
