/// Where the lines come from that a shell is given.
protocol LineSource {
  /// Whether somebody sits there, who is to be prompted and may try again.
  var isInteractive: Bool { get }

  /// The next line, without its end.
  ///
  /// - Throws: A failure where it cannot be read or is no text.
  func next(prompt: String) throws -> LineInput

  /// Takes note of a line that is to be offered again.
  func remember(_ line: String)
}

/// What comes of asking for a line.
enum LineInput: Equatable {
  case line(String)
  /// The user thought better of what was typed (Ctrl-C).
  case cancelled
  /// There are no more.
  case end
}

/// The lines of standard input, which nobody types.
final class InputLines: LineSource {
  /// The longest line, in bytes.
  private static let longest = 1 << 20

  private let read: CommandContext.Source
  private var bytes: [UInt8] = []
  private var number = 0
  private var isAtEnd = false

  /// Lines of what a source gives.
  init(_ read: @escaping CommandContext.Source) { self.read = read }

  let isInteractive = false

  func next(prompt: String) throws -> LineInput {
    number += 1
    var searched = 0
    while true {
      if let end = bytes[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        defer { bytes.removeSubrange(...end) }
        return .line(try text(bytes[..<end]))
      }
      guard !isAtEnd else { break }
      guard bytes.count <= Self.longest else {
        throw Failure(.badData, "standard input:\(number): the line is longer than 1 MB.")
      }
      searched = bytes.count
      let more = try read()
      isAtEnd = more.isEmpty
      bytes += more
    }
    guard !bytes.isEmpty else { return .end }
    defer { bytes = [] }
    return .line(try text(bytes[...]))
  }

  func remember(_ line: String) {}

  private func text(_ bytes: ArraySlice<UInt8>) throws -> String {
    let line = bytes.last == UInt8(ascii: "\r") ? bytes.dropLast() : bytes
    guard let text = String(validating: line, as: UTF8.self) else {
      throw Failure(.badData, "standard input:\(number): the line is not UTF-8.")
    }
    return text
  }
}
