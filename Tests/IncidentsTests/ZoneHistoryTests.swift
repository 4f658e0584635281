import Foundation
import Testing

@testable import Incidents

@Suite struct `The distances of a zone from UTC` {
  /// Two days and a bit, so that all hours of a day and all days of a year are met.
  private static let step = 183_607

  @Test(arguments: [
    "Europe/Berlin", "America/New_York", "Australia/Sydney", "Asia/Kolkata", "Europe/Moscow",
    "Pacific/Chatham", "America/St_Johns",
  ])
  func `they are those of another reader, in summer, winter and after the last known change`(
    name: String
  ) throws {
    let zone = try #require(LocalZone(name))
    let other = try #require(TimeZone(identifier: name))
    for seconds in stride(from: 631_152_000, to: 3_155_760_000, by: Self.step) {
      let expected = other.secondsFromGMT(for: Date(timeIntervalSince1970: Double(seconds)))
      #expect(zone.offset(atUnixSeconds: seconds) == expected, "at \(seconds)")
    }
  }

  @Test(arguments: [
    (1_709_229_599, 21_600), (1_709_229_600, 18_000), (709_000_000, 25_200),
    (1_560_000_000, 21_600),
    (2_500_000_000, 18_000), (-3_000_000_000, 18_468),
  ])
  func `Almaty was six hours from UTC until 1 March 2024 and is five since`(
    seconds: Int, offset: Int
  ) throws {
    #expect(try #require(LocalZone("Asia/Almaty")).offset(atUnixSeconds: seconds) == offset)
  }

  @Test func `a system without zones knows Almaty from 2004 on`() throws {
    let whole = try #require(ZoneHistory(named: "Asia/Almaty"))
    for seconds in stride(from: 1_100_000_000, to: 1_900_000_000, by: Self.step) {
      let offset = whole.offset(atUnixSeconds: seconds)
      #expect(ZoneHistory.almatySince2004.offset(atUnixSeconds: seconds) == offset)
    }
  }

  @Test(arguments: [
    "../../etc/passwd", "/etc/localtime", "Asia//Almaty", "Asia/Almaty/", "right/Asia/Almaty",
    "Asia/../Asia/Almaty", "./Almaty", "Asia/Almaty\0",
  ])
  func `a name leads nowhere but to a zone`(name: String) {
    #expect(LocalZone(name) == nil)
  }

  @Test func `a file that is cut anywhere is no zone, and never a trap`() throws {
    let data = try Data(contentsOf: URL(filePath: "/usr/share/zoneinfo/Europe/Berlin"))
    let bytes = [UInt8](data)
    let whole = try #require(ZoneHistory(file: bytes))
    for count in stride(from: 0, to: bytes.count, by: 7) {
      let cut = ZoneHistory(file: Array(bytes.prefix(count)))
      #expect(cut == nil || cut != whole)
    }
    for index in bytes.indices.prefix(200) {
      var changed = bytes
      changed[index] ^= 0xff
      _ = ZoneHistory(file: changed)?.offset(atUnixSeconds: 1_560_000_000)
    }
  }
}

@Suite struct `A zone's rule for all years` {
  @Test(arguments: [
    ("UTC0", 1_560_000_000, 0), ("<+05>-5", 1_560_000_000, 18_000), ("IST-5:30", 0, 19_800),
    ("EST5EDT,M3.2.0,M11.1.0", 1_560_000_000, -14_400), ("EST5EDT,M3.2.0,M11.1.0", 0, -18_000),
    ("A0B,J60/0,J300/0", 1_551_398_399, 0), ("A0B,J60/0,J300/0", 1_551_398_400, 3600),
    ("A0B,59/0,300/0", 1_551_398_400, 3600), ("A0B2,J1/0,J365/25", 1_560_000_000, -7200),
  ])
  func `it tells the distance of a moment`(text: String, seconds: Int, offset: Int) throws {
    #expect(try #require(DaylightRule(text)).offset(atUnixSeconds: seconds) == offset)
  }

  @Test(arguments: [
    "", "5", "CET", "CET-1CEST", "CET-1CEST,M3.5.0", "CET-1CEST,M13.5.0,M10.5.0",
    "CET-1CEST,M3.6.0,M10.5.0", "CET-1CEST,J0,J9", "CET-1CEST,366,1", "CET-1CEST,M3.5.0/x,M10.5.0",
    "<+05-5", "CET-999",
  ])
  func `another text is none`(text: String) {
    #expect(DaylightRule(text) == nil)
  }
}
