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
