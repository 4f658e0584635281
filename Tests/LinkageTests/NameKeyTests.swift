import FoundationEssentials
import Incidents
import Linkage
import TestSupport
import Testing

/// The published tables that lie beside the project, read where a checkout has them.
enum Vectors {
  static let isPresent = SharedData.isPresent

  static func path(_ name: String) -> String { SharedData.path("../vectors/linkage/\(name)") }

  /// The rows of a table of simple cells, without its header.
  static func rows(_ name: String) throws -> [[String]] {
    try String(contentsOfFile: path(name), encoding: .utf8).split(whereSeparator: \.isNewline)
      .dropFirst().map {
        $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      }
  }
}

@Suite struct `A name folded across scripts` {
  @Test(arguments: [
    ["Қасым", "Касым", "Kassym", "Qasym", "Kasym", "КАСЫМ", "Qasım"],
    ["Тоқаев", "Токаев", "Tokayev", "Tokaev", "Toqaev"],
    ["Жанболат", "Zhanbolat", "Janbolat", "Dzhanbolat"], ["Нұрсұлтан", "Нурсултан", "Nursultan"],
    ["Шаханов", "Shakhanov", "Şahanov", "Шaханов", "Shаkhanov"], ["Чингиз", "Chingiz", "Çingiz"],
    ["Юлия", "Yuliya", "Yulia", "Iuliia"], ["Щербаков", "Shcherbakov"],
    ["İlyas", "Ильяс", "Ilyas"], ["Ёлкин", "Е\u{308}лкин", "Yolkin"],
    ["Майра", "Маи\u{306}ра", "Ма\u{301}йра", "Mayra"], ["Шынар", "S\u{327}ınar", "Shynar"],
  ])
  func `its spellings have one key`(spellings: [String]) {
    let keys = Set(spellings.map { NameKey(folding: $0) })
    #expect(keys.count == 1, "\(keys.map(\.text))")
  }

  @Test(arguments: [
    ("Серік", "Серікбай"), ("Искаков", "Исхаков"), ("Асан", "Хасан"), ("Айгүл", "Айгерім"),
  ])
  func `other names have other keys`(first: String, second: String) {
    #expect(NameKey(folding: first) != NameKey(folding: second))
  }

  @Test(arguments: [
    ("Иванова", "ivanov"), ("Абишевич", "abi6"), ("Әбішұлы", "abi6"), ("Abishuly", "abi6"),
    ("Серіккызы", "serik"), ("Оспанская", "ospanski"), ("Ина", "ina"), ("Нұрлан", "nurlan"),
  ])
  func `the endings of women's surnames and of patronymics are taken off`(
    name: String, stem: String
  ) {
    #expect(NameKey(stemming: name).text == stem)
  }

  @Test(arguments: ["", "-", "—", "12", "ا", "王", "\u{301}", "😀", "Ъ"])
  func `any text has a key, if an empty one`(text: String) {
    #expect(NameKey(folding: text).text.count <= 2)
  }

  @Test(.enabled(if: Vectors.isPresent, "the shared vectors are not here"))
  func `390 spellings of public names have the published keys and skeletons`() throws {
    let rows = try Vectors.rows("translit/name_variant_vectors.csv")
    #expect(rows.count > 150)
    for row in rows {
      let key = NameKey(folding: row[1])
      #expect(key.text == row[2] && key.skeleton.text == row[3], "\(row[1])")
    }
  }
}

@Suite struct `The similarity of two strings` {
  @Test(arguments: [
    ("MARTHA", "MARHTA", 0.961111, 1), ("DIXON", "DICKSONX", 0.813333, 4),
    ("JELLYFISH", "SMELLYFISH", 0.896296, 2), ("кайрат", "қайрат", 0.888889, 1),
    ("мухамеджанов", "мухаметжанов", 0.966667, 1), ("", "", 1, 0), ("A", "", 0, 1),
    ("abcdefgh", "hgfedcba", 0.5, 7),
  ])
  func `it is that of Jaro and Winkler, by letters and not by bytes`(
    left: String, right: String, similarity: Double, edits: Int
  ) {
    let (left, right) = (left.unicodeScalars.map(\.value), right.unicodeScalars.map(\.value))
    #expect(abs(StringSimilarity.jaroWinkler(left, right) - similarity) < 1e-6)
    #expect(StringSimilarity.jaroWinkler(right, left) == StringSimilarity.jaroWinkler(left, right))
    #expect(StringSimilarity.editDistance(left, right) == edits)
  }

  @Test(.enabled(if: Vectors.isPresent, "the shared vectors are not here"))
  func `42 published pairs have the published similarities`() throws {
    for row in try Vectors.rows("string_similarity_vectors.csv") {
      let (left, right) = (row[0].unicodeScalars.map(\.value), row[1].unicodeScalars.map(\.value))
      #expect(abs(StringSimilarity.jaro(left, right) - (try #require(Double(row[2])))) < 1e-9)
      #expect(
        abs(StringSimilarity.jaroWinkler(left, right) - (try #require(Double(row[3])))) < 1e-9)
      #expect(StringSimilarity.editDistance(left, right) == Int(row[11]), "\(row[0]) \(row[1])")
    }
  }
}
