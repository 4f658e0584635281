/// A character of an encoding, as far as it tells likely text from unlikely text.
///
/// The weights are natural logarithms of likelihoods: those of Russian letters after their
/// frequencies in print, the others estimates of the same order.
struct Letter: Hashable, Sendable {
  private enum Script: Hashable { case latin, cyrillic, none }

  /// How likely the character is among those that are not ASCII.
  let weight: Double
  private let scalar: UInt32
  private let script: Script
  private let isUpper: Bool

  /// A character; nil for a byte that the encoding does not have.
  init(_ scalar: Unicode.Scalar?) {
    let properties = scalar?.properties
    self.scalar = properties?.lowercaseMapping.unicodeScalars.first?.value ?? 0
    isUpper = properties?.isUppercase ?? false
    let isLetter = properties?.isAlphabetic ?? false
    script =
      switch self.scalar {
      case 0x400...0x4FF: .cyrillic
      case 0..<0x250 where isLetter: .latin
      default: .none
      }
    weight = Self.weight(of: scalar, lower: self.scalar, script, isUpper: isUpper)
  }

  /// How likely it is that this character stands before another one.
  func weight(before next: Letter) -> Double {
    switch (script, next.script) {
    case (.cyrillic, .cyrillic): return caseWeight(before: next) + digramWeight(before: next)
    case (.latin, .latin):
      return caseWeight(before: next) + (scalar >= 0x80 && next.scalar >= 0x80 ? -2 : 0)
    case (.latin, .cyrillic), (.cyrillic, .latin): return -4
    case (.cyrillic, .none): return Digrams.onlyBeforeVowel.contains(scalar) ? -2 : 0
    case (.none, .cyrillic): return Digrams.neverFirst.contains(next.scalar) ? -3 : 0
    default: return 0
    }
  }

  private func caseWeight(before next: Letter) -> Double {
    guard next.isUpper else { return 0 }
    return isUpper ? -0.5 : -4
  }

  private func digramWeight(before next: Letter) -> Double {
    if Digrams.neverAfterVowel.contains(next.scalar), Digrams.allVowels.contains(scalar) {
      return -4
    }
    if Digrams.onlyBeforeVowel.contains(scalar), !Digrams.allVowels.contains(next.scalar) {
      return -2
    }
    if Digrams.frequent.contains(Digrams.key(scalar, next.scalar)) { return 1 }
    let isSign = Digrams.neverFirst.contains(next.scalar)
    return isSign && Digrams.vowels.contains(scalar) ? -3 : -0.5
  }

  private static func weight(
    of scalar: Unicode.Scalar?, lower: UInt32, _ script: Script, isUpper: Bool
  ) -> Double {
    guard let scalar else { return -15 }
    switch script {
    case .cyrillic: return Digrams.weights[lower] ?? -7
    case .latin:
      let isUsual = usualLatin.contains(lower)
      return (isUsual ? -2.5 : -5) + (isUpper ? -1.5 : 0)
    case .none:
      if scalar.value < 0xA0 { return -12 }
      return usualMarks.contains(scalar.value) ? -2.5 : -6
    }
  }

  private static let usualLatin = Set("éèêëàâäáãåçíìîïñóòôöõøúùûüßæœ".unicodeScalars.map(\.value))
  private static let usualMarks = Set("«»—–“”„’‘…№§°€•\u{A0}".unicodeScalars.map(\.value))
}
