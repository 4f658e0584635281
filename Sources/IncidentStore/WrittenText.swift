/// A text that is told apart from others byte by byte, as SQLite compares texts.
///
/// To Swift two texts are equal however an accent is written.
struct WrittenText: Hashable {
  private let text: String

  init(_ text: String) { self.text = text }

  static func == (left: WrittenText, right: WrittenText) -> Bool {
    left.text.utf8.elementsEqual(right.text.utf8)
  }

  func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { bytes in unsafe hasher.combine(bytes: UnsafeRawBufferPointer(bytes)) }
    hasher.combine(text.utf8.count)
  }
}
