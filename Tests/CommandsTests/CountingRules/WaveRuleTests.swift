import Testing

/// Counting rule 3: a wave and its parts are never added together.
@Suite struct `Counting rule 3: waves` {
  @Test func `a whole counts by how much it exceeds its parts`() throws {
    let session = try Session.importing(
      """
      id,date,detained,parent_id
      wave,2019-06-09/2019-06-13,100,
      first-day,2019-06-09,40,wave
      last-day,2019-06-13,30,wave
      """)
    // 40 + 30, and the 30 that the wave has beyond them: 100, and not 170.
    session.expectMonthly(
      gives: """
        period   incidents  low  best  high
        2019-06  1          100  100   100
        """)
  }

  @Test func `a whole whose parts have no detention counts as it is`() throws {
    let session = try Session.importing(
      """
      id,date,detained,parent_id
      wave,2019-06-09/2019-06-13,100,
      first-day,2019-06-09,,wave
      last-day,2019-06-13,0,wave
      """)
    session.expectMonthly(
      gives: """
        period   incidents  low  best  high
        2019-06  1          100  100   100
        """)
  }

  @Test func `a part that exceeds its whole is believed, and the whole adds nothing`() throws {
    let session = try Session.importing(
      """
      id,date,detained,parent_id
      wave,2019-06-09/2019-06-13,50,
      first-day,2019-06-09,80,wave
      """)
    session.expectMonthly(
      gives: """
        period   incidents  low  best  high
        2019-06  1          80   80    80
        """)
  }

  @Test func `a wave in a wave counts the same way, from the smallest up`() throws {
    let session = try Session.importing(
      """
      id,date,detained,parent_id
      wave,2019-06-09/2019-06-13,150,
      first-day,2019-06-09,60,wave
      city,2019-06-09,40,first-day
      square,2019-06-09,45,city
      last-day,2019-06-13,30,wave
      """)
    // The square's 45 are more than the city's 40, which adds nothing. The first day adds 60 - 45, the
    // last day 30, the wave 150 - 60 - 30: 45 + 15 + 30 + 60.
    session.expectMonthly(
      gives: """
        period   incidents  low  best  high
        2019-06  1          150  150   150
        """)
  }

  @Test func `each bound counts by itself`() throws {
    let session = try Session.importing(
      """
      id,date,detained,parent_id
      wave,2019-06-09/2019-06-13,80-150,
      first-day,2019-06-09,at least 40,wave
      last-day,2019-06-13,50,wave
      """)
    // low: the parts' 40 + 50 are more than the wave's 80. high: the wave's 150 hold the first day's
    // open bound. best: the last day's 50, and the first day's 40 for want of a best figure.
    session.expectMonthly(
      gives: """
        period   incidents  low  best  high
        2019-06  1          90   90    150
        """)
  }

  @Test func `a part of unknown size is one of the whole's`() throws {
    let session = try Session.importing(
      """
      id,date,detained,parent_id
      wave,2019-06-09/2019-06-13,30,
      first-day,2019-06-09,unclear,wave
      """)
    session.expectMonthly(
      gives: """
        period   incidents  low  best  high  unknown_size
        2019-06  1          30   30    30    1
        """)
  }

  @Test func `parts in several months leave the rest to the row of the year`() throws {
    let session = try Session.importing(
      """
      id,date,detained,parent_id
      wave,2019-05-30/2019-06-10,100,
      may,2019-05-31,20,wave
      june,2019-06-09,50,wave
      """)
    // 100 - 20 - 50 are of the wave, and nobody said in which of the two months.
    session.expectMonthly(
      gives: """
        period   incidents  low  best  high
        2019-05  1          20   20    20
        2019-06  1          50   50    50
        2019-XX  1          30   30    30
        """)
    // The quarter holds all of it: the wave is one incident of 100.
    session.expectMonthly(
      "--period", "quarter",
      gives: """
        period   incidents  low  best  high
        2019-Q2  1          100  100   100
        """)
  }

  @Test func `waves in a wave, over several months`() throws {
    let session = try Session.importing(
      """
      id,date,detained,parent_id
      year,2019,1000,
      june,2019-06,400,year
      ninth,2019-06-09,100,june
      tenth,2019-06-10,350,june
      july,2019-07-06,at least 200,year
      """)
    // June's days come to 450, so that June's 400 add nothing. July is at least 200 and perhaps more,
    // so that of the year's 1,000 perhaps nothing is left (no lower bound), by the best figures
    // 1,000 - 450 - 200, and at most as much.
    session.expectMonthly(
      gives: """
        period   incidents  low  best  high
        2019-06  1          450  450   450
        2019-07  1          200  -     -
        2019-XX  1          -    350   350
        """)
  }

  private static let overlapping = """
    id,date,detained,parent_id
    whole,2019-06-09/2019-06-13,200,
    first,2019-06-09/2019-06-11,100,whole
    second,2019-06-11/2019-06-13,80,whole
    ninth,2019-06-09,30,first
    eleventh,2019-06-11,40,PARENT
    twelfth,2019-06-12,50,second
    """

  @Test func `of two waves that overlap, a day that could belong to both counts once`() throws {
    // With the first: 30 + 40, and 30 beyond them. The second: 50, and 30 beyond. The whole: 20 beyond
    // 100 + 80.
    try Session.importing(Self.overlapping.replacing("PARENT", with: "first")).expectMonthly(
      gives: """
        period   incidents  low  best  high
        2019-06  1          200  200   200
        """)
    // With the second: 50 + 40 are more than its 80. The first: 30, and 70 beyond. The whole: 10 beyond
    // 100 + 90.
    try Session.importing(Self.overlapping.replacing("PARENT", with: "second")).expectMonthly(
      gives: """
        period   incidents  low  best  high
        2019-06  1          200  200   200
        """)
  }

  @Test func `of two waves that overlap and exceed their whole together, the whole adds nothing`()
    throws
  {
    // Nobody said that those of 11 June are the same in both: 100 + 80 stand against the whole's 150.
    let list = Self.overlapping.replacing("PARENT", with: "first")
      .replacing(",200,", with: ",150,")
    try Session.importing(list).expectMonthly(
      gives: """
        period   incidents  low  best  high
        2019-06  1          180  180   180
        """)
  }

  @Test func `two waves that overlap without a whole are two incidents`() throws {
    let session = try Session.importing(
      """
      id,date,detained,parent_id
      first,2019-06-09/2019-06-11,100,
      second,2019-06-11/2019-07-02,80,
      ninth,2019-06-09,30,first
      eleventh,2019-06-11,40,first
      twelfth,2019-06-12,50,second
      """)
    // The second wave spans months: its 12 June counts in June, and 80 - 50 in no month.
    session.expectMonthly(
      gives: """
        period   incidents  low  best  high
        2019-06  2          150  150   150
        2019-XX  1          30   30    30
        """)
  }

  @Test func `a wave and its parts by different reports are the published June of 2019`() throws {
    let session = try Session.withSample()
    // June: at least the 400 of Almaty, by the best figures the wave's 4,000, at most the wave's 5,000.
    // September: dozens (24 to 99) and more than 100 (101, open).
    session.expectMonthly(
      gives: """
        period   incidents  low  best  high  unknown_size  date_uncertain
        2019-06  1          400  4000  5000  0             0
        2019-09  2          125  -     -     0             1
        """)
  }
}
