import Tabular
import Testing

@Suite struct `Quotes` {
  @Test(arguments: [
    ("\"a\"", ["a"]),
    ("\"\"", [""]),
    ("\"\",\"\"", ["", ""]),
    ("\"a,b\",c", ["a,b", "c"]),
    ("\"\"\"\"", ["\""]),
    ("\"\"\"\"\"\"", ["\"\""]),
    ("\"a\"\"b\"", ["a\"b"]),
    ("\"\"\"a\"\"\"", ["\"a\""]),
    ("\"a\"\"\",\"\"\"b\"", ["a\"", "\"b"]),
    ("\",\"\",\"", [",\","]),
    ("\" a \"", [" a "]),
    ("\"Алматы \"\"东\"\"\"", ["Алматы \"东\""]),
    ("\"12345678\"\"12345678\"", ["12345678\"12345678"]),
  ])
  func `a quote at the start of a field encloses it`(text: String, expected: [String]) throws {
    #expect(try records(of: text) == [expected])
    #expect(try records(of: text + "\r\n") == [expected])
    #expect(try records(of: "\(text),z\n") == [expected + ["z"]])
  }

  @Test(arguments: [
    ("5\" pipe", ["5\" pipe"]),
    ("a\"\"b", ["a\"\"b"]),
    ("a\"b,c\"", ["a\"b", "c\""]),
    (" \"a\"", [" \"a\""]),
    ("37°36'37.8\"N 121°2'17.9\"W,Modesto", ["37°36'37.8\"N 121°2'17.9\"W", "Modesto"]),
  ])
  func `a quote further on is an ordinary character`(text: String, expected: [String]) throws {
    #expect(try records(of: text) == [expected])
  }
}
