import CEdit
import Glibc

/// Lines that are typed at a terminal and can be edited, by libedit.
///
/// Ctrl-C gives up the line that is being typed, Ctrl-D ends, and the Tab key completes.
@safe final class EditedLines: LineSource {
  /// How many lines can be called back.
  static let rememberedLines = 1000

  private let screen: UnsafeMutablePointer<FILE>
  private let editor: OpaquePointer
  private let past: OpaquePointer
  private let complete: (String) -> Completion
  private let history: HistoryFile?
  private let say: (String) -> Void
  private var prompt = unsafe strdup("")
  private var isCancelled = false
  private var last = ""

  /// Lines from the program's terminal.
  ///
  /// - Parameters:
  ///   - history: Where lines are kept for the next time; nil where they are not to be.
  ///   - complete: Gives what may follow the text before the cursor.
  ///   - say: Tells the user something.
  /// - Throws: A failure where the terminal cannot be used.
  init(
    history: HistoryFile?, complete: @escaping (String) -> Completion,
    say: @escaping (String) -> Void
  ) throws {
    // What is typed is read as UTF-8, whatever the user's locale is called.
    unsafe setlocale(LC_CTYPE, "C.UTF-8")
    guard let keyboard = unsafe fdopen(STDIN_FILENO, "r"),
      let screen = unsafe fdopen(STDERR_FILENO, "w"),
      let editor = unsafe el_init("aigaq", keyboard, screen, screen),
      let past = unsafe history_init()
    else { throw Failure(.inputOutput, "The terminal cannot be used.") }
    unsafe self.screen = screen
    unsafe self.editor = editor
    unsafe self.past = past
    self.history = history
    self.complete = complete
    self.say = say
    unsafe aigaq_history_set_size(past, Int32(Self.rememberedLines))
    for line in history?.lines(atMost: Self.rememberedLines) ?? [] { enter(line) }
    setUp()
  }

  deinit {
    unsafe el_end(editor)
    unsafe history_end(past)
    unsafe free(prompt)
  }

  let isInteractive = true

  func next(prompt text: String) throws -> LineInput {
    unsafe free(prompt)
    unsafe prompt = strdup(text)
    isCancelled = false
    var count: Int32 = 0
    // libedit itself does so after the prompt: a key that is typed at once would be lost.
    unsafe aigaq_edit_prepare_terminal(editor)
    let read = unsafe el_gets(editor, &count)
    if isCancelled { return .cancelled }
    guard let read = unsafe read, count > 0 else {
      // The cursor stands behind the prompt.
      show("\n")
      return .end
    }
    let bytes = unsafe UnsafeRawBufferPointer(start: read, count: Int(count))
    let line = unsafe String(decoding: bytes, as: UTF8.self)
    return .line(line.last == "\n" ? String(line.dropLast()) : line)
  }

  func remember(_ line: String) {
    guard line != last else { return }
    enter(line)
    if let problem = history?.append(line) { say(problem) }
  }

  private func show(_ text: String) {
    unsafe fputs(text, screen)
    unsafe fflush(screen)
  }

  private func enter(_ line: String) {
    last = line
    unsafe aigaq_history_enter(past, line)
  }
}

// MARK: - The keys

extension EditedLines {
  private func setUp() {
    unsafe aigaq_edit_set_owner(editor, Unmanaged.passUnretained(self).toOpaque())
    unsafe aigaq_edit_set_prompt(editor) { editor in unsafe EditedLines.owner(of: editor)?.prompt }
    unsafe aigaq_edit_set_history(editor, past)
    unsafe aigaq_edit_set_keys(editor, "emacs")
    // The user's own choice of keys.
    unsafe el_source(editor, nil)
    // Ctrl-C is a key like others while a line is typed.
    unsafe aigaq_edit_set_terminal(editor, "-isig")
    unsafe aigaq_edit_add(editor, "aigaq-cancel", "Gives the line up") { editor, _ in
      unsafe EditedLines.owner(of: editor)?.cancel()
      return UInt8(CC_NEWLINE)
    }
    unsafe aigaq_edit_bind(editor, "^C", "aigaq-cancel")
    unsafe aigaq_edit_add(editor, "aigaq-complete", "Completes the word") { editor, _ in
      unsafe EditedLines.owner(of: editor)?.completeWord() ?? UInt8(CC_ERROR)
    }
    unsafe aigaq_edit_bind(editor, "^I", "aigaq-complete")
  }

  private static func owner(of editor: OpaquePointer?) -> EditedLines? {
    guard let owner = unsafe aigaq_edit_owner(editor) else { return nil }
    return unsafe Unmanaged<EditedLines>.fromOpaque(owner).takeUnretainedValue()
  }

  private func cancel() {
    isCancelled = true
    show("^C\n")
  }

  /// Completes the word before the cursor as far as it is certain, or shows how it may go on.
  private func completeWord() -> UInt8 {
    guard let info = unsafe el_line(editor)?.pointee, let start = unsafe info.buffer,
      let cursor = unsafe info.cursor
    else { return UInt8(CC_ERROR) }
    let bytes = unsafe UnsafeRawBufferPointer(start: start, count: start.distance(to: cursor))
    let completion = complete(unsafe String(decoding: bytes, as: UTF8.self))
    guard let insertion = completion.insertion else { return UInt8(CC_ERROR) }
    guard insertion == completion.word else {
      unsafe el_deletestr(editor, Int32(completion.word.unicodeScalars.count))
      return unsafe el_insertstr(editor, insertion) == 0 ? UInt8(CC_REFRESH) : UInt8(CC_ERROR)
    }
    show("\n" + completion.listing)
    return UInt8(CC_REDISPLAY)
  }
}
