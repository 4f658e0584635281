private import FoundationEssentials

/// A JSON value that has one way of being written, so that its digest names it.
///
/// Source: RFC 8785 (JCS), restricted: numbers are integers within ±(2^53−1), and names of members are
/// lower-case ASCII letters, digits and underscores that begin with a letter.
package enum CanonicalJSON: Hashable, Sendable {
  case null
  case bool(Bool)
  case integer(Int64)
  case string(String)
  case array([CanonicalJSON])
  case object([String: CanonicalJSON])

  /// The greatest integer that every JSON reader keeps exactly.
  package static let greatestInteger: Int64 = (1 << 53) - 1

  /// Reads a value that is written canonically; nil for everything else, such as another order of
  /// members, a blank, a fraction, a name that stands twice.
  package init?(line: some Sequence<UInt8>) {
    let bytes = Array(line)
    guard let value = try? JSONDecoder().decode(CanonicalJSON.self, from: Data(bytes)),
      value.line == bytes
    else { return nil }
    self = value
  }

  /// The canonical bytes, UTF-8 without a line feed; nil where an integer or a name is out of bounds.
  package var line: [UInt8]? {
    var bytes: [UInt8] = []
    return write(to: &bytes) ? bytes : nil
  }

  /// The member of an object; nil where there is none.
  package subscript(name: String) -> CanonicalJSON? {
    guard case .object(let members) = self else { return nil }
    return members[name]
  }

  private func write(to bytes: inout [UInt8]) -> Bool {
    switch self {
    case .null: bytes += "null".utf8
    case .bool(let value): bytes += (value ? "true" : "false").utf8
    case .integer(let value):
      guard value.magnitude <= Self.greatestInteger.magnitude else { return false }
      bytes += String(value).utf8
    case .string(let text): Self.append(text, to: &bytes)
    case .array(let elements):
      bytes.append(UInt8(ascii: "["))
      for (index, element) in elements.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        guard element.write(to: &bytes) else { return false }
      }
      bytes.append(UInt8(ascii: "]"))
    case .object(let members): return Self.write(members, to: &bytes)
    }
    return true
  }

  private static func write(_ members: [String: CanonicalJSON], to bytes: inout [UInt8]) -> Bool {
    bytes.append(UInt8(ascii: "{"))
    let sorted = members.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    for (index, member) in sorted.enumerated() {
      guard isName(member.key) else { return false }
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      append(member.key, to: &bytes)
      bytes.append(UInt8(ascii: ":"))
      guard member.value.write(to: &bytes) else { return false }
    }
    bytes.append(UInt8(ascii: "}"))
    return true
  }

  private static func isName(_ text: String) -> Bool {
    let isLetter = { (byte: UInt8) in (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) }
    return text.utf8.first.map(isLetter) == true
      && text.utf8.allSatisfy { byte in
        isLetter(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
          || byte == UInt8(ascii: "_")
      }
  }

  /// Adds a text with its quotes and escapes.
  package static func append(_ text: String, to bytes: inout [UInt8]) {
    append(text.utf8.span, to: &bytes)
  }

  /// Adds a text, given in UTF-8, with its quotes and escapes.
  package static func append(_ text: borrowing Span<UInt8>, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    var plainStart = 0
    for index in 0..<text.count {
      let byte = text[index]
      guard byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") else {
        continue
      }
      append(text.extracting(plainStart..<index), plainTo: &bytes)
      appendEscape(of: byte, to: &bytes)
      plainStart = index + 1
    }
    append(text.extracting(plainStart..<text.count), plainTo: &bytes)
    bytes.append(UInt8(ascii: "\""))
  }

  private static func append(_ text: borrowing Span<UInt8>, plainTo bytes: inout [UInt8]) {
    unsafe text.withUnsafeBufferPointer { buffer in
      unsafe bytes.append(contentsOf: buffer)
    }
  }

  private static func appendEscape(of byte: UInt8, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\\"))
    switch byte {
    case 0x08: bytes.append(UInt8(ascii: "b"))
    case 0x09: bytes.append(UInt8(ascii: "t"))
    case 0x0A: bytes.append(UInt8(ascii: "n"))
    case 0x0C: bytes.append(UInt8(ascii: "f"))
    case 0x0D: bytes.append(UInt8(ascii: "r"))
    case 0..<0x20:
      bytes.append(contentsOf: "u00".utf8)
      Hexadecimal.append(byte, to: &bytes)
    default: bytes.append(byte)
    }
  }
}

extension CanonicalJSON: Decodable {
  /// Reads any JSON value without fractions; ``init(line:)`` also asks that it be written canonically.
  package init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if value.decodeNil() {
      self = .null
    } else if let bool = try? value.decode(Bool.self) {
      self = .bool(bool)
    } else if let integer = try? value.decode(Int64.self) {
      self = .integer(integer)
    } else if let text = try? value.decode(String.self) {
      self = .string(text)
    } else if let elements = try? value.decode([CanonicalJSON].self) {
      self = .array(elements)
    } else {
      self = .object(try value.decode([String: CanonicalJSON].self))
    }
  }
}
