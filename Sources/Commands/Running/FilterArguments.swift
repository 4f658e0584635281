import Counting
import IncidentRead
import CommandLineParsing
import Incidents

/// Which incidents are meant, for the commands that find, export and count them.
struct FilterArguments: ParameterGroup {
  @Option(help: "The first day, month or year.", valueName: "DATE")
  var from: DateArgument?

  @Option(help: "The last day, month or year.", valueName: "DATE")
  var to: DateArgument?

  @OptionGroup var which: IncidentArguments

  /// The filter.
  ///
  /// - Throws: A failure where the conditions make no sense together.
  var filter: IncidentFilter {
    get throws {
      if let from, let to, let first = from.date.start, let last = to.date.end, last < first {
        throw Failure(.wrongUsage, "--to \(to.text) is before --from \(from.text): swap them.")
      }
      var filter = try which.filter
      filter.from = from?.date.start
      filter.to = to?.date.end
      return filter
    }
  }
}

/// Which incidents are meant, whenever they happened.
struct IncidentArguments: ParameterGroup {
  @Option(help: "The kind of incident.")
  var kind: [IncidentKind] = []

  @Option(
    help: "The region: a name of one of Kazakhstan's, old or new, or its code; else as written.",
    valueName: "NAME")
  var region: [RegionName] = []

  @Option(help: "Words of the place.", valueName: "WORDS")
  var place: SearchWords?

  @Option(help: "An article that somebody was charged under.")
  var article: [ArticleArgument] = []

  @Option(help: "How far the incident is established.")
  var verification: [Verification] = []

  @Option(help: "A source that gave a report.", valueName: "NAME")
  var source: [String] = []

  @Option(help: "The list that the incident came in.", valueName: "NAME")
  var dataset: [String] = []

  @Option(help: "The form of the protest.")
  var form: [ProtestForm] = []

  @Option(help: "Whether the protest was authorised.")
  var authorisation: [Authorisation] = []

  @Option(help: "What the authorities did.")
  var response: [AuthorityResponse] = []

  @Option(help: "What the incidents have none of: those in the group without a name of --by.")
  var without: [FigureDimension] = []

  @Option(
    help: "Words of title, summary or place; \"words in quotes\" stand together, word* begins one.",
    valueName: "WORDS")
  var text: SearchWords?

  @Option(help: "Within so many kilometres of a point.", valueName: "LAT,LON,KM")
  var near: Circle?

  @Option(help: "The least number of people detained.", valueName: "N")
  var minDetained: Int?

  /// The filter.
  ///
  /// - Throws: A failure where a condition makes no sense.
  var filter: IncidentFilter {
    get throws {
      if let minDetained, minDetained < 0 {
        throw Failure(.wrongUsage, "--min-detained cannot be negative.")
      }
      var filter = IncidentFilter()
      filter.kinds = kind
      filter.regions = region
      filter.place = place
      filter.articles = article.map(\.reference)
      filter.verifications = verification
      filter.sources = source
      filter.datasets = dataset
      filter.forms = form
      filter.authorisations = authorisation
      filter.responses = response
      filter.missingDimensions = without
      filter.text = text
      filter.near = near
      filter.minimumDetained = minDetained
      return filter
    }
  }

  /// The filter for figures of a unit.
  ///
  /// - Throws: A failure where no incident can be of the unit.
  func filter(for unit: FigureUnit) throws -> IncidentFilter {
    guard let filter = unit.filter(try filter) else {
      throw Failure(
        .wrongUsage,
        "--unit \(unit.rawValue) counts none of the kinds that --kind asks for: leave out one of them."
      )
    }
    return filter
  }
}

extension ProtestForm: ArgumentValue {}
extension Authorisation: ArgumentValue {}
extension AuthorityResponse: ArgumentValue {}

extension RegionName: ArgumentValue {
  /// Reads the name of a region.
  package init?(argument: String) {
    guard argument.contains(where: { !$0.isWhitespace }) else { return nil }
    self.init(argument)
  }

  /// Any name will do.
  package static var expectation: String? { "the name of a region" }
}

extension Circle: ArgumentValue {
  /// Reads a point in degrees and a distance in kilometres.
  package init?(argument: String) {
    let numbers = argument.split(separator: ",", omittingEmptySubsequences: false)
      .map { Double($0.filter { !$0.isWhitespace }) }
    guard numbers.count == 3, let latitude = numbers[0], let longitude = numbers[1],
      let kilometres = numbers[2]
    else { return nil }
    self.init(latitude: latitude, longitude: longitude, kilometres: kilometres)
  }

  /// A point and a distance.
  package static var expectation: String? {
    "degrees north, degrees east and kilometres, such as 43.24,76.89,25"
  }
}
