import Incidents

/// The columns of a header that feed fields, by what they are called.
struct HeadingColumns {
  /// Each field with the column that it is read from.
  private(set) var fields: [Field: FieldMapping] = [:]
  /// Two columns that could feed one field alike; nil where there are none.
  var ambiguity: (field: Field, first: String, second: String)? {
    Field.allCases.lazy.compactMap { field in
      ambiguities[field].map { (field, $0.first, $0.second) }
    }.first
  }

  private var ambiguities: [Field: (first: String, second: String)] = [:]

  private var ranks: [Field: Int] = [:]

  /// Finds the columns: one of a field's own name before all others, then the one that is called most
  /// specially.
  init(_ header: [String]) {
    for name in header {
      guard let field = Field(name: Header.folded(name)) else { continue }
      take(name, for: field, rank: .max)
    }
    let others = header.filter { Field(name: Header.folded($0)) == nil }
    for name in others {
      guard let rule = Headings.rule(name) else { continue }
      let isAnswer = rule.field.isCount && Headings.isQuestion(name)
      take(name, for: rule.field, rank: isAnswer ? 0 : rule.rank)
    }
    takeArrests(others)
    takeGroups(others)
    takeAnswers(header)
    takeArticles(header)
    DateColumns.complete(&fields, header: header)
  }

  private mutating func take(_ name: String, for field: Field, rank: Int) {
    var reading = FieldMapping(.column(name))
    reading.isRunningTotal = field.isCount && Headings.isRunningTotal(name)
    guard let known = ranks[field] else {
      (fields[field], ranks[field]) = (reading, rank)
      return
    }
    if rank > known {
      (fields[field], ranks[field]) = (reading, rank)
      ambiguities[field] = nil
    } else if rank == known, (1..<Int.max).contains(rank), field != .name, field != .articles {
      let first = fields[field]?.columns.first ?? field.name
      ambiguities[field] = ambiguities[field] ?? (first, name)
    }
  }

  /// Reads all columns of articles, each under the code that its heading names, as in "Статья КоАП".
  private mutating func takeArticles(_ header: [String]) {
    let named = header.filter(Headings.isOfArticles)
    guard let first = fields[.articles]?.columns.first ?? named.first else { return }
    if fields[.articles] == nil { fields[.articles] = FieldMapping(.column(first)) }
    let others = named.filter { $0 != first }
    let isNumbered = HeadingWords(first).hasNumber || others.contains { HeadingWords($0).hasNumber }
    let codes = Set(([first] + others).map(Self.code))
    fields[.articles]?.code = Self.code(of: first)
    // Columns that neither numbers nor codes tell apart give one text in several languages.
    guard isNumbered || codes.count > 1 else { return }
    fields[.articles]?.plus = others.map { name in
      var reading = FieldMapping(.column(name))
      reading.code = Self.code(of: name)
      return reading
    }
  }

  /// The code that the heading of a column of articles names.
  private static func code(of heading: String) -> CodeMention? {
    if let code = ArticleList.code(namedIn: heading) { return code }
    let isAdministrative = HeadingWords(heading).concepts.contains(.administrative)
    return isAdministrative ? CodeMention(kind: .administrative) : nil
  }

  /// Sums the columns of groups that make up a whole, such as men and women, where no column has the
  /// whole.
  private mutating func takeGroups(_ header: [String]) {
    for field in Field.allCases where field.isCount && fields[field] == nil {
      for whole in Headings.wholes {
        let columns = whole.compactMap { group in
          header.first { Headings.count($0, of: group) == field }
        }
        guard columns.count == whole.count, fields[field] == nil else { continue }
        fields[field] = FieldMapping(.column(columns[0]))
        fields[field]?.plus = columns.dropFirst().map { FieldMapping(.column($0)) }
      }
    }
  }

  /// Reads a column that answers whether there were any people where the number beside it says nothing.
  private mutating func takeAnswers(_ header: [String]) {
    for (index, name) in header.enumerated() where Headings.isQuestion(name) {
      guard let field = Headings.rule(name)?.field, field.isCount, let number = fields[field] else {
        continue
      }
      if !number.columns.contains(name) {
        fields[field]?.otherwise.append(FieldMapping(.column(name)))
      } else if index + 1 < header.count, Headings.isBareCount(header[index + 1]) {
        fields[field] = FieldMapping(.column(header[index + 1]))
        fields[field]?.otherwise = [number]
      }
    }
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
