import Counting
import IncidentRead
import CommandLineParsing
import IncidentImport
import IncidentStore

/// Which texts are given although they seem to name a person or to lead to one.
struct DisclosureArguments: ParameterGroup {
  @Option(
    help:
      "Includes the withheld texts of an incident, once somebody has read them; recorded.",
    valueName: "UID")
  var allowText: [String] = []

  /// True if an export is recorded for it.
  var isRecorded: Bool { !allowText.isEmpty }

  /// The words of the command line that say the same.
  var words: [String] { allowText.flatMap { ["--allow-text", $0] } }

  /// The screen of the texts of a database in the profile `public`.
  ///
  /// - Throws: A failure where there is no such incident, or an error of the store's.
  func disclosure(_ repositories: IncidentStore.Repositories) throws -> Disclosure {
    for uid in allowText where try repositories.incidents.id(uid: uid) == nil {
      throw Failure(
        .inputMissing,
        "--allow-text \(uid): there is no such incident. 'aigaq find' lists the identifiers.")
    }
    return try Disclosure(repositories, allowing: Set(allowText))
  }
}

extension FigureScope {
  /// The names that stand for groups of figures: those of regions by their codes, and the mask for
  /// sources that seem to name a person.
  ///
  /// - Throws: An error of the store's.
  func labels(in store: IncidentStore) throws -> [String: String] {
    var labels = dimensions.contains(.region) ? try store.regionNames() : [:]
    guard dimensions.contains(.source) else { return labels }
    let disclosure = try Disclosure(store.repositories())
    for name in try FigureEvidence(of: self, in: store).sources
    where disclosure.screened(name, column: "source", uid: nil) != name {
      labels[name] = Disclosure.mask
    }
    return labels
  }
}

extension CommandContext {
  /// The most incidents that are named one by one.
  private static let mostNamed = 200

  /// Names the incidents some texts of which were withheld, and never the texts.
  func sayWithheld(by disclosure: Disclosure) {
    let withheld = disclosure.withheld
    guard !withheld.isEmpty else { return }
    say(
      "Withheld because they may identify a person (shown as \(Disclosure.mask)): texts of "
        + "\(withheld.count == 1 ? "1 incident" : "\(withheld.count) incidents").")
    for incident in withheld.prefix(Self.mostNamed) {
      say("  \(incident.uid ?? "of no incident"): \(incident.columns.joined(separator: ", "))")
    }
    if withheld.count > Self.mostNamed {
      say(
        "  and \(withheld.count - Self.mostNamed) more. Export fewer incidents to see all of them.")
    }
    say(
      "Read them with 'aigaq show UID'. Then correct them in the list, or allow them with "
        + "--allow-text UID.")
  }

  /// Says that texts of no incident were withheld, and never the texts.
  func sayWithheldTexts(by disclosure: Disclosure) {
    guard !disclosure.withheld.isEmpty else { return }
    say("Texts that may identify a person are shown as \(Disclosure.mask).")
  }

  /// Says that an export was recorded, and what left with it.
  func sayRecorded(_ number: Int64, _ profile: ExportProfile, what: String) {
    let content =
      profile == .full
      ? ", with names, hidden cells and exact coordinates: not for publication" : ""
    say(
      "Wrote \(what)\(content). Recorded as export \(number) "
        + "(aigaq query 'SELECT * FROM exports').")
  }
}
