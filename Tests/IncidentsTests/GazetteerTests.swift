import Incidents
import Testing

/// The entries of the gazetteer and their names.
@Suite struct GazetteerTests {
  private let gazetteer = Gazetteer.kazakhstan

  private static let regions = Gazetteer.kazakhstan.regions
  private static let cities = Gazetteer.kazakhstan.cities

  @Test func `the regions are those of ISO 3166-2`() {
    #expect(
      Self.regions.map(\.code).sorted() == [
        "KZ-10", "KZ-11", "KZ-15", "KZ-19", "KZ-23", "KZ-27", "KZ-31", "KZ-33", "KZ-35", "KZ-39",
        "KZ-43", "KZ-47", "KZ-55", "KZ-59", "KZ-61", "KZ-62", "KZ-63", "KZ-71", "KZ-75", "KZ-79",
      ])
    #expect(Self.regions.filter { $0.kind == .oblast }.count == 17)
    #expect(
      Self.regions.filter { $0.kind == .republicanCity }.map(\.english)
        == ["Astana", "Almaty", "Shymkent"])
  }

  @Test func `each city has a code of its own, three names and a region`() {
    #expect(Self.cities.count >= 200)
    #expect(Set(Self.cities.map(\.code)).count == Self.cities.count)
    let codes = Set(Self.regions.map(\.code))
    let letters = Set("abcdefghijklmnopqrstuvwxyz-".unicodeScalars)
    for city in Self.cities {
      #expect(city.code.hasPrefix("kz-"), "\(city.code)")
      #expect(letters.isSuperset(of: city.code.unicodeScalars), "\(city.code)")
      #expect(city.regionCode.map(codes.contains) == true, "\(city.code)")
      #expect(!city.english.isEmpty && !city.russian.isEmpty && !city.kazakh.isEmpty)
      #expect(city.english.unicodeScalars.allSatisfy { $0.isASCII }, "\(city.english)")
      #expect(!(city.russian + city.kazakh).unicodeScalars.contains { ("a"..."z").contains($0) })
      #expect(gazetteer.entry(code: city.code) == city)
    }
  }

  @Test func `every region has cities`() {
    for region in Self.regions {
      let count = Self.cities.filter { $0.regionCode == region.code }.count
      #expect(region.kind == .oblast ? count >= 5 : count == 1, "\(region.english)")
    }
  }

  @Test func `coordinates come in pairs and lie in Kazakhstan`() {
    var known = 0
    for city in Self.cities {
      #expect((city.latitude == nil) == (city.longitude == nil), "\(city.code)")
      guard let latitude = city.latitude, let longitude = city.longitude else { continue }
      known += 1
      #expect((40.5...55.5).contains(latitude), "\(city.code)")
      #expect((46.4...87.4).contains(longitude), "\(city.code)")
    }
    #expect(known >= 190)
  }

  @Test(arguments: cities)
  func `every name of a city finds it in its region`(city: GazetteerEntry) {
    let region = city.regionCode.flatMap(gazetteer.entry(code:))
    let names = [city.english, city.russian, city.kazakh] + city.aliases
    for name in names {
      let match = gazetteer.match(region: region?.english, locality: name)
      #expect(match.city.code == city.code, "\(name): \(match)")
      #expect(match.region.code == city.regionCode, "\(name): \(match)")
      let upper = gazetteer.match(region: region?.russian, locality: "г. " + name.uppercased())
      #expect(upper.city.code == city.code, "\(name): \(upper)")
    }
  }

  @Test(arguments: cities)
  func `every former name of a city finds it in its time`(city: GazetteerEntry) {
    for former in city.formerNames {
      let year = former.lastYear ?? 2015
      let day = CalendarDay(year: year, month: 12, day: 31)
      let region = city.regionCode.flatMap(gazetteer.entry(code:))
      let match = gazetteer.match(region: region?.english, locality: former.name, on: day)
      #expect(match.city.code == city.code, "\(former.name): \(match)")
      #expect(match.city.basis == .formerName, "\(former.name): \(match)")
    }
  }

  @Test(arguments: regions)
  func `every name of a region finds it`(region: GazetteerEntry) {
    let isCity = region.kind == .republicanCity
    for name in [region.english, region.russian, region.kazakh] {
      let match = gazetteer.match(region: isCity ? "г. " + name : name)
      #expect(match.region.code == region.code, "\(name): \(match)")
      #expect(match.region.basis == .name)
      #expect((match.city.basis == .implied) == isCity)
    }
    for alias in region.aliases {
      let text = isCity ? "город " + alias : alias + " обл."
      #expect(gazetteer.match(region: text).region.code == region.code, "\(alias)")
    }
    #expect(gazetteer.match(region: region.code).region.code == region.code)
  }

  @Test(arguments: regions)
  func `every former name of a region finds it in its time`(region: GazetteerEntry) {
    for former in region.formerNames {
      let day = CalendarDay(year: former.lastYear ?? 2015, month: 1, day: 31)
      let prefix = region.kind == .republicanCity ? "г. " : ""
      let match = gazetteer.match(region: prefix + former.name, on: day)
      #expect(match.region.code == (region.origin?.regionCode ?? region.code), "\(former.name)")
    }
  }

  @Test(arguments: [
    "Zhanaozen", "Aksai", "Taldykorgan", "Ekibastuz", "Temirtau", "Zhezkazgan", "Balkhash",
    "Rudny", "Kulsary", "Saryagash", "Kentau", "Turkistan", "Kaskelen", "Talgar", "Konaev",
    "Kokshetau", "Aktobe", "Atyrau", "Oral", "Taraz", "Karaganda", "Kostanay", "Kyzylorda",
    "Aktau", "Pavlodar", "Petropavl", "Semey", "Oskemen", "Satpaev", "Stepnogorsk", "Ridder",
    "Tekeli", "Saran", "Shakhtinsk", "Arkalyk", "Lisakovsk", "Arys", "Baikonur", "Kurchatov",
    "Priozersk", "Karazhal", "Kosshy", "Masanchi", "Korday",
  ])
  func `the cities that records name are there`(name: String) {
    #expect(Self.cities.contains { $0.english == name })
  }
}
