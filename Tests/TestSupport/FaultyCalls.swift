/// Calls of the system that fail, or end the program, for a program that is run by a test.
///
/// A library that is loaded before all others stands in for the calls.
package final class FaultyCalls: Sendable {
  /// The calls; nil where there is no C compiler.
  package static let shared = try? FaultyCalls()

  /// The fault of a call in the place of its work.
  package enum Fault: String, Sendable {
    /// It fails with an error of input and output.
    case fail
    /// It ends the program as `kill -9` does.
    case kill
  }

  private static let source = """
    #define _GNU_SOURCE
    #include <dlfcn.h>
    #include <errno.h>
    #include <fcntl.h>
    #include <signal.h>
    #include <stdlib.h>
    #include <string.h>
    #include <sys/stat.h>
    #include <unistd.h>

    static int calls;

    static int fails(const char *name) {
      const char *wanted = getenv("FAULT_CALL"), *place = getenv("FAULT_AT"), *kind = getenv("FAULT");
      if (!wanted || !place || !kind || strcmp(wanted, name) || ++calls != atoi(place)) return 0;
      close(open(getenv("FAULT_MARK"), O_CREAT | O_WRONLY, 0600));
      if (!strcmp(kind, "kill")) raise(SIGKILL);
      errno = EIO;
      return 1;
    }

    #define CALL(name, result, function, parameters, arguments) \\
      result function parameters { \\
        if (fails(name)) return -1; \\
        return ((result(*) parameters)dlsym(RTLD_NEXT, #function)) arguments; \\
      }

    CALL("sync", int, fsync, (int fd), (fd))
    CALL("sync", int, fdatasync, (int fd), (fd))
    CALL("rename", int, rename, (const char *a, const char *b), (a, b))
    CALL("rename", int, renameat2, (int a, const char *b, int c, const char *d, unsigned e),
      (a, b, c, d, e))
    CALL("mkdir", int, mkdir, (const char *a, mode_t b), (a, b))
    CALL("link", int, linkat, (int a, const char *b, int c, const char *d, int e), (a, b, c, d, e))
    CALL("write", ssize_t, pwrite64, (int a, const void *b, size_t c, off_t d), (a, b, c, d))
    """

  private let folder: TemporaryFolder
  private let library: String

  private init() throws {
    folder = try TemporaryFolder()
    try folder.write(text: Self.source, to: "faults.c")
    library = folder.file("faults.so")
    let compiled = try ProgramRun(
      "/usr/bin/env", ["gcc", "-shared", "-fPIC", "-o", library, folder.file("faults.c"), "-ldl"],
      environment: ["PATH": "/usr/local/bin:/usr/bin:/bin"], in: folder.path
    ).finish()
    guard compiled.status == 0 else { throw NoCompiler(message: compiled.messages) }
  }

  private struct NoCompiler: Error {
    let message: String
  }

  /// Variables that have the call of a number, counted from 1, do something else.
  ///
  /// - Parameters:
  ///   - fault: What it does.
  ///   - call: `sync`, `rename`, `mkdir`, `link` or `write`.
  ///   - number: The number.
  ///   - mark: The path of a file that is there once it was done.
  /// - Returns: The variables.
  package func environment(
    _ fault: Fault, _ call: String, _ number: Int, mark: String
  ) -> [String: String] {
    [
      "LD_PRELOAD": library, "FAULT": fault.rawValue, "FAULT_CALL": call, "FAULT_AT": "\(number)",
      "FAULT_MARK": mark,
    ]
  }
}
