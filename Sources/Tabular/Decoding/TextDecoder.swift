/// Decodes a file, chunk by chunk, into the window in which its records are looked for.
///
/// It stops for good at bytes that are not of the encoding, unless they are to be replaced.
final class TextDecoder {
  /// What came of decoding into a window.
  enum Step: Hashable, Sendable {
    /// More of the file has to be read first.
    case needsInput
    /// The window is full or the last, or nothing after it can be decoded.
    case done
  }

  /// The smallest window that always has room for a character once room was made in it.
  static let smallestWindow = 16

  private static let replacement = Array("\u{FFFD}".utf8)

  /// What the file is decoded from.
  let encoding: TextEncoding
  /// The part of the file that is in memory, not yet decoded from a position on.
  private(set) var raw: ByteWindow
  /// How many bytes were replaced so far.
  private(set) var replacedBytes = 0
  /// Where in the file the bytes are that cannot be decoded, once they were come upon.
  private(set) var invalidOffset: Int?

  private let errors: EncodingErrors
  private let converter: any TextConverter
  private var position = 0
  private var rawOffset = 0

  /// A decoder of a file, or nil where the system does not know the encoding.
  init?(_ encoding: TextEncoding, errors: EncodingErrors, raw: ByteWindow) {
    if encoding == .utf8 {
      converter = UTF8Converter()
    } else if let iconv = IconvConverter(from: encoding) {
      converter = iconv
    } else {
      return nil
    }
    self.encoding = encoding
    self.errors = errors
    self.raw = raw
  }

  /// Reads the next chunk of the file.
  ///
  /// - Returns: Where in ``raw`` the bytes are that were read.
  /// - Throws: Why the file cannot be read.
  func read(from file: InputFile) throws(FileProblem) -> Range<Int> {
    raw.removeFirst(position)
    rawOffset += position
    position = 0
    let start = raw.count
    try raw.fill(from: file)
    return start..<raw.count
  }

  /// Decodes until the window is full or there is nothing more to decode.
  func decode(into text: inout ByteWindow) -> Step {
    while invalidOffset == nil {
      let step = text.append { buffer, count in
        converter.convert(raw.bytes, from: &position, upTo: raw.count, into: &buffer, after: &count)
      }
      switch step {
      case .needsRoom: return .done
      case .invalid(let count):
        guard pass(count, in: &text) else { return .done }
      case .needsInput where !raw.isLast: return .needsInput
      case .needsInput where position == raw.count:
        text.end()
        return .done
      case .needsInput:
        // The file ends within a character.
        let rest = raw.count - position
        guard pass(encoding == .utf8 ? rest : min(encoding.unitSize, rest), in: &text) else {
          return .done
        }
      }
    }
    return .done
  }

  /// Begins the file again.
  func restart(fromFile isFromFile: Bool) {
    if isFromFile { raw.removeAll() }
    position = 0
    rawOffset = 0
    replacedBytes = 0
    invalidOffset = nil
  }

  /// Replaces bytes that cannot be decoded, or remembers where they are.
  ///
  /// - Returns: Whether to go on: they were replaced and not for want of room left alone.
  private func pass(_ count: Int, in text: inout ByteWindow) -> Bool {
    guard errors == .replace else {
      invalidOffset = rawOffset + position
      return false
    }
    guard text.append(Self.replacement) else { return false }
    position += count
    replacedBytes += count
    return true
  }
}
