extension PartialDate {
  /// The day of a serial number of Excel in the system of 1900, in which 43625 is 9 June 2019.
  ///
  /// It is nil below 61: Excel counts a 29 February 1900 that never was, so that earlier numbers
  /// are not certain. The system of 1904, which old files of Excel for Mac have, is not assumed.
  package init?(excelSerial serial: Int, text: String) {
    guard serial >= 61, serial <= 2_958_465,
      let day = CalendarDay(year: 1899, month: 12, day: 30)?.adding(days: serial)
    else { return nil }
    self.init(text: text, edtf: day.iso, day: day)
  }

  /// The day of a text that is a serial number of Excel from 20000 to 80000, or nil for any other.
  ///
  /// Whether a column holds such numbers is for the whole column to say (``DateColumn``).
  package init?(excelSerial text: String) {
    guard let serial = ColumnDate.serial(text) else { return nil }
    self.init(excelSerial: serial, text: text)
  }
}
