/// A workbook of Excel 2007 or later: the parts that say what its sheets mean (ECMA-376 part 1).
struct XLSXWorkbook {
  /// A sheet of the workbook.
  struct Sheet {
    let name: String
    let isHidden: Bool
    /// The member of the archive that holds its cells.
    let part: String
  }

  /// The sheets with cells, in the order of their tabs.
  let sheets: [Sheet]
  /// Whether days are counted from 1904 on, as Excel for the Macintosh did.
  let is1904: Bool
  private let stylesPart: String?
  private let stringsPart: String?
  private let archive: ZipArchive
  private let watch: WorkbookWatch

  /// The name of the workbook's main part in an archive; nil where it holds none.
  static func mainPart(of archive: ZipArchive, _ watch: WorkbookWatch) throws -> String? {
    let usual = "xl/workbook.xml"
    guard archive.has("_rels/.rels") else { return archive.has(usual) ? usual : nil }
    let relations = try Relations(of: "", in: archive, watch)
    let main = relations.first(ofType: "/officeDocument") ?? usual
    return archive.has(main) ? main : nil
  }

  /// Reads what the main part says.
  init(_ archive: ZipArchive, mainPart: String, _ watch: WorkbookWatch) throws {
    let relations = try Relations(of: mainPart, in: archive, watch)
    let handler = WorkbookHandler()
    try XMLReader.read(mainPart, of: archive, with: handler, watch)
    sheets = handler.sheets.compactMap { sheet in
      guard let relation = relations.byID[sheet.relation], relation.type.hasSuffix("/worksheet")
      else { return nil }
      return Sheet(name: sheet.name, isHidden: sheet.isHidden, part: relation.target)
    }
    guard Set(sheets.map(\.part)).count == sheets.count else {
      throw WorkbookProblem.damaged(part: mainPart, reason: "two sheets are one part")
    }
    is1904 = handler.is1904
    stylesPart = relations.first(ofType: "/styles").flatMap { archive.has($0) ? $0 : nil }
    stringsPart = relations.first(ofType: "/sharedStrings").flatMap { archive.has($0) ? $0 : nil }
    self.archive = archive
    self.watch = watch
  }

  /// Reads the formats of the cells, by the number of the style.
  func formats() throws -> [CellFormat] {
    guard let stylesPart else { return [] }
    let handler = StylesHandler()
    try XMLReader.read(stylesPart, of: archive, with: handler, watch)
    return handler.formats
  }

  /// Reads the texts that cells name by number.
  func strings() throws -> StringPool {
    let pool = StringPool(for: watch.path)
    guard let stringsPart else { return pool }
    try XMLReader.read(stringsPart, of: archive, with: SharedStringsHandler(pool), watch)
    return pool
  }

  /// Reads the rows of a sheet, and what else is said about it.
  func read(
    _ sheet: Sheet, formats: [CellFormat], strings: StringPool, into sink: any SheetSink
  ) throws -> SheetFacts {
    let handler = XLSXSheetHandler(
      sheet.name, formats: formats, strings: strings, is1904: is1904, sink: sink)
    try XMLReader.read(sheet.part, of: archive, with: handler, watch)
    return handler.facts
  }
}

/// Relations from one part of a package to others.
private struct Relations {
  struct Relation {
    let type: String
    let target: String
  }

  private(set) var byID: [String: Relation] = [:]

  /// Reads the relations of a part; those of the package where the part has no name.
  init(of part: String, in archive: ZipArchive, _ watch: WorkbookWatch) throws {
    let slash = part.lastIndex(of: "/").map { part.index(after: $0) } ?? part.startIndex
    let (folder, name) = (String(part[..<slash]), part[slash...])
    let path = "\(folder)_rels/\(name).rels"
    guard archive.has(path) else { return }
    let handler = Handler(folder: folder)
    try XMLReader.read(path, of: archive, with: handler, watch)
    byID = handler.relations
  }

  func first(ofType ending: String) -> String? {
    byID.values.first { $0.type.hasSuffix(ending) }?.target
  }

  private final class Handler: XMLHandler {
    private let folder: String
    var relations: [String: Relation] = [:]

    init(folder: String) { self.folder = folder }

    func start(_ name: XMLName, _ attributes: borrowing XMLAttributes) throws {
      guard name == XMLName("Relationship"), let id = attributes[XMLName("Id")],
        let target = attributes[XMLName("Target")]
      else { return }
      guard relations.count < WorkbookLimits.members else {
        throw WorkbookProblem.tooLarge(part: "relations")
      }
      relations[id] = Relation(
        type: attributes[XMLName("Type")] ?? "", target: resolved(target))
    }

    func end(_ name: XMLName) {}
    func text(_ bytes: Span<UInt8>) {}

    /// The name of the member that a target means, seen from the folder.
    private func resolved(_ target: String) -> String {
      guard !target.hasPrefix("/") else { return String(target.dropFirst()) }
      var parts = folder.split(separator: "/")
      for part in target.split(separator: "/") {
        switch part {
        case ".": break
        case "..": _ = parts.popLast()
        default: parts.append(part)
        }
      }
      return parts.joined(separator: "/")
    }
  }
}

/// Reader of the main part: the names of the sheets, and the date system.
private final class WorkbookHandler: XMLHandler {
  var sheets: [(name: String, isHidden: Bool, relation: String)] = []
  var is1904 = false

  func start(_ name: XMLName, _ attributes: borrowing XMLAttributes) throws {
    if name == XMLName("sheet"), let title = attributes[XMLName("name")],
      let relation = attributes[XMLName("id")]
    {
      let state = attributes[XMLName("state")] ?? "visible"
      guard sheets.count < WorkbookLimits.sheets else {
        throw WorkbookProblem.tooLarge(part: "more than \(WorkbookLimits.sheets) sheets")
      }
      sheets.append((title, state != "visible", relation))
    } else if name == XMLName("workbookPr") {
      is1904 = ["1", "true", "on"].contains(attributes[XMLName("date1904")] ?? "0")
    }
  }

  func end(_ name: XMLName) {}
  func text(_ bytes: Span<UInt8>) {}
}

/// Reader of the styles: the number format of each.
private final class StylesHandler: XMLHandler {
  var formats: [CellFormat] = []
  private var codes: [Int: CellFormat] = [:]
  private var isInCellFormats = false

  func start(_ name: XMLName, _ attributes: borrowing XMLAttributes) throws {
    guard max(formats.count, codes.count) < WorkbookLimits.formats else {
      throw WorkbookProblem.tooLarge(part: "styles")
    }
    let id = attributes[XMLName("numFmtId")].flatMap { Int($0) }
    if name == XMLName("numFmt"), let id, let code = attributes[XMLName("formatCode")] {
      codes[id] = CellFormat(code: code)
    } else if name == XMLName("cellXfs") {
      isInCellFormats = true
    } else if name == XMLName("xf"), isInCellFormats {
      formats.append(id.map { codes[$0] ?? CellFormat(builtIn: $0) } ?? .number)
    }
  }

  func end(_ name: XMLName) { if name == XMLName("cellXfs") { isInCellFormats = false } }
  func text(_ bytes: Span<UInt8>) {}
}

/// Reader of the shared strings: the runs of each text joined, its phonetic reading left out.
private final class SharedStringsHandler: XMLHandler {
  private let pool: StringPool
  private var bytes: [UInt8] = []
  private var isInText = false
  private var isInPhonetic = false
  private let item = XMLName("si")
  private let textName = XMLName("t")
  private let phonetic = XMLName("rPh")

  init(_ pool: StringPool) { self.pool = pool }

  func start(_ name: XMLName, _ attributes: borrowing XMLAttributes) {
    if name == textName {
      isInText = !isInPhonetic
    } else if name == item {
      bytes.removeAll(keepingCapacity: true)
    } else if name == phonetic {
      isInPhonetic = true
    }
  }

  func end(_ name: XMLName) throws {
    if name == textName {
      isInText = false
    } else if name == phonetic {
      isInPhonetic = false
    } else if name == item {
      CellText.undoEscapes(in: &bytes, from: 0)
      try pool.add(bytes)
    }
  }

  func text(_ bytes: Span<UInt8>) throws {
    guard isInText else { return }
    self.bytes.append(bytes)
    guard self.bytes.count <= WorkbookLimits.cellBytes else {
      throw WorkbookProblem.tooLarge(part: "shared strings")
    }
  }
}

extension [UInt8] {
  /// Adds the bytes of a span.
  mutating func append(_ bytes: Span<UInt8>) {
    unsafe bytes.withUnsafeBufferPointer { unsafe append(contentsOf: $0) }
  }
}
