extension FileGuess {
  /// Looks at the first megabyte of a file.
  ///
  /// A pipe is refused, since what is looked at would be taken out of it; see ``SpooledFile``.
  ///
  /// - Throws: Why the file cannot be opened, or that it is no text but a workbook, say.
  package init(
    path: String, encoding: TextEncoding? = nil, dialect: Dialect? = nil
  ) throws(FileProblem) {
    let file = try InputFile(path: path)
    guard file.status.kind == .regular else {
      throw .cannotRead(
        path: path, reason: "it can be read only once, so it has to be copied first")
    }
    try self.init(of: file, encoding, dialect)
  }

  /// Looks at the first megabyte of what came through a pipe.
  ///
  /// - Throws: That it is no text but a workbook, say.
  package init(
    of spooled: SpooledFile, encoding: TextEncoding? = nil, dialect: Dialect? = nil
  ) throws(FileProblem) {
    try self.init(of: spooled.file, encoding, dialect)
  }

  private init(
    of file: InputFile, _ encoding: TextEncoding?, _ dialect: Dialect?
  ) throws(FileProblem) {
    let bytes = file.firstBytes(atMost: Self.sampleSize)
    if let format = FileFormat(file) {
      throw .notText(path: file.path, format: format)
    }
    self.init(
      bytes: bytes, isWhole: bytes.count < Self.sampleSize || bytes.count == file.status.size,
      encoding: encoding, dialect: dialect)
  }
}

extension FileGuess {
  /// Number of records of a sheet that are looked at.
  private static let sheetRecords = 200

  /// Looks at the first records of a sheet after some rows.
  ///
  /// - Throws: Why the copy of the sheet cannot be read.
  init(sheet: DelimitedFile, skippedRows: Int) throws {
    var writer = DelimitedWriter(dialect: .csv, lineEnding: .lf)
    var records = 0
    while records < Self.sheetRecords, try sheet.next() {
      for index in 0..<sheet.fieldCount { writer.field(sheet.text(at: index)) }
      writer.endRecord()
      records += 1
    }
    let bytes = writer.take()
    self.init(bytes: bytes, encoding: .utf8, dialect: .csv)
    let head = TableHead(bytes, isWhole: true, dialect: .csv, skippedLines: 0)
    likelyPreambleLines = skippedRows
    likelyHasHeader = head.hasHeader
    hashtagRow = head.hashtagRow
  }
}
