import CommandLineParsing
import Reporting

/// A format of figures: one of tables, or a chart.
enum FigureFormat: Equatable {
  /// A table.
  case table(OutputFormat)
  /// A chart as a picture.
  case svg
  /// The same as pixels.
  case png
  /// A chart drawn with characters.
  case chart
}

extension FigureFormat: ArgumentValue {
  /// Reads the word for a format.
  init?(argument: String) {
    switch argument {
    case "svg": self = .svg
    case "png": self = .png
    case "chart": self = .chart
    default:
      guard let format = OutputFormat(rawValue: argument) else { return nil }
      self = .table(format)
    }
  }

  /// The word for it.
  var word: String {
    switch self {
    case .table(let format): format.rawValue
    case .svg: "svg"
    case .png: "png"
    case .chart: "chart"
    }
  }

  /// True if it is bytes that are no text.
  var isBinary: Bool { self == .png || self == .table(.xlsx) }

  /// True if it is a picture and no table.
  var isDrawn: Bool { [.svg, .png, .chart].contains(self) }

  /// True if it has a title.
  var isTitled: Bool { [.svg, .png, .chart, .table(.html), .table(.xlsx)].contains(self) }

  /// The words for all formats.
  static var allowedValues: [String]? {
    OutputFormat.allCases.map(\.rawValue) + ["svg", "png", "chart"]
  }

  /// The format that the ending of a file's name tells; nil where it tells none.
  init?(fileName: String) {
    guard let ending = FileEnding.of(fileName) else { return nil }
    if ending == "svg" || ending == "png" {
      self = ending == "svg" ? .svg : .png
    } else if let format = TableArguments.format(ofEnding: ending) {
      self = .table(format)
    } else {
      return nil
    }
  }
}
