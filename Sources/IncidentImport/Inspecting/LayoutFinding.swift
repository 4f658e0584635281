import IncidentStore
import Incidents

/// The layout that a file would be read with, or as much of it as its columns tell.
package struct LayoutFinding: Sendable {
  /// The layout; nil where there is none with which the file could be read.
  package let layout: Layout?
  /// Why there is none; nil where there is one.
  package let problem: ImportProblem?
  /// The fields whose columns are known.
  private(set) var known: Mapping
  /// The columns.
  let header: Header

  /// Whether hashtags say what the columns are.
  private let isByHashtags: Bool

  /// The layout of a header and of the hashtags under it, or of the preset that is named.
  ///
  /// - Throws: `noSuchPreset`, or what is wrong with the presets themselves.
  init(
    header columns: Header, hashtags: [String]?, preset: String?,
    sample: () throws -> [[String]] = { [] }
  ) throws {
    let header = columns.names
    self.header = columns
    isByHashtags = hashtags != nil && preset == nil
    do {
      let layout = try Layout(
        header: header, hashtags: hashtags, mapping: nil, preset: preset, sample: sample)
      try columns.check(layout.mapping)
      (self.layout, problem, known) = (layout, nil, layout.mapping)
    } catch let problem as ImportProblem {
      guard Self.leavesNames(problem) else { throw problem }
      (layout, self.problem) = (nil, problem)
      known =
        if isByHashtags, let hashtags {
          Mapping.hashtags(hashtags, header: header)
        } else {
          Self.named(header)
        }
    }
  }

  /// The finding with what the options of an import state of dates and articles.
  func stating(_ options: FileImport.Options) -> LayoutFinding {
    var finding = self
    finding.known = FileImport.mapping(known, options)
    return finding
  }

  /// Whether the columns are known by their headings or hashtags, and by no preset.
  var isByHeadings: Bool { layout?.reason.isByHeadings ?? true }

  /// Why a column feeds a field that is known.
  func reason(_ field: Field, column: String) -> FieldFeed.Reason {
    switch layout?.reason {
    case .preset(let name), .detected(preset: let name): .preset(name)
    case .given: .mapping
    case .hashtags: .hashtag
    case .native, nil:
      isByHashtags
        ? .hashtag : Header.folded(column) == field.name ? .nativeName : .otherWord
    }
  }

  /// Whether a file with the problem may have columns that are known by their names all the same.
  private static func leavesNames(_ problem: ImportProblem) -> Bool {
    switch problem {
    case .missingField, .ambiguousColumns, .repeatedColumn, .severalPresets, .nearlyPreset,
      .otherContents:
      true
    default: false
    }
  }

  /// The fields whose columns have their name or another word for it; of several, the first.
  private static func named(_ header: [String]) -> Mapping {
    Mapping(fields: HeadingColumns(header).fields).withPersons(header)
  }
}
