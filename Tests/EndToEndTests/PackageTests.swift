import FoundationEssentials
import Glibc
import TestSupport
import Testing

/// The programs that make the package, beside those that every system has.
private let canPackage = ["dpkg", "dpkg-deb", "objdump", "strip"].allSatisfy(
  InstalledProgram.isThere)

@Suite struct `Scripts/package` {
  private let place: Workplace

  init() throws { place = try Workplace() }

  private func package(_ words: [String]) throws -> ProgramRun.Result {
    try ProgramRun(
      "\(BuiltProgram.projectFolder)/Scripts/package", words, environment: place.environment,
      in: place.folder.path
    ).finish()
  }

  @Test(.enabled(if: canPackage && getuid() == 0, "dpkg and root are needed"))
  func `makes a package that dpkg installs and that leads to a table of months`() throws {
    let run = try package(["--binary", BuiltProgram.path, "--output", "made"])
    #expect(run.status == 0, "\(run.messages)")
    #expect(try place.shell("ls made | wc -l").output == "2\n")
    let installed = try place.shell(
      """
      set -e
      mkdir -p root/var/lib/dpkg/{updates,info,triggers}
      touch root/var/lib/dpkg/status root/var/lib/dpkg/available
      dpkg --root="$PWD/root" --force-depends --install made/aigaq_*.deb >log 2>&1
      dpkg --root="$PWD/root" --verify aigaq
      root/usr/bin/aigaq init
      root/usr/bin/aigaq import '\(BuiltProgram.samplePath)'
      root/usr/bin/aigaq export monthly --unit detentions
      """)
    #expect(installed.status == 0, "\(installed.messages)")
    #expect(installed.output.contains("2019-06,400,4000,5000"))
    #expect(
      try place.shell("cd root/usr && find . -type f | sort").output == """
        ./bin/aigaq
        ./share/bash-completion/completions/aigaq
        ./share/doc/aigaq/README
        ./share/doc/aigaq/copyright
        ./share/fish/vendor_completions.d/aigaq.fish
        ./share/man/man1/aigaq.1.gz
        ./share/zsh/vendor-completions/_aigaq

        """)
    let depended = try place.shell("dpkg-deb --field made/aigaq_*.deb Depends").output
    #expect(depended.contains("libsqlite3-0 (>= 3.40)") && depended.contains("libc6"))
    #expect(
      try place.shell("mkdir open && tar xf made/*.tar.gz -C open && open/*/bin/aigaq --version")
        .output
        == place.aigaq("--version").output)
  }

  @Test(.enabled(if: canPackage, "dpkg is needed"))
  func `says what is wrong and makes nothing`() throws {
    let cases: [(words: [String], status: Int32, message: String)] = [
      (["--output"], 64, "--output needs a value"),
      (["--outptu=x"], 64, "unknown option '--outptu=x'"),
      (["--binary", "nothing"], 66, "nothing: there is no such file"),
      (["--binary", "/bin/false"], 70, "/bin/false: is not a command that runs"),
      (["--output", "/dev/null/x"], 73, "/dev/null/x cannot be made"),
    ]
    for (words, status, message) in cases {
      let run = try package(words)
      #expect(run.status == status, "\(words)")
      #expect(run.messages.contains(message), "\(words): \(run.messages)")
    }
    #expect(try place.names == [])
  }
}
