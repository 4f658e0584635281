extension Mapping {
  /// The mapping of a plainly named file as one of persons, where it has a column for who they are;
  /// else without the fields of persons.
  ///
  /// Where such a list has no identifiers, a row is known by the person and the date. Where its dates
  /// are called dates of detention, a row is about a detention.
  var asPersonList: Mapping {
    var mapping = self
    guard let who = fields[.person] ?? fields[.name] else {
      mapping.fields = fields.filter { !$0.key.isOfPersons }
      return mapping
    }
    mapping.unit = .person
    if fields[.id] == nil, let date = fields[.date] {
      mapping.fields[.id] = FieldMapping(.digest(of: who.origin.columns + date.origin.columns))
    }
    if fields[.kind] == nil, case .column(let name)? = fields[.date]?.origin,
      HeaderAliases.isDateOfDetention(name)
    {
      mapping.fields[.kind] = FieldMapping(.constant("detention"))
    }
    return mapping
  }
}
