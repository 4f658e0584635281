import Incidents

/// Counting rule 3: a wave and its parts are never added together.
///
/// A whole's own figure counts only where its parts have no detention, or by how much it exceeds
/// them, bound by bound. Parts may have parts. An upper bound that a part leaves open is held by
/// the upper bound of the whole in the same row, where that is stated.
///
/// Source: the project's counting rules, version 1.
package struct IncidentFamily {
  /// One incident of the family.
  package struct Member: Hashable, Sendable {
    /// The incident's number in the database.
    package let id: Int64

    /// The whole that it is a part of; nothing for the first of the family.
    package let parent: Int64?

    /// The row that it counts in.
    package let period: String

    /// Its own detentions; nothing where it has none.
    package let own: OwnCount?

    /// An incident with its place in the family.
    package init(id: Int64, parent: Int64?, period: String, own: OwnCount?) {
      self.id = id
      self.parent = parent
      self.period = period
      self.own = own
    }
  }

  /// What a part of the family comes to, its own parts included.
  private struct Total {
    var low = 0
    var best = 0
    var high = 0
    var hasDetention = false
    var open: [Int64] = []

    mutating func add(_ other: Total) {
      low = low.clampedSum(other.low)
      best = best.clampedSum(other.best)
      high = high.clampedSum(other.high)
      hasDetention = hasDetention || other.hasDetention
      open += other.open
    }

    mutating func add(_ bounds: Bounds) {
      low = low.clampedSum(bounds.low ?? 0)
      best = best.clampedSum(bounds.best ?? 0)
      high = high.clampedSum(bounds.high ?? 0)
      hasDetention = true
    }
  }

  private let members: [Int64: Member]
  private let order: [Int64]
  private let children: [Int64: [Int64]]
  private var contributions: [Int64: Contribution] = [:]

  /// What each member with a detention adds, in the order of the members given.
  ///
  /// A member whose parent is not among them is a first of a family of its own. A chain of parents
  /// that runs in a circle is cut at its member with the lowest number.
  package static func contributions(of members: [Member]) -> [Contribution] {
    var family = IncidentFamily(members)
    family.count()
    return members.compactMap { family.contributions[$0.id] }
  }

  private init(_ members: [Member]) {
    let known = Dictionary(members.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var children: [Int64: [Int64]] = [:]
    var firsts: [Int64] = []
    for member in members {
      if let parent = member.parent, known[parent] != nil,
        !Self.isCut(member, among: known)
      {
        children[parent, default: []].append(member.id)
      } else {
        firsts.append(member.id)
      }
    }
    var order: [Int64] = []
    var waiting = firsts
    while let next = waiting.popLast() {
      order.append(next)
      waiting += children[next] ?? []
    }
    self.members = known
    self.children = children
    self.order = order
  }

  /// Whether a member is the lowest number of a circle of parents.
  private static func isCut(_ member: Member, among known: [Int64: Member]) -> Bool {
    var seen: Set<Int64> = []
    var next = member.parent
    while let id = next, seen.insert(id).inserted {
      if id == member.id { return seen.allSatisfy { $0 >= member.id } }
      next = known[id]?.parent
    }
    return false
  }

  /// Goes from the smallest parts to the wholes.
  private mutating func count() {
    var totals: [Int64: Total] = [:]
    for id in order.reversed() {
      var parts = Total()
      for child in children[id] ?? [] {
        if let total = totals.removeValue(forKey: child) { parts.add(total) }
      }
      totals[id] = total(of: id, parts: parts)
    }
    countIncidents()
  }

  private mutating func total(of id: Int64, parts: Total) -> Total {
    guard let member = members[id], let own = member.own else { return parts }
    var contribution = Contribution(incident: id, period: member.period, own: own)
    var total = parts
    if parts.hasDetention {
      contribution = beyond(parts, contribution)
      total.open = hold(parts.open, by: own.bounds, parts: parts, whole: &contribution)
    }
    total.add(contribution.bounds)
    if contribution.bounds.high == nil { total.open.append(id) }
    contributions[id] = contribution
    return total
  }

  /// What a whole adds to its parts.
  private func beyond(_ parts: Total, _ own: Contribution) -> Contribution {
    func excess(_ figure: Int?, over sum: Int) -> Int? {
      guard let figure, figure > sum else { return nil }
      return figure &- sum
    }
    var whole = own
    whole.bounds = Bounds(
      low: own.isOfUnknownSize ? nil : excess(own.bounds.low, over: parts.low),
      best: excess(own.bounds.best, over: parts.best),
      high: own.bounds.high.map { excess($0, over: parts.high) ?? 0 })
    whole.isOfUnknownSize = false
    let adds = whole.bounds.low != nil || whole.bounds.best != nil || (whole.bounds.high ?? 0) > 0
    if adds {
      whole.rule = .wholeBeyondParts
    } else {
      whole.rule = .wholeWithinParts
      whole.bounds.high = 0
    }
    return whole
  }

  /// Closes the open upper bounds of parts in the row of a whole whose own is stated and wide
  /// enough, and gives the parts that stay open.
  private mutating func hold(
    _ open: [Int64], by own: Bounds, parts: Total, whole: inout Contribution
  ) -> [Int64] {
    guard let high = own.high, high >= max(parts.low, parts.best) else { return open }
    return open.filter { id in
      guard var part = contributions[id], part.period == whole.period else { return true }
      part.bounds.high = 0
      part.rule = part.rule == .wholeBeyondParts ? part.rule : .partWithinWhole
      contributions[id] = part
      if whole.rule == .wholeWithinParts { whole.rule = .wholeBeyondParts }
      return false
    }
  }

  /// Counts a whole and its parts of the same row as one incident.
  private mutating func countIncidents() {
    for id in order {
      guard var contribution = contributions[id] else { continue }
      var above = members[id]?.parent
      var seen: Set<Int64> = [id]
      while let next = above, seen.insert(next).inserted {
        if let whole = contributions[next], whole.period == contribution.period,
          whole.rule != .wholeWithinParts
        {
          contribution.incidents = 0
        }
        above = members[next]?.parent
      }
      if contribution.rule == .wholeWithinParts { contribution.incidents = 0 }
      contributions[id] = contribution
    }
  }
}

extension Int {
  /// The sum, held at the greatest number where it would not fit.
  func clampedSum(_ other: Int) -> Int {
    let (sum, overflows) = addingReportingOverflow(other)
    return overflows ? .max : sum
  }
}
