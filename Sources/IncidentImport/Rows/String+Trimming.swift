extension String {
  /// The text without white space at its ends.
  var trimmedOfSpace: String {
    guard let first = utf8.first, let last = utf8.last else { return self }
    // Most cells have none: a byte of white space is ASCII below "!", or begins or ends a character
    // outside ASCII.
    if first > 0x20, first < 0x80, last > 0x20, last < 0x80 { return self }
    let scalars = unicodeScalars
    guard let start = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let end = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(scalars[start...end])
  }
}
