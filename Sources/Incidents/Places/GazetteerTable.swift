/// The tables of a gazetteer, as texts that are read once.
///
/// A line at the margin opens an entry: `code | English | Russian | Kazakh`. The lines below it,
/// indented, tell more: `also` other spellings, `was` former names with their years in parentheses
/// where they are certain, `at` the coordinates, `since` the day from which a region exists and
/// the region that its cities belonged to before, `city` the code that a city of republican
/// significance has as a city.
enum GazetteerTable {
  /// The regions and cities of Kazakhstan, the cities of republican significance first.
  static let kazakhstan: [GazetteerEntry] = {
    let regions = entries(kazakhRegions, region: nil)
    let cities = kazakhCities.flatMap { entries($0.rows, region: $0.region) }
    return regions + cities
  }()

  private static let kazakhCities: [(region: String, rows: String)] = [
    ("KZ-10", abai), ("KZ-11", akmola), ("KZ-15", aktobe), ("KZ-19", almatyOblast),
    ("KZ-23", atyrau), ("KZ-27", westKazakhstan), ("KZ-31", zhambyl), ("KZ-33", jetisu),
    ("KZ-35", karaganda), ("KZ-39", kostanay), ("KZ-43", kyzylorda), ("KZ-47", mangystau),
    ("KZ-55", pavlodar), ("KZ-59", northKazakhstan), ("KZ-61", turkistan), ("KZ-62", ulytau),
    ("KZ-63", eastKazakhstan),
  ]

  /// The entries of a table, each city in the region that is given.
  private static func entries(_ table: String, region: String?) -> [GazetteerEntry] {
    var entries: [GazetteerEntry] = []
    for line in table.split(whereSeparator: \.isNewline) {
      if line.first?.isWhitespace == false {
        if let entry = entry(line, region: region) { entries.append(entry) }
      } else if let last = entries.indices.last {
        let words = line.split(maxSplits: 1, whereSeparator: \.isWhitespace)
        guard let keyword = words.first, let rest = words.dropFirst().first else { continue }
        if keyword == "city" {
          entries.append(city(code: String(rest), of: entries[last]))
        } else {
          add(rest, as: keyword, to: &entries[last])
        }
      }
    }
    return entries
  }

  private static func entry(_ line: Substring, region: String?) -> GazetteerEntry? {
    let fields = list(line, separator: "|")
    guard fields.count == 4 else { return nil }
    let regionKind: GazetteerEntry.Kind =
      fields[1].hasSuffix("oblast") ? .oblast : .republicanCity
    return GazetteerEntry(
      code: fields[0], kind: region == nil ? regionKind : .city, english: fields[1],
      russian: fields[2], kazakh: fields[3], regionCode: region)
  }

  /// A city of republican significance, as a city.
  private static func city(code: String, of region: GazetteerEntry) -> GazetteerEntry {
    GazetteerEntry(
      code: code, kind: .city, english: region.english, russian: region.russian,
      kazakh: region.kazakh, aliases: region.aliases, formerNames: region.formerNames,
      regionCode: region.code)
  }

  private static func add(
    _ rest: Substring, as keyword: Substring, to entry: inout GazetteerEntry
  ) {
    let words = list(rest, separator: " ")
    switch keyword {
    case "also": entry.aliases += list(rest, separator: ",")
    case "was": entry.formerNames += list(rest, separator: ",").map(formerName)
    case "at":
      entry.latitude = words.first.flatMap(Double.init)
      entry.longitude = words.dropFirst().first.flatMap(Double.init)
    case "since":
      guard let day = words.first.flatMap(CalendarDay.init(iso:)),
        let code = words.dropFirst().first
      else { return }
      entry.origin = GazetteerEntry.Origin(founded: day, regionCode: code)
    default: break
    }
  }

  /// A former name with its years, `Akmola (1992-1998)`, of which either may be missing.
  private static func formerName(_ text: String) -> GazetteerEntry.FormerName {
    guard let open = text.firstIndex(of: "("), text.last == ")" else {
      return GazetteerEntry.FormerName(name: text, firstYear: nil, lastYear: nil)
    }
    let name = list(text[..<open], separator: "(").first ?? ""
    let years = text[text.index(after: open)...].dropLast()
      .split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    return GazetteerEntry.FormerName(
      name: name, firstYear: years.first ?? nil, lastYear: years.dropFirst().first ?? nil)
  }

  /// The pieces of a text without the white space around them.
  private static func list(_ text: Substring, separator: Character) -> [String] {
    text.split(separator: separator).map { piece in
      let words = piece.split(whereSeparator: \.isWhitespace)
      return words.joined(separator: " ")
    }
  }
}
