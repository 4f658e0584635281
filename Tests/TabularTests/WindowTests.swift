import Tabular
import TestSupport
import Testing

@Suite struct `Windows of all sizes` {
  /// What came of reading a file, well or badly.
  private struct Outcome: Equatable {
    var records: [String] = []
    var problem: DelimitedProblem?

    init(of file: DelimitedFile) throws {
      do {
        while try file.next() {
          let fields = (0..<file.fieldCount).map {
            "\(file.fieldLine(at: $0)):\(file.column(at: $0)) \(file.text(at: $0))"
          }
          records.append("\(file.line)@\(file.byteOffset ?? -1) \(fields)")
        }
      } catch let problem as DelimitedProblem {
        self.problem = problem
      }
    }
  }

  private static let pieces: [[UInt8]] = [
    Array("a".utf8), Array("12345678".utf8), Array(",".utf8), Array("\"".utf8), Array("\n".utf8),
    Array("\r".utf8), Array("\r\n".utf8), Array("\r\r\n".utf8), Array("ф".utf8), Array("東".utf8),
    Array("🇰🇿".utf8),
    Array("\"\"".utf8), Array("\",\"".utf8), Array("\u{FEFF}".utf8),
  ]
  private static let brokenPieces: [[UInt8]] = [[0], [0x80], [0xD0], [0xED, 0xA0, 0x80]]

  @Test(arguments: 0..<4)
  func `whole and broken texts are read the same`(block: Int) throws {
    var random = SplitMix(seed: 200 + block)
    let folder = try TemporaryFolder()
    for _ in 0..<150 {
      let bytes = Self.text(using: &random)
      let whole = try Outcome(of: DelimitedFile(bytes: bytes))
      let path = try folder.write(bytes, to: "text.csv")
      for size in [1, 2, 3, 5, 7, Int.random(in: 8...40, using: &random)] {
        let file = try DelimitedFile(path: path, windowSize: size)
        #expect(try Outcome(of: file) == whole, "\(bytes) in a window of \(size)")
      }
    }
  }

  private static func text(using random: inout SplitMix) -> [UInt8] {
    (0..<Int.random(in: 0...20, using: &random)).flatMap { _ in
      let pieces = Int.random(in: 0..<40, using: &random) == 0 ? brokenPieces : pieces
      return pieces.randomElement(using: &random) ?? []
    }
  }
}
