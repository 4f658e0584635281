import Incidents

extension Mapping {
  /// The mapping that a row of HXL hashtags gives: each field from the first column whose tag means
  /// it.
  ///
  /// Source: the core schema of the HXL standard, version 1.1, and its attributes.
  static func hashtags(_ tags: [String], header: [String]) -> Mapping {
    var fields: [Field: FieldMapping] = [:]
    for (index, tag) in tags.enumerated() where index < header.count {
      guard let field = field(of: tag), fields[field] == nil else { continue }
      fields[field] = FieldMapping(.column(header[index]))
    }
    return Mapping(description: "HXL hashtags", fields: fields).withPersons(header)
  }

  /// What a hashtag with its attributes means; nil where it is none of ours.
  private static func field(of text: String) -> Field? {
    if let field = Field.allCases.first(where: { $0.row.hashtag == text }) { return field }
    let parts = text.lowercased().split { $0 == "+" || $0.isWhitespace }.map(String.init)
    guard let tag = parts.first else { return nil }
    let attributes = Set(parts.dropFirst())
    return meanings.first { tag == $0.tag && attributes.isSuperset(of: $0.attributes) }?.field
  }

  /// Tags with the attributes that they need, the more special before the more general.
  private static let meanings: [(tag: String, attributes: Set<String>, field: Field)] = [
    ("#event", ["id"], .id), ("#event", ["code"], .id), ("#meta", ["id"], .id),
    ("#event", ["type"], .kind), ("#event", ["name"], .title), ("#event", ["title"], .title),
    ("#event", ["description"], .summary), ("#description", [], .summary),
    ("#date", ["reported"], .reportedOn), ("#date", [], .date),
    ("#country", ["code"], .country), ("#country", [], .country),
    ("#adm1", ["name"], .region), ("#adm1", [], .region), ("#region", [], .region),
    ("#loc", [], .locality), ("#adm2", ["name"], .locality),
    ("#geo", ["lat"], .latitude), ("#geo", ["lon"], .longitude),
    ("#affected", ["killed"], .killed), ("#affected", ["injured"], .injured),
    ("#affected", ["detained"], .detained), ("#affected", ["arrested"], .arrested),
    ("#meta", ["source"], .source), ("#meta", ["url"], .sourceURL),
  ]
}
