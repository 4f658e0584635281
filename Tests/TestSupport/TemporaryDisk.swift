import Glibc

/// A small disk in memory, which only the superuser can have, removed when the value goes away.
package final class TemporaryDisk {
  /// Whether there can be one here.
  package static let isPossible = geteuid() == 0 && (try? TemporaryDisk(kilobytes: 64)) != nil

  /// The folder in which the disk appears.
  package var path: String { folder.path }

  private let folder: TemporaryFolder

  /// Makes an empty disk that holds so much.
  ///
  /// - Throws: `CannotMount`.
  package init(kilobytes: Int) throws {
    folder = try TemporaryFolder()
    try Self.run(
      "mount", "-t", "tmpfs", "-o", "size=\(kilobytes)k", "aigaq-test", folder.path)
  }

  /// Lets nothing be written to the disk any more.
  ///
  /// - Throws: `CannotMount`.
  package func makeReadOnly() throws { try Self.run("mount", "-o", "remount,ro", folder.path) }

  deinit { try? Self.run("umount", "-l", folder.path) }

  private static func run(_ words: String...) throws {
    let program = try ProgramRun(
      "/usr/bin/env", words, environment: ["PATH": "/usr/sbin:/usr/bin:/sbin:/bin"], in: "/")
    let result = try program.finish(within: 10)
    guard result.status == 0 else { throw CannotMount(message: result.messages) }
  }

  private struct CannotMount: Error {
    let message: String
  }
}
