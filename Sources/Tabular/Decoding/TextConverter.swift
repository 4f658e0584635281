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
