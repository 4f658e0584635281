import Cryptography
import Incidents

/// Keyed digests of a name, by which somebody who was forgotten is known in whatever list comes.
///
/// What `FoldedName` takes off does not matter, nor the order of the words, nor how a date of birth is written.
struct ForgottenName {
  /// The digest of the name with the date of birth; nil where none is stated.
  let whole: [UInt8]?
  /// The digests of the name alone, of somebody whose date of birth is stated and of another.
  let (dated, undated): ([UInt8], [UInt8])

  /// The digests that are kept of somebody who is forgotten.
  var kept: [[UInt8]] { whole.map { [$0, dated] } ?? [undated] }

  /// The digests of a name; nil where it has no word.
  init?(_ name: String?, birthDate: String?, key: SecretKey) {
    let words = FoldedName(name ?? "").text.split(separator: " ").sorted().joined(separator: " ")
    guard !words.isEmpty else { return nil }
    func digest(_ parts: String...) -> [UInt8] {
      ContentDigest(of: Array(parts.joined(separator: "\u{1F}").utf8), key: key).bytes
    }
    let birth =
      PartialDate(birth: birthDate).map(\.edtf) ?? FoldedName(birthDate ?? "").text
    whole = birth.isEmpty ? nil : digest("forgotten", words, birth)
    (dated, undated) = (digest("forgotten, born", words), digest("forgotten, not dated", words))
  }
}
