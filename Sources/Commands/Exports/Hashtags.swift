import Incidents
import IncidentImport

/// The hashtags of the columns of exports (HXL 1.1).
enum Hashtags {
  /// The hashtag of a column: that of the native layout for its own columns, else one that holds the
  /// column's name.
  static func of(_ column: String, isNative: Bool) -> String {
    if isNative { return Field(name: column)?.row.hashtag ?? "#meta+\(column)" }
    return known[column] ?? Field(name: column)?.row.hashtag ?? "#meta+\(column)"
  }

  private static let known = [
    "uid": "#event+id", "kind": "#event+type", "title": "#event+name", "summary": "#description",
    "date": "#date", "date_start": "#date+start", "date_end": "#date+end",
    "reported_on": "#date+reported", "country": "#country+name", "region": "#adm1+name",
    "region_code": "#adm1+code", "locality": "#loc+name", "latitude": "#geo+lat",
    "longitude": "#geo+lon", "source": "#meta+source", "url": "#meta+url",
    "status": "#status", "verification": "#status+verification", "low": "#affected+min",
    "best": "#affected+best", "high": "#affected+max", "detained_low": "#affected+detained+min",
    "detained_best": "#affected+detained", "detained_high": "#affected+detained+max",
  ]
}
