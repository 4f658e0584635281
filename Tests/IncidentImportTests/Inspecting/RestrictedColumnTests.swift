import Incidents
import IncidentImport
import Testing

@Suite struct `A column that names persons` {
  @Test(arguments: ["name", "ФИО", "Фамилия", "Аты-жөні", "ИИН", "surname", "date of birth"])
  func `is not shown by examples where it is called so`(name: String) throws {
    let column = try inspected(column: name, ["Ann Example", "Bob Sample", "1980-01-02"])
    #expect(column.isRestricted)
    #expect(column.examples == [] && column.order == nil && column.unreadCounts.count == 0)
  }

  @Test(arguments: ["Примеров Иван Петрович", "Есімова Айгүл Серікқызы", "Тестов Ерлан Болатұлы"])
  func `is not shown where its cells are names`(name: String) throws {
    #expect(try inspected(column: "about", ["?", name]).isRestricted)
    #expect(try !inspected(column: "about", ["?", "митинг на площади"]).isRestricted)
  }

  @Test func `stays out of all else that is found`() throws {
    let inspection = try inspected(
      "ФИО,дата,note\nВымышленов Ерлан,2019-06-09,a\nВымышленов Ерлан,2019-06-09,b\n")
    #expect(inspection.identities?.duplicates == 1)
    #expect(inspection.columns[0].feeds(.name) && inspection.columns[2].examples == ["a", "b"])
    #expect(!"\(inspection)".contains("Вымышленов"))
    #expect(inspection.proposal.mapping.unit == .person)
  }
}

extension ColumnFinding {
  fileprivate func feeds(_ field: Field) -> Bool { feeds.contains { $0.field == field } }
}
