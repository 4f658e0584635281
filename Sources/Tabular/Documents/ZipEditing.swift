internal import CZip
internal import Glibc

/// Archives that are made or changed in memory.
enum ZipEditing {
  /// The bytes of an archive in which one member has another content; the other members are as they
  /// were, byte for byte, and the member keeps its time.
  ///
  /// - Throws: `damaged` where the archive cannot be changed.
  static func replacing(
    _ name: String, of archive: [UInt8], with content: [UInt8]
  ) throws(WorkbookProblem) -> [UInt8] {
    try unsafe editing(archive, adding: [content], named: name) { archive, memory in
      unsafe replace(name, in: archive, with: memory[0])
    }
  }

  /// The bytes of a new archive; the same members give the same bytes.
  ///
  /// - Throws: `damaged` where there is no memory for it.
  static func archive(
    of members: [(name: String, content: [UInt8])]
  ) throws(WorkbookProblem) -> [UInt8] {
    try unsafe editing([], adding: members.map(\.content), named: members.first?.name ?? "archive")
    {
      archive, memory in
      for (index, member) in members.enumerated() {
        guard unsafe add(member.name, to: archive, with: memory[index]) else { return false }
      }
      return true
    }
  }

  private static func editing(
    _ archive: [UInt8], adding contents: [[UInt8]], named name: String,
    _ change: (OpaquePointer, [UnsafeMutableRawBufferPointer]) -> Bool
  ) throws(WorkbookProblem) -> [UInt8] {
    try ZipArchive.loadLibrary()
    let buffers = Buffers(archive, contents)
    guard
      let source = unsafe zip_source_buffer_create(
        buffers.archive.baseAddress, UInt64(archive.count), 0, nil)
    else { throw failure(name) }
    defer { unsafe zip_source_free(source) }
    unsafe zip_source_keep(source)
    let mode = archive.isEmpty ? ZIP_CREATE | ZIP_TRUNCATE : 0
    guard let open = unsafe zip_open_from_source(source, mode, nil) else {
      unsafe zip_source_free(source)
      throw failure(name)
    }
    guard unsafe change(open, buffers.contents) else {
      unsafe zip_discard(open)
      throw failure(name)
    }
    guard unsafe zip_close(open) == 0 else {
      unsafe zip_discard(open)
      throw failure(name)
    }
    guard let result = unsafe bytes(of: source) else { throw failure(name) }
    return result
  }

  private static func failure(_ name: String) -> WorkbookProblem {
    .damaged(part: name, reason: "it cannot be replaced in the archive")
  }

  private static func replace(
    _ name: String, in archive: OpaquePointer, with content: UnsafeMutableRawBufferPointer
  ) -> Bool {
    var status = unsafe zip_stat_t()
    unsafe zip_stat_init(&status)
    guard unsafe zip_stat(archive, name, 0, &status) == 0,
      let source = unsafe zip_source_buffer(
        archive, content.baseAddress, UInt64(content.count), 0)
    else { return false }
    let index = unsafe status.index
    guard unsafe zip_file_replace(archive, index, source, 0) == 0 else {
      unsafe zip_source_free(source)
      return false
    }
    return unsafe zip_file_set_mtime(archive, index, status.mtime, 0) == 0
  }

  private static func add(
    _ name: String, to archive: OpaquePointer, with content: UnsafeMutableRawBufferPointer
  ) -> Bool {
    guard
      let source = unsafe zip_source_buffer(
        archive, content.baseAddress, UInt64(content.count), 0)
    else { return false }
    let index = unsafe zip_file_add(archive, name, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
    guard index >= 0 else {
      unsafe zip_source_free(source)
      return false
    }
    return unsafe zip_file_set_dostime(archive, UInt64(index), 0, firstDay, 0) == 0
  }

  /// The first day that an archive can name, 1980-01-01, in its own bits.
  private static let firstDay: UInt16 = 1 << 5 | 1

  private static func bytes(of source: OpaquePointer) -> [UInt8]? {
    guard unsafe zip_source_open(source) == 0 else { return nil }
    defer { unsafe _ = zip_source_close(source) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe buffer.withUnsafeMutableBytes { buffer in
        unsafe zip_source_read(source, buffer.baseAddress, UInt64(buffer.count))
      }
      guard count >= 0 else { return nil }
      guard count > 0 else { return bytes }
      bytes += buffer.prefix(Int(count))
    }
  }

  /// Memory that stays where it is while libzip looks at it.
  @safe private final class Buffers {
    let archive: UnsafeMutableRawBufferPointer
    let contents: [UnsafeMutableRawBufferPointer]

    init(_ archive: [UInt8], _ contents: [[UInt8]]) {
      unsafe self.archive = unsafe Self.copy(archive)
      unsafe self.contents = unsafe contents.map(Self.copy)
    }

    deinit {
      unsafe archive.deallocate()
      for index in unsafe contents.indices { unsafe contents[index].deallocate() }
    }

    private static func copy(_ bytes: [UInt8]) -> UnsafeMutableRawBufferPointer {
      let memory = UnsafeMutableRawBufferPointer.allocate(
        byteCount: max(1, bytes.count), alignment: 1)
      unsafe memory.copyBytes(from: bytes)
      return unsafe UnsafeMutableRawBufferPointer(rebasing: memory[..<bytes.count])
    }
  }
}
