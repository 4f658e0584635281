package import Tabular

/// What a file holds, and how it would be imported.
package struct FileInspection: Sendable {
  /// The most different texts of a column that are counted exactly.
  package static let distinctBound = 10_000

  /// The path of the file.
  package let path: String
  /// What the file seems to be, by its first megabyte.
  package let guess: FileGuess
  /// How it was read.
  package let reading: ReadingOptions
  /// Where the names of the columns are from.
  package let header: HeaderOrigin
  /// The line of the record of HXL hashtags, which is no row; nil where there is none.
  package let hashtagLine: Int?
  /// How many rows it has, without its header.
  package let rows: Int
  /// How many of them are rows whose cells were looked at: no empty row, comment or total.
  let lookedRows: Int
  /// How many of them have another number of cells than the header; their cells were not looked at.
  package let raggedRows: Int
  /// The line of the first of them, and how many cells it has.
  package let firstRagged: (line: Int, cells: Int)?
  /// How many of those rows have quotes that cannot be read, and the first fault.
  package let brokenRows: Int
  package let firstBroken: DelimitedProblem?
  /// Places that the gazetteer does not recognise.
  package let places: PlaceTally
  /// How many cells have blanks after their closing quote, which are left out.
  package let paddedCells: Int
  /// How many rows the layout does not read.
  package let passedOverRows: Int
  /// How many lines with nothing in them were passed over.
  package let blankLines: Int
  /// How many bytes that are not of the encoding were replaced.
  package let replacedBytes: Int
  /// What was found about each column.
  package let columns: [ColumnFinding]
  /// The layout that it would be read with.
  package let layout: LayoutFinding
  /// What was found about its dates and numbers, read with that layout.
  package let fields: [FieldFinding]
  /// What was found about its identifiers; nil where the layout names none.
  package let identities: IdentityFinding?
  /// The mapping to import it with.
  package let proposal: MappingProposal
  /// What an import would do; nil where the file has no rows.
  package let forecast: ImportForecast?

  /// How many of a hundred rows say something in a column, rounded down; ragged rows, whose cells
  /// were not looked at, are left out.
  package func percent(_ column: ColumnFinding) -> Int {
    lookedRows > 0 ? column.filled * 100 / lookedRows : 0
  }
}
