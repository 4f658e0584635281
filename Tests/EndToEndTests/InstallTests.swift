import FoundationEssentials
import Glibc
import TestSupport
import Testing

/// Where the files lie below the prefix, and their modes.
private let files = [
  ("bin/aigaq", 0o755), ("share/bash-completion/completions/aigaq", 0o644),
  ("share/zsh/site-functions/_aigaq", 0o644), ("share/fish/vendor_completions.d/aigaq.fish", 0o644),
  ("share/man/man1/aigaq.1", 0o644),
]

@Suite struct `Scripts/install` {
  private let place: Workplace

  init() throws { place = try Workplace() }

  private func install(_ words: String...) throws -> ProgramRun.Result {
    try ProgramRun(
      "\(BuiltProgram.projectFolder)/Scripts/install", words, environment: place.environment,
      in: place.folder.path
    ).finish()
  }

  /// The files below a folder, by their paths from it.
  private func installed(below name: String) throws -> Set<String> {
    let found = try place.shell("cd '\(name)' && find . -type f")
    return Set(found.output.split(separator: "\n").map { String($0.dropFirst(2)) })
  }

  @Test func `puts command, completion and manual page in place, and takes them away`() throws {
    let run = try install("--binary", BuiltProgram.path, "--prefix", "here it is")
    #expect(run.status == 0 && run.messages == "")
    #expect(run.output.contains("here it is/bin is not on the PATH"))
    #expect(try installed(below: "here it is") == Set(files.map(\.0)))
    for (path, mode) in files {
      let full = place.folder.file("here it is/\(path)")
      var status = stat()
      #expect(unsafe stat(full, &status) == 0)
      #expect(Int(status.st_mode & 0o777) == mode, "\(path)")
      #expect(status.st_size > 1000)
    }
    let command = place.folder.file("here it is/bin/aigaq")
    let version = try place.shell("'\(command)' --version")
    #expect(version.output == (try place.aigaq("--version")).output)

    try place.folder.write(text: "mine", to: "here it is/bin/other")
    let again = try install("--binary=\(command)", "--prefix=here it is")
    #expect(again.status == 0, "\(again.messages)")
    let removal = try install("--prefix", "here it is", "--uninstall")
    #expect(removal.status == 0 && removal.messages == "")
    #expect(removal.output.split(separator: "\n").count == files.count)
    #expect(try installed(below: "here it is") == ["bin/other"])
    #expect(try install("--prefix", "here it is", "--uninstall").output == "")
  }

  @Test func `installs below a folder that stands for the root`() throws {
    let run = try install(
      "--binary", BuiltProgram.path, "--destdir", place.folder.file("root"), "--prefix", "/usr")
    #expect(run.status == 0)
    #expect(try installed(below: "root") == Set(files.map { "usr/\($0.0)" }))
  }

  @Test func `what it installs completes and can be read`() throws {
    _ = try install("--binary", BuiltProgram.path, "--prefix", "p")
    let completed = try place.shell(
      """
      source p/share/bash-completion/completions/aigaq
      COMP_WORDS=(aigaq export monthly --fill '') COMP_CWORD=4
      _aigaq; echo "${COMPREPLY[@]}"; complete -p aigaq
      """)
    #expect(completed.output == "zero blank none\ncomplete -F _aigaq aigaq\n")
    #expect(completed.messages == "")
    #expect(
      try place.shell("head -c 13 p/share/man/man1/aigaq.1").output == ".TH \"AIGAQ\" 1")
  }

  @Test func `says what is wrong and installs nothing`() throws {
    let cases: [(words: [String], status: Int32, message: String)] = [
      (["--prefix"], 64, "--prefix needs a value"),
      (["--perfix", "x"], 64, "unknown option '--perfix'"),
      (["--binary", "nothing", "--prefix", "x"], 66, "nothing: there is no such file"),
      (["--binary", "/bin/false", "--prefix", "x"], 65, "/bin/false: is not a command that runs"),
      (["--binary", "/bin/ls", "--prefix", "x"], 65, "'aigaq completion bash' failed"),
      (["--binary", BuiltProgram.path, "--prefix", "/dev/null/x"], 73, "cannot be written"),
    ]
    for (words, status, message) in cases {
      let run = try ProgramRun(
        "\(BuiltProgram.projectFolder)/Scripts/install", words, environment: place.environment,
        in: place.folder.path
      ).finish()
      #expect(run.status == status, "\(words)")
      #expect(run.messages.contains(message), "\(words): \(run.messages)")
      #expect(run.output == "")
    }
    #expect(try place.names == [])
  }
}
