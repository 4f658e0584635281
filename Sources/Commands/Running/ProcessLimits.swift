import Glibc

/// Limits of the system that the program meets before any command does.
package enum ProcessLimits {
  /// Most files that the program has open, beside those that it was started with: the database and
  /// its journal, what is read and written, temporary files, and what the language's own library opens.
  private static let files = 24

  /// Prepares the process, and says why it cannot do its work; nil where it can.
  ///
  /// A file that grows beyond a limit is an error to be told, not the end of the program. Where the
  /// program crashes, no copy of its memory, which may hold names, is left on a disk.
  package static func prepare() -> String? {
    signal(SIGXFSZ, SIG_IGN)
    leaveNoCore()
    guard !canOpenFiles else { return nil }
    return
      "the system allows too few open files. Raise the limit with 'ulimit -n 256', or start "
      + "the program in another shell."
  }

  private static func leaveNoCore() {
    var limit = rlimit()
    guard unsafe getrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &limit) == 0 else { return }
    // A core of one byte is none in a file, and unlike 0 keeps it from a program too that takes cores
    // (core(5), the pipe of core_pattern).
    limit.rlim_max = min(limit.rlim_max, 1)
    limit.rlim_cur = limit.rlim_max
    unsafe setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &limit)
  }

  private static var canOpenFiles: Bool {
    var open: [Int32] = []
    defer { for descriptor in open { close(descriptor) } }
    while open.count < files {
      let descriptor = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 0)
      // Where standard error is closed there is nothing to copy, and much room.
      guard descriptor >= 0 else { return errno == EBADF }
      open.append(descriptor)
    }
    return true
  }
}
