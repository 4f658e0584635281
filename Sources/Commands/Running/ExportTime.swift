import CommandLineParsing
import Incidents

/// A time that an export names as that of its making, so that it can be made again byte for byte.
struct ExportTime: ArgumentValue, Equatable {
  /// The time: ISO 8601, UTC, to the second.
  let text: String

  /// Reads `2026-01-31T12:00:00Z`, from 1970 on.
  init?(argument: String) {
    let parts = argument.split(separator: "T", omittingEmptySubsequences: false)
    guard parts.count == 2, let day = CalendarDay(iso: String(parts[0])), day.year >= 1970,
      parts[1].utf8.count == 9, parts[1].hasSuffix("Z")
    else { return nil }
    let time = parts[1].dropLast().split(separator: ":", omittingEmptySubsequences: false)
    guard time.count == 3, Self.number(time[0], below: 24), Self.number(time[1], below: 60),
      Self.number(time[2], below: 60)
    else { return nil }
    text = argument
  }

  /// The time of the environment's `SOURCE_DATE_EPOCH`, in seconds since 1970; nil where it is not
  /// set (https://reproducible-builds.org/specs/source-date-epoch/).
  ///
  /// - Throws: A failure of wrong usage where it is set to anything else.
  init?(of environment: [String: String]) throws {
    guard let value = environment["SOURCE_DATE_EPOCH"], !value.isEmpty else { return nil }
    guard value.utf8.allSatisfy(\.isDigit), let seconds = Int(value),
      let day = CalendarDay(year: 1970, month: 1, day: 1)?.adding(days: seconds / 86_400)
    else {
      throw Failure(
        .wrongUsage, "SOURCE_DATE_EPOCH is '\(value)', and must be whole seconds since 1970.")
    }
    let time = [seconds / 3600 % 24, seconds / 60 % 60, seconds % 60].map {
      $0.padded(to: 2)
    }
    text = "\(day.iso)T\(time.joined(separator: ":"))Z"
  }

  /// A time in UTC.
  static var expectation: String? { "a time in UTC such as 2026-01-31T12:00:00Z" }

  private static func number(_ digits: Substring, below limit: Int) -> Bool {
    digits.utf8.count == 2 && digits.utf8.allSatisfy(\.isDigit)
      && Int(digits).map { $0 < limit } ?? false
  }
}
