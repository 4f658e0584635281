/// Files that are small enough to be read whole.
package enum WholeFile {
  /// The bytes of a file.
  ///
  /// - Throws: Why it cannot be read; one that is longer than the limit, in bytes, is not.
  package static func read(_ path: String, atMost limit: Int) throws(FileProblem) -> [UInt8] {
    let file = try InputFile(path: path)
    var bytes: [UInt8] = []
    var count = 0
    while true {
      if count == bytes.count { bytes += Array(repeating: 0, count: max(4096, count)) }
      let read = try file.read(into: &bytes, from: count)
      guard read > 0 else { return Array(bytes.prefix(count)) }
      count += read
      guard count <= limit else {
        throw .tooLong(path: path, limit: limit)
      }
    }
  }
}
