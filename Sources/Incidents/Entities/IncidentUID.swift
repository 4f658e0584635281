/// The stable identifier of an incident: the name of a list, a colon, and the identifier in the list.
package enum IncidentUID {
  /// Joins the identifier of a row and the name of its list.
  package static func of(_ identifier: some StringProtocol, in list: String) -> String {
    "\(list):\(identifier)"
  }

  /// Finds the identifier within a list; nil for an incident of another list.
  package static func identifier(in uid: String, of list: String) -> String? {
    let prefix = of("", in: list)
    return uid.hasPrefix(prefix) ? String(uid.dropFirst(prefix.count)) : nil
  }
}
