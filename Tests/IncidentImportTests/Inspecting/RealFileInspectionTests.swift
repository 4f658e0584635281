import IncidentStore
import FoundationEssentials
import Tabular
import IncidentImport
import Incidents
import TestSupport
import Testing

@Suite(.enabled(if: SharedData.isPresent, "the shared files are not beside this checkout"))
struct `Lists of others, inspected` {
  private let database: TestDatabase

  init() throws { database = try TestDatabase() }

  /// The mapping that is proposed, as a file would hold it.
  private func written(_ inspection: FileInspection) throws -> Mapping {
    try MappingReader.read(Data(inspection.proposal.mapping.indentedJSON.utf8))
  }

  @Test func `OVD-Info's list of 2012 is known by its columns`() throws {
    let list = SharedData.path("ovd-2012/list_2012.csv")
    let inspection = try FileInspector.inspect(list)
    guard case .detected(preset: "ovd-info-2012")? = inspection.layout.layout?.reason else {
      Issue.record("\(inspection.layout)")
      return
    }
    #expect(inspection.rows == 228 && inspection.raggedRows == 0 && inspection.columns.count == 15)
    #expect(inspection.guess.encoding == .utf8 && inspection.guess.lineEnds == .crlf)
    #expect(inspection.identities?.incidents == 228 && inspection.identities?.duplicates == 0)
    #expect(inspection.finding(.detained)?.unread.count == 0)
    #expect(inspection.columns[13].kind == .count && inspection.columns[13].distinct == 50)
    #expect(inspection.columns[3].kind == .term(of: .authorisation))
    #expect(inspection.columns[1].kind == .date && inspection.columns[1].distinct == 174)
    #expect(!inspection.proposal.isNeeded)
    let counts = try database.add(file: list, to: nil, mapping: written(inspection))
    #expect(counts.newIncidents == 228)
  }

  @Test func `a list of 52 columns is read by the dates that every row has`() throws {
    let list = SharedData.path("2020pb/all-locations.csv")
    let inspection = try FileInspector.inspect(list)
    #expect(inspection.rows == 1340 && inspection.columns.count == 52)
    #expect(inspection.feeds == ["id": [.id], "date_text": [.date], "city": [.locality]])
    #expect(inspection.finding(.date)?.empty == 3)
    #expect(inspection.proposal.isNeeded)
    #expect(inspection.columns.dropFirst(7).allSatisfy { $0.kind == .url })
    let counts = try database.add(file: list, to: nil, mapping: written(inspection))
    #expect(counts.newIncidents == 1340 && counts.rejectedRows == 0)
  }

  @Test func `a list of court cases gets its identifier and date guessed`() throws {
    let list = SharedData.path("rf-court-cases/sogi_based_crimes_21_22.csv")
    let inspection = try FileInspector.inspect(list)
    #expect(inspection.rows == 42 && inspection.layout.layout == nil)
    #expect(
      inspection.feeds == [
        "case_id_uid": [.id], "adm_date": [.date], "articles": [.articles], "notes": [.summary],
        "accused_n": [.charged],
      ])
    #expect(inspection.columns[4].kind == .article && inspection.columns[2].kind == .url)
    #expect(inspection.columns[8].kind == .year && inspection.columns[5].kind == .count)
    // Its articles are of another country's law; what a mapping can read of it is read.
    var mapping = try written(inspection)
    #expect(mapping.dataset == "sogi_based_crimes_21_22")
    mapping.fields[.articles] = nil
    let counts = try database.add(file: list, to: nil, mapping: mapping)
    #expect(counts.newIncidents == 42 && counts.rejectedRows == 0)
  }
}
