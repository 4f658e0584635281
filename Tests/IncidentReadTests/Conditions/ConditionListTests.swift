import Counting
import IncidentRead
import Incidents
import Testing

@Suite struct `The list of conditions` {
  private static let samples = [
    "from": "2019-06", "to": "2019-06-30", "region": "Almaty", "place": "Almaty", "article": "174",
    "source": "Court", "dataset": "list", "text": "police", "near": "43,76,5", "min-detained": "3",
    "decided-by": "ana", "changed-since": "2026-01-31",
  ]

  private static func sample(_ condition: IncidentCondition) throws -> String {
    try #require(condition.argument.allowed?.first ?? samples[condition.name])
  }

  private static func properties(_ filter: IncidentFilter) -> [String] {
    Mirror(reflecting: filter).children.map { "\($0.label ?? ""): \($0.value)" }
  }

  @Test func `sets every property of a filter`() throws {
    var filter = IncidentFilter()
    let unset = Self.properties(filter)
    #expect(filter.values.isEmpty && filter.isEmpty)
    for condition in IncidentCondition.all {
      let sample = try Self.sample(condition)
      #expect(condition.take(sample, into: &filter), "\(condition.name)")
    }
    #expect(Set(unset).isDisjoint(with: Self.properties(filter)))
    #expect(filter.values.map(\.condition) == IncidentCondition.all.map(\.name))
    #expect(filter.words.count == IncidentCondition.all.count)
  }

  @Test func `takes again what it gives out`() throws {
    for condition in IncidentCondition.all {
      var (filter, again) = (IncidentFilter(), IncidentFilter())
      let sample = try Self.sample(condition)
      #expect(condition.take(sample, into: &filter))
      for value in filter.values { #expect(condition.take(value.value, into: &again)) }
      #expect(filter == again && !filter.isEmpty, "\(condition.name)")
    }
  }

  @Test func `has a condition for every field by which incidents are found`() {
    let names = Set(IncidentCondition.all.map(\.name))
    for field in Field.allCases where field.row.traits.contains(.found) {
      #expect(names.contains(field.row.asked.replacing("_", with: "-")))
    }
    #expect(names.count == IncidentCondition.all.count)
  }

  @Test(arguments: [
    ("from", "soon"), ("kind", "riot"), ("article", "174, 274"), ("near", "91,0,5"),
    ("min-detained", "-1"), ("region", " "), ("text", "?"), ("without", "detained"),
  ])
  func `refuses what is no value of a condition`(name: String, value: String) throws {
    let condition = try #require(IncidentCondition.all.first { $0.name == name })
    var filter = IncidentFilter()
    #expect(!condition.take(value, into: &filter) && filter.isEmpty)
  }
}
