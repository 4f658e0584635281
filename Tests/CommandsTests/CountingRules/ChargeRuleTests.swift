import Testing

/// Counting rule 10: a charge counts by article once, in the month of the charge or, where that is
/// unknown, of the detention, and marked so.
@Suite struct `Counting rule 10: charges` {
  @Test func `whose own date is not known stand in the month of the incident, marked so`() throws {
    let session = try Session.importing(
      """
      id,date,detained,articles,charged
      both,2019-06-09,5,174; 274,
      one,2019-06-10,,174,
      month,2019-07,,274,
      year,2019,,274,
      never,unknown,,174,
      none,2019-08-01,2,,
      """)
    // June: 174 twice, 274 once; the number of those charged is not known: at least one each.
    session.expectMonthly(
      gives: """
        period   incidents  with_detentions  low  charges_174  charges_274  by_incident_date
        2019-06  2          1                5    2            1            3
        2019-07  1          0                0    0            1            1
        2019-08  1          1                2    0            0            0
        2019-XX  1          0                0    0            1            1
        XXXX-XX  1          0                0    1            0            1
        """)
  }

  @Test func `of a group count as many as are certain`() throws {
    let session = try Session.importing(
      """
      id,date,articles,charged
      number,2019-01-09,174,4
      at-least,2019-02-09,174,at least 4
      range,2019-03-09,174,4-9
      about,2019-04-09,174,about 10
      at-most,2019-05-09,174,up to 10
      unknown,2019-06-09,174,unclear
      nobody,2019-07-09,174,0
      divided,2019-08-09,174; 274,4
      parts,2019-09-09,174(1); 174(2),
      """)
    // "About" and "up to" make no more than one certain. Four charged under two articles, nobody said
    // how they are divided: one each. Two parts of one article are one charge.
    session.expectMonthly(
      gives: """
        period   charges_174  charges_274
        2019-01  4            0
        2019-02  4            0
        2019-03  4            0
        2019-04  1            0
        2019-05  1            0
        2019-06  1            0
        2019-07  0            0
        2019-08  1            1
        2019-09  1            0
        """)
  }

  @Test func `against persons count in the month since when they are pending`() throws {
    let session = try Session.importing(
      """
      id,date of detention,full name,articles,charge_status,status_date
      day,2019-06-01,Ann Example,174,pending,2019-08-01
      month,2019-06-02,Bob Example,174,pending,2019-09
      year,2019-06-03,Cat Example,174,pending,2020
      undated,2019-06-04,Dan Example,174,pending,
      convicted,2019-06-05,Eve Example,174,convicted,2020-03-01
      """)
    // Dan's is of June, as nothing is known of it, and so is Eve's: a verdict says nothing of when the
    // charge was brought.
    session.expectMonthly(
      gives: """
        period   incidents  persons_named  charges_174  by_incident_date
        2019-06  5          5              2            2
        2019-08  0          0              1            0
        2019-09  0          0              1            0
        2020-XX  0          0              1            0
        """)
    // A verdict that comes later moves no charge. A row that is corrected does.
    try session.importList(
      """
      id,date of detention,full name,articles,charge_status,status_date
      day,2019-06-01,Ann Example,174,convicted,2020-03-01
      month,2019-06-02,Bob Example,174,pending,2019-10
      """)
    session.expectMonthly(
      gives: """
        period   charges_174  by_incident_date
        2019-06  2            2
        2019-08  1            0
        2019-10  1            0
        2020-XX  1            0
        """)
  }

  @Test func `count in the month of the charge where that is known`() throws {
    let session = try Session.importing(
      """
      id,date,detained,articles
      day,2019-06-09,5,174
      month,2019-06-09,5,174
      year,2019-06-09,5,174
      spans,2019-06-09,5,174
      unknown,2019-06-09,5,174
      """)
    try session.executeByHand(
      Self.dated("day", "2019-08-01", "2019-08-01", "day")
        + Self.dated("month", "2019-09-01", "2019-09-30", "month")
        + Self.dated("year", "2020-01-01", "2020-12-31", "year")
        + Self.dated("spans", "2019-08-31", "2019-09-01", "range"))
    // The people detained are June's. One charge each in August and September, one in either of them,
    // one in some month of 2020; that of which nothing is known stays in June and is marked.
    session.expectMonthly(
      gives: """
        period   incidents  low  charges_174  by_incident_date
        2019-06  5          25   1            1
        2019-08  0          0    1            0
        2019-09  0          0    1            0
        2019-XX  0          0    1            0
        2020-XX  0          0    1            0
        """)
    session.expectMonthly(
      "--period", "year",
      gives: """
        period  incidents  low  charges_174  by_incident_date
        2019    5          25   4            1
        2020    0          0    1            0
        """)
  }

  /// Dates the charge of an incident itself, as no list can yet.
  private static func dated(
    _ id: String, _ start: String, _ end: String, _ precision: String
  ) -> String {
    """
    UPDATE charge SET date_text = '\(start)', date_edtf = '\(start)/\(end)', date_start = '\(start)',
      date_end = '\(end)', date_precision = '\(precision)'
    WHERE incident_id = (SELECT id FROM incident WHERE uid = 'list:\(id)');

    """
  }

  @Test func `against a person count once an article, with those named as a floor under the group`()
    throws
  {
    let session = try Session.importing(
      """
      id,date,articles,charged
      group,2019-06-09,174,5
      small,2019-07-09,174,1
      """,
      """
      id,report,date of detention,full name,articles
      group,1,2019-06-09,Ann Example,174(1); 174(2)
      group,2,2019-06-09,Bob Example,174
      small,1,2019-07-09,Ann Example,174
      small,2,2019-07-09,Bob Example,174
      """)
    // June: five were charged, two of whom are named. July: two are named, so that one is too few.
    session.expectMonthly(
      gives: """
        period   charges_174  persons_named
        2019-06  5            2
        2019-07  2            2
        """)
  }

  @Test func `of a wave count only as far as its parts do not account for them`() throws {
    let session = try Session.importing(
      """
      id,date,articles,charged,parent_id
      wave,2019-06-09/2019-06-13,174,10,
      first,2019-06-09,174,4,wave
      later,2019-07-02,174,3,wave
      """)
    // 4 in June, 3 in July, and 10 - 4 - 3 of the wave itself, whose days are June's.
    session.expectMonthly(
      gives: """
        period   charges_174
        2019-06  7
        2019-07  3
        """)
  }

  @Test func `of incidents that are out are out`() throws {
    let session = try Session.importing(
      """
      id,date,articles,charged,verification
      in,2019-06-09,174,1,
      withdrawn,2019-06-10,174,2,withdrawn
      not-occurred,2019-06-11,174,4,not_occurred
      """)
    session.expectMonthly(
      gives: """
        period   charges_174
        2019-06  1
        """)
  }
}
