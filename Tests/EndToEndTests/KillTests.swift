import FoundationEssentials
import Glibc
import TestSupport
import Testing

/// When an import is killed.
enum Moment: CustomTestStringConvertible, Sendable {
  /// After a part of the time that a whole import takes.
  case elapsed(Double)
  /// When the file has grown by a part of what it grows in all: while the import is committed.
  case grown(Double)

  var testDescription: String {
    switch self {
    case .elapsed(let part): "after \(part) of the time"
    case .grown(let part): "when grown by \(part)"
    }
  }

  /// Moments from the beginning of an import to its end, more of them in a thorough run.
  static let all: [Moment] = {
    let count = Seeds.isThorough ? 10 : 5
    return (0..<count).map { elapsed(Double($0) / Double(count - 1)) }
      + (0..<count).map { grown(Double($0) / Double(count)) }
  }()
}

@Suite(.serialized) struct `An import that is killed` {
  /// How long a whole import takes, and how large the file is before and after.
  private struct Whole {
    let seconds: Double
    let sizes: ClosedRange<Int>

    init() throws {
      let place = try `An import that is killed`.place()
      let before = place.bytes()?.count ?? 0
      let start = ContinuousClock.now
      #expect(try place.aigaq("import", "list.csv").status == 0)
      seconds = start.duration(to: .now) / .seconds(1)
      sizes = before...(place.bytes()?.count ?? 0)
    }
  }

  private static let rows = 3000
  private static let whole = Result { try Whole() }

  /// A database, and a list that is large enough to be planned and applied at once.
  private static func place() throws -> Workplace {
    let place = try Workplace.withDatabase()
    let summary = String(repeating: "Police cordoned off the square. ", count: 10)
    let lines = (0..<rows).map { row in
      "r\(row),2019-\(10 + row % 3)-\(10 + row % 18),Пикет \(row),\(summary)\(row),"
        + "Almaty,about \(row % 90 + 1),Source \(row % 7)\n"
    }
    try place.folder.write(
      text: "id,date,title,summary,region,detained,source\n" + lines.joined(), to: "list.csv")
    return place
  }

  @Test(arguments: Moment.all)
  func `leaves nothing or everything, in a sound file`(moment: Moment) throws {
    let whole = try Self.whole.get()
    let place = try Self.place()
    let running = try place.start(["import", "list.csv"])
    switch moment {
    case .elapsed(let part):
      usleep(UInt32(whole.seconds * part * 1e6))
    case .grown(let part):
      let growth = Double(whole.sizes.upperBound - whole.sizes.lowerBound) * part
      let size = whole.sizes.lowerBound + Int(growth)
      while running.isRunning, try Self.size(of: place) <= size {}
    }
    running.kill()
    let result = try running.finish()
    #expect(result.wasKilled || result.status == 0)

    let check = try place.aigaq("check")
    #expect(check.status == 0, "\(check.messages)")
    let counts = try place.aigaq(
      "query", "SELECT (SELECT count(*) FROM reports), (SELECT count(*) FROM imports)")
    let found = counts.output.split(whereSeparator: \.isNewline).last
    #expect(found == "0,0" || found == "\(Self.rows),1")
    if !result.wasKilled { #expect(found == "\(Self.rows),1") }
  }

  private static func size(of place: Workplace) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: place.folder.file("aigaq.db"))
    return attributes[.size] as? Int ?? 0
  }
}
