// What is worth knowing of how a file is read, beside its rows.
extension FileImport {
  /// Sentences about the header, the identifiers and the columns that nothing reads.
  var notes: [String] {
    var notes = scanner.header.repeated.map { repeated in
      let others = repeated.columns.dropFirst().map { "'\($0)'" }.joined(separator: ", ")
      return
        "The header has '\(repeated.name)' \(repeated.columns.count == 2 ? "twice" : "\(repeated.columns.count) times"): "
        + "the later one is read as \(others). A mapping names the first "
        + "'\(scanner.header.unambiguous(repeated.name))'."
    }
    if let identifierReason { notes.append("Identifiers: \(identifierReason).") }
    let quantities = scanner.unreadQuantities.map { "'\(scanner.header.names[$0])'" }
    if !quantities.isEmpty {
      let names = quantities.joined(separator: ", ")
      let readsCounts = mapping.fields.keys.contains { $0.isCount }
      notes.append(
        readsCounts
          ? "\(names) looks like a number of people, and is not read."
          : "No numbers of people are read; \(names) looks like one.")
    }
    return notes
  }
}
