/// Writes rows as JSON objects whose keys are the columns in their order.
///
/// Whole numbers keep all their digits. Numbers that JSON cannot write (infinities) are null, and
/// blobs are text in base 16. A column whose name was used before gets a number: `name_2`.
struct JSONObjects: ResultFormatter {
  enum Framing {
    /// One array, an object on each of its lines.
    case array
    /// One object on each line and nothing around them.
    case lines
    /// An object of the provenance and of that array, which are called `provenance` and `rows`.
    case document(Provenance)
  }

  let framing: Framing
  /// What stands before each value: a brace or comma, and the key.
  private var keys: [[UInt8]] = []
  private var isFirst = true
  private var cellsInRow = 0

  init(framing: Framing) {
    self.framing = framing
  }

  mutating func begin(_ columns: [Column], into output: inout [UInt8]) {
    keys = Self.distinct(columns.map(\.name)).enumerated().map { index, name in
      var key: [UInt8] = index == 0 ? [] : [UInt8(ascii: ",")]
      JSONText.append(name, to: &key)
      key.append(UInt8(ascii: ":"))
      return key
    }
    switch framing {
    case .array: output.append("[")
    case .lines: break
    case .document(let provenance):
      output.append("{\"provenance\": ")
      ProvenanceObject.append(provenance, to: &output)
      output.append(",\n\"rows\": [")
    }
  }

  mutating func null(into output: inout [UInt8]) {
    appendKey(to: &output)
    output.append("null")
  }

  mutating func integer(_ number: Int64, into output: inout [UInt8]) {
    appendKey(to: &output)
    output.append(String(number))
  }

  mutating func real(_ number: Double, into output: inout [UInt8]) {
    appendKey(to: &output)
    output.append(number.isFinite ? number.description : "null")
  }

  mutating func text(_ utf8: Span<UInt8>, into output: inout [UInt8]) {
    appendKey(to: &output)
    JSONText.append(utf8, to: &output)
  }

  mutating func blob(_ bytes: Span<UInt8>, into output: inout [UInt8]) {
    appendKey(to: &output)
    JSONText.append(Base16.text(of: bytes), to: &output)
  }

  mutating func endRow(into output: inout [UInt8]) {
    // A statement without columns has rows all the same.
    if keys.isEmpty { appendOpening(to: &output) }
    output.append(isLines ? "}\n" : "}")
    cellsInRow = 0
  }

  func end(into output: inout [UInt8]) {
    switch framing {
    case .array: output.append(isFirst ? "]\n" : "\n]\n")
    case .lines: break
    case .document: output.append(isFirst ? "]}\n" : "\n]}\n")
    }
  }

  private var isLines: Bool { if case .lines = framing { true } else { false } }

  /// Appends what stands before the next value, and before it the opening of a row.
  private mutating func appendKey(to output: inout [UInt8]) {
    if cellsInRow == 0 { appendOpening(to: &output) }
    output.append(contentsOf: keys[cellsInRow])
    cellsInRow += 1
  }

  private mutating func appendOpening(to output: inout [UInt8]) {
    output.append(isLines ? "{" : isFirst ? "\n{" : ",\n{")
    isFirst = false
  }

  /// The names, each that was used before with a number.
  ///
  /// No name is made that another column has.
  private static func distinct(_ names: [String]) -> [String] {
    var taken = Set(names)
    var seen: Set<String> = []
    return names.map { name in
      guard !seen.insert(name).inserted else { return name }
      var number = 2
      while !taken.insert("\(name)_\(number)").inserted { number += 1 }
      return "\(name)_\(number)"
    }
  }
}

/// Provenance as an object of JSON: lists are arrays, numbers are numbers.
enum ProvenanceObject {
  /// Appends the object.
  static func append(_ provenance: Provenance, to output: inout [UInt8]) {
    output.append("{")
    for (index, fact) in provenance.facts.enumerated() {
      output.append(index == 0 ? "\n  " : ",\n  ")
      JSONText.append(fact.name, to: &output)
      output.append(": ")
      if fact.isList { output.append("[") }
      for (index, value) in fact.values.enumerated() {
        if index > 0 { output.append(", ") }
        append(value, to: &output)
      }
      if fact.isList { output.append("]") }
    }
    output.append("\n}")
  }

  private static func append(_ value: Cell, to output: inout [UInt8]) {
    if case .integer(let number) = value {
      output.append(String(number))
    } else {
      JSONText.append(value.plainText ?? "", to: &output)
    }
  }
}
