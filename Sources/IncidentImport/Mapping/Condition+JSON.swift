extension Condition {
  private static let tests = [
    "in", "not_in", "containing", "not_containing", "containing_word", "not_containing_word",
  ]

  /// One condition, or a list of conditions, from JSON.
  static func list(_ value: JSONValue, at path: [String]) throws(MappingProblem) -> [Condition] {
    guard case .array(let items) = value else { return [try Condition(value, at: path)] }
    var conditions: [Condition] = []
    for item in items { conditions.append(try Condition(item, at: path)) }
    return conditions
  }

  private init(_ value: JSONValue, at path: [String]) throws(MappingProblem) {
    let object = try JSONObject(value, at: path, known: ["column"] + Self.tests)
    guard let column = try object.text("column") else {
      throw MappingProblem(path, "needs a 'column'")
    }
    let used = Self.tests.filter { object[$0] != nil }
    guard used.count == 1, let test = used.first, let texts = try object.texts(test) else {
      throw MappingProblem(path, "needs one of: \(Self.tests.joined(separator: ", "))")
    }
    self.column = column
    switch test {
    case "in": self.test = .isOne(of: texts)
    case "not_in": self.test = .isNone(of: texts)
    case "containing": self.test = .contains(texts)
    case "not_containing": self.test = .containsNone(of: texts)
    case "containing_word": self.test = .beginsWord(texts)
    default: self.test = .beginsNoWord(of: texts)
    }
  }

  /// The condition as JSON.
  var json: JSONValue {
    let (name, texts) =
      switch test {
      case .isOne(let texts): ("in", texts)
      case .isNone(let texts): ("not_in", texts)
      case .contains(let texts): ("containing", texts)
      case .containsNone(let texts): ("not_containing", texts)
      case .beginsWord(let texts): ("containing_word", texts)
      case .beginsNoWord(let texts): ("not_containing_word", texts)
      }
    return .object(["column": .string(column), name: JSONValue(texts)])
  }
}
