/// Numbers as charts show them.
enum ChartNumber {
  /// The digits in groups of three, with a text between the groups.
  static func grouped(_ number: Int64, gap: String) -> String {
    let digits = Array(String(number.magnitude))
    var text = number < 0 ? "-" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { text += gap }
      text.append(digit)
    }
    return text
  }
}
