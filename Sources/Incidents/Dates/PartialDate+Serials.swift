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
  package init?(excelSerial text: String) { self.init(serial: text, of: .excel) }

  /// The day of a text that is a number of a kind, in the zone of the place or else in UTC; nil for
  /// any other text.
  package init?(serial text: String, of kind: SerialDays, zone: LocalZone? = nil) {
    guard let serial = SerialDays.read(text), serial.kind == kind else { return nil }
    guard let seconds = kind.unixSeconds(serial.number) else {
      self.init(excelSerial: serial.number, text: text)
      return
    }
    guard let day = zone?.day(ofUnixSeconds: seconds) ?? CalendarDay(unixSeconds: seconds) else {
      return nil
    }
    self.init(text: text, edtf: day.iso, day: day)
  }
}
