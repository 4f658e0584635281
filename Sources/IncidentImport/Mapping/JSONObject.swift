/// An object of a JSON text with the keys that lead to it, read member by member.
struct JSONObject {
  /// The keys that lead to it, from the outermost.
  let path: [String]
  private let members: [String: JSONValue]

  /// A value that has to be an object with no other members than the known ones.
  init(_ value: JSONValue, at path: [String], known: [String]? = nil) throws(MappingProblem) {
    guard case .object(let members) = value else {
      throw MappingProblem(path, "must be an object, not \(value.kind)")
    }
    self.path = path
    self.members = members
    guard let known, let key = members.keys.filter({ !known.contains($0) }).min() else { return }
    throw MappingProblem(
      path + [key], "is not known; known are: \(known.joined(separator: ", "))")
  }

  /// The names of the members, in order.
  var keys: [String] { members.keys.sorted() }

  /// A member; nil where there is none.
  subscript(key: String) -> JSONValue? { members[key] }

  /// The path of a member.
  func path(of key: String) -> [String] { path + [key] }

  /// A text; nil where there is no such member.
  func text(_ key: String) throws(MappingProblem) -> String? {
    guard let value = members[key] else { return nil }
    guard case .string(let text) = value else {
      throw MappingProblem(path(of: key), "must be a text, not \(value.kind)")
    }
    return text
  }

  /// A list of texts; nil where there is no such member.
  func texts(_ key: String) throws(MappingProblem) -> [String]? {
    guard let value = members[key] else { return nil }
    guard case .array(let items) = value else {
      throw MappingProblem(path(of: key), "must be a list of texts, not \(value.kind)")
    }
    var texts: [String] = []
    for item in items {
      guard case .string(let text) = item else {
        throw MappingProblem(path(of: key), "must be a list of texts, not of \(item.kind)")
      }
      texts.append(text)
    }
    return texts
  }

  /// An object of texts; nil where there is no such member.
  func textsByName(_ key: String) throws(MappingProblem) -> [String: String]? {
    guard let value = members[key] else { return nil }
    let object = try JSONObject(value, at: path(of: key))
    var texts: [String: String] = [:]
    for name in object.keys { texts[name] = try object.text(name) }
    return texts
  }

  /// A whole number from 1 on; nil where there is no such member.
  func ordinal(_ key: String) throws(MappingProblem) -> Int? {
    guard let value = members[key] else { return nil }
    guard case .number(let number) = value, let ordinal = Int(exactly: number), ordinal >= 1 else {
      throw MappingProblem(path(of: key), "must be a whole number from 1 on")
    }
    return ordinal
  }

  /// The first of the hundred years in which years of two digits lie; nil where there is none.
  func century(_ key: String) throws(MappingProblem) -> Int? {
    guard let year = try ordinal(key) else { return nil }
    guard FieldMapping.centuries.contains(year) else {
      throw MappingProblem(
        path(of: key), "must be the first of a hundred years, such as 2000 for 2000 to 2099")
    }
    return year
  }

  /// A rule for time zones; nil where there is none.
  func zone(_ key: String) throws(MappingProblem) -> FieldMapping.ZoneRule? {
    guard let name = try text(key) else { return nil }
    guard let zone = FieldMapping.ZoneRule(name) else {
      throw MappingProblem(
        path(of: key),
        "must be a time zone such as Asia/Almaty or +06:00, or country for that of "
          + "the row's country")
    }
    return zone
  }

  /// True or false; nil where there is no such member.
  func flag(_ key: String) throws(MappingProblem) -> Bool? {
    guard let value = members[key] else { return nil }
    guard case .bool(let flag) = value else {
      throw MappingProblem(path(of: key), "must be true or false, not \(value.kind)")
    }
    return flag
  }

  /// A list of whole numbers from 1 on; nil where there is no such member.
  func ordinals(_ key: String) throws(MappingProblem) -> [Int]? {
    guard let value = members[key] else { return nil }
    guard case .array(let items) = value else {
      throw MappingProblem(path(of: key), "must be a list of whole numbers, not \(value.kind)")
    }
    var numbers: [Int] = []
    for item in items {
      guard case .number(let number) = item, let ordinal = Int(exactly: number), ordinal >= 1 else {
        throw MappingProblem(path(of: key), "must be a list of whole numbers from 1 on")
      }
      numbers.append(ordinal)
    }
    return numbers
  }

  /// A term of a closed list; nil where there is no such member.
  func term<Term: RawRepresentable<String> & CaseIterable>(
    _ key: String, _ type: Term.Type
  ) throws(MappingProblem) -> Term? {
    guard let text = try text(key) else { return nil }
    return try Self.term(text, type, at: path(of: key))
  }

  /// The term of a closed list that a text is.
  static func term<Term: RawRepresentable<String> & CaseIterable>(
    _ text: String, _ type: Term.Type, at path: [String]
  ) throws(MappingProblem) -> Term {
    guard let term = Term(rawValue: text) else {
      let known = Term.allCases.map(\.rawValue).joined(separator: ", ")
      throw MappingProblem(path, "must be one of: \(known)")
    }
    return term
  }
}
