internal import CZip
internal import Glibc

/// A zip archive that is open for reading.
///
/// Members are read as a stream and never written to disk, so that the paths in an archive mean
/// nothing but names.
@safe final class ZipArchive {
  /// Most bytes that a member may unpack to.
  static let mostBytes: UInt64 = 8 << 30
  /// Unpacked size above which the ratio of packing is looked at.
  static let suspiciousBytes: UInt64 = 512 << 20
  /// Ratio of packing that no list reaches.
  static let suspiciousRatio: UInt64 = 400

  private let archive: OpaquePointer

  /// Opens the archive in an open file, which stays open.
  ///
  /// - Throws: `damaged` where it is no archive, or is cut off; `noLibrary`.
  convenience init(_ file: InputFile) throws(WorkbookProblem) { try self.init(file.descriptor) }

  /// Opens the archive in a file of an open descriptor, which stays open.
  ///
  /// - Throws: `damaged` where it is no archive, or is cut off; `noLibrary`.
  init(_ descriptor: Int32) throws(WorkbookProblem) {
    try Self.loadLibrary()
    // libzip takes over the descriptor that it is given.
    let descriptor = fcntl(descriptor, F_DUPFD_CLOEXEC, 3)
    guard descriptor >= 0 else {
      throw .damaged(part: "archive", reason: InputFile.errorText(errno))
    }
    var code: CInt = 0
    guard let archive = unsafe zip_fdopen(descriptor, ZIP_RDONLY, &code) else {
      _ = close(descriptor)
      throw .damaged(part: "archive", reason: Self.text(code))
    }
    unsafe self.archive = archive
    guard unsafe zip_get_num_entries(archive, 0) <= WorkbookLimits.members else {
      throw .tooLarge(part: "archive")
    }
  }

  deinit { unsafe zip_discard(archive) }

  /// Loads the library that reads and writes archives; to be called before any other function of it.
  ///
  /// - Throws: `noLibrary`.
  static func loadLibrary() throws(WorkbookProblem) {
    guard let reason = unsafe aigaq_load_zip() else { return }
    throw .noLibrary(reason: unsafe String(cString: reason))
  }

  /// Whether the archive has a member of a name.
  func has(_ name: String) -> Bool { unsafe zip_name_locate(archive, name, 0) >= 0 }

  /// The names of the members, at most so many.
  func names(atMost limit: Int) -> [String] {
    let count = max(0, min(Int(unsafe zip_get_num_entries(archive, 0)), limit))
    return (0..<count).compactMap { index in
      guard let name = unsafe zip_get_name(archive, UInt64(index), 0) else { return nil }
      return unsafe String(cString: name)
    }
  }

  /// True if several members have a name: which of them is meant, programs do not agree on.
  private func isAmbiguous(_ name: String) -> Bool {
    let count = UInt64(max(0, unsafe zip_get_num_entries(archive, 0)))
    var found = 0
    for index in 0..<count {
      guard let other = unsafe zip_get_name(archive, index, 0) else { continue }
      if unsafe strcmp(other, name) == 0 { found += 1 }
    }
    return found > 1
  }

  /// Opens a member as a stream.
  ///
  /// - Throws: `missingPart`, `encrypted`, `tooLarge` or `damaged`.
  func open(_ name: String) throws(WorkbookProblem) -> ZipMember {
    let index = unsafe zip_name_locate(archive, name, 0)
    guard index >= 0 else { throw .missingPart(name) }
    guard !isAmbiguous(name) else {
      throw .damaged(part: name, reason: "the archive holds it more than once")
    }
    var status = unsafe zip_stat_t()
    unsafe zip_stat_init(&status)
    guard unsafe zip_stat_index(archive, UInt64(index), 0, &status) == 0 else {
      throw .damaged(part: name, reason: lastError)
    }
    let isTooLarge = unsafe Self.isTooLarge(status.size, from: status.comp_size)
    guard !isTooLarge else { throw .tooLarge(part: name) }
    guard let member = unsafe zip_fopen_index(archive, UInt64(index), 0) else {
      let code = unsafe zip_error_code_zip(zip_get_error(archive))
      throw code == ZIP_ER_NOPASSWD ? .encrypted : .damaged(part: name, reason: lastError)
    }
    return unsafe ZipMember(member, of: self, name: name, packedSize: status.comp_size)
  }

  /// Whether so many bytes, unpacked from so many, are more than a list takes.
  static func isTooLarge(_ size: UInt64, from packedSize: UInt64) -> Bool {
    size > mostBytes || size > suspiciousBytes && size / max(packedSize, 1) > suspiciousRatio
  }

  private var lastError: String {
    unsafe Self.text(zip_error_code_zip(zip_get_error(archive)))
  }

  private static func text(_ code: CInt) -> String {
    var error = unsafe zip_error_t()
    unsafe zip_error_init_with_code(&error, code)
    defer { unsafe zip_error_fini(&error) }
    guard let text = unsafe zip_error_strerror(&error) else { return "error \(code)" }
    return unsafe String(cString: text)
  }
}

/// Bytes of one member of an archive, unpacked as they are asked for.
@safe struct ZipMember: ~Copyable {
  /// The member's name in the archive.
  let name: String

  private let member: OpaquePointer
  // The stream is of no use once the archive is closed.
  private let archive: ZipArchive
  private let packedSize: UInt64
  private var size: UInt64 = 0

  fileprivate init(
    _ member: OpaquePointer, of archive: ZipArchive, name: String, packedSize: UInt64
  ) {
    unsafe self.member = member
    self.archive = archive
    self.name = name
    self.packedSize = packedSize
  }

  deinit { unsafe _ = zip_fclose(member) }

  /// Reads the next bytes into a buffer.
  ///
  /// - Returns: Number of bytes read; none at the end.
  /// - Throws: `damaged`, or `tooLarge` where the member is longer than the archive says.
  mutating func read(into buffer: inout [UInt8]) throws(WorkbookProblem) -> Int {
    let count = unsafe buffer.withUnsafeMutableBytes { bytes in
      unsafe zip_fread(member, bytes.baseAddress, UInt64(bytes.count))
    }
    guard count >= 0 else {
      let reason = unsafe zip_file_strerror(member).map { unsafe String(cString: $0) }
      throw .damaged(part: name, reason: reason ?? "it cannot be unpacked")
    }
    size += UInt64(count)
    guard !ZipArchive.isTooLarge(size, from: packedSize) else { throw .tooLarge(part: name) }
    return Int(count)
  }

  /// Reads everything, where it is not longer than a limit.
  ///
  /// - Throws: As ``read(into:)``; `tooLarge` where it is longer.
  consuming func readWhole(atMost limit: Int) throws(WorkbookProblem) -> [UInt8] {
    var whole: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 12)
    while true {
      let count = try read(into: &buffer)
      guard count > 0 else { return whole }
      whole += buffer.prefix(count)
      guard whole.count <= limit else { throw .tooLarge(part: name) }
    }
  }
}
