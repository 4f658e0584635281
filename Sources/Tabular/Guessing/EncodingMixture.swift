/// Lines of a text that are not UTF-8 beside others that plainly are, as pasting leaves them.
struct EncodingMixture: Hashable, Sendable {
  /// How many lines are named.
  private static let mostNamed = 5

  /// Place of the first bytes that are not UTF-8.
  private(set) var line = 0
  private(set) var column = 0
  private(set) var byteOffset = 0
  /// First lines that are not UTF-8, from 1.
  private(set) var lines: [Int] = []
  /// How many lines are not UTF-8.
  private(set) var count = 0
  /// How many lines with characters beyond ASCII are UTF-8.
  private(set) var others = 0

  /// Looks at the lines of a text; nil where no two encodings seem to be in it.
  ///
  /// A line of another encoding fits UTF-8 by chance only where it has next to nothing beyond ASCII:
  /// so one with several characters proves UTF-8, and shorter ones do where they are the most.
  init?(_ bytes: [UInt8], isWhole: Bool) {
    var longest = 0
    var number = 0
    var start = 0
    while start < bytes.count {
      number += 1
      let end = bytes[start...].firstIndex { LineBreak.isPart($0) } ?? bytes.count
      if let characters = Self.characters(in: bytes[start..<end]) {
        if characters > 0 { others += 1 }
        longest = max(longest, characters)
      } else if end < bytes.count || isWhole {
        add(bytes, start..<end, number)
      }
      start =
        end < bytes.count ? LineBreak.end(from: end, in: bytes.span, isLast: true) ?? end + 1 : end
    }
    guard count > 0, others > 0, others >= count || longest >= 3 else { return nil }
  }

  private mutating func add(_ bytes: [UInt8], _ range: Range<Int>, _ number: Int) {
    count += 1
    if lines.count < Self.mostNamed { lines.append(number) }
    guard count == 1 else { return }
    let invalid = Self.firstInvalid(in: bytes.span.extracting(range))
    line = number
    byteOffset = range.lowerBound + invalid
    column = String(decoding: bytes[range].prefix(invalid), as: UTF8.self).unicodeScalars.count + 1
  }

  private static func firstInvalid(in line: Span<UInt8>) -> Int {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: line)
      return 0
    } catch {
      return error.byteOffsets.lowerBound
    }
  }

  /// How many characters beyond ASCII a line has, all of which are usual ones; none where one is
  /// unusual; nil where the line is not UTF-8.
  private static func characters(in line: ArraySlice<UInt8>) -> Int? {
    guard line.contains(where: { $0 >= 0x80 }) else { return 0 }
    guard let text = String(validating: line, as: UTF8.self) else { return nil }
    let beyond = text.unicodeScalars.filter { !$0.isASCII }
    return beyond.allSatisfy(UsualScalars.contains) ? beyond.count : 0
  }
}

/// Characters that texts of the region and of Western Europe are written with.
enum UsualScalars {
  private static let kazakhAndUkrainian = Set("ЁёІіЇїЄєҐґЎўӘәҒғҚқҢңӨөҰұҮүҺһ".unicodeScalars)
  private static let marks = Set("«»—–“”„’‘…№§°€•\u{A0}".unicodeScalars)

  /// Whether it is a letter of them, or a mark that they use.
  static func contains(_ scalar: Unicode.Scalar) -> Bool {
    isLetter(scalar) || marks.contains(scalar)
  }

  /// Whether it is a letter of them.
  static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xC0...0x17F: scalar.value != 0xD7 && scalar.value != 0xF7
    case 0x410...0x44F: true
    default: kazakhAndUkrainian.contains(scalar)
    }
  }

  /// Whether it is a letter of a Cyrillic alphabet.
  static func isCyrillic(_ scalar: Unicode.Scalar) -> Bool {
    (0x400...0x52F).contains(scalar.value)
  }
}

extension DelimitedProblem {
  /// The problem of a text in two encodings.
  init(_ mixture: EncodingMixture) {
    self.init(
      cause: .mixedEncodings(
        lines: mixture.lines, count: mixture.count, others: mixture.others),
      line: mixture.line, column: mixture.column, byteOffset: mixture.byteOffset)
  }
}
