import Tabular
import Testing

@Suite struct `Guessing at tables` {
  @Test(
    arguments: [
      ("a;b\n1,5;2,3\n4,5;6,7\n", .semicolons, 2),
      ("1,5;2,3\n4,5;6,7\n8,1;9,2\n", .semicolons, 2),
      ("дата\tместо\n1\tАлматы, площадь\n2\tАстана, площадь\n", .tsv, 2),
      ("id,sources,n\n1,a;b,2\n2,c;d,3\n3,e;f,4\n", .csv, 3),
      ("id,text\n1,\"a;b;c\"\n2,\"d;e;f\"\n", .csv, 2),
      ("\"id\";\"text\"\n\"1\";\"a,b\nc,d\"\n\"2\";\"e,f\"\n", .semicolons, 2),
      ("a|b|c\n1|2|3\n", .pipes, 3),
      ("a,b\n1,2\n3\n4,5,6\n7,8\n9,10\n", .csv, 2),
      ("sep=|\na,b|c\n1,5|2\n", .pipes, 2),
      ("SEP=;\r\na;b\r\n", .semicolons, 2),
      ("a;b;c\n", .semicolons, 3),
      ("name,note\nО'Нил,it's\nД'Арк,'x\n", .csv, 2),
    ] as [(String, Dialect, Int)])
  func `the delimiter is the one that makes a table`(
    text: String, dialect: Dialect, fields: Int
  ) {
    let guess = FileGuess(bytes: Array(text.utf8))
    #expect(guess.dialect == dialect)
    #expect(guess.fieldCount == fields)
  }

  @Test func `apostrophes may be the quotes`() throws {
    let text = "'id','text'\n'1','a, b'\n'2','it''s'\n"
    let guess = FileGuess(bytes: Array(text.utf8))
    #expect(guess.dialect == Dialect(delimiter: UInt8(ascii: ","), quote: UInt8(ascii: "'")))
    let file = try DelimitedFile(bytes: Array(text.utf8), options: guess.options)
    #expect(try records(of: file).last == ["2", "it's"])
  }

  @Test(arguments: ["", "\n\n", "name\nАйгерим\nСерик\n", "just some words"])
  func `a list without delimiters is a guess`(text: String) {
    let guess = FileGuess(bytes: Array(text.utf8))
    #expect(guess.dialect == .csv && guess.dialectCertainty == .guess)
    #expect(guess.fieldCount == 1 && guess.likelyPreambleLines == 0)
  }

  @Test(arguments: [
    ("Задержания\n2019 год\nдата;город;имя\n1.1.2019;А;Б\n2.1.2019;В;Г\n", 2),
    ("Отчёт\n\nдата;город;имя\n1.1.2019;А;Б\n2.1.2019;В;Г\n", 2),
    ("Отчёт;;;\n;;;\nдата;город;имя;n\n1.1.2019;А;Б;1\n2.1.2019;В;Г;2\n", 2),
    ("\"Список \"Адил Соз\"\" за год\nдата;город;имя\n1.1.2019;А;Б\n2.1.2019;В;Г\n", 1),
    ("\n\nдата;город;имя\n1.1.2019;А;Б\n", 0),
    ("дата;город;имя\n1.1.2019;А;Б\n", 0),
    ("дата;город\n1.1.2019;А;Б\n2.1.2019;В;Г\n3.1.2019;В;Г\n", 0),
    ("sep=;\nдата;город;имя\n1.1.2019;А;Б\n", 1),
    ("sep=;\nОтчёт\nдата;город;имя\n1.1.2019;А;Б\n1.1.2019;А;Б\n", 2),
  ])
  func `lines before the header are suggested to be passed over`(text: String, lines: Int) throws {
    let guess = FileGuess(bytes: Array(text.utf8))
    #expect(guess.dialect == .semicolons)
    #expect(guess.likelyPreambleLines == lines)
    #expect(guess.likelyHasHeader)
    var options = guess.options
    options.skippedLines = guess.likelyPreambleLines
    let file = try DelimitedFile(bytes: Array(text.utf8), options: options)
    #expect(try file.next())
    #expect(file.text(at: 0) == "дата")
  }

  @Test(arguments: [
    ("date,city\n2019-06-09,Almaty\n", true),
    ("2019-06-09,Almaty\n2019-06-10,Astana\n", false),
    ("1,Алматы,12\n2,Астана,3\n", false),
    ("Алматы,Ерлан\nАлматы,Серик\nАлматы,Динара\n", false),
    ("город,имя\nАлматы,Ерлан\nАстана,Серик\n", true),
    ("name,2018,2019\nx,1,2\ny,3,4\n", false),
    ("name,place,2019\nx,Almaty,2\ny,Astana,4\n", false),
    ("https://a.kz,b\nhttps://c.kz,d\n", false),
    ("id,url\n1,https://a.kz\n", true),
    ("a,b\n", true),
    ("1,2\n", false),
  ])
  func `a header is told by what stands below it`(text: String, hasHeader: Bool) {
    #expect(FileGuess(bytes: Array(text.utf8)).likelyHasHeader == hasHeader)
  }

  @Test(arguments: [
    ("date,city\n#date,#adm1+name\n1,2\n", 1),
    ("#date,#adm1\n1,2\n", 0),
    ("Title,,\n\ndate,city,n\n,,\n#date, #adm1,\n1,2,3\n", 2),
    ("date,city\n#1,#2\n", nil),
    ("date,city,n\n#date,b,c\n1,2,3\n", nil),
    ("date,city\n1,2\n", nil),
    ("a,b\n" + String(repeating: "1,2\n", count: 23) + "#x,#y\n", 24),
    ("a,b\n" + String(repeating: "1,2\n", count: 24) + "#x,#y\n", nil),
  ])
  func `a row of hashtags is found among the first 25`(text: String, row: Int?) {
    #expect(FileGuess(bytes: Array(text.utf8)).hashtagRow == row)
  }

  @Test(
    arguments: [
      ("a,b\n1,2\n", .lf), ("a,b\r\n1,2\r\n", .crlf), ("a,b\r1,2\r", .cr),
      ("a,b\r\r\n1,2\r\r\n", .crcrlf), ("a,b\r\n1,2\n", .mixed), ("a,b", LineEnds.none),
      ("", .none),
      ("a,b\r\n1,\"2\n3\"\r\n", .crlf), ("a,b\r\n1,\"2\r3\n\"", .crlf),
    ] as [(String, LineEnds)])
  func `line ends are those of the records, not of the fields`(text: String, ends: LineEnds) {
    #expect(FileGuess(bytes: Array(text.utf8)).lineEnds == ends)
  }
}
