package import Incidents

/// A field that a column would feed, and why.
package struct FieldFeed: Hashable, Sendable {
  /// Why a column feeds a field.
  package enum Reason: Hashable, Sendable {
    /// It has the field's name.
    case nativeName
    /// It has another word for the field.
    case otherWord
    /// The preset of a name says so.
    case preset(String)
    /// Its HXL hashtag means the field.
    case hashtag
    /// The mapping that is given says so.
    case mapping
    /// Its texts look like it, and no column has the name.
    case looks

    /// The stable identifier, as programs read it.
    package var id: String {
      switch self {
      case .nativeName: "native_name"
      case .otherWord: "other_word"
      case .preset: "preset"
      case .hashtag: "hashtag"
      case .mapping: "mapping"
      case .looks: "looks_like_it"
      }
    }
  }

  /// The field.
  package let field: Field
  /// Why.
  package let reason: Reason
}
