/// What makes an incident an assembly.
package struct Protest: Hashable, Sendable {
  /// The form that it took.
  package var form: ProtestForm
  /// Whether the authorities allowed it.
  package var authorisation: Authorisation
  /// Who called for it.
  package var organiser: String?
  /// What it was for or against.
  package var demands: String?
  /// What the authorities did.
  package var response: AuthorityResponse

  /// A protest from its members.
  package init(
    form: ProtestForm = .unknown, authorisation: Authorisation = .unknown, organiser: String? = nil,
    demands: String? = nil, response: AuthorityResponse = .unknown
  ) {
    self.form = form
    self.authorisation = authorisation
    self.organiser = organiser
    self.demands = demands
    self.response = response
  }
}
