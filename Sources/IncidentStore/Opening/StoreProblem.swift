package import SQLite

/// Why a database cannot be opened, read or written.
package enum StoreProblem: Error, Sendable {
  /// There is no file at the path.
  case missing(path: String)

  /// Something is at the path already, where a new database was to be made.
  case exists(path: String)

  /// The path is a folder.
  case isFolder(path: String)

  /// The file holds nothing, such as one that was being created when the program was ended.
  case empty(path: String)

  /// The file is not an SQLite database, or is encrypted.
  case notADatabase(path: String)

  /// The file is an SQLite database of another program.
  case foreign(path: String)

  /// The file was written by a later version than this one.
  case newer(path: String, version: Int, known: Int)

  /// The file was written by an earlier version and has to be brought up to date first.
  case older(path: String)

  /// The file was written by a version before the first release, whose layout this one does not read.
  case retired(path: String)

  /// A table or view of the user's own has the name of a view that this version makes.
  case nameTaken(path: String, name: String)

  /// The record of how the file's layout was made does not agree with this build.
  case changedLayout(path: String, migration: String)

  /// A table, view, index or trigger is not as this program makes it.
  case editedLayout(path: String, name: String, isAdded: Bool)

  /// The file or its folder cannot be created or opened.
  case cannotOpen(path: String, reason: String)

  /// The file can be read only, or its folder does not let a journal be written beside it.
  case readOnly(path: String)

  /// Another process is writing to the file.
  case locked(path: String)

  /// The disk is full.
  case full(path: String)

  /// The file's content is damaged.
  case damaged(path: String, reason: String)

  /// The system could not read or write the file.
  case inputOutput(path: String, reason: String)

  /// A change is stored, and the disk did not confirm that it is kept.
  case notConfirmed(path: String, reason: String)

  /// A change could not be brought to its end, nor be told whether it is stored.
  case uncertain(path: String, reason: String)

  /// Deleted rows may still be in the bytes of the file, which could not be written anew.
  case notErased(path: String, reason: String)

  /// The folder for temporary files has no room for pages that differ from those of the file.
  case noScratch(path: String, reason: String)

  /// Anything else that SQLite reports.
  case failed(path: String, error: DatabaseError)

  /// The problem behind an error of SQLite's on a file.
  package init(_ error: DatabaseError, path: String) {
    let strange = "a value in it is not one that Aigaq writes"
    switch error.code.primary {
    case .notADatabase: self = .notADatabase(path: path)
    case .readOnly: self = .readOnly(path: path)
    case .busy, .locked: self = .locked(path: path)
    case .full: self = .full(path: path)
    case .corrupt: self = .damaged(path: path, reason: error.message)
    case .error where error.isAboutValues: self = .damaged(path: path, reason: strange)
    // A kept sum that grows beyond what a whole number holds, as no figure of Aigaq's does.
    case .constraint where error.code == .constraintDataType:
      self = .damaged(path: path, reason: strange)
    case .cannotOpen: self = .cannotOpen(path: path, reason: error.message)
    case .ioError:
      self =
        switch error.ending {
        case .undone: .inputOutput(path: path, reason: error.message)
        case .stored: .notConfirmed(path: path, reason: error.message)
        case .unknown: .uncertain(path: path, reason: error.message)
        }
    default: self = .failed(path: path, error: error)
    }
  }
}

extension StoreProblem: CustomStringConvertible {
  /// What is wrong and what to do, in plain words.
  package var description: String {
    switch self {
    case .missing(let path):
      "\(path): there is no such database. Create one with 'aigaq init', or name another with --db."
    case .exists(let path):
      "\(path): the file exists already. Nothing was changed."
    case .isFolder(let path):
      "\(path): is a folder. Name a database file with --db."
    case .empty(let path):
      "\(path): is empty. Run 'aigaq init' on it to make it a database, or name another with --db."
    case .notADatabase(let path):
      "\(path): is not a database (or is encrypted). It was left untouched. Name another with --db."
    case .foreign(let path):
      "\(path): is an SQLite database of another program. It was left untouched. "
        + "Name another with --db."
    case .newer(let path, let version, let known):
      "\(path): was written by a newer Aigaq (layout \(version); this one knows \(known)). "
        + "It was left untouched. Use the newer Aigaq."
    case .older(let path):
      "\(path): was written by an older Aigaq. Back it up, then run 'aigaq init' on it "
        + "to bring it up to date."
    case .retired(let path):
      "\(path): this database was made by an earlier version of Aigaq and was left untouched: import "
        + "its lists again into a new one."
    case .nameTaken(let path, let name):
      "\(path): holds a table or view of your own called '\(name)', which is the name of a view of this "
        + "Aigaq. Nothing was changed. Rename yours in another program, then run 'aigaq init' again."
    case .changedLayout(let path, let migration):
      "\(path): its layout step \(migration) differs from that of this Aigaq. It was left untouched. "
        + "Use the Aigaq that made it."
    case .editedLayout(let path, let name, isAdded: true):
      "\(path): '\(name)' was added to it: a trigger, or an index on one of its tables, could change "
        + "figures. It was left untouched. Take it out with 'DROP TRIGGER' or 'DROP INDEX' in another "
        + "program, or restore the file from a copy."
    case .editedLayout(let path, let name, isAdded: false):
      "\(path): its '\(name)' is not as Aigaq makes it: somebody changed the layout, and figures could "
        + "be wrong. It was left untouched. Restore it from a copy."
    case .cannotOpen(let path, let reason):
      "\(path): cannot be opened (\(reason)). Check that its folder exists and may be written to."
    case .readOnly(let path):
      "\(path): cannot be written to. Check the permissions of the file and of its folder."
    case .locked(let path):
      "\(path): another process is writing to it. Nothing was changed; try again when it is done."
    case .full(let path):
      "\(path): the disk is full. Nothing was changed; make room and try again."
    case .damaged(let path, let reason):
      "\(path): is damaged (\(reason)). Restore it from a copy."
    case .inputOutput(let path, let reason):
      "\(path): could not be read or written (\(reason)). Nothing was changed."
    case .notConfirmed(let path, let reason):
      "\(path): the change is stored, but the disk did not confirm it (\(reason)): it may be lost if the "
        + "power fails. Check the disk, then run 'aigaq check'."
    case .uncertain(let path, let reason):
      "\(path): could not be written to its end (\(reason)), and cannot be read to see whether the change is "
        + "stored. Check the disk, then look with 'aigaq imports' and 'aigaq check'."
    case .notErased(let path, let reason):
      "\(path): the change is made, but removed words may still be in the file, which could "
        + "not be rewritten (\(reason)). Make room on its disk and in the folder for temporary files, "
        + "then give the same command again."
    case .noScratch(let path, let reason):
      "\(path): what differs on the earlier day is worked out in the folder for temporary files, which cannot "
        + "be written (\(reason)). Nothing was changed. Make room there, or name another folder with the "
        + "environment variable TMPDIR."
    case .failed(let path, let error):
      "\(path): \(error)"
    }
  }
}
