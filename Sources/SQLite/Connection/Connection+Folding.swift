import CSQLite

extension Connection {
  /// Makes `lower`, `upper`, `LIKE` and `COLLATE NOCASE` fold the case of all letters.
  ///
  /// SQLite's own fold ASCII only, so that a search for a Russian or Kazakh word finds nothing and
  /// says nothing. No index of the schema rests on them, so other programs read the file all the same.
  ///
  /// - Throws: `noMemory` where none is left.
  func foldAllLetters() throws(DatabaseError) {
    let open = unsafe try database.opened()
    unsafe try define("lower", 1) { context, _, values in
      unsafe SQLFolding.change(context, values) { $0.lowercased() }
    }
    unsafe try define("upper", 1) { context, _, values in
      unsafe SQLFolding.change(context, values) { $0.uppercased() }
    }
    for count in [Int32(2), 3] {
      unsafe try define("like", count) { context, count, values in
        unsafe SQLFolding.like(context, count, values)
      }
    }
    let code = unsafe sqlite3_create_collation_v2(
      open, "NOCASE", SQLITE_UTF8, nil,
      { _, leftCount, left, rightCount, right in
        unsafe SQLFolding.compare(
          UnsafeRawBufferPointer(start: left, count: Int(leftCount)),
          UnsafeRawBufferPointer(start: right, count: Int(rightCount)))
      }, nil)
    guard code == SQLITE_OK else { throw database.failure(code) }
  }

  private func define(
    _ name: String, _ arguments: Int32,
    _ function:
      @escaping @convention(c) (
        OpaquePointer?, Int32, UnsafeMutablePointer<OpaquePointer?>?
      ) -> Void
  ) throws(DatabaseError) {
    let open = unsafe try database.opened()
    let code = unsafe sqlite3_create_function_v2(
      open, name, arguments, SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS, nil, function,
      nil, nil, nil)
    guard code == SQLITE_OK else { throw database.failure(code) }
  }
}

/// The functions by which SQL folds case, and SQLite's side of them.
enum SQLFolding {
  typealias Values = UnsafeMutablePointer<OpaquePointer?>

  private static let tooComplex = "LIKE or GLOB pattern too complex"
  private static let notOneCharacter = "ESCAPE expression must be a single character"

  /// Gives a text with the case of its letters changed; NULL for NULL.
  static func change(
    _ context: OpaquePointer?, _ values: Values?, by change: (String) -> String
  ) {
    guard let values = unsafe values, let bytes = unsafe bytes(of: values[0]) else { return }
    let text = unsafe change(String(decoding: bytes, as: UTF8.self))
    unsafe give(text, to: context)
  }

  /// Gives whether a text, the second value, is like a pattern, the first; the third is what escapes.
  static func like(_ context: OpaquePointer?, _ count: Int32, _ values: Values?) {
    guard let values = unsafe values, let pattern = unsafe bytes(of: values[0]),
      let text = unsafe bytes(of: values[1])
    else { return }
    let most = unsafe sqlite3_limit(
      sqlite3_context_db_handle(context), SQLITE_LIMIT_LIKE_PATTERN_LENGTH, -1)
    guard pattern.count <= most else {
      unsafe sqlite3_result_error(context, tooComplex, -1)
      return
    }
    var escape: UInt32?
    if count == 3 {
      guard let bytes = unsafe bytes(of: values[2]) else { return }
      var scalars = unsafe FoldedScalars(bytes)
      escape = scalars.next()
      guard escape != nil, scalars.next() == nil else {
        unsafe sqlite3_result_error(context, notOneCharacter, -1)
        return
      }
    }
    let isLike = unsafe LikePattern(bytes: pattern, escape: escape).matches(text)
    unsafe sqlite3_result_int(context, isLike ? 1 : 0)
  }

  /// The order of two texts whose case does not matter.
  static func compare(_ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer) -> Int32 {
    var (lefts, rights) = unsafe (FoldedScalars(left), FoldedScalars(right))
    while true {
      switch (lefts.next(), rights.next()) {
      case (nil, nil): return 0
      case (nil, _): return -1
      case (_, nil): return 1
      case (let left?, let right?):
        let (left, right) = (FoldedScalars.fold(left), FoldedScalars.fold(right))
        if left != right { return left < right ? -1 : 1 }
      }
    }
  }

  /// The bytes of a value as text; nil for NULL.
  private static func bytes(of value: OpaquePointer?) -> UnsafeRawBufferPointer? {
    // The text has to be asked for first: that may change how long it is.
    guard let text = unsafe sqlite3_value_text(value) else { return nil }
    return unsafe UnsafeRawBufferPointer(start: text, count: Int(sqlite3_value_bytes(value)))
  }

  private static func give(_ text: String, to context: OpaquePointer?) {
    var text = text
    text.withUTF8 { bytes in
      unsafe aigaq_result_text(context, bytes.baseAddress, sqlite3_uint64(bytes.count))
    }
  }
}

// Both look at memory of SQLite's, which stays while a function of SQL is called, and inside of its
// bounds only.

/// A pattern of LIKE: `%` stands for any characters, `_` for one.
@safe private struct LikePattern {
  private let bytes: UnsafeRawBufferPointer
  private let escape: UInt32?

  init(bytes: UnsafeRawBufferPointer, escape: UInt32?) {
    unsafe self.bytes = unsafe bytes
    self.escape = escape
  }

  private enum Element {
    case any, one, end, broken
    case scalar(UInt32)
  }

  /// Whether a text is like the pattern.
  ///
  /// Only the last `%` is gone back to, so that the time is at most the product of both lengths.
  func matches(_ text: UnsafeRawBufferPointer) -> Bool {
    var pattern = unsafe FoldedScalars(bytes)
    var text = unsafe FoldedScalars(text)
    var retry: (pattern: FoldedScalars, text: FoldedScalars)?
    while true {
      switch next(&pattern) {
      case .any:
        retry = (pattern, text)
        continue
      case .end where text.isAtEnd: return true
      case .broken: return false
      case .one where text.next() != nil: continue
      case .scalar(let wanted):
        if let scalar = text.next(), FoldedScalars.areAlike(scalar, wanted) { continue }
      case .one, .end: break
      }
      guard var last = retry, last.text.next() != nil else { return false }
      retry = last
      (pattern, text) = last
    }
  }

  private func next(_ pattern: inout FoldedScalars) -> Element {
    guard let scalar = pattern.next() else { return .end }
    if scalar == escape {
      guard let literal = pattern.next() else { return .broken }
      return .scalar(literal)
    }
    switch scalar {
    case 0x25: return .any
    case 0x5F: return .one
    default: return .scalar(scalar)
    }
  }
}

/// The scalars of a text in UTF-8, one after the other; each byte that is not UTF-8 is one of its own.
@safe private struct FoldedScalars {
  private let bytes: UnsafeRawBufferPointer
  private var position = 0

  init(_ bytes: UnsafeRawBufferPointer) { unsafe self.bytes = unsafe bytes }

  var isAtEnd: Bool { unsafe position >= bytes.count }

  /// The next scalar as it stands; nil at the end.
  mutating func next() -> UInt32? {
    guard unsafe position < bytes.count else { return nil }
    let first = unsafe bytes[position]
    position += 1
    let (following, bits): (Int, UInt32) =
      switch first {
      case 0..<0x80: (0, UInt32(first))
      case 0xC2...0xDF: (1, UInt32(first & 0x1F))
      case 0xE0...0xEF: (2, UInt32(first & 0x0F))
      case 0xF0...0xF4: (3, UInt32(first & 0x07))
      default: (-1, 0)
      }
    // No scalar has this value, so that the byte is like itself only.
    let broken = 0x11_0000 + UInt32(first)
    guard following >= 0 else { return broken }
    guard unsafe position + following <= bytes.count else { return broken }
    var scalar = bits
    for index in 0..<following {
      let byte = unsafe bytes[position + index]
      guard byte & 0xC0 == 0x80 else { return broken }
      scalar = scalar << 6 | UInt32(byte & 0x3F)
    }
    position += following
    return scalar
  }

  /// Whether two scalars are the same but for their case.
  static func areAlike(_ left: UInt32, _ right: UInt32) -> Bool {
    left == right || fold(left) == fold(right)
  }

  /// The small letter of a letter, where that is one scalar.
  static func fold(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x41...0x5A, 0x410...0x42F: return scalar + 0x20
    case 0..<0xC0, 0x430...0x44F: return scalar
    default:
      guard let letter = Unicode.Scalar(scalar) else { return scalar }
      let lower = letter.properties.lowercaseMapping.unicodeScalars
      guard lower.count == 1, let first = lower.first else { return scalar }
      return first.value
    }
  }
}
