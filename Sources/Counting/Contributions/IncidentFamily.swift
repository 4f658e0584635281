import Incidents

/// Counting rule 3: a wave and its parts are never added together.
///
/// A whole's own figure counts only where its parts have no detention, or by how much it exceeds
/// them, bound by bound. Parts may have parts. Of a whole whose parts count in other rows, that is
/// what they can have left of it. An upper bound that a part leaves open is held by the upper bound
/// of the whole in the same row, where that is stated. A whole is at least the persons whom it and its
/// parts name.
///
/// **Rule 11 in a family.** A best figure is never less than a lower bound, in any row, because an
/// incident without a best figure adds its lower bound to the sum of the best figures, and is counted
/// in `without_best`. Who is in a wave must not be added twice by that, so:
///
/// - A whole with a best figure speaks for its parts of the same row: a part without one adds nothing
///   there and is not in `without_best`. (June 2019 of the sample: 400 at least, about 4,000.)
/// - A best figure that is less than the whole and those parts are at least cannot be right, and is
///   passed over: the lower bounds stand for it.
/// - A whole without a best figure adds its lower bound only as far as all that its parts add to the
///   best figures, lower bounds included, does not reach it. Where they reach it, it adds nothing and is
///   not in `without_best`. Its parts add as if they were by themselves.
/// - Parts in another row are not known to the reader of this one. There they add a best figure or a
///   lower bound like any incident, and exactly that is taken out of the whole's best figure here. So
///   the best figures of the months come to that of the year wherever no part without a best figure
///   is covered by one of its whole; where one is, the year knows more than the months.
/// - A table of a group or a condition is counted as if the others were in another row
///   (``CountingRow``), so all of this holds in it too.
///
/// A wave that tells of detentions and its parts of one row are one incident. A wave of which nothing is
/// left beside its parts, or that tells of no detention, is none: its parts are the incidents.
///
/// Source: the project's counting rules, version 2.
package struct IncidentFamily {
  /// One incident of the family.
  package struct Member: Hashable, Sendable {
    /// The incident's number in the database.
    package let id: Int64

    /// The whole that it is a part of; nothing for the first of the family.
    package let parent: Int64?

    /// The row that it counts in.
    package var row: CountingRow

    /// Its own detentions; nothing where nobody is said to have been detained.
    package var own: OwnCount?

    /// Whether it is counted: rule 8 leaves some out.
    package let isCounted: Bool

    /// The persons whom it names as detained, where it counts.
    package var persons: Set<Int64>

    /// Whether the day on which it started is not known.
    package let isDateUncertain: Bool

    /// An incident with its place in the family.
    package init(
      id: Int64, parent: Int64?, period: String, own: OwnCount?, isCounted: Bool = true,
      persons: Set<Int64> = [], isDateUncertain: Bool = false
    ) {
      self.id = id
      self.parent = parent
      row = CountingRow(period)
      self.own = own
      self.isCounted = isCounted
      self.persons = persons
      self.isDateUncertain = isDateUncertain
    }
  }

  /// What a part of the family comes to in each row, its own parts included.
  private typealias Totals = [CountingRow: FamilyTotal]

  private let tree: FamilyTree
  private var contributions: [Int64: Contribution] = [:]

  /// What each member that is counted adds, in the order of the members given.
  ///
  /// A member whose parent is not among them is the first of a family of its own. A chain of
  /// parents that runs in a circle is cut at its member with the lowest number.
  package static func contributions(of members: [Member]) -> [Contribution] {
    var family = IncidentFamily(tree: FamilyTree(members))
    family.countDetentions()
    family.countIncidents()
    return members.compactMap { family.contributions[$0.id] }
  }

  private init(tree: FamilyTree) { self.tree = tree }

  /// Goes from the smallest parts to the wholes.
  private mutating func countDetentions() {
    var totals: [Int64: Totals] = [:]
    var persons: [Int64: Set<Int64>] = [:]
    var isWave: Set<Int64> = []
    for id in tree.order.reversed() {
      var parts: Totals = [:]
      var named = tree.members[id]?.persons ?? []
      for part in tree.parts(of: id) {
        if contributions[part] != nil || isWave.contains(part) { isWave.insert(id) }
        named.formUnion(persons.removeValue(forKey: part) ?? [])
        guard let rows = totals.removeValue(forKey: part) else { continue }
        parts.merge(rows) { sum, row in
          var sum = sum
          sum.add(row)
          return sum
        }
      }
      totals[id] = count(id, parts: parts, named: named.count)
      persons[id] = named
      if isWave.contains(id), contributions[id]?.addsDetentions == false {
        contributions[id]?.incidents = 0
      }
    }
  }

  /// Counts a member that names so many persons with its parts, and gives what they come to.
  private mutating func count(_ id: Int64, parts: Totals, named: Int) -> Totals {
    guard let member = tree.members[id], member.isCounted else { return parts }
    var contribution = Contribution(
      incident: id, row: member.row, own: member.own, isDateUncertain: member.isDateUncertain)
    guard let own = member.own else {
      contributions[id] = contribution
      return parts
    }
    var total = parts[member.row] ?? FamilyTotal()
    if !parts.isEmpty {
      var elsewhere = FamilyTotal()
      for (row, sum) in parts where row != member.row { elsewhere.add(sum) }
      let rest = elsewhere.remainder(of: own.boundsBesideParts(naming: named))
      if total.covering(rest) != nil { cover(&total) }
      contribution.reduce(to: rest, beyond: total)
      if hold(&total, within: rest.high) { contribution.rule = .wholeBeyondParts }
    }
    total.add(contribution)
    contributions[id] = contribution
    var totals = parts
    totals[member.row] = total
    return totals
  }

  /// Takes back the lower bounds that parts of a row add for want of a best figure, as the whole has one.
  private mutating func cover(_ parts: inout FamilyTotal) {
    for id in parts.substituted {
      contributions[id]?.bounds.best = nil
      contributions[id]?.lacksBest = false
    }
    parts.coverSubstituted()
  }

  /// Closes the open upper bounds of the parts of a row, where that of the whole is stated and wide
  /// enough, and says whether there were any.
  private mutating func hold(_ parts: inout FamilyTotal, within high: Int?) -> Bool {
    guard let high, high >= max(parts.low, parts.best), !parts.open.isEmpty else { return false }
    for id in parts.open {
      contributions[id]?.bounds.high = 0
      if contributions[id]?.rule != .wholeBeyondParts { contributions[id]?.rule = .partWithinWhole }
    }
    parts.open = []
    return true
  }

  /// Counts a whole and its parts of the same row as one incident.
  private mutating func countIncidents() {
    var heads: [Int64: Int64] = [:]
    var counting: Set<Int64> = []
    var detaining: Set<Int64> = []
    for id in tree.order {
      guard let contribution = contributions[id] else { continue }
      let head = whole(of: id, in: contribution.row).flatMap { heads[$0] } ?? id
      heads[id] = head
      if contribution.incidents > 0 { counting.insert(head) }
      if contribution.incidentsWithDetentions > 0 { detaining.insert(head) }
    }
    for (id, head) in heads {
      contributions[id]?.incidents = id == head && counting.contains(id) ? 1 : 0
      contributions[id]?.incidentsWithDetentions = id == head && detaining.contains(id) ? 1 : 0
    }
  }

  /// The nearest whole above a member that tells of detentions in a row.
  private func whole(of id: Int64, in row: CountingRow) -> Int64? {
    var next = tree.whole(of: id)
    while let whole = next {
      if let contribution = contributions[whole], contribution.row == row,
        contribution.rule != .noDetention
      {
        return whole
      }
      next = tree.whole(of: whole)
    }
    return nil
  }
}

extension OwnCount {
  /// What of it counts beside the detentions of parts: of an unknown size, only the persons named.
  ///
  /// - Parameter persons: The persons whom it and its parts name: all of them are the whole's.
  /// - Returns: Its bounds.
  fileprivate func boundsBesideParts(naming persons: Int) -> Bounds {
    let named = max(personsNamed, persons)
    guard !isOfUnknownSize else { return Bounds(low: named > 0 ? named : nil) }
    return OwnCount(accepted: bounds, personsNamed: named)?.bounds ?? bounds
  }
}
