/// Why a file cannot be opened or read.
package enum FileProblem: Error, Hashable, Sendable {
  /// There is nothing at the path.
  case missing(path: String)
  /// The path is a folder.
  case isFolder(path: String)
  /// The file, or a folder above it, may not be read.
  case notPermitted(path: String)
  /// The path is something else that holds no text: a disk, a socket.
  case notAFile(path: String)
  /// The file is a table, but not one in text.
  case notText(path: String, format: FileFormat)
  /// The system would not open the file.
  case cannotOpen(path: String, reason: String)
  /// The system could not read the file to its end.
  case cannotRead(path: String, reason: String)
  /// The file is longer, in bytes, than what it is said to hold can be.
  case tooLong(path: String, limit: Int)
  /// More bytes came through a pipe than are copied to the folder for temporary files.
  case endless(path: String, limit: Int, folder: String)
  /// The file is a workbook that cannot be read, or not before more is said.
  case workbook(path: String, WorkbookProblem)
  /// Somebody asked for the program to end while it waited for what comes through a pipe.
  case interrupted(path: String)
}

extension FileProblem: CustomStringConvertible {
  /// What is wrong and what to do, in plain words.
  package var description: String {
    switch self {
    case .missing(let path):
      "\(path): there is no such file. Check the name."
    case .isFolder(let path):
      "\(path): is a folder. Name a file in it."
    case .notPermitted(let path):
      "\(path): may not be read. Check the permissions of the file and of its folder."
    case .notAFile(let path):
      "\(path): is not a file. Name a file, or a pipe."
    case .notText(let path, let format):
      "\(path): \(format.message)"
    case .cannotOpen(let path, let reason):
      "\(path): cannot be opened (\(reason)). Check the file and the disk that it is on."
    case .cannotRead(let path, let reason):
      "\(path): could not be read (\(reason)). Check the disk that it is on, and try again."
    case .tooLong(let path, let limit):
      "\(path): is longer than \(limit) bytes. Check that it is the right file."
    case .endless(let path, let limit, let folder):
      "\(path): more than \(limit >> 20) MiB came through it, more than fits in \(folder). Check that "
        + "it ends, or write it to a file and name that."
    case .workbook(let path, let problem):
      "\(path): \(problem.message)"
    case .interrupted(let path):
      "\(path): interrupted."
    }
  }
}
