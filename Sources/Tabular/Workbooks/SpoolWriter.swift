internal import Glibc

/// A temporary file that is written from its beginning on, and then read.
final class SpoolWriter {
  private static let flushSize = 1 << 18

  private let name: String
  private let limit: Int
  private var file: TemporaryFile?
  private var buffer: [UInt8] = []
  private var written = 0

  /// A new, empty file that takes so many bytes: what a sheet unpacks to must not fill the disk.
  ///
  /// - Throws: Why there cannot be one, as a problem with what it is made for.
  init(for name: String, limit: Int = 4 << 30) throws(FileProblem) {
    self.name = name
    self.limit = limit
    file = try TemporaryFile(for: name)
  }

  /// Adds bytes.
  ///
  /// - Throws: Why they cannot be written; `tooLarge` where there are too many.
  func write(_ bytes: [UInt8]) throws {
    try append { $0 += bytes }
  }

  /// Lets a closure add bytes to those that wait to be written.
  ///
  /// - Throws: As ``write(_:)``.
  func append(_ body: (inout [UInt8]) -> Void) throws {
    body(&buffer)
    if buffer.count >= Self.flushSize { try flush() }
  }

  /// Reads what was written from a place on into a part of a buffer; what is not there stays.
  ///
  /// - Throws: Why it cannot be read.
  func read(into bytes: inout [UInt8], _ range: Range<Int>, from offset: Int) throws {
    try flush()
    try file?.read(into: &bytes, range, from: offset, called: name)
  }

  /// Hands the file over, to be read from its beginning.
  ///
  /// - Throws: Why it cannot be written or read.
  func finish() throws -> InputFile {
    try flush()
    guard let file = file.take() else {
      throw FileProblem.cannotRead(path: name, reason: "its copy was deleted")
    }
    let input = try InputFile(descriptor: file.take(), path: name)
    try input.rewind()
    return input
  }

  private func flush() throws {
    written += buffer.count
    guard written <= limit else { throw WorkbookProblem.tooLarge(part: "cells") }
    try file?.write(buffer.span, called: name)
    buffer.removeAll(keepingCapacity: true)
  }
}
