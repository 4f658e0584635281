extension PartialDate {
  /// A text that gives the date wherever it stands: the source's, unless that needs the column in
  /// which it stood, or what the mapping made of it; else the date in EDTF.
  package var portableText: String {
    if text == edtf, !text.isEmpty { return text }
    if SerialDays.read(text) == nil, !ColumnEvidence(text).needsColumn,
      let alone = try? PartialDate(reading: text), alone.edtf == edtf,
      !text.allSatisfy(\.isWhitespace)
    {
      return text
    }
    return edtf.isEmpty ? "unknown" : edtf
  }
}
