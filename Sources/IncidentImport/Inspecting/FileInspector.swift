package import Delimited

/// Looks through a delimited file once, from its beginning to its end.
///
/// It needs no database and changes nothing. The memory that it takes does not grow with the file,
/// but for some digests of bytes a row, which tell identifiers that come twice.
package enum FileInspector {
  /// How many columns whose texts are all different are followed beyond the bound.
  private static let followedColumns = 4
  /// How many texts are counted exactly in all columns together.
  private static let countedTexts = 1_000_000

  /// Inspects a file.
  ///
  /// - Throws: `FileProblem`, `DelimitedProblem` or ``ImportProblem``.
  package static func inspect(
    _ path: String, _ options: InspectionOptions = InspectionOptions()
  ) throws -> FileInspection {
    let guess = try FileGuess(path: path, encoding: options.encoding, dialect: options.dialect)
    let file = try DelimitedFile(path: path, options: options.reading(guess))
    return try inspect(file, path, guess, options)
  }

  /// Inspects the copy of what came through a pipe.
  ///
  /// - Throws: `FileProblem`, `DelimitedProblem` or ``ImportProblem``.
  package static func inspect(
    _ spooled: SpooledFile, _ options: InspectionOptions = InspectionOptions()
  ) throws -> FileInspection {
    let guess = try FileGuess(of: spooled, encoding: options.encoding, dialect: options.dialect)
    let file = try DelimitedFile(spooled: spooled, options: options.reading(guess))
    return try inspect(file, spooled.name, guess, options)
  }

  private static func inspect(
    _ file: DelimitedFile, _ path: String, _ guess: FileGuess, _ options: InspectionOptions
  ) throws -> FileInspection {
    let head = try InspectedHead(file, guess, options)
    let layout = try LayoutFinding(
      header: head.header.names, hashtags: nil, preset: options.preset)
    let limit = min(FileInspection.distinctBound, countedTexts / max(head.header.names.count, 1))
    let allowance = DistinctValues.Allowance(columns: followedColumns)
    var survey = try RowSurvey(
      head.header, layout: layout,
      columns: head.header.names.map { name in
        ColumnSurvey(name: name, values: DistinctValues(limit: limit, allowance: allowance))
      })
    var hashtagLine: Int?
    var record = 0
    repeat {
      if record == head.hashtagRecord {
        hashtagLine = file.line
      } else if record > 0 || head.isFirstRecordRow {
        survey.add(file)
      }
      record += 1
    } while try file.next()
    return survey.inspection(
      path: path, guess: guess, file: file, head: head, hashtagLine: hashtagLine, layout: layout)
  }
}
