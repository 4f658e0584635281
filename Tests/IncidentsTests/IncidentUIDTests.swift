import Incidents
import Testing

@Suite struct `The stable identifier of an incident` {
  @Test(arguments: [("list", "1"), ("list", "a:b"), ("a:b", "c"), ("list", "")])
  func `is the list and the identifier in it`(list: String, identifier: String) {
    let uid = IncidentUID.of(identifier, in: list)
    #expect(uid == "\(list):\(identifier)")
    #expect(IncidentUID.identifier(in: uid, of: list) == identifier)
  }

  @Test(arguments: ["other:1", "lists:1", "list", ""])
  func `is of no other list`(uid: String) {
    #expect(IncidentUID.identifier(in: uid, of: "list") == nil)
  }
}
