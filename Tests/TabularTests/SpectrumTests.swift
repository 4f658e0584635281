import Tabular
import FoundationEssentials
import TestSupport
import Testing

@Suite(.enabled(if: SharedData.isPresent, "the shared files are not beside this checkout"))
struct `Files of others` {
  /// All of csv-spectrum but one, whose expected values are those of another file.
  static let names = [
    "comma_in_quotes", "empty", "empty_crlf", "escaped_quotes", "json", "newlines",
    "newlines_crlf", "quotes_and_newlines", "simple", "simple_crlf", "utf8",
  ]

  @Test(arguments: names)
  func `csv-spectrum is read as its authors expect`(name: String) throws {
    var text = try String(
      contentsOfFile: SharedData.path("csv-spectrum/csvs/\(name).csv"), encoding: .utf8)
    // The shared copies have lost their carriage returns.
    if name.hasSuffix("_crlf"), !text.contains("\r\n") {
      text = text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
    }
    let json = try Data(
      contentsOf: URL(filePath: SharedData.path("csv-spectrum/json/\(name).json")))
    let expected = try JSONDecoder().decode([[String: String]].self, from: json)
    let rows = try records(of: text)
    let names = try #require(rows.first)
    let read = rows.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(names, $0)) }
    #expect(read == expected)
  }

  @Test func `quotes inside of an unquoted field stay`() throws {
    let path = SharedData.path("csv-spectrum/csvs/location_coordinates.csv")
    let rows = try records(of: DelimitedFile(path: path))
    #expect(rows.map(\.count) == [4, 4])
    #expect(rows.last?[1] == "37\u{FFFD}36'37.8\"N 121\u{FFFD}2'17.9\"W")
  }

  @Test(arguments: [
    ("ovd-2012/list_2012.csv", 229), ("2020pb/all-locations.csv", 1341),
    ("rf-court-cases/sogi_based_crimes_21_22.csv", 43),
  ])
  func `real tables have as many fields in each record`(name: String, count: Int) throws {
    let file = try DelimitedFile(path: SharedData.path(name))
    let rows = try records(of: file)
    #expect(rows.count == count)
    #expect(Set(rows.map(\.count)).count == 1)
    #expect(file.bytesRead == file.totalBytes)
  }
}
