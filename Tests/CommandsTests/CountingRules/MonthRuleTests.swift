import Testing

/// Counting rules 1 and 2.
///
/// The numbers are powers of two, so that each sum tells what is in it.
@Suite struct `Counting rules 1 and 2: the month` {
  @Test func `of a detention is the one in which it started, local time`() throws {
    let session = try Session.importing(
      """
      id,date,detained
      last-day,2019-06-30,1
      late-at-night,2019-06-30T23:50:00+06:00,2
      after-midnight,2019-07-01T02:00:00+06:00,4
      several-days,2019-06-28/2019-06-30,8
      """)
    // June: 1 + 2 + 8. Two o'clock in the morning of 1 July is 30 June in Greenwich, and July here.
    session.expectMonthly(
      gives: """
        period   incidents  low  best  high  date_uncertain
        2019-06  3          11   11    11    0
        2019-07  1          4    4     4     0
        """)
  }

  @Test func `is known where every day that the date may mean lies in it`() throws {
    let session = try Session.importing(
      """
      id,date,detained
      day,2019-06-09,1
      days,2019-06-09/2019-06-13,2
      month,2019-06,4
      about-a-day,2019-06-30~,8
      """)
    // 1 + 2 + 4 + 8. Of "June" and "about 30 June" the first day is not known.
    session.expectMonthly(
      gives: """
        period   incidents  low  best  high  date_uncertain
        2019-06  4          15   15    15    2
        """)
  }

  @Test func `is none for a year, a season, or days in several months`() throws {
    let session = try Session.importing(
      """
      id,date,detained
      day,2019-06-09,1
      year,2019,2
      two-days,2019-06-30/2019-07-01,4
      months,2019-03/2019-04,8
      summer,2019-22,16
      winter,2019-24,32
      """)
    // 2 + 4 + 8 + 16 + 32 fit no month of 2019. Only the two days say on which the detentions began.
    session.expectMonthly(
      gives: """
        period   incidents  low  best  high  date_uncertain
        2019-06  1          1    1     1     0
        2019-XX  5          62   62    62    4
        """)
  }

  @Test func `is none for days over New Year, which stand with the year in which they start`()
    throws
  {
    let session = try Session.importing(
      """
      id,date,detained
      new-year,2018-12-31/2019-01-01,1
      winter,2018-24,2
      december,2018-12,4
      january,2019-01,8
      """)
    session.expectMonthly(
      gives: """
        period   incidents  low  best  high
        2018-12  1          4    4     4
        2018-XX  2          3    3     3
        2019-01  1          8    8     8
        """)
  }

  @Test func `is none for a date that is not known, not even a year`() throws {
    let session = try Session.importing(
      """
      id,date,detained
      day,2019-06-09,1
      unknown,unknown,2
      unclear,unclear,4
      """)
    session.expectMonthly(
      gives: """
        period   incidents  low  best  high  date_uncertain
        2019-06  1          1    1     1     0
        XXXX-XX  2          6    6     6     2
        """)
    // Dates that nobody knows are in no range.
    session.expectMonthly(
      "--from", "2019-01",
      gives: """
        period   incidents  low
        2019-06  1          1
        """)
  }
}
