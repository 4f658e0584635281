import Cryptography

/// The SHA-256 of all that figures rest on, the same wherever and however the same content is stored.
///
/// Whoever publishes figures names it beside them; `aigaq check` of the same database, or of a copy,
/// gives it again. It changes with every incident, report, claim, detention, charge, person behind
/// them, source, decision and import that a figure or its explanation can rest on, and not with the
/// layout of the file: the numbers of rows, their order, free pages.
///
/// Another program computes it so, with version 1:
///
/// 1. For each ``ContentSection``, in the order of its cases, run its statement. Write each row as
///    SQL literals with commas between them and a line feed at its end, as `sqlite3 -quote` does
///    (`RowLiterals` says how exactly), and take the BLAKE2b digest of all rows, 256
///    bits long, as `b2sum --length 256` does.
/// 2. Write the line `aigaq content 1`, then for each section, in the same order but without the section
///    `fields` where it has no rows, its name, a space
///    and the digest in 64 lower-case hexadecimal digits; every line ends with a line feed.
/// 3. The SHA-256 of these lines is the content hash.
///
/// No name and no restricted cell goes in, but random pseudonyms do, and digests that are keyed with
/// the secret of the database. So two databases of the same lists have the same hash unless a list has
/// restricted columns or names persons. What is not hashed follows from what is (the counts kept for
/// each incident, which `aigaq check` reckons anew; the words of the full-text search), belongs to the
/// program (articles and regions by name) or to no figure (saved queries, the record of exports), or
/// tells when something was done here: the times of imports. What is hashed is fixed for a version; another
/// one has another number. Version 2 is a ``RecordHash``.
package struct ContentHash: Hashable, Sendable {
  /// The version of what is hashed.
  package static let version = 1

  /// The hash, in 64 lower-case hexadecimal digits.
  package let hexadecimal: String

  /// The hash with its algorithm, as it is published: `sha256:` and the digits.
  package var text: String { "sha256:\(hexadecimal)" }

  /// The hash of what a database holds.
  ///
  /// - Throws: ``StoreProblem``, or `DecodingFailure`.
  package init(of store: IncidentStore) throws {
    let sections = ContentSection.allCases
    let lines = zip(sections, try SectionDigests(store).all(sections))
      .filter { !$0.isLeftOutEmpty || $1 != SectionDigests.ofNothing }
      .map { "\($0.rawValue) \($1)\n" }
    hexadecimal = SHA256.digest(of: "aigaq content \(Self.version)\n" + lines.joined())
  }
}
