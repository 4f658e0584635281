import CommandLineParsing
import Incidents

/// Since which day changes of figures are asked for.
struct ComparisonArguments: ParameterGroup {
  @Option(
    help: "Prints only the figures that changed since the end of that day, and the imports "
      + "and decisions that changed them.", valueName: "DAY")
  var compareAsOf: CalendarDay?
}
