import Incidents
import Testing

/// What the gazetteer makes of places as people write them.
@Suite struct GazetteerMatchTests {
  private let gazetteer = Gazetteer.kazakhstan

  /// A place as written and its match: `region basis, city basis`, a dash for no code.
  struct Row: Sendable, CustomTestStringConvertible {
    let region: String?
    let locality: String?
    let day: String?
    let expected: String

    init(_ region: String?, _ locality: String?, on day: String? = nil, _ expected: String) {
      self.region = region
      self.locality = locality
      self.day = day
      self.expected = expected
    }

    var testDescription: String {
      [region, locality, day].map { $0 ?? "-" }.joined(separator: ", ")
    }
  }

  private func spelled(_ match: GazetteerMatch) -> String {
    [match.region, match.city].map { finding in
      ([finding.code ?? "-"] + [finding.basis.id]).joined(separator: " ")
    }.joined(separator: ", ")
  }

  @Test(arguments: [
    Row("Almaty oblast", nil, "KZ-19 name, - not_written"),
    Row("Алматинская обл.", nil, "KZ-19 name, - not_written"),
    Row("Алматы облысы", nil, "KZ-19 name, - not_written"),
    Row("Almaty region", nil, "KZ-19 name, - not_written"),
    Row("г. Алматы", nil, "KZ-75 name, kz-almaty implied"),
    Row("город Алматы", nil, "KZ-75 name, kz-almaty implied"),
    Row("Алматы қаласы", nil, "KZ-75 name, kz-almaty implied"),
    Row("Almaty City", nil, "KZ-75 name, kz-almaty implied"),
    Row("Almaty", nil, "KZ-75 name, kz-almaty implied"),
    Row("Алматы", nil, on: "2019-06-09", "KZ-75 name, kz-almaty implied"),
    Row("АЛМАТЫ", " ", "KZ-75 name, kz-almaty implied"),
    Row("Almaty", "Some village", "KZ-75 name, - unknown_name"),
    Row("Алматы", "Семей", "KZ-75 name, - outside_region"),
    Row("Шымкент", "площадь", on: "2015-01-06", "KZ-61 implied, kz-shymkent implied"),
    Row("Шымкент", "с. Неизвестное", on: "2015-01-06", "KZ-61 implied, - unknown_name"),
    Row("Алматы", "с. Неизвестное", "KZ-75 name, - unknown_name"),
    Row("Алматы", "Алматинская область, у трассы", "KZ-75 name, - unknown_name"),
    Row("Алматы", "площадь Республики", "KZ-75 name, kz-almaty implied"),
    Row("г. Алматы", "площадь Республики", "KZ-75 name, kz-almaty implied"),
    Row("Almaty", "Republic Square", on: "2024-01-05", "KZ-75 name, kz-almaty implied"),
    Row("Астана", "у здания мэрии", on: "2024-01-06", "KZ-71 name, kz-astana implied"),
    Row("Шымкент", "площадь Ордабасы", on: "2024-01-06", "KZ-79 name, kz-shymkent implied"),
    Row("Алматинская область", "площадь Республики", "KZ-19 name, - unknown_name"),
    Row("Алматы облысы", "Республика алаңы", "KZ-19 name, - unknown_name"),
    Row("Almaty", "Almaty", "KZ-75 name, kz-almaty name"),
    Row("Almaty", "Talgar", "KZ-19 name, kz-talgar name"),
    Row("Almaty", "Almaty oblast", "KZ-19 name, - names_region"),
    Row("Almaty oblast", "Almaty", "KZ-19 name, - outside_region"),
    Row("Almaty city", "Talgar", "KZ-75 name, - outside_region"),
    Row("Almaty city", "Medeu district", "KZ-75 name, kz-almaty implied"),
    Row(nil, "Алматы", "KZ-75 implied, kz-almaty name"),
    Row(nil, "Алма-Ата", "KZ-75 implied, kz-almaty former_name"),
    Row("Алма-Атинская область", "Есик", "KZ-19 former_name, kz-esik name"),
  ])
  func `Almaty the city and Almaty the oblast are not mixed`(row: Row) { check(row) }

  @Test(arguments: [
    Row("Akmola oblast", nil, "KZ-11 name, - not_written"),
    Row("Akmola", nil, on: "2019-06-09", "KZ-11 name, - not_written"),
    Row("Akmola", nil, "- ambiguous, - not_written"),
    Row(nil, "Akmola", on: "1995-05-01", "KZ-71 implied, kz-astana former_name"),
    Row(nil, "Akmola", on: "2019-06-09", "KZ-11 name, - names_region"),
    Row(nil, "Акмола", "- not_written, - ambiguous"),
    Row("Akmola oblast", "Kokshetau", "KZ-11 name, kz-kokshetau name"),
    Row("Астана", nil, "KZ-71 name, kz-astana implied"),
    Row("Шымкент", nil, "KZ-79 name, kz-shymkent implied"),
    Row("Нур-Султан", nil, on: "2020-05-01", "KZ-71 former_name, kz-astana implied"),
    Row("Akmola", nil, on: "1995-06-09", "- ambiguous, - not_written"),
    Row("Astana", nil, "KZ-71 name, kz-astana implied"),
    Row("Nur-Sultan", nil, on: "2021-05-01", "KZ-71 former_name, kz-astana implied"),
    Row(
      "г. Нур-Султан", "Нур-Султан", on: "2020-02-22", "KZ-71 former_name, kz-astana former_name"),
    Row(nil, "Nur Sultan", on: "2023-01-01", "KZ-71 implied, kz-astana former_name"),
    Row(nil, "Нұр-Сұлтан", "KZ-71 implied, kz-astana former_name"),
    Row(nil, "Целиноград", "KZ-71 implied, kz-astana former_name"),
  ])
  func `Astana is found by all its names and is not Akmola oblast`(row: Row) { check(row) }

  @Test(arguments: [
    Row("Turkistan", nil, "KZ-61 name, - not_written"),
    Row(nil, "Turkistan", "KZ-61 implied, kz-turkistan name"),
    Row(nil, "Туркестанская область", "KZ-61 name, - names_region"),
    Row("Turkistan", "Turkistan", "KZ-61 name, kz-turkistan name"),
    Row("ЮКО", "Туркестан", on: "2015-01-01", "KZ-61 former_name, kz-turkistan name"),
    Row("South Kazakhstan", "Shymkent", on: "2016-05-01", "KZ-61 former_name, kz-shymkent name"),
    Row("Южно-Казахстанская обл.", "Шымкент", on: "2020-01-01", "KZ-79 implied, kz-shymkent name"),
    Row("Shymkent", nil, on: "2020-01-01", "KZ-79 name, kz-shymkent implied"),
    Row("Shymkent", nil, on: "2018-06-18", "KZ-61 implied, kz-shymkent implied"),
    Row(nil, "Чимкент", on: "2018-06-19", "KZ-79 implied, kz-shymkent former_name"),
    Row("Karaganda", nil, "KZ-35 name, - not_written"),
    Row(nil, "Караганда", "KZ-35 implied, kz-karaganda name"),
    Row("Карагандинская", "Караганды", "KZ-35 name, - unknown_name"),
    Row("Қарағанды облысы", "Қарағанды қ.", "KZ-35 name, kz-karaganda name"),
    Row(nil, "Жамбыл", on: "2019-06-09", "KZ-31 name, - names_region"),
    Row(nil, "Жамбыл", on: "1995-06-09", "KZ-31 implied, kz-taraz former_name"),
    Row(nil, "Джамбул", "KZ-31 implied, kz-taraz former_name"),
    Row(nil, "Гурьев", "KZ-23 implied, kz-atyrau former_name"),
    Row(nil, "Mangystau", "KZ-47 name, - names_region"),
  ])
  func `a city and an oblast of one name are told apart`(row: Row) { check(row) }

  @Test(arguments: [
    Row("Karaganda", "Zhezkazgan", on: "2019-06-09", "KZ-35 name, kz-zhezkazgan name"),
    Row("Karaganda", "Zhezkazgan", on: "2022-06-07", "KZ-35 name, kz-zhezkazgan name"),
    Row("Karaganda", "Zhezkazgan", on: "2022-06-08", "KZ-62 implied, kz-zhezkazgan name"),
    Row("Ulytau", "Zhezkazgan", on: "2023-01-01", "KZ-62 name, kz-zhezkazgan name"),
    Row("Ulytau", "Zhezkazgan", on: "2019-06-09", "KZ-35 implied, kz-zhezkazgan name"),
    Row("Karaganda", "Zhezkazgan", "KZ-35 name, kz-zhezkazgan name"),
    Row("Ulytau", "Джезказган", "KZ-62 name, kz-zhezkazgan former_name"),
    Row(nil, "Жезказган", on: "2011-12-16", "KZ-35 implied, kz-zhezkazgan name"),
    Row(nil, "Жезказган", "KZ-62 implied, kz-zhezkazgan name"),
    Row("ВКО", "Семей", on: "2022-01-05", "KZ-63 alias, kz-semey name"),
    Row("ВКО", "Семей", on: "2022-09-01", "KZ-10 implied, kz-semey name"),
    Row("область Абай", "Семипалатинск", on: "2023-01-01", "KZ-10 name, kz-semey former_name"),
    Row("Almaty", "Taldykorgan", on: "2022-01-05", "KZ-19 name, kz-taldykorgan name"),
    Row("Almaty oblast", "Талдыкорган", on: "2023-01-05", "KZ-33 implied, kz-taldykorgan name"),
    Row("Zhetisu", "Taldykorgan", on: "2023-01-05", "KZ-33 alias, kz-taldykorgan name"),
    Row("Almaty oblast", "Kapshagai", on: "2022-01-05", "KZ-19 name, kz-konaev former_name"),
    Row("Жетысу обл.", nil, on: "2019-01-01", "KZ-33 alias, - not_written"),
  ])
  func `the region of a city is that of the day`(row: Row) { check(row) }

  @Test(arguments: [
    Row(nil, "Абай", "- not_written, - ambiguous"),
    Row("Karaganda region", "Абай", "KZ-35 name, kz-abai-karaganda name"),
    Row("Turkistan", "г. Абай", "KZ-61 name, kz-abai-turkistan name"),
    Row("Abai", nil, "KZ-10 name, - not_written"),
    Row(nil, "Aktogay", "- not_written, - ambiguous"),
    Row("Pavlodar", "Aktogay", "KZ-55 name, kz-aktogay-pavlodar name"),
    Row(nil, "Аксу", "- not_written, - ambiguous"),
    Row("Павлодарская область", "Аксу", "KZ-55 name, kz-aksu name"),
    Row("Туркестанская область", "Аксу", "KZ-61 name, kz-aksukent former_name"),
    Row(nil, "Георгиевка", "- not_written, - ambiguous"),
    Row("Zhambyl", "Georgievka", "KZ-31 name, kz-korday former_name"),
  ])
  func `a name of several is settled by its region or by nothing`(row: Row) { check(row) }

  @Test(arguments: [
    Row(nil, nil, "- not_written, - not_written"),
    Row("", " ", "- not_written, - not_written"),
    Row("Mangystau", "Zhanaozen", "KZ-47 name, kz-zhanaozen name"),
    Row("Мангистауская обл", "Жанаөзен", "KZ-47 name, - unknown_name"),
    Row("Маңғыстау облысы", "Жаңаөзен қаласы", "KZ-47 name, kz-zhanaozen name"),
    Row("KZ-47", "НОВЫЙ УЗЕНЬ", "KZ-47 alias, kz-zhanaozen former_name"),
    Row("Mangystau", "Semey", "KZ-47 name, - outside_region"),
    Row("Zhanaozen", nil, "KZ-47 implied, kz-zhanaozen name"),
    Row("Zhanaozen", "Market square", "KZ-47 implied, - unknown_name"),
    Row("Somewhere", nil, "- unknown_name, - not_written"),
    Row("Somewhere", "Zhanaozen", "KZ-47 implied, kz-zhanaozen name"),
    Row("Somewhere", "Nowhere", "- unknown_name, - unknown_name"),
    Row(nil, "Nowhere", "- not_written, - unknown_name"),
    Row(nil, "Zhanaozen, Almaty", "- not_written, - unknown_name"),
    Row(nil, "Zhanaozn", "- not_written, - unknown_name"),
    Row("область", "г.", "- unknown_name, - unknown_name"),
    Row(nil, "Усть-Каменогорск", "KZ-63 implied, kz-oskemen name"),
    Row(nil, "Ust Kamenogorsk", "KZ-63 implied, kz-oskemen alias"),
    Row("Region of West Kazakhstan", "City of Uralsk", "KZ-27 name, kz-oral alias"),
    Row("ЗКО", "Фёдоровка", "KZ-27 alias, - outside_region"),
    Row("Костанайская область", "Фёдоровка", "KZ-39 name, kz-fyodorovka name"),
  ])
  func `a place is matched by its names and nothing fuzzier`(row: Row) { check(row) }

  private func check(_ row: Row) {
    let match = gazetteer.match(
      region: row.region, locality: row.locality, on: row.day.flatMap { CalendarDay(iso: $0) })
    #expect(spelled(match) == row.expected)
  }

  @Test func `ambiguity names the candidates`() {
    #expect(gazetteer.match(region: "Almaty", locality: "Somewhere").candidates.isEmpty)
    #expect(
      gazetteer.match(locality: "Абай").candidates == ["kz-abai-karaganda", "kz-abai-turkistan"])
    #expect(gazetteer.match(locality: "Akmola").candidates == ["KZ-11", "kz-astana"])
    #expect(gazetteer.match(region: "Mangystau", locality: "Semey").candidates == ["kz-semey"])
    #expect(gazetteer.match(locality: "Zhanaozen").candidates.isEmpty)
  }

  @Test(arguments: ["Kazakhstan", "KZ", "kaz", "Казахстан", "Республика Казахстан", "ҚР", "", " "])
  func `a place in Kazakhstan is matched`(country: String) {
    let match = gazetteer.match(country: country, locality: "Zhanaozen")
    #expect(match.city.code == "kz-zhanaozen")
  }

  @Test(arguments: ["Kyrgyzstan", "Россия", "RU", "unknown"])
  func `a place in another country is not`(country: String) {
    let match = gazetteer.match(country: country, region: "Almaty oblast", locality: "Aktau")
    #expect(spelled(match) == "- other_country, - other_country")
    #expect(!gazetteer.isCountry(country))
  }

  @Test(arguments: [
    ("Zhanaozn", "kz-zhanaozen"), ("Taldikurgan", "kz-taldykorgan"), ("Жаназен", "kz-zhanaozen"),
    ("Шимкент", "kz-shymkent"), ("Mangystaw region", "KZ-47"), ("Қарағандi", "kz-karaganda"),
    ("Ekibastus", "kz-ekibastuz"), ("Alma-Atta", "kz-almaty"),
  ])
  func `a name with a slip suggests the right one`(text: String, code: String) {
    #expect(gazetteer.nearest(to: text).first?.code == code)
  }

  @Test func `suggestions come from the entries that are asked for`() {
    let regions = gazetteer.nearest(to: "Шимкент", among: gazetteer.regions)
    #expect(regions.map(\.code) == ["KZ-79"])
    #expect(gazetteer.nearest(to: "Karagandy oblst", among: gazetteer.regions).isEmpty)
    #expect(gazetteer.nearest(to: "Karagnda", among: []).isEmpty)
  }

  @Test func `what is like no name suggests nothing`() {
    #expect(gazetteer.nearest(to: "Market square").isEmpty)
    #expect(gazetteer.nearest(to: "").isEmpty)
    #expect(gazetteer.nearest(to: String(repeating: "а", count: 5000)).isEmpty)
    #expect(gazetteer.nearest(to: "Aktau", limit: 1).count == 1)
    #expect(gazetteer.nearest(to: "Aktau", limit: -1).isEmpty)
  }
}
