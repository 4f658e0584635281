import Commands
import Foundation
import Reporting
import TestSupport
import Testing

/// The commands that print tables, each with what people look for in them.
private let commands: [[String]] = [
  ["export", "monthly"], ["export", "monthly", "--by", "region"], ["find"],
  ["find", "--text", "protest*"], ["imports"], ["schema"], ["conflicts"], ["history"],
  ["recommendation", "list"], ["commitment", "list"], ["appeal", "list"], ["source"], ["decisions"],
  ["journal"], ["queries"], ["query", "SELECT * FROM incidents"],
]

@Suite struct `Tables on a terminal` {
  /// Widths of terminals: a narrow window, the usual one, and wide ones.
  static let widths = [60, 80, 120, 200]

  private let session: Session

  init() throws {
    session = try .withReviews()
    session.isTerminal = true
    try session.add(
      """
      id,date,place,title,detained
      1,2020-06-06,Алматы,Митинг в центре города против нового закона о мирных собраниях в Казахстане,более 100
      2,2020-06-06,Өскемен,東京での大きな集会がありましたので多くの人が参加しました,5

      """, named: "список.csv", "--dataset", "список")
    session.run(
      "set", "список:1", "title=Митинг против закона о мирных собраниях, разогнанный полицией",
      "--reason",
      "The correspondent who was there says in her second report what it was about")
  }

  /// The cells of a command's table as texts, by their columns.
  private func cells(_ command: [String]) throws -> [(column: String, text: String)] {
    let run = session.run(command + ["--format", "json"])
    let json = try JSONSerialization.objects(run.output)
    return json.flatMap { row in row.map { ($0.key, $0.value) } }
  }

  @Test(arguments: commands, widths)
  func `fit it, and hold all that the table holds`(command: [String], width: Int) throws {
    session.terminalWidth = width
    let run = session.run(command)
    #expect(run.status == .done)
    let text = run.output
    for line in run.lines where DisplayWidth.of(line) > width {
      // A text that is copied stays in one piece.
      #expect(line.contains("uid: ") || line.contains("url: ") || line.contains("kazakhstan-2019:"))
    }
    // A match is an excerpt, in which the sign is for what is left out of the text.
    #expect(!text.contains("…") || command.contains("--text"))
    // A record of the journal is one long word, which is divided anywhere.
    for cell in try cells(command) where cell.column != "record" {
      for piece in cell.text.split(whereSeparator: { " -–_/;,\n".contains($0) })
      where piece.count <= 16 && piece.allSatisfy(\.isASCII) { #expect(text.contains(piece)) }
      if cell.column.hasSuffix("uid") { #expect(text.contains(cell.text)) }
    }
  }

  @Test(arguments: widths) func `show records upright, with long texts in several lines`(width: Int)
  {
    session.terminalWidth = width
    let run = session.run("show", "kazakhstan-2019:kz-2019-06-wave")
    #expect(
      run.lines.allSatisfy { line in
        DisplayWidth.of(line) <= width || line.contains("://") || line.contains("kazakhstan-2019:")
      })
    #expect(run.output.contains("305 fined."))
  }

  @Test func `are no different where the results are not read on one`() {
    session.isTerminal = false
    session.terminalWidth = nil
    let run = session.run("find", "--format", "text")
    #expect(run.lines[0].hasPrefix("uid") && run.lines[0].hasSuffix("reports"))
    #expect(run.lines[0].contains("detained_high"))
  }
}

extension JSONSerialization {
  /// The members of an array of objects, or of the rows of a document, as texts; numbers and texts that
  /// are not zero or empty.
  fileprivate static func objects(_ text: String) throws -> [[String: String]] {
    let any = try jsonObject(with: Data(text.utf8))
    let rows = (any as? [String: Any])?["rows"] ?? any
    return (rows as? [[String: Any]] ?? []).map { row in
      row.compactMapValues { value in
        if let text = value as? String { return text.isEmpty ? nil : text }
        if let number = value as? Int { return number == 0 ? nil : String(number) }
        return nil
      }
    }
  }
}
