/// What is bound to one statement, kept where SQLite reads it without a copy of its own.
///
/// Each parameter has a piece of memory that its values take turns in. For a bulk load that is much
/// quicker than to have SQLite allocate and free a copy of every value.
@safe struct BoundBytes: ~Copyable {
  /// The longest value that is kept here, in bytes; SQLite copies what is longer.
  static let longest = 2048

  /// The pieces by the parameters' numbers, from 1; they are made when they are first needed.
  private var pieces: [UnsafeMutableRawBufferPointer?] = unsafe []

  deinit {
    for index in unsafe pieces.indices { unsafe pieces[index]?.deallocate() }
  }

  /// Keeps a value until the next one of the same parameter.
  ///
  /// What was bound to the parameter before is gone: the new value is to be bound at once.
  ///
  /// - Parameters:
  ///   - bytes: The value, at least one byte and at most `longest`.
  ///   - index: The parameter's number, from 1, which the statement has.
  /// - Returns: Where it lies.
  mutating func keep(
    _ bytes: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> UnsafeRawPointer? {
    while unsafe pieces.count < index { unsafe pieces.append(nil) }
    if let piece = unsafe pieces[index - 1], piece.count >= bytes.count {
      unsafe piece.copyMemory(from: UnsafeRawBufferPointer(bytes))
      return UnsafeRawPointer(piece.baseAddress)
    }
    unsafe pieces[index - 1]?.deallocate()
    let piece = UnsafeMutableRawBufferPointer.allocate(
      byteCount: max(32, bytes.count * 2), alignment: 1)
    unsafe pieces[index - 1] = unsafe piece
    unsafe piece.copyMemory(from: UnsafeRawBufferPointer(bytes))
    return UnsafeRawPointer(piece.baseAddress)
  }
}
