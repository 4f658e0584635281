/// The stable identifier of an incident: the name of a list, a colon, and the identifier in the list.
package enum IncidentUID {
  /// Joins the identifier of a row and the name of its list.
  package static func of(_ identifier: some StringProtocol, in list: String) -> String {
    "\(list):\(identifier)"
  }

  /// Parts the name of the list from the identifier in it: no such name has a colon.
  package static func parts(of uid: String) -> (list: String, identifier: String) {
    guard let colon = uid.utf8.firstIndex(of: UInt8(ascii: ":")) else { return ("", uid) }
    return (String(uid[..<colon]), String(uid[uid.utf8.index(after: colon)...]))
  }

  /// Finds the identifier within a list; nil for an incident of another list.
  package static func identifier(in uid: String, of list: String) -> String? {
    let prefix = of("", in: list)
    return uid.hasPrefix(prefix) ? String(uid.dropFirst(prefix.count)) : nil
  }
}
