import Incidents

extension IncidentFilter {
  /// The filter as options of a command and their values, in a fixed order; none where no condition
  /// is set.
  package var options: [(name: String, value: String)] {
    var options: [(name: String, value: String)] = []
    func add(_ name: String, _ values: [String]) {
      options += values.map { (name: "--\(name)", value: $0) }
    }
    add("from", [from?.iso].compactMap(\.self))
    add("to", [to?.iso].compactMap(\.self))
    add("kind", kinds.map(\.rawValue))
    add("region", regions.map(\.text))
    add("place", [place?.text].compactMap(\.self))
    add("article", articles.map { ArticleList.write([$0]) })
    add("verification", verifications.map(\.rawValue))
    add("source", sources)
    add("dataset", datasets)
    add("form", forms.map(\.rawValue))
    add("authorisation", authorisations.map(\.rawValue))
    add("response", responses.map(\.rawValue))
    add("text", [text?.text].compactMap(\.self))
    add(
      "near",
      [near].compactMap { $0.map { "\($0.latitude),\($0.longitude),\($0.kilometres)" } })
    add("without", lacking.map(\.rawValue))
    add("min-detained", [minimumDetained].compactMap { $0.map(String.init) })
    return options
  }
}
