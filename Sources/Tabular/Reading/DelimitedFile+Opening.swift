extension DelimitedFile {
  /// Opens a file, or a pipe.
  ///
  /// - Throws: Why it cannot be opened.
  package convenience init(
    path: String, dialect: Dialect = .csv, limits: ReadingLimits = .standard,
    windowSize: Int = standardWindowSize
  ) throws(FileProblem) {
    try self.init(
      path: path, options: ReadingOptions(dialect: dialect, limits: limits),
      windowSize: windowSize)
  }

  /// Opens a file, or a pipe, that is to be read in some way.
  ///
  /// - Throws: Why it cannot be opened, or that it is no text but a workbook, say.
  package convenience init(
    path: String, options: ReadingOptions, windowSize: Int = standardWindowSize
  ) throws(FileProblem) {
    try self.init(InputFile(path: path), options, windowSize)
  }

  /// Reads the copy of what came through a pipe, from its beginning.
  ///
  /// - Throws: Why it cannot be read, or that it is no text but a workbook, say.
  package convenience init(
    spooled: SpooledFile, options: ReadingOptions = .standard,
    windowSize: Int = standardWindowSize
  ) throws(FileProblem) {
    try spooled.file.rewind()
    try self.init(spooled.file, options, windowSize)
  }

  /// Copies what comes through a descriptor, which stays open, and reads the copy.
  ///
  /// - Throws: Why it cannot be read or copied, or that it is no text but a workbook, say.
  package convenience init(
    spooling descriptor: Int32, name: String, options: ReadingOptions = .standard
  ) throws(FileProblem) {
    try self.init(spooled: SpooledFile(copying: descriptor, name: name), options: options)
  }

  /// Takes bytes that are in memory for the file.
  package convenience init(
    bytes: [UInt8], dialect: Dialect = .csv, limits: ReadingLimits = .standard
  ) {
    self.init(memory: bytes, ReadingOptions(dialect: dialect, limits: limits), decoder: nil)
  }

  /// Takes bytes that are in memory for a file that is to be read in some way.
  ///
  /// - Throws: That the system does not know the encoding.
  package convenience init(bytes: [UInt8], options: ReadingOptions) throws(FileProblem) {
    let decoder = try Self.decoder(
      options, firstBytes: bytes, window: ByteWindow(whole: bytes), path: "(memory)")
    self.init(memory: bytes, options, decoder: decoder)
  }

  /// What decodes a file; nil where its bytes are the text.
  ///
  /// - Throws: That the system does not know the encoding.
  static func decoder(
    _ options: ReadingOptions, firstBytes: [UInt8], window: @autoclosure () -> ByteWindow,
    path: String
  ) throws(FileProblem) -> TextDecoder? {
    guard !options.readsAsIs else { return nil }
    let encoding = options.encoding.heedingMark(in: firstBytes.span)
    guard let decoder = TextDecoder(encoding, errors: options.encodingErrors, raw: window()) else {
      throw .cannotOpen(
        path: path, reason: "this system cannot decode \(encoding.label)")
    }
    return decoder
  }
}
