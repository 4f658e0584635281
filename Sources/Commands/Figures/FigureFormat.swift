import CommandLineParsing
import Reporting

/// A format of figures: one of tables, or a chart.
enum FigureFormat: Equatable {
  /// A table.
  case table(OutputFormat)
  /// A chart as a picture.
  case svg
  /// A chart drawn with characters.
  case chart
}

extension FigureFormat: ArgumentValue {
  /// Reads the word for a format.
  init?(argument: String) {
    switch argument {
    case "svg": self = .svg
    case "chart": self = .chart
    default:
      guard let format = OutputFormat(rawValue: argument) else { return nil }
      self = .table(format)
    }
  }

  /// The words for all formats.
  static var allowedValues: [String]? { OutputFormat.allCases.map(\.rawValue) + ["svg", "chart"] }

  /// The format that the ending of a file's name tells; nil where it tells none.
  init?(fileName: String) {
    guard let ending = FileEnding.of(fileName) else { return nil }
    if ending == "svg" {
      self = .svg
    } else if let format = TableArguments.format(ofEnding: ending) {
      self = .table(format)
    } else {
      return nil
    }
  }
}
