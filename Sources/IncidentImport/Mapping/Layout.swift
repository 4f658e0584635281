import Incidents

/// How the columns of one file are read, and why so.
package struct Layout: Sendable {
  /// Why the columns are read so.
  package enum Reason: Hashable, Sendable {
    /// The user gave the mapping.
    case given
    /// The columns have the names of the native layout, or plain names that mean the same.
    case native
    /// The user named the preset.
    case preset(String)
    /// A row of HXL hashtags under the header says what the columns are.
    case hashtags
    /// The columns are those of the preset's layout.
    case detected(preset: String)

    /// Whether the columns are known by their headings or hashtags, and by no mapping or preset.
    var isByHeadings: Bool { self == .native || self == .hashtags }
  }

  /// How the columns are read.
  package let mapping: Mapping

  /// Why they are read so.
  package let reason: Reason

  /// The fields of the preset that are not read, as the file lacks their columns.
  package private(set) var leftOut: [Mapping.LeftOutField] = []
  /// Whether the columns alone do not tell what identifies a row, so that the rows have to.
  package var leavesIdentifierOpen: Bool {
    guard reason == .native || reason == .hashtags else { return false }
    guard case .column(let name)? = mapping.fields[.id]?.origin else {
      return mapping.fields[.id] == nil
    }
    return RowNumbers.mayNumberRows(name)
  }

  /// The layout of a file with a header: the one that is given or named, else that of the preset that
  /// the file is of, else the native one.
  ///
  /// - Parameters:
  ///   - header: The names of the columns.
  ///   - hashtags: The hashtags under them, where the file has any.
  ///   - mapping: The mapping that is given.
  ///   - preset: The name of the preset that is named.
  ///   - sample: Gives the first rows, where the columns alone do not settle the layout.
  /// - Throws: ``ImportProblem`` where there is none, or more than one.
  package init(
    header: [String], hashtags: [String]?, mapping: Mapping?, preset: String?,
    sample: () throws -> [[String]] = { [] }
  ) throws {
    if let mapping {
      (self.mapping, reason) = (mapping, .given)
    } else if let preset, preset != "native" {
      guard let named = try Preset.named(preset) else {
        throw ImportProblem.noSuchPreset(name: preset, known: Preset.names)
      }
      (self.mapping, leftOut) = try named.mapping.fitted(to: Header(header), preset: preset)
      reason = .preset(preset)
    } else if preset == nil, let hashtags {
      let mapping = Mapping.hashtags(hashtags, header: header)
      (self.mapping, reason) = (mapping, .hashtags)
    } else {
      let detected = try withoutActuallyEscaping(sample) { sample in
        preset == nil ? try PresetChoice(header: header, sample: sample).preset() : nil
      }
      if let detected {
        (self.mapping, leftOut) = try detected.mapping.fitted(
          to: Header(header), preset: detected.name)
        reason = .detected(preset: detected.name)
      } else {
        (self.mapping, reason) = (try Mapping.native(header: header), .native)
      }
    }
    try self.mapping.checkRestrictions()
    for field in Field.required
    where self.mapping.fields[field] == nil && (field != .id || !leavesIdentifierOpen) {
      throw ImportProblem.missingField(field, columns: header)
    }
  }
}
