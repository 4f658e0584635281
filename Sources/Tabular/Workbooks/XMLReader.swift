internal import CExpat
internal import Glibc

/// Name of an XML element or attribute, without its prefix, as a number that compares fast.
struct XMLName: Hashable, Sendable {
  private var hash: UInt64 = 0xCBF2_9CE4_8422_2325

  /// The name in a string.
  init(_ name: StaticString) {
    var position = 0
    while position < name.utf8CodeUnitCount {
      unsafe add(name.utf8Start[position])
      position += 1
    }
  }

  /// The part of a C string after its last colon, up to its NUL.
  fileprivate init(_ name: UnsafePointer<CChar>) {
    var position = 0
    while unsafe name[position] != 0 {
      let byte = unsafe UInt8(bitPattern: name[position])
      if byte == UInt8(ascii: ":") { self = XMLName() } else { add(byte) }
      position += 1
    }
  }

  private init() {}

  // FNV-1a: two names that fall together would be taken for each other, which no document gains by.
  private mutating func add(_ byte: UInt8) {
    hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
  }
}

/// Attributes of the element that starts.
@safe struct XMLAttributes: ~Copyable {
  private let pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>

  fileprivate init(_ pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>) {
    unsafe self.pairs = pairs
  }

  /// Gives each attribute to a closure, its value as UTF-8.
  func forEach(_ body: (XMLName, Span<UInt8>) throws -> Void) rethrows {
    var position = 0
    while let name = unsafe pairs[position], let value = unsafe pairs[position + 1] {
      let bytes = unsafe UnsafeBufferPointer(
        start: UnsafeRawPointer(value).assumingMemoryBound(to: UInt8.self),
        count: Int(strlen(value)))
      try body(unsafe XMLName(name), unsafe bytes.span)
      position += 2
    }
  }

  /// The text of the attribute of a name; nil where there is none.
  subscript(name: XMLName) -> String? {
    var text: String?
    forEach { other, value in if other == name { text = String(decoding: value) } }
    return text
  }
}

extension String {
  /// The text of bytes of UTF-8.
  init(decoding bytes: Span<UInt8>) {
    self = unsafe bytes.withUnsafeBufferPointer { bytes in
      unsafe String(decoding: bytes, as: UTF8.self)
    }
  }
}

/// Receiver of what an XML document holds, in order.
protocol XMLHandler: AnyObject {
  /// Takes the start of an element.
  func start(_ name: XMLName, _ attributes: borrowing XMLAttributes) throws
  /// Takes the end of an element.
  func end(_ name: XMLName) throws
  /// Takes the end of an element and the place of its end tag in the part, in bytes.
  func end(_ name: XMLName, at byteIndex: Int) throws
  /// Takes a piece of text; one text may come in several.
  func text(_ bytes: Span<UInt8>) throws
  /// Whether the rest of the document is of no interest.
  var isDone: Bool { get }
}

extension XMLHandler {
  var isDone: Bool { false }

  func end(_ name: XMLName, at byteIndex: Int) throws { try end(name) }
}

/// Reads XML parts of an archive as streams.
///
/// A part with a document type, which may declare entities that grow without end, is refused.
enum XMLReader {
  /// Most elements that may be nested.
  private static let deepest = 100
  /// Most bytes that a tag may have.
  private static let longestTag = 16 << 20

  /// Reads a member of an archive to its end, or until the handler is done.
  ///
  /// - Throws: A problem of the archive, the XML or the handler; `FileProblem.interrupted`.
  static func read(
    _ name: String, of archive: ZipArchive, with handler: any XMLHandler, _ watch: WorkbookWatch
  ) throws {
    let parse = try Parse(handler, part: name)
    var member = try archive.open(name)
    var buffer = [UInt8](repeating: 0, count: 1 << 17)
    var fed = 0
    while !handler.isDone {
      try watch.check()
      let count = try member.read(into: &buffer)
      fed += count
      try parse.feed(buffer, count: count)
      guard count > 0 else { return }
      guard fed - parse.byteIndex <= longestTag else { throw WorkbookProblem.tooLarge(part: name) }
    }
  }

  /// One run of expat's parser.
  @safe private final class Parse {
    private let parser: XML_Parser
    private let handler: any XMLHandler
    private let part: String
    private var depth = 0
    private var failure: (any Error)?

    init(_ handler: any XMLHandler, part: String) throws(WorkbookProblem) {
      guard let parser = unsafe XML_ParserCreate(nil) else {
        throw .damaged(part: part, reason: "there is not enough memory")
      }
      unsafe self.parser = parser
      self.handler = handler
      self.part = part
      unsafe XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
      unsafe XML_SetElementHandler(
        parser,
        { context, name, attributes in
          guard let name = unsafe name, let attributes = unsafe attributes else { return }
          unsafe Parse.of(context)?.start(XMLName(name), XMLAttributes(attributes))
        },
        { context, name in
          guard let name = unsafe name else { return }
          unsafe Parse.of(context)?.end(XMLName(name))
        })
      unsafe XML_SetCharacterDataHandler(parser) { context, text, count in
        guard let text = unsafe text else { return }
        let bytes = unsafe UnsafeBufferPointer(
          start: UnsafeRawPointer(text).assumingMemoryBound(to: UInt8.self), count: Int(count))
        unsafe Parse.of(context)?.text(bytes.span)
      }
      unsafe XML_SetStartDoctypeDeclHandler(parser) { context, _, _, _, _ in
        unsafe Parse.of(context)?.refuseDocumentType()
      }
    }

    deinit { unsafe XML_ParserFree(parser) }

    /// Where in the part the parser is.
    var byteIndex: Int { Int(unsafe XML_GetCurrentByteIndex(parser)) }

    /// Parses the next bytes; none is the end.
    func feed(_ buffer: [UInt8], count: Int) throws {
      let status = unsafe buffer.withUnsafeBytes { bytes in
        unsafe XML_Parse(
          parser, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), CInt(count),
          count == 0 ? 1 : 0)
      }
      if let failure { throw failure }
      guard status == XML_STATUS_ERROR, !handler.isDone else { return }
      let code = unsafe XML_GetErrorCode(parser)
      let reason = unsafe XML_ErrorString(code).map { unsafe String(cString: $0) }
      throw WorkbookProblem.damaged(part: part, reason: reason ?? "it is not well-formed")
    }

    private func start(_ name: XMLName, _ attributes: consuming XMLAttributes) {
      depth += 1
      guard depth <= XMLReader.deepest else {
        return stop(for: WorkbookProblem.damaged(part: part, reason: "elements in elements"))
      }
      do { try handler.start(name, attributes) } catch { stop(for: error) }
    }

    private func end(_ name: XMLName) {
      depth -= 1
      do { try handler.end(name, at: byteIndex) } catch { stop(for: error) }
      if handler.isDone { unsafe _ = XML_StopParser(parser, 0) }
    }

    private func text(_ bytes: Span<UInt8>) {
      do { try handler.text(bytes) } catch { stop(for: error) }
    }

    private func refuseDocumentType() {
      stop(for: WorkbookProblem.declaresEntities(part: part))
    }

    private func stop(for error: any Error) {
      failure = failure ?? error
      unsafe _ = XML_StopParser(parser, 0)
    }

    private static func of(_ context: UnsafeMutableRawPointer?) -> Parse? {
      unsafe context.map { unsafe Unmanaged<Parse>.fromOpaque($0).takeUnretainedValue() }
    }
  }
}

/// Means of ending the reading of a workbook early.
struct WorkbookWatch {
  /// The path of the workbook.
  let path: String
  /// Whether somebody asked for the end.
  let isCancelled: () -> Bool

  /// - Throws: `interrupted` where somebody asked for the end.
  func check() throws(FileProblem) {
    if isCancelled() { throw .interrupted(path: path) }
  }
}
