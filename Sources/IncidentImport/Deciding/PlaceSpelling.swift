import IncidentStore
import Incidents

extension DecisionMaker {
  /// The conclusion that a text means a region or town, which is named or given by its code; nil for none.
  ///
  /// - Throws: ``DecisionRefusal`` where the gazetteer does not know one such place, or knows the text as one.
  package static func spelling(_ text: String, of place: String?) throws -> Conclusion {
    guard let place else { return .place(text, is: "") }
    let gazetteer = Gazetteer.kazakhstan
    let known = gazetteer.meanings(of: text)
    guard known.count != 1 else { throw DecisionRefusal.isKnownPlace(text, as: words(known)) }
    let code = try code(of: place)
    // Of several places of one name it can be said which is meant, and no other.
    guard known.isEmpty || known.contains(where: { $0.code == code }) else {
      throw DecisionRefusal.isKnownPlace(text, as: words(known))
    }
    return .place(text, is: code)
  }

  private static func words(_ places: [GazetteerEntry]) -> String {
    places.map { "\($0.english) (\($0.code))" }.joined(separator: ", ")
  }

  /// The code of a region or town that is named or given by its code.
  private static func code(of place: String) throws -> String {
    let gazetteer = Gazetteer.kazakhstan
    if gazetteer.entry(code: place) != nil { return place }
    // A town before an oblast of the same name, as in the locality of a list.
    let (town, region) = (gazetteer.match(locality: place), gazetteer.match(region: place))
    if let code = town.city.code ?? town.region.code ?? region.region.code {
      return code
    }
    let meant = town.candidates.isEmpty ? region.candidates : town.candidates
    guard meant.isEmpty else { throw DecisionRefusal.isAmbiguousPlace(place, meant) }
    throw DecisionRefusal.noSuchPlace(
      place, nearest: gazetteer.nearest(to: place).map { "\($0.english) (\($0.code))" })
  }
}
