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
  }

  let framing: Framing
  /// What stands before each value: a brace or comma, and the key.
  private var keys: [[UInt8]] = []
  private var isFirst = true

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
    if framing == .array { output.append(UInt8(ascii: "[")) }
  }

  mutating func row(_ cells: [Cell], into output: inout [UInt8]) {
    if framing == .array {
      output.append(contentsOf: (isFirst ? "\n" : ",\n").utf8)
    }
    isFirst = false
    output.append(UInt8(ascii: "{"))
    for (key, cell) in zip(keys, cells) {
      output.append(contentsOf: key)
      append(cell, to: &output)
    }
    output.append(contentsOf: (framing == .array ? "}" : "}\n").utf8)
  }

  func end(into output: inout [UInt8]) {
    if framing == .array { output.append(contentsOf: (isFirst ? "]\n" : "\n]\n").utf8) }
  }

  private func append(_ cell: Cell, to output: inout [UInt8]) {
    switch cell {
    case .null:
      output.append(contentsOf: "null".utf8)
    case .integer(let number):
      output.append(contentsOf: String(number).utf8)
    case .real(let number):
      output.append(contentsOf: (number.isFinite ? number.description : "null").utf8)
    case .text(let text):
      JSONText.append(text, to: &output)
    case .blob(let bytes):
      JSONText.append(Base16.text(of: bytes), to: &output)
    }
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
