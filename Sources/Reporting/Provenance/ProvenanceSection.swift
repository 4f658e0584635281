/// Provenance as a section of a page of HTML.
enum ProvenanceSection {
  /// Appends the section.
  static func append(_ provenance: Provenance, to output: inout [UInt8]) {
    output.append("<section id=\"provenance\">\n<h2>Provenance</h2>\n<dl>\n")
    for fact in provenance.facts {
      output.append("<dt>")
      HTMLText.append(fact.name, to: &output)
      output.append("</dt>\n")
      for value in fact.values.isEmpty ? [.text("none")] : fact.values {
        output.append("<dd>")
        HTMLText.append(value.plainText ?? "", to: &output)
        output.append("</dd>\n")
      }
    }
    output.append("</dl>\n</section>\n")
  }
}
