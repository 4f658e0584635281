import IncidentRead
import CommandLineParsing
import SQLite

extension [String: Value] {
  /// The values that were given for the parameters of statements, by their names.
  ///
  /// - Throws: A failure where one is missing, unknown or given twice.
  init(_ given: [ParameterArgument], for shapes: [StatementShape]) throws {
    let wanted = Set(shapes.flatMap(\.parameters))
    guard !wanted.contains("?") else {
      throw Failure(
        .wrongUsage,
        "A parameter of the query has no name: write :name in place of ?, and give --param name=value."
      )
    }
    self = [:]
    for parameter in given {
      guard wanted.contains(parameter.name) else {
        let nearest = Suggestion.nearest(to: parameter.name, among: wanted.sorted())
        throw Failure(
          .wrongUsage,
          "The query has no parameter :\(parameter.name)."
            + (nearest.map { " Did you mean :\($0)?" } ?? ""))
      }
      guard updateValue(parameter.value, forKey: parameter.name) == nil else {
        throw Failure(.wrongUsage, "--param \(parameter.name) is given more than once.")
      }
    }
    let missing = wanted.subtracting(keys).sorted()
    guard missing.isEmpty else {
      throw Failure(
        .wrongUsage,
        "The query needs \(missing.map { "--param \($0)=VALUE" }.joined(separator: ", ")).")
    }
  }
}
