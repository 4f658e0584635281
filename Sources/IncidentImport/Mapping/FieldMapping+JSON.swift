import Incidents

/// How precisely a column can say that a date is known.
private enum StatedPrecision: String, CaseIterable {
  case day, week, month, year
}

/// The treatment of articles that the database does not know.
private enum NewArticles: String, CaseIterable {
  case add
}

/// The most readings of a field, each of which is tried where those before it say nothing.
private let mostReadings = 100
/// The longest text between cells that are joined, in bytes of UTF-8.
private let longestJoin = 100

extension FieldMapping {
  /// How a field is read, from JSON: one reading, or a list of readings to be tried in order.
  init(_ value: JSONValue, for field: Field) throws(MappingProblem) {
    let path = ["fields", field.name]
    guard case .array(let items) = value else {
      try self.init(value, for: field, at: path)
      return
    }
    guard items.count <= mostReadings else {
      throw MappingProblem(path, "lists more than \(mostReadings) readings")
    }
    var readings: [FieldMapping] = []
    for item in items { readings.append(try FieldMapping(item, for: field, at: path)) }
    guard let first = readings.first else {
      throw MappingProblem(path, "is an empty list: it needs at least one reading")
    }
    self = first
    otherwise = Array(readings.dropFirst())
  }

  private init(
    _ value: JSONValue, for field: Field, at path: [String]
  ) throws(MappingProblem) {
    let object = try JSONObject(value, at: path, known: Self.members(of: field))
    self.init(try Self.origin(object, isDate: field.isDate))
    try Self.refuseIdleMembers(object)
    values = try Self.values(object)
    missing = try object.texts("missing") ?? []
    part = try Self.part(object)
    if let listed = object["when"] {
      conditions = try Condition.list(listed, at: object.path(of: "when"))
    }
    order = try object.term("order", DateOrder.self)
    century = try object.century("century")
    zone = try object.zone("time_zone")
    serials = try object.term("serials", SerialDays.self)
    code = try Self.code(object)
    takesNewArticles = try object.term("new_articles", NewArticles.self) != nil
    isRunningTotal = try object.flag("cumulative") ?? false
    plus = try Self.additions(object, to: field)
    if let end = object["to"] {
      self.end = try Self.origin(
        JSONObject(end, at: object.path(of: "to"), known: ["column", "columns", "join"]),
        isDate: true)
    }
    precision = try Self.precision(object)
  }

  /// The replacements of texts, of which two must not differ by case or white space alone.
  private static func values(_ object: JSONObject) throws(MappingProblem) -> [String: String] {
    let values = try object.textsByName("values") ?? [:]
    var folded: [String: String] = [:]
    for text in values.keys.sorted() {
      guard let other = folded.updateValue(text, forKey: Header.folded(text)),
        values[other] != values[text]
      else { continue }
      throw MappingProblem(
        object.path(of: "values") + [text],
        "has another value than '\(other)', and case and white space make no difference")
    }
    return values
  }

  /// The readings that are added to one, which have none of their own.
  private static func additions(
    _ object: JSONObject, to field: Field
  ) throws(MappingProblem) -> [FieldMapping] {
    guard let listed = object["plus"] else { return [] }
    let path = object.path(of: "plus")
    guard case .array(let items) = listed, (1..<mostReadings).contains(items.count) else {
      throw MappingProblem(path, "must list 1 to \(mostReadings - 1) readings")
    }
    var additions: [FieldMapping] = []
    for item in items {
      let addition = try FieldMapping(item, for: field, at: path)
      guard addition.plus.isEmpty else { throw MappingProblem(path, "cannot contain itself") }
      additions.append(addition)
    }
    return additions
  }

  private static func members(of field: Field) -> [String] {
    var members = ["column", "columns", "join", "constant", "values", "missing", "split", "when"]
    if field.isRestricted { members.removeAll { $0 == "constant" || $0 == "values" } }
    if field.isDate { members += ["order", "century", "time_zone", "serials", "to", "precision"] }
    if field.isCount { members += ["bounds", "cumulative", "plus"] }
    if field == .articles { members += ["code", "new_articles", "plus"] }
    if field == .id || field == .report { members.append("digest_of") }
    return members
  }

  private static func origin(
    _ object: JSONObject, isDate: Bool
  ) throws(MappingProblem) -> Origin {
    let origins = ["column", "columns", "constant", "bounds", "digest_of"]
    let used = origins.filter { object[$0] != nil }
    guard used.count == 1, let origin = used.first else {
      throw MappingProblem(
        object.path, "needs one of: \(origins.joined(separator: ", "))")
    }
    if object["join"] != nil, origin != "columns" {
      throw MappingProblem(object.path(of: "join"), "needs 'columns'")
    }
    switch origin {
    case "column": return .column(try object.text("column") ?? "")
    case "constant": return .constant(try object.text("constant") ?? "")
    case "columns":
      let join = try object.text("join") ?? (isDate ? "-" : " ")
      guard join.utf8.count <= longestJoin else {
        throw MappingProblem(object.path(of: "join"), "is longer than \(longestJoin) bytes")
      }
      return .columns(try columns("columns", of: object), join: join)
    case "bounds": return try bounds(object)
    default:
      if object["digest_of"] == .string("row") { return .digest(of: nil) }
      return .digest(of: try columns("digest_of", of: object))
    }
  }

  private static func columns(
    _ key: String, of object: JSONObject
  ) throws(MappingProblem) -> [String] {
    guard let columns = try object.texts(key), !columns.isEmpty else {
      throw MappingProblem(object.path(of: key), "must name at least one column")
    }
    var names: Set<String> = []
    if let name = columns.first(where: { !names.insert(Header.folded($0)).inserted }) {
      throw MappingProblem(object.path(of: key), "names the column '\(name)' twice")
    }
    return columns
  }

  /// Refuses members that make nothing of a number from columns for its bounds, or of a digest.
  private static func refuseIdleMembers(_ object: JSONObject) throws(MappingProblem) {
    let idle = ["bounds": ["values", "split"], "digest_of": ["values", "missing", "split"]]
    for origin in idle.keys.sorted() where object[origin] != nil {
      guard let member = idle[origin]?.first(where: { object[$0] != nil }) else { continue }
      throw MappingProblem(object.path(of: member), "cannot be combined with '\(origin)'")
    }
  }

  private static func bounds(_ object: JSONObject) throws(MappingProblem) -> Origin {
    guard let value = object["bounds"] else { return .constant("") }
    let columns = try JSONObject(
      value, at: object.path(of: "bounds"), known: ["low", "best", "high"])
    let (low, best, high) = (
      try columns.text("low"), try columns.text("best"), try columns.text("high")
    )
    guard low != nil || best != nil || high != nil else {
      throw MappingProblem(columns.path, "needs a column for low, best or high")
    }
    return .bounds(low: low, best: best, high: high)
  }

  private static func code(_ object: JSONObject) throws(MappingProblem) -> CodeMention? {
    guard let text = try object.text("code") else { return nil }
    guard let code = CodeMention(rawValue: text) else {
      throw MappingProblem(
        object.path(of: "code"), "must be the name of a code of law: \(CodeMention.form)")
    }
    return code
  }

  private static func part(_ object: JSONObject) throws(MappingProblem) -> Part? {
    guard let value = object["split"] else { return nil }
    let split = try JSONObject(value, at: object.path(of: "split"), known: ["at", "take"])
    guard let separator = try split.text("at"), !separator.isEmpty else {
      throw MappingProblem(split.path(of: "at"), "must be the text between the parts")
    }
    return Part(separator: separator, number: try split.ordinal("take") ?? 1)
  }

  private static func precision(_ object: JSONObject) throws(MappingProblem) -> PrecisionColumn? {
    guard let value = object["precision"] else { return nil }
    let precision = try JSONObject(
      value, at: object.path(of: "precision"), known: ["column", "values"])
    guard let column = try precision.text("column"),
      let texts = try precision.textsByName("values")
    else { throw MappingProblem(precision.path, "needs a 'column' and 'values'") }
    var values: [String: PartialDate.Precision] = [:]
    for (cell, text) in texts {
      let term = try JSONObject.term(
        text, StatedPrecision.self, at: precision.path + ["values", cell])
      values[cell] = PartialDate.Precision(rawValue: term.rawValue)
    }
    return PrecisionColumn(column: column, values: values)
  }
}
