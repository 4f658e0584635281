import Testing

/// Counting rules 7, 8 and 9.
@Suite struct `Counting rules 7 to 9: reports, what is out, and empty months` {
  @Test func `three reports that disagree give a range, and the best of the most reliable`() throws
  {
    let session = try Session.empty()
    // The court is usually reliable, the ministry unreliable; nothing is known of the others.
    try session.executeByHand(
      "INSERT INTO source (name, reliability) VALUES ('Court', 'B'), ('Ministry', 'E')")
    try session.importList(
      """
      id,date,detained,source,reported_on
      differ,2019-01-09,100,Court,
      differ,2019-01-09,150,Radio,
      differ,2019-01-09,80,Ministry,
      latest,2019-02-09,5,Radio,2019-02-10
      latest,2019-02-09,8,Paper,2019-02-12
      latest,2019-02-09,6,Blog,2019-02-11
      lowest,2019-03-09,8,Radio,2019-03-10
      lowest,2019-03-09,5,Paper,2019-03-10
      lowest,2019-03-09,6,Blog,2019-03-10
      unknown,2019-04-09,unclear,Court,
      unknown,2019-04-09,5,Radio,
      unknown,2019-04-09,7,Ministry,
      better-zero,2019-05-09,0,Court,
      better-zero,2019-05-09,5,Radio,
      better-zero,2019-05-09,3,Blog,
      worse-zero,2019-06-09,0,Radio,
      worse-zero,2019-06-09,5,Court,
      worse-zero,2019-06-09,3,Blog,
      open,2019-07-09,more than 100,Court,
      open,2019-07-09,150,Radio,
      open,2019-07-09,at least 90,Blog,
      all-unknown,2019-08-09,unclear,Court,
      all-unknown,2019-08-09,unknown,Radio,
      all-unknown,2019-08-09,,Blog,
      dozens,2019-09-09,dozens,Court,
      dozens,2019-09-09,30,Radio,
      dozens,2019-09-09,100-150,Ministry,
      """)
    // 01: 80 to 150, and the court's 100. 02: none is more reliable, the latest is the paper's. 03: of
    // one day, the lowest. 04: who knows no number widens nothing and is not believed before who does;
    // "unreliable" is more than nothing at all. 05: the court says that nobody was: no detention, and
    // perhaps 5. 06: the court says 5, and somebody says nobody. 07: two leave the high open; only the
    // radio has a best figure. 08: unknown size. 09: 24 of the dozens, 150 of the ministry; the court
    // has no best figure, and of the other two only the radio has.
    session.expectMonthly(
      gives: """
        period   incidents  with_detentions  low  best  high  unknown_size
        2019-01  1          1                80   100   150   0
        2019-02  1          1                5    8     8     0
        2019-03  1          1                5    5     8     0
        2019-04  1          1                5    7     7     0
        2019-05  1          0                0    0     5     0
        2019-06  1          1                0    5     5     0
        2019-07  1          1                90   150   -     0
        2019-08  1          1                1    -     -     1
        2019-09  1          1                24   30    150   0
        """)
  }

  @Test func `reports disagree until somebody resolves it`() throws {
    let session = try Session.importing(
      "id,date,detained,source\na,2019-06-09,5,Radio\na,2019-06-09,9,Paper")
    session.expectMonthly(
      gives: """
        period   incidents  low  best  high
        2019-06  1          5    5     9
        """)
    session.run("resolve", "list:a", "detained=8", "--reason", "The court's list has eight names.")
    // What was resolved replaces what the reports give, one that comes later too.
    try session.importList("id,date,detained,source\na,2019-06-09,12,Blog")
    session.expectMonthly(
      gives: """
        period   incidents  low  best  high
        2019-06  1          8    8     8
        """)
  }

  private static let standings = """
    id,date,detained,verification
    reported,2019-06-01,1,
    corroborated,2019-06-02,2,corroborated
    verified,2019-06-03,4,verified
    disputed,2019-06-04,8,disputed
    not-occurred,2019-06-05,16,not_occurred
    withdrawn,2019-06-06,32,withdrawn
    duplicate,2019-06-07,64,
    """

  @Test func `what is merged, withdrawn or did not occur is out`() throws {
    let session = try Session.importing(Self.standings)
    try session.executeByHand(
      """
      UPDATE incident SET merged_into = (SELECT id FROM incident WHERE uid = 'list:reported')
      WHERE uid = 'list:duplicate'
      """)
    // 1 + 2 + 4 + 8: what is disputed is in until it is found not to have occurred.
    session.expectMonthly(
      gives: """
        period   incidents  low  best  high
        2019-06  4          15   15    15
        """)
    // A condition narrows further, and never brings back what is out.
    session.expectMonthly(
      "--verification", "verified", "--verification", "corroborated",
      gives: """
        period   incidents  low  best  high
        2019-06  2          6    6     6
        """)
    session.expectMonthly(
      "--verification", "withdrawn", gives: "period  incidents  low  best  high")
  }

  @Test func `a wave that is out leaves its parts to count, and a part that is out its whole`()
    throws
  {
    let session = try Session.importing(
      """
      id,date,detained,verification,parent_id
      out-wave,2019-06-09/2019-06-13,100,withdrawn,
      in-1,2019-06-09,40,,out-wave
      in-2,2019-06-10,30,,out-wave
      in-wave,2019-07-09/2019-07-13,100,,
      out-part,2019-07-09,160,not_occurred,in-wave
      """)
    // June: 40 + 30, two incidents that no wave holds together. July: the wave's 100.
    session.expectMonthly(
      gives: """
        period   incidents  low  best  high
        2019-06  2          70   70    70
        2019-07  1          100  100   100
        """)
  }

  private static let gap = "id,date,detained\na,2019-01-05,5\nb,2019-03-01,unclear\nc,2019,7"

  @Test func `months without a record are zero, blank or left out, as --fill asks`() throws {
    let session = try Session.importing(Self.gap)
    // February has no record. March has one, of unknown size: its blanks are never zero.
    session.expectMonthly(
      "--fill", "zero",
      gives: """
        period   incidents  low  best  high  unknown_size  persons_named  charges_174
        2019-01  1          5    5     5     0             0              0
        2019-02  0          0    0     0     0             0              0
        2019-03  1          1    -     -     1             0              0
        2019-XX  1          7    7     7     0             0              0
        """)
    session.expectMonthly(
      "--fill", "blank",
      gives: """
        period   incidents  low  best  high  unknown_size  persons_named  charges_174
        2019-01  1          5    5     5     0             0              0
        2019-02  -          -    -     -     -             -              -
        2019-03  1          1    -     -     1             0              0
        2019-XX  1          7    7     7     0             0              0
        """)
    session.expectMonthly(
      "--fill", "none",
      gives: """
        period   incidents  low
        2019-01  1          5
        2019-03  1          1
        2019-XX  1          7
        """)
  }

  @Test func `months without a record are those of the range that is asked for`() throws {
    let session = try Session.importing(Self.gap)
    session.expectMonthly(
      "--fill", "zero", "--from", "2018-12", "--to", "2019-02",
      gives: """
        period   incidents  low
        2018-12  0          0
        2019-01  1          5
        2019-02  0          0
        2019-XX  1          7
        """)
  }
}
