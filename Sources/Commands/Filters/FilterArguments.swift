import Counting
import IncidentRead
import CommandLineParsing
import Incidents
import IncidentStore

/// Which incidents are meant, for the commands that find and export them.
struct FilterArguments: ParameterGroup {
  @OptionList(IncidentCondition.all.map(ListedOption.init)) var conditions

  /// The filter.
  ///
  /// - Throws: A failure where the conditions make no sense together.
  var filter: IncidentFilter {
    get throws {
      let filter = IncidentFilter(conditions)
      try filter.refuseReversed(conditions)
      return filter
    }
  }
}

/// The days from which and to which figures are asked for.
struct RangeArguments: ParameterGroup {
  @OptionList(IncidentCondition.all.filter(\.isOfTime).map(ListedOption.init)) var conditions

  /// The first and the last day; nil where there is no bound.
  ///
  /// - Throws: A failure where the last is before the first.
  var days: (from: CalendarDay?, to: CalendarDay?) {
    get throws {
      let filter = IncidentFilter(conditions)
      try filter.refuseReversed(conditions)
      return (filter.from, filter.to)
    }
  }
}

/// Which incidents are meant, whenever they happened.
struct IncidentArguments: ParameterGroup {
  @OptionList(IncidentCondition.all.filter { !$0.isOfTime }.map(ListedOption.init))
  var conditions

  /// The filter.
  var filter: IncidentFilter { IncidentFilter(conditions) }

  /// The filter for figures of a unit.
  ///
  /// - Throws: A failure where no incident can be of the unit.
  func filter(for unit: FigureUnit) throws -> IncidentFilter {
    guard let filter = unit.filter(filter) else {
      throw Failure(
        .wrongUsage,
        "--unit \(unit.rawValue) does not count incidents of that --kind. Leave out one of the two."
      )
    }
    return filter
  }
}

extension ListedOption {
  /// The option of a condition.
  init(_ condition: IncidentCondition) {
    self.init(
      name: condition.name, help: condition.meaning, valueName: condition.argument.placeholder,
      isRepeatable: condition.isRepeatable, allowedWords: condition.argument.allowed,
      expectation: condition.argument.expectation
    ) { word in
      var filter = IncidentFilter()
      return condition.take(word, into: &filter)
    }
  }
}

extension IncidentFilter {
  /// The filter that options ask for.
  init(_ given: [OptionList.Given]) {
    self.init()
    for option in given {
      // The parser took the word: it is a value of the condition.
      _ = IncidentCondition.all.first { $0.name == option.name }?.take(option.value, into: &self)
    }
  }

  /// Refuses a last day before the first.
  fileprivate func refuseReversed(_ given: [OptionList.Given]) throws {
    guard let from, let to, to < from else { return }
    func text(_ name: String) -> String { given.last { $0.name == name }?.value ?? "" }
    throw Failure(.wrongUsage, "--to \(text("to")) is before --from \(text("from")): swap them.")
  }

  /// The filter as words of a command line.
  var commandLine: [String] { values.flatMap { ["--\($0.condition)", $0.value] } }
}
