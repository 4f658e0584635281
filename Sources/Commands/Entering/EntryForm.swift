import FoundationEssentials
import Glibc
import IncidentImport
import Incidents

/// A form that somebody fills in with an editor: a line for each field.
///
/// A refused form is opened again with the reason above it, and its text is not lost.
struct EntryForm {
  private let fields: [Field]
  private let title: String
  private let invocation: Invocation

  init(_ subject: EnteredRow.Subject, _ invocation: Invocation) {
    fields = subject.fields
    title = subject.rawValue
    self.invocation = invocation
  }

  /// Opens the form, and hands what is filled in to a closure until it takes it.
  ///
  /// - Throws: A failure where there is no editor, or nothing was filled in or mended; else what the
  ///   closure throws, unless another text can mend it.
  func fill(_ stated: [Field: String], then add: ([Field: String]) throws -> Void) throws {
    let form = try PrivateFile(ending: ".txt")
    var text = text(stated)
    var isKept = false
    defer { if !isKept { form.remove() } }
    while true {
      try form.write(text)
      try Editor(invocation.context.environment).edit(form.path)
      let written = try form.read()
      do {
        guard written != text else { throw Failure(.failed, "The form was left as it was.") }
        let filled = try read(written)
        guard !filled.isEmpty else { throw Failure(.failed, "The form is empty.") }
        return try add(filled)
      } catch let failure as Failure where failure.status == .badData {
        text =
          Self.comments(failure.lines + ["Correct it and save, or leave it as it is to give up."])
          + written.split(separator: "\n", omittingEmptySubsequences: false)
          .drop { $0.hasPrefix("#!") }.joined(separator: "\n")
      } catch let failure as Failure where failure.status == .failed {
        isKept = !written.isEmpty && (try? read(written))?.isEmpty == false
        throw Failure(
          .failed,
          lines: failure.lines
            + [
              isKept
                ? "Nothing was added. Your text is in \(form.path)." : "Nothing was added."
            ])
      }
    }
  }

  private static func comments(_ lines: [String]) -> String {
    lines.map { "#! \($0.split(whereSeparator: \.isNewline).joined(separator: " "))\n" }.joined()
  }

  /// The form, with what is stated already.
  private func text(_ stated: [Field: String]) -> String {
    var text =
      "# A new \(title). Write behind the colons; what stays empty is not stated. A text may go on in\n"
      + "# lines that begin with a space. Lines with # are not read.\n"
    for field in fields {
      let terms = field.vocabulary == nil ? "" : " One of: \(field.codesInWords)"
      let value = (stated[field] ?? "").split(whereSeparator: \.isNewline).joined(separator: "\n ")
      text += "\n# \(field.row.meaning)\(terms)\n\(field.optionName): \(value)\n"
    }
    return text
  }

  /// The texts that were filled in.
  ///
  /// - Throws: A failure where a line is none of the form's.
  private func read(_ text: String) throws -> [Field: String] {
    var filled: [Field: String] = [:]
    var last: Field?
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      guard !line.hasPrefix("#"), line.contains(where: { !$0.isWhitespace }) else { continue }
      if line.first?.isWhitespace == true, let field = last {
        filled[field] = "\(filled[field] ?? "")\n\(String(line).trimmedOfSpace)"
        continue
      }
      let parts = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2,
        let field = fields.first(where: { $0.optionName == String(parts[0]).trimmedOfSpace })
      else {
        throw Failure(
          .badData,
          "Line \(index + 1) of the form is no field: begin a line with the name of one and a colon, or "
            + "with a space if it goes on.")
      }
      guard filled.updateValue(String(parts[1]).trimmedOfSpace, forKey: field) == nil else {
        throw Failure(.badData, "\(field.optionName): it is there twice. Leave one out.")
      }
      last = field
    }
    filled = filled.filter { !$1.isEmpty }
    for (field, text) in filled where !field.takes(text) {
      throw Failure(
        .badData, "\(field.optionName): '\(text)' is not one of \(field.codesInWords).")
    }
    return filled
  }
}

/// A file that only the user can read, for the time of one command.
private struct PrivateFile {
  let path: String

  /// - Throws: A failure where the folder for temporary files takes none.
  init(ending: String) throws {
    let folder = FileManager.default.temporaryDirectory.path
    path = "\(folder)/aigaq-\(EnteredRow.newIdentifier())\(ending)"
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else {
      throw OutputProblem.cannotCreate(path: path, reason: SystemError.text(errno))
    }
    close(descriptor)
  }

  func write(_ text: String) throws {
    let descriptor = unsafe open(path, O_WRONLY | O_TRUNC | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else {
      throw OutputProblem.cannotCreate(path: path, reason: SystemError.text(errno))
    }
    defer { close(descriptor) }
    try FileDescriptorSink(descriptor: descriptor, name: path).write(Array(text.utf8))
  }

  func read() throws -> String {
    guard let data = try? Data(contentsOf: URL(filePath: path)), data.count <= 16 << 20,
      let text = String(validating: data, as: UTF8.self)
    else { throw Failure(.failed, "\(path): the form cannot be read as UTF-8.") }
    return text.replacing("\r\n", with: "\n")
  }

  func remove() { unsafe unlink(path) }
}

/// The editor that the user has chosen.
private struct Editor {
  private let command: String

  init(_ environment: [String: String]) throws {
    let chosen = ["VISUAL", "EDITOR"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
    guard let chosen else {
      throw Failure(
        .wrongUsage, "--edit needs an editor: name one in EDITOR, such as EDITOR=nano.")
    }
    command = chosen
  }

  /// Edits a file, and waits for the end of it.
  ///
  /// - Throws: A failure where the editor cannot be run, or says that it failed.
  func edit(_ path: String) throws {
    let words = ["sh", "-c", "\(command) \"$1\"", "sh", path]
    let pointers = unsafe words.map { unsafe strdup($0) } + [nil]
    defer { unsafe pointers.forEach { unsafe free($0) } }
    var child = pid_t()
    guard unsafe posix_spawn(&child, "/bin/sh", nil, nil, pointers, environ) == 0 else {
      throw Failure(.failed, "\(command): the editor cannot be run.")
    }
    var status: Int32 = 0
    while unsafe waitpid(child, &status, 0) < 0 {
      guard errno == EINTR else {
        throw Failure(.failed, "\(command): the editor cannot be waited for.")
      }
    }
    guard status == 0 else { throw Failure(.failed, "\(command): the editor says that it failed.") }
  }
}
