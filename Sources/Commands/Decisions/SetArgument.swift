import CommandLineParsing
import IncidentImport
import Incidents

/// A field and its text: `title=Rally in Almaty`.
struct SetArgument: ArgumentValue {
  let field: Field
  let text: String

  init?(argument: String) {
    guard let equals = argument.firstIndex(of: "="),
      let field = Field(name: String(argument[..<equals])),
      CorrectedFields.correctable.contains(field)
    else { return nil }
    self.field = field
    text = String(argument[argument.index(after: equals)...])
  }

  static var expectation: String? {
    "a field and its text, such as date=2019-06-09: "
      + CorrectedFields.correctable.map(\.name).joined(separator: ", ")
  }
}

/// A number of people and the bounds that are accepted for it: `detained=3982..4000..5000`.
struct BoundsArgument: ArgumentValue {
  let quantity: Quantity
  let bounds: Bounds

  init?(argument: String) {
    guard let equals = argument.firstIndex(of: "="),
      let quantity = Quantity(rawValue: String(argument[..<equals])),
      let text = BoundsText(reading: String(argument[argument.index(after: equals)...]))
    else { return nil }
    (self.quantity, bounds) = (quantity, text.bounds)
  }

  static var expectation: String? {
    "a number of people and its bounds, such as detained=3982..4000..5000, detained=400.. or "
      + "detained=20: \(Quantity.allCases.map(\.rawValue).joined(separator: ", "))"
  }
}
