import IncidentTestSupport
import Counting
import IncidentRead
import TestSupport
import IncidentStore
import Incidents
import Testing

/// Stores as chance makes them, changed step by step as imports change them.
@Suite struct `In every store` {
  private static let dates = [
    "2019-06-09", "2019-06", "2019-07-01", "2019", "2019-05/2019-06", "unknown",
  ]
  private static let wordings = [
    "0", "1", "5", "20", "60", "about 30", "more than 10", "at least 40", "up to 50", "almost 30",
    "dozens", "several", "10-15", "unclear", nil,
  ]
  private static let standings: [Verification] = [.reported, .verified, .reported, .withdrawn]

  /// What the test knows of an incident, beside the store.
  private struct Model {
    var account: ReportContent
    var parent: Int64?

    func member(_ id: Int64) -> IncidentFamily.Member {
      let isCounted = (account.verification ?? .reported).isCounted
      return IncidentFamily.Member(
        id: id, parent: parent, period: CountingPeriod.of(account.date),
        own: !isCounted
          ? nil : OwnCount(accepted: GroupDetention(account)?.bounds, personsNamed: 0))
    }
  }

  private static func account(using random: inout SplitMix) throws -> ReportContent {
    let wording = wordings.randomElement(using: &random) ?? nil
    var account = try ReportContent(
      on: dates.randomElement(using: &random) ?? "", detained: wording)
    account.verification = standings.randomElement(using: &random)
    return account
  }

  @Test(arguments: 0..<24)
  func `the rules, what is kept and the view agree after every change`(seed: Int) throws {
    var random = SplitMix(seed: seed)
    let store = try TestStore()
    var models: [Int64: Model] = [:]
    for number in 0..<16 {
      let account = try Self.account(using: &random)
      models[try store.add("list:\(number)", account)] = Model(account: account)
    }
    try check(store, models)
    for _ in 0..<8 {
      let changes = try Self.changes(of: models, using: &random)
      try apply(changes, to: store, models)
      models.merge(changes) { $1 }
      try check(store, models)
    }
  }

  /// New accounts and new waves, never in a circle, for some of the incidents.
  private static func changes(
    of models: [Int64: Model], using random: inout SplitMix
  ) throws -> [Int64: Model] {
    var changes: [Int64: Model] = [:]
    for id in models.keys.sorted() where Int.random(in: 0..<3, using: &random) == 0 {
      var model = models[id]
      if Bool.random(using: &random) { model?.account = try account(using: &random) }
      if Bool.random(using: &random) {
        model?.parent = (1..<id).filter { models[$0] != nil }.randomElement(using: &random)
      }
      changes[id] = model
    }
    return changes
  }

  /// Does what an import that changes incidents does.
  private func apply(
    _ changes: [Int64: Model], to store: TestStore, _ models: [Int64: Model]
  ) throws {
    let repositories = store.repositories
    try store.store.write {
      var recounted: Set<Int64> = []
      for (id, model) in changes {
        try repositories.incidents.change(id, to: model.account)
        try repositories.detentions.replace(GroupDetention(model.account), of: id)
        try repositories.incidents.setParent(model.parent, of: id)
        recounted.formUnion([id, models[id]?.parent].compactMap(\.self))
      }
      try repositories.counts.recount(familiesOf: recounted)
    }
  }

  private func check(_ store: TestStore, _ models: [Int64: Model]) throws {
    let members = models.keys.sorted().compactMap { models[$0]?.member($0) }
    let contributions = IncidentFamily.contributions(of: members)
    let expected = PublishedRow.rows(of: contributions)
    #expect(try store.published() == expected.map(\.description), "\(members)")
    #expect(try store.findings() == [])
    for row in expected where row.bounds.high != nil { #expect(row.bounds.isInOrder, "\(row)") }
    let unknown = try DetentionFigures(fill: .none).rows(in: store.store).map(\.unknownSize)
    #expect(
      unknown.compactMap(\.self).reduce(0, +)
        == Int64(contributions.count(where: \.isOfUnknownSize)))
  }
}
