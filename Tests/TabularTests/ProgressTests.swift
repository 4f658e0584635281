import Tabular
import TestSupport
import Testing

@Suite struct `Watching a file being read` {
  private static let text = "\u{FEFF}a,b\n\n" + String(repeating: "1,\"2\n3\"\r\n", count: 100)

  @Test(arguments: [1, 2, 3, 7, 64, 1 << 20])
  func `the watcher sees exactly the bytes of the file`(size: Int) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(text: Self.text, to: "watched.csv")
    let file = try DelimitedFile(path: path, windowSize: size)
    var seen: [UInt8] = []
    file.onBytes = { piece in
      for position in piece.indices { seen.append(piece[position]) }
    }
    #expect(seen.isEmpty && file.bytesRead == 0)
    while try file.next() { #expect(file.bytesRead == seen.count) }
    #expect(seen == Array(Self.text.utf8))
    #expect(file.totalBytes == seen.count && file.bytesRead == seen.count)
  }

  @Test func `the watcher sees bytes in memory once`() throws {
    let file = DelimitedFile(bytes: Array(Self.text.utf8))
    var pieces: [Int] = []
    file.onBytes = { pieces.append($0.count) }
    while try file.next() {}
    #expect(try !file.next())
    #expect(pieces == [Self.text.utf8.count])
    #expect(file.totalBytes == Self.text.utf8.count && file.bytesRead == file.totalBytes)
  }
}
