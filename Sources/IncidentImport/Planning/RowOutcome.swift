/// What is to become of a row; one byte, since a file may have millions.
enum RowOutcome: UInt8 {
  /// The mapping does not read it.
  case passedOver
  /// It cannot be read.
  case rejected
  /// It is here already, and no different.
  case unchanged
  /// It is here in an earlier revision.
  case changed
  /// It is a new report of an incident that is here, or in an earlier row.
  case newReport
  /// It is the first report of a new incident.
  case newIncident

  /// Whether the row is written into the database.
  var isWritten: Bool {
    switch self {
    case .passedOver, .rejected, .unchanged: false
    case .changed, .newReport, .newIncident: true
    }
  }
}
