import FoundationEssentials
import TestSupport

/// A program at a terminal at which somebody types.
struct TerminalRun {
  /// What is waited for, and what is typed then.
  struct Step {
    let awaited: String
    let typed: String

    init(_ awaited: String, _ typed: String) {
      self.awaited = awaited
      self.typed = typed
    }
  }

  /// Whether programs can be run so here.
  static let isPossible = InstalledProgram.isThere("python3")

  /// All that the terminal showed.
  let shown: String
  /// The exit status; 128 and the signal where one ended the program.
  let status: Int32

  /// Runs a program to its end, which comes by what is typed last.
  ///
  /// - Throws: An error of the system's, or `TookTooLong`.
  init(_ words: [String], _ steps: [Step], in place: Workplace, setting more: [String: String])
    throws
  {
    var environment = place.environment.merging(more) { $1 }
    environment["TERM"] = "xterm"
    environment["LC_ALL"] = nil
    let typed = steps.flatMap { [$0.awaited, $0.typed] }
    let run = try ProgramRun(
      "/usr/bin/env", ["python3", "-c", Self.driver, String(steps.count)] + typed + words,
      environment: environment, in: place.folder.path
    ).finish()
    shown = run.output + run.messages
    status = run.status
  }

  /// Waits for each text in turn in what was shown since the last was found, and types the next.
  private static let driver = #"""
    import os, pty, select, sys, time
    count = int(sys.argv[1])
    steps = [(sys.argv[2 + 2 * i], sys.argv[3 + 2 * i]) for i in range(count)]
    words = sys.argv[2 + 2 * count:]
    child, terminal = pty.fork()
    if child == 0:
        os.execvp(words[0], words)
    shown, searched = bytearray(), 0
    def read(seconds):
        global shown
        if not select.select([terminal], [], [], seconds)[0]: return True
        try: data = os.read(terminal, 65536)
        except OSError: return False
        shown += data
        return bool(data)
    before = ""
    for awaited, typed in steps:
        end, again = time.monotonic() + 20, time.monotonic() + 1
        while (found := shown.find(awaited.encode(), searched)) < 0:
            searched = max(searched, len(shown) - len(awaited.encode()))
            if time.monotonic() > end or not read(0.1):
                sys.stdout.buffer.write(shown)
                os.kill(child, 9)
                sys.exit("waited in vain for " + repr(awaited))
            if before == "\x03" and time.monotonic() > again:
                # As a user would: between a line and its statement, Ctrl-C is a key like others.
                os.write(terminal, b"\x03")
                again += 1
        searched = found + len(awaited.encode())
        os.write(terminal, typed.encode())
        before = typed or before
    end = time.monotonic() + 30
    while time.monotonic() < end and read(0.1): pass
    sys.stdout.buffer.write(shown)
    sys.exit(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) % 256)
    """#
}
