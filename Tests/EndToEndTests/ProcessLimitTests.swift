import FoundationEssentials
import TestSupport
import Testing

@Suite struct `Limits of the system` {
  private let place: Workplace

  init() throws {
    place = try Workplace.withSample()
    let rows = (0..<3000).map { "r\($0),2019-06-\($0 % 20 + 10),A title that takes room \($0)\n" }
    try place.folder.write(text: "id,date,title\n" + rows.joined(), to: "large.csv")
  }

  @Test(arguments: [
    "import large.csv", "query 'SELECT * FROM reports, incidents' --output out.csv",
    "export incidents --output out.xlsx", "export --package out",
    "import large.csv --rejects out.csv", "export monthly --output out.svg",
    "query 'SELECT * FROM incidents' --output out.html", "schema --output out.csv",
    "schema --datasette --output out.json", "revert 1", "--db out.db init",
  ])
  func `a limit on the size of files is told, and nothing is half written`(command: String) throws {
    let before = place.bytes()
    let result = try place.shell("ulimit -f 4; aigaq \(command)")
    #expect(result.status == 74, "\(result.messages)")
    // The library that writes workbooks has a line of its own before it.
    #expect(result.messages.contains(#/(^|\n)aigaq: .*could not be (read or )?written/#))
    #expect(place.bytes() == before)
    #expect(try place.names.filter { $0.hasPrefix("out") }.isEmpty)
  }

  @Test(arguments: [
    "query 'SELECT 1 AS one'", "import large.csv --dry-run", "export incidents --output out.xlsx",
    "explain 2019-06", "check",
  ])
  func `few open files are told and trap nothing`(command: String) throws {
    var told = 0
    for most in [4, 5, 6, 7, 8, 10, 12, 15, 20, 25, 27, 28, 30, 40, 64] {
      let result = try place.shell("ulimit -n \(most); exec aigaq \(command)")
      // With so few, the system cannot even load the program's libraries.
      if result.status == 127 { continue }
      #expect([0, 1].contains(result.status), "\(most): \(result.status) \(result.messages)")
      guard result.status == 1 else { continue }
      told += 1
      #expect(result.messages.hasPrefix("aigaq: the system allows too few open files."))
    }
    #expect(told > 0)
    #expect(try place.shell("ulimit -n 64; aigaq \(command)").status == 0)
  }

  @Test func `no copy of the memory is left where the program crashes`() throws {
    let result = try place.shell(
      """
      ulimit -c unlimited 2> /dev/null
      sleep 5 | aigaq import - --dataset x &
      sleep 1
      pid=$(pgrep -P $$ -x aigaq)
      grep 'core file' /proc/$pid/limits
      kill -ABRT $pid
      wait
      """)
    #expect(result.output.contains(#/Max core file size +[01] +[01] /#), "\(result.output)")
    #expect(try place.names.filter { $0.hasPrefix("core") }.isEmpty)
  }

  @Test(arguments: ["/dev/zero", "/dev/urandom", "/dev/full", "- --dataset x < /dev/zero"])
  func `a device without an end is not copied`(file: String) throws {
    for command in ["import", "inspect"] {
      let words = command == "inspect" ? file.replacing("--dataset x", with: "") : file
      let result = try place.shell("aigaq \(command) \(words)")
      #expect(result.status == 66, "\(result.messages)")
      #expect(result.messages.contains("is not a file. Name a file, or a pipe."))
    }
  }

  @Test(.enabled(if: TemporaryDisk.isPossible, "a small disk can be made by the superuser only"))
  func `a pipe without an end is told before the folder for temporary files is full`() throws {
    let disk = try TemporaryDisk(kilobytes: 4096)
    for source in ["yes 'a,2019,word'", "cat /dev/zero", "cat /dev/urandom"] {
      let result = try place.shell(
        "\(source) | TMPDIR='\(disk.path)' aigaq import - --dataset x; exit ${PIPESTATUS[1]}")
      #expect(result.status == 65, "\(result.messages)")
      #expect(
        result.messages.contains(
          "standard input: more than 3 MiB came through it, more than fits in"))
    }
  }

  @Test(.enabled(if: TemporaryDisk.isPossible, "a small disk can be made by the superuser only"))
  func `a workbook that the folder for temporary files has no room for replaces none`() throws {
    try place.folder.write(text: "old", to: "old.xlsx")
    var (refused, written) = (0, 0)
    for size in [4, 16, 40, 64, 96, 128, 192, 4096] {
      let disk = try TemporaryDisk(kilobytes: size)
      for command in ["export monthly", "export incidents", "find --limit 500"] {
        try place.shell("echo old > old.xlsx")
        let result = try place.shell("TMPDIR='\(disk.path)' aigaq \(command) --output old.xlsx")
        let bytes = place.bytes("old.xlsx") ?? Data()
        if result.status == 0 {
          written += 1
          #expect(try place.shell("unzip -tq old.xlsx").status == 0)
          #expect(
            try place.shell("unzip -p old.xlsx xl/worksheets/sheet1.xml | grep -q '<row r=.2'")
              .status
              == 0)
        } else {
          refused += 1
          #expect(result.status == 74, "\(result.messages)")
          #expect(result.messages.contains("The workbook could not be written ("))
          #expect(bytes == Data("old\n".utf8))
        }
      }
    }
    #expect(refused > 0 && written > 0)
  }
}
