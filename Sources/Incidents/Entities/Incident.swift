/// Something that happened, and that is counted: a protest, a detention outside a protest, a
/// prosecution or another violation.
package struct Incident: Hashable, Sendable {
  /// The stable identifier that leaves the file: `dataset:external-id`, or a UUID.
  package var uid: String
  /// What sort of incident it is.
  package var kind: IncidentKind
  /// What it is called in lists.
  package var title: String
  /// What happened.
  package var summary: String?
  /// When it happened.
  package var date: PartialDate
  /// Where it happened.
  package var place: Place
  /// How far it is established.
  package var verification: Verification
  /// The identifier of the wave of incidents that it belongs to.
  package var parentUID: String?
  /// What makes it an assembly, where it is one.
  package var protest: Protest?

  /// An incident from its members.
  package init(
    uid: String, kind: IncidentKind, title: String, summary: String? = nil, date: PartialDate,
    place: Place, verification: Verification = .reported, parentUID: String? = nil,
    protest: Protest? = nil
  ) {
    self.uid = uid
    self.kind = kind
    self.title = title
    self.summary = summary
    self.date = date
    self.place = place
    self.verification = verification
    self.parentUID = parentUID
    self.protest = protest
  }
}
