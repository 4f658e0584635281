import Tabular

/// A small list of detentions, as people send them, to be written in any encoding.
struct SampleList: Sendable {
  /// With Russian letters only, which every Cyrillic encoding has.
  static let cyrillic = SampleList(rows: [
    ["Дата", "Город", "Имя", "Задержано", "Примечание"],
    ["21.02.2019", "Алматы", "Ерлан Жумабаев", "12", "площадь \"Астана\"; суд, штраф"],
    ["09.06.2019", "Нур-Султан", "Гульнар Абилкызы", "", "статья 488\tКоАП"],
    ["10.06.2019", "Жанаозен", "Щербаков Ёжи", "3,5", "задержан | отпущен\nбез протокола"],
  ])

  /// With letters that only Unicode has all of.
  static let kazakh = SampleList(rows: [
    ["Күні", "Қала", "Аты-жөні", "Ұсталды", "Ескерту"],
    ["21.02.2019", "Алматы", "Ерлан Жұмабаев", "12", "«Астана» алаңы; сот, айыппұл"],
    ["09.06.2019", "Нұр-Сұлтан", "Гүлнар Әбілқызы", "", "ӘҚБтК\t488-бап"],
    ["10.06.2019", "Жаңаөзен", "Щербаков Ёжи", "3,5", "ұсталды | босатылды\nхаттамасыз 🇰🇿"],
  ])

  /// With Kazakh letters, which the Kazakh encodings have.
  static let kazakhOfWindows = SampleList(
    rows: kazakh.rows.map { row in row.map { $0.replacing(" 🇰🇿", with: "") } })

  /// With accents, which the Western European encodings have.
  static let latin = SampleList(rows: [
    ["Date", "Ville", "Prénom", "Détenus", "Note"],
    ["21.02.2019", "Zürich", "Élodie Lefèvre", "12", "arrêtée \"place\"; jugée, amende"],
    ["09.06.2019", "Málaga", "José Peña", "", "artículo 488\tcódigo"],
    ["10.06.2019", "Genève", "François Müller", "3,5", "relâché | sans\nprocès-verbal"],
  ])

  /// The header and three records.
  let rows: [[String]]

  /// The list that an encoding has all letters of.
  static func written(in encoding: TextEncoding) -> SampleList {
    switch encoding {
    case .utf8, .utf16LittleEndian, .utf16BigEndian: kazakh
    case .kz1048, .ptcp154: kazakhOfWindows
    case .windows1252, .macRoman: latin
    case .windows1251, .koi8R, .iso8859Part5, .macCyrillic, .ibm866: cyrillic
    }
  }

  /// The list with its records again and again, until there are enough of them.
  func repeated(records: Int) -> [[String]] {
    [rows[0]] + (0..<records).map { rows[1 + $0 % 3] }
  }
}
