import Incidents

/// The columns of a header that feed fields, by what they are called.
struct HeadingColumns {
  /// Each field with the column that it is read from.
  private(set) var fields: [NativeField: FieldMapping] = [:]
  /// Two columns that could feed one field alike; nil where there are none.
  var ambiguity: (field: NativeField, first: String, second: String)? {
    NativeField.allCases.lazy.compactMap { field in
      ambiguities[field].map { (field, $0.first, $0.second) }
    }.first
  }

  private var ambiguities: [NativeField: (first: String, second: String)] = [:]

  private var ranks: [NativeField: Int] = [:]

  /// Finds the columns: one of a field's own name before all others, then the one that is called most
  /// specially.
  init(_ header: [String]) {
    for name in header {
      guard let field = NativeField(name: Header.folded(name)) else { continue }
      take(name, for: field, rank: .max)
    }
    let others = header.filter { NativeField(name: Header.folded($0)) == nil }
    for name in others {
      guard let rule = Headings.rule(name) else { continue }
      take(name, for: rule.field, rank: rule.rank)
    }
    takeArrests(others)
    stateCode()
    DateColumns.complete(&fields, header: header)
  }

  private mutating func take(_ name: String, for field: NativeField, rank: Int) {
    guard let known = ranks[field] else {
      (fields[field], ranks[field]) = (FieldMapping(.column(name)), rank)
      return
    }
    if rank > known {
      (fields[field], ranks[field]) = (FieldMapping(.column(name)), rank)
      ambiguities[field] = nil
    } else if rank == known, (1..<Int.max).contains(rank), field != .name {
      let first = fields[field]?.columns.first ?? field.name
      ambiguities[field] = ambiguities[field] ?? (first, name)
    }
  }

  /// Reads articles under the code that their heading names, as in "Статья КоАП".
  private mutating func stateCode() {
    guard let articles = fields[.articles], case .column(let name) = articles.origin,
      HeadingWords(name).concepts.contains(.administrative)
        || HeadingWords(name).words.contains(where: { $0 == "коап" || $0 == "әқбтк" })
    else { return }
    let isOfRussia = HeadingWords(name).words.contains("рф")
    fields[.articles]?.code = isOfRussia ? .administrativeOfRussia : .administrative2014
  }

  /// Reads a column of arrests beside one of detentions as arrests: the two are told apart there.
  private mutating func takeArrests(_ header: [String]) {
    guard fields[.arrested] == nil, let detained = fields[.detained]?.columns else { return }
    let arrests = header.filter { name in
      !detained.contains(name) && Headings.rule(name)?.field == .detained
        && HeadingWords(name).concepts.contains(.arrest)
    }
    guard arrests.count == 1, let column = arrests.first else { return }
    fields[.arrested] = FieldMapping(.column(column))
  }
}
