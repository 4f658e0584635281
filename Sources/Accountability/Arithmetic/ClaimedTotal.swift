/// A total that somebody stated, with its parts.
package struct ClaimedTotal: Hashable, Sendable {
  /// The total as stated.
  package let total: Int
  /// The parts as stated, each with its label.
  package let parts: [Part]

  /// A part of a total.
  package struct Part: Hashable, Sendable {
    /// The label, as worded.
    package let label: String
    /// The number.
    package let number: Int

    /// A part from its members.
    package init(_ label: String, _ number: Int) {
      self.label = label
      self.number = number
    }
  }

  /// A claim from its members.
  package init(total: Int, parts: [Part]) {
    self.total = total
    self.parts = parts
  }

  /// True of a number that a total or a part can be: one from 0 to a billion.
  package static func isBelieved(_ number: Int) -> Bool { (0...1_000_000_000).contains(number) }

  /// The sum of the parts; the greatest number where it is greater still.
  package var sum: Int {
    parts.reduce(0) { sum, part in
      let (next, overflows) = sum.addingReportingOverflow(part.number)
      return overflows ? .max : next
    }
  }

  /// The part of the total that no part accounts for; negative where the parts add up to more.
  package var difference: Int { total &- sum }

  /// The total beside its parts: `147 stated, parts add to 146: 1 not accounted for`.
  package var sentence: String {
    guard !parts.isEmpty else { return "\(total) stated, without parts" }
    let start = "\(total) stated, parts add to \(sum)"
    return switch difference {
    case 0: start
    case 1...: "\(start): \(difference) not accounted for"
    default: "\(start): \(difference.magnitude) more than the total"
    }
  }

  /// A number of our own that the total is compared with, such as the supported pairs of the document.
  package struct Reading: Hashable, Sendable {
    /// The number in words, for several: `supported paragraphs of the document`.
    package let label: String
    /// The number.
    package let number: Int

    /// A reading from its members.
    package init(_ label: String, _ number: Int) {
      self.label = label
      self.number = number
    }
  }

  /// The total beside numbers of our own, the nearest first: a reading, not an explanation.
  package func comparison(with readings: [Reading]) -> String {
    let ranked = readings.enumerated().sorted { left, right in
      let (first, second) = (distance(left.element), distance(right.element))
      return (first, left.offset) < (second, right.offset)
    }
    let words = ranked.map { _, reading in
      let difference = total &- reading.number
      return switch difference {
      case 0: "equal to the \(reading.label)"
      case 1...: "\(difference) more than the \(reading.label) (\(reading.number))"
      default: "\(difference.magnitude) fewer than the \(reading.label) (\(reading.number))"
      }
    }
    return "\(total): " + words.joined(separator: "; ")
  }

  private func distance(_ reading: Reading) -> Int {
    Int(clamping: (total &- reading.number).magnitude)
  }
}
