import CommandLineParsing
import IncidentImport
import Incidents

/// Options of the command line that say how dates are to be understood.
struct DateReadingArguments: ParameterGroup {
  @Option(help: "The order of day, month and year in dates such as 09/06/2019 or 22.01.05.")
  var dateOrder: DateOrder?

  @Option(
    help: "The century of years of two digits: 2000 for 2000 to 2099.",
    valueName: "YEAR")
  var century: Int?

  @Option(
    help: "The time zone of the places: Asia/Almaty or +06:00. Times in other zones are converted.",
    valueName: "ZONE")
  var timeZone: LocalZone?

  @Flag(help: "Accepts dates before 1900 and after today.")
  var allowDates: Bool = false

  /// Sets what is said in the options of an import.
  ///
  /// - Throws: A failure where the command line makes no sense.
  func state(in options: inout FileImport.Options) throws {
    if let century, !FieldMapping.centuries.contains(century) {
      throw Failure(
        .wrongUsage,
        "--century \(century): give the first year of a century, such as 2000 for 2000 to 2099."
      )
    }
    options.dateOrder = dateOrder
    options.century = century
    options.timeZone = timeZone
    options.allowsDates = allowDates
  }

  /// The options that are set, as words of a command line.
  var words: [String] {
    (dateOrder.map { ["--date-order", $0.rawValue] } ?? [])
      + (century.map { ["--century", String($0)] } ?? [])
      + (timeZone.map { ["--time-zone", $0.name] } ?? [])
      + (allowDates ? ["--allow-dates"] : [])
  }
}

/// Options of the command line that say how the cells of a file are to be understood.
struct CellReadingArguments: ParameterGroup {
  @OptionGroup var dates: DateReadingArguments

  @Flag(help: "Refuses rows with a cell that is not understood, instead of ignoring the cell.")
  var strict: Bool = false

  /// Sets what is said in the options of an import.
  ///
  /// - Throws: A failure where the command line makes no sense.
  func state(in options: inout FileImport.Options) throws {
    try dates.state(in: &options)
    options.isStrict = strict
  }

  /// The options that are set, as words of a command line.
  var words: [String] { dates.words + (strict ? ["--strict"] : []) }
}

extension DateOrder: ArgumentValue {}

extension LocalZone: ArgumentValue {
  /// Reads the name of a time zone or a distance from UTC.
  package init?(argument: String) { self.init(argument) }

  /// A name or a distance.
  package static var expectation: String? {
    "a time zone such as +06:00, or Asia/Almaty where the system has Debian's tzdata"
  }
}
