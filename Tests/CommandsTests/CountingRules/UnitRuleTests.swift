import Testing

/// Counting rules 4, 5 and 6.
@Suite struct `Counting rules 4 to 6: acts, persons and unknown sizes` {
  /// Names of invented persons in incidents, as a list of persons gives them; each row is one report.
  private func naming(_ rows: String...) -> String {
    (["id,report,date of detention,full name"] + rows).joined(separator: "\n")
  }

  @Test func `acts of detention, persons and incidents are counted apart`() throws {
    let session = try Session.importing(
      naming(
        "a,1,2019-06-09,Ann Example", "a,2,2019-06-09,Bob Example", "b,3,2019-06-20,Ann Example",
        "c,4,2019-07-01,Ann Example"))
    // June: Ann twice and Bob once are three acts, two persons, two incidents. A list of names leaves
    // open how many more there were. July: Ann once more. The year: still two persons.
    session.expectMonthly(
      gives: """
        period   incidents  low  best  high  persons_named
        2019-06  2          3    3     -     2
        2019-07  1          1    1     -     1
        """)
    session.expectMonthly(
      "--period", "year",
      gives: """
        period  incidents  low  best  high  persons_named
        2019    3          4    4     -     2
        """)
  }

  @Test func `persons named are a floor under the count of their incident, never added`() throws {
    let session = try Session.importing(
      """
      id,date,detained
      below,2019-01-01,3
      at,2019-02-01,2
      above,2019-03-01,1
      about,2019-04-01,about 100
      at-most,2019-05-01,up to 50
      dozens,2019-06-01,dozens
      nobody,2019-07-01,0
      unclear,2019-08-01,unclear
      """,
      naming(
        "below,1,2019-01-01,Ann Example", "below,2,2019-01-01,Bob Example",
        "at,1,2019-02-01,Ann Example", "at,2,2019-02-01,Bob Example",
        "above,1,2019-03-01,Ann Example", "above,2,2019-03-01,Bob Example",
        "about,1,2019-04-01,Ann Example", "at-most,1,2019-05-01,Ann Example",
        "dozens,1,2019-06-01,Ann Example", "nobody,1,2019-07-01,Ann Example",
        "unclear,1,2019-08-01,Ann Example", "unclear,2,2019-08-01,Bob Example"))
    // January: 3, of whom 2 are named. February: the 2 that are named. March: 2 are named, so that 1 is
    // too few, and 2 is the least that the best and the high can be. April and May: 1 is certain. June:
    // dozens are at least 24. July: a name stands against "0". August: 2 are certain, nobody knows how
    // many there were.
    session.expectMonthly(
      gives: """
        period   incidents  low  best  high  unknown_size  persons_named
        2019-01  1          3    3     3     0             2
        2019-02  1          2    2     2     0             2
        2019-03  1          2    2     2     0             2
        2019-04  1          1    100   -     0             1
        2019-05  1          1    -     50    0             1
        2019-06  1          24   -     99    0             1
        2019-07  1          1    1     -     0             1
        2019-08  1          2    -     -     1             2
        """)
  }

  @Test func `persons whom a wave and its parts name are all the wave's`() throws {
    let session = try Session.importing(
      """
      id,date,detained,parent_id
      wave,2019-06-09/2019-06-13,2,
      first,2019-06-09,1,wave
      second,2019-06-10,1,wave
      """,
      naming(
        "wave,1,2019-06-09/2019-06-13,Ann Example", "first,1,2019-06-09,Bob Example",
        "second,1,2019-06-10,Cat Example", "second,2,2019-06-10,Bob Example"))
    // Ann, Bob and Cat are three, though the wave's report says two. The first day counts 1, the second
    // its two persons, and that is three already: Bob was detained twice.
    session.expectMonthly(
      gives: """
        period   incidents  low  best  high  persons_named
        2019-06  1          3    3     3     3
        """)
    // The wave names three more, so that five are known: two beyond its parts.
    try session.importList(
      naming(
        "wave,2,2019-06-09/2019-06-13,Dan Example", "wave,3,2019-06-09/2019-06-13,Eve Example"))
    session.expectMonthly(
      gives: """
        period   incidents  low  best  high  persons_named
        2019-06  1          5    5     5     5
        """)
  }

  @Test func `a detention of unknown size is at least one, and has no best figure and no high`()
    throws
  {
    let session = try Session.importing(
      """
      id,date,detained,response
      unclear,2019-01-09,unclear,
      two-1,2019-02-09,unknown,
      two-2,2019-02-10,unclear,
      beside,2019-03-09,unclear,
      known,2019-03-10,5,
      said,2019-04-09,,detentions
      nobody,2019-05-09,0,
      silent,2019-06-09,,observed
      """)
    // January: 1. February: 1 + 1. March: 1 + 5, also as the best figure. April: that
    // people were detained is said otherwise than by a number. May: nobody. June: nothing is said.
    session.expectMonthly(
      gives: """
        period   incidents  with_detentions  low  best  high  without_best  unknown_size
        2019-01  1          1                1    -     -     1             1
        2019-02  2          2                2    -     -     2             2
        2019-03  2          2                6    6     -     1             1
        2019-04  1          1                1    -     -     1             1
        2019-05  1          0                0    0     0     0             0
        2019-06  1          0                0    0     0     0             0
        """)
  }
}
