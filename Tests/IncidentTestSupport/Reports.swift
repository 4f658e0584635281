import Cryptography
package import IncidentStore
import Incidents

extension ReportRevision {
  /// The revision of a report, told apart by what its digest is filled with.
  package init(
    _ id: String = "1", by key: String = "OVD", in dataset: String = "list", revision: Int64 = 1,
    digest: UInt8 = 1, line: Int = 2
  ) {
    self.init(
      identity: Identity(dataset: dataset, externalID: id, key: key), revision: revision,
      record: SHA256Digest(of: "\(id) \(digest)".utf8), digest: Array(repeating: digest, count: 16),
      line: line)
  }
}

extension ImportBatch {
  /// A run over a file of two columns.
  package init(of dataset: String = "list", rows: Int = 1) {
    var counts = Counts()
    counts.rows = rows
    self.init(
      dataset: dataset, fileName: "list.csv", sha256: String(repeating: "a", count: 64),
      byteCount: 100, header: #"["id","detained"]"#, mapping: #"{"aigaq_mapping":1}"#,
      counts: counts, appliedAt: TestStore.now, toolVersion: "0.1")
  }
}

extension TestStore {
  /// Adds an incident that rests on one report, as the import of a file of one row does.
  @discardableResult
  package func addReport(
    of id: String = "1", claims: [String] = [], place: String? = nil, source: String = "OVD-Info"
  ) throws -> Int64 {
    var account = try ReportContent(on: "2019-06-09", detained: claims.first)
    account.place = try Place(country: "Kazakhstan", region: place)
    let incident = try add("list:\(id)", account)
    try store.write {
      let batch = try repositories.batches.add(ImportBatch())
      let cells = Array(#"["\#(id)","\#(claims.first ?? "")"]"#.utf8)
      var revision = ReportRevision(id)
      revision.record = ReportRecord(list: "list", columns: ["id", "detained"])
        .name(external: id, key: revision.identity.key, cells: cells.span)
      let report = try repositories.reports.add(
        revision, batch: batch, attribution: Attribution(source: Source(name: source)),
        cells: cells)
      for claim in account.claims { try repositories.reports.add(claim, to: report) }
      try repositories.incidents.link(incident, toReport: report)
    }
    return incident
  }
}
