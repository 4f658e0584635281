/// Converts bytes in some encoding to UTF-8, piece by piece.
protocol TextConverter: AnyObject {
  /// Converts what it can of the input, up to its end or until the output is full.
  ///
  /// - Parameters:
  ///   - input: Bytes of the text; those after `end` are of no meaning.
  ///   - position: The first byte that is not converted yet, moved on by the call.
  ///   - end: Where the input ends.
  ///   - output: Where the UTF-8 goes, after the first `count` bytes.
  ///   - count: How many bytes the output has, moved on by the call.
  /// - Returns: Why it stopped.
  func convert(
    _ input: [UInt8], from position: inout Int, upTo end: Int, into output: inout [UInt8],
    after count: inout Int
  ) -> ConversionStep
}

/// Why a converter stopped where it did.
enum ConversionStep: Hashable, Sendable {
  /// All of the input is converted, but for the first bytes of a character that is cut off.
  case needsInput
  /// The next character does not fit into the output.
  case needsRoom
  /// As many bytes, the next ones, are not of the encoding.
  case invalid(count: Int)
}

/// Copies UTF-8, for texts in which bytes that are not UTF-8 are to be replaced.
final class UTF8Converter: TextConverter {
  func convert(
    _ input: [UInt8], from position: inout Int, upTo end: Int, into output: inout [UInt8],
    after count: inout Int
  ) -> ConversionStep {
    let limit = min(end, position + output.count - count)
    let piece = input.span.extracting(position..<limit)
    let invalid = Self.firstInvalid(in: piece)
    let valid = invalid?.start ?? piece.count
    for index in 0..<valid { output[count + index] = piece[index] }
    position += valid
    count += valid
    guard let invalid else { return limit == end ? .needsInput : .needsRoom }
    // A character at the end of what was looked at may only be cut off there.
    if invalid.isCutOff, invalid.end == piece.count {
      return limit == end ? .needsInput : .needsRoom
    }
    return .invalid(count: invalid.end - invalid.start)
  }

  private static func firstInvalid(
    in piece: Span<UInt8>
  ) -> (start: Int, end: Int, isCutOff: Bool)? {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: piece)
      return nil
    } catch {
      let place = error.byteOffsets
      return (place.lowerBound, place.upperBound, error.kind == .truncatedScalar)
    }
  }
}
