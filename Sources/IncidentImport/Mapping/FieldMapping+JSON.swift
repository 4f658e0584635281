import Incidents

extension FieldMapping {
  /// The fields in which day and month have an order.
  private static let dates: Set<NativeField> = [.date, .reportedOn]

  /// How a field is read, from JSON.
  init(_ value: JSONValue, for field: NativeField) throws(MappingProblem) {
    let path = ["fields", field.name]
    let object = try MappingReader.object(value, at: path)
    var known = ["column", "constant", "values", "missing"]
    if Self.dates.contains(field) { known.append("order") }
    if field == .articles { known.append("code") }
    try MappingReader.refuseUnknown(in: object, at: path, known: known)
    self.init(try Self.origin(object, at: path))
    if let values = object["values"] {
      let pairs = try MappingReader.object(values, at: path + ["values"])
      for (cell, meaning) in pairs {
        self.values[cell] = try MappingReader.text(meaning, at: path + ["values", cell])
      }
    }
    if let missing = object["missing"] {
      self.missing = try Self.texts(missing, at: path + ["missing"])
    }
    order = try Self.term(object["order"], DateOrder.self, at: path + ["order"])
    code = try Self.term(object["code"], LegalCode.self, at: path + ["code"])
  }

  private static func origin(
    _ object: [String: JSONValue], at path: [String]
  ) throws(MappingProblem) -> Origin {
    switch (object["column"], object["constant"]) {
    case (let column?, nil): return .column(try MappingReader.text(column, at: path + ["column"]))
    case (nil, let constant?):
      return .constant(try MappingReader.text(constant, at: path + ["constant"]))
    default: throw MappingProblem(path, "needs either 'column' or 'constant'")
    }
  }

  private static func texts(_ value: JSONValue, at path: [String]) throws(MappingProblem)
    -> [String]
  {
    guard case .array(let items) = value else {
      throw MappingProblem(path, "must be a list of texts, not \(value.kind)")
    }
    var texts: [String] = []
    for item in items { texts.append(try MappingReader.text(item, at: path)) }
    return texts
  }

  private static func term<Term: RawRepresentable<String> & CaseIterable>(
    _ value: JSONValue?, _ type: Term.Type, at path: [String]
  ) throws(MappingProblem) -> Term? {
    guard let value else { return nil }
    guard let term = Term(rawValue: try MappingReader.text(value, at: path)) else {
      let known = Term.allCases.map(\.rawValue).joined(separator: ", ")
      throw MappingProblem(path, "must be one of: \(known)")
    }
    return term
  }
}
