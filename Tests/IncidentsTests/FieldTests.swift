import Incidents
import Testing

@Suite struct `The table of fields` {
  @Test func `gives each field a name of its own`() {
    let names = Field.allCases.map(\.name)
    #expect(Set(names).count == names.count)
    for field in Field.allCases {
      #expect(Field(name: field.name) == field)
      #expect(field.name.wholeMatch(of: /[a-z]+(_[a-z]+)*/) != nil, "\(field.name)")
      #expect(field.row.meaning.hasSuffix("."), "\(field.name)")
    }
    #expect(Field(name: "nonsense") == nil)
  }

  @Test(arguments: [
    (Field.id, "identifier of the incident"), (.report, "identifier of the report"),
    (.date, "date of the incident"), (.kind, "kind of incident"), (.title, "short name"),
    (.summary, "description"), (.country, "country"), (.region, "region"), (.locality, "town"),
    (.latitude, "north"), (.longitude, "east"), (.form, "form"), (.authorisation, "authorisation"),
    (.organiser, "organiser"), (.demands, "demands"), (.participants, "participants"),
    (.detained, "people detained"), (.detentionKind, "deprivation of liberty"),
    (.arrested, "people arrested"), (.fined, "people fined"), (.charged, "people charged"),
    (.articles, "articles of law"), (.injured, "people injured"), (.killed, "people killed"),
    (.response, "response of the authorities"), (.weaponUsed, "means of force"),
    (.violation, "violated"), (.verification, "verification"), (.source, "source of the report"),
    (.sourceKind, "kind of source"), (.sourceURL, "web address"), (.language, "language"),
    (.parentID, "wave"), (.name, "name of the person"), (.person, "identifier of the person"),
    (.birthDate, "year of birth"), (.chargeStatus, "status of the charges"),
    (.statusDate, "date of the status"),
  ])
  func `says of each field what it means and not what another does`(field: Field, words: String) {
    #expect(field.row.meaning.contains(words), "\(field.name): \(field.row.meaning)")
  }

  @Test func `has the fields of persons last, without hashtags`() {
    let firstOfPersons = Field.allCases.firstIndex(where: \.isOfPersons)
    #expect(Field.allCases[(firstOfPersons ?? 0)...].allSatisfy { $0.isOfPersons })
    let hashtags = Field.allCases.filter { !$0.isOfPersons }.map(\.row.hashtag)
    #expect(Set(hashtags).count == hashtags.count && !hashtags.contains(nil))
    #expect(Field.allCases.filter(\.isOfPersons).allSatisfy { $0.row.hashtag == nil })
  }

  @Test func `shows nobody who a person is`() {
    #expect(Field.allCases.filter(\.isRestricted) == [.name, .person, .birthDate])
  }

  @Test func `stores what a report's content holds by field, and asks by what is stored`() {
    for field in Field.allCases where field.row.storage != nil {
      #expect(Field.valued.contains(field), "\(field.name)")
    }
    let asked = Field.allCases.filter {
      !$0.row.traits.isDisjoint(with: [.found, .grouped])
    }
    #expect(Set(asked.map(\.row.asked)).count == asked.count)
    for field in asked where field.vocabulary != nil {
      #expect(field.row.storage != nil, "\(field.name)")
    }
  }

  @Test func `combines what several reports state`() {
    var (first, second) = (ReportContent(date: .unknown), ReportContent(date: .unknown))
    first.title = "March"
    second.title = "Rally"
    second.form = .rally
    let whole = ReportContent.combined([first, second])
    #expect(whole?.title == "March" && whole?.form == .rally)
    #expect(whole?.values[.organiser] == nil && whole?.isProtest == true)
  }
}
