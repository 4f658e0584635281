/// The elements of an SVG picture, in the order in which they are drawn.
struct SVGCanvas {
  /// The elements so far.
  private(set) var body = ""
  /// The beginning of the names of what is drawn once and used again, and which no other picture of a
  /// page may have.
  let ids: String

  /// An empty canvas.
  init(ids: String) { self.ids = ids }

  /// Where text stands on the point that it is given.
  enum Anchor: String {
    case start
    case middle
    case end
  }

  /// Opens a group.
  mutating func open(_ attributes: String, title: String? = nil) {
    body += "<g \(attributes)>\n"
    if let title { body += "<title>\(SVGText.escaped(title))</title>\n" }
  }

  /// Closes the group.
  mutating func close() { body += "</g>\n" }

  /// A rectangle; nothing where it has no area.
  mutating func rectangle(
    x: Double, y: Double, width: Double, height: Double, _ style: String
  ) {
    guard width > 0, height > 0 else { return }
    body += "<rect x=\"\(Self.number(x))\" y=\"\(Self.number(y))\" width=\"\(Self.number(width))\" "
    body += "height=\"\(Self.number(height))\" \(style)/>\n"
  }

  /// A line between two points, or through several.
  mutating func line(_ points: [(x: Double, y: Double)], _ style: String) {
    let path = points.enumerated().map { index, point in
      "\(index == 0 ? "M" : "L")\(Self.number(point.x)) \(Self.number(point.y))"
    }
    body += "<path d=\"\(path.joined())\" \(style)/>\n"
  }

  /// A circle.
  mutating func circle(x: Double, y: Double, radius: Double, _ style: String) {
    body +=
      "<circle cx=\"\(Self.number(x))\" cy=\"\(Self.number(y))\" r=\"\(Self.number(radius))\" "
    body += "\(style)/>\n"
  }

  /// Text on one line.
  mutating func text(
    _ text: String, x: Double, y: Double, size: Double, anchor: Anchor = .start,
    _ style: String = ""
  ) {
    body +=
      "<text x=\"\(Self.number(x))\" y=\"\(Self.number(y))\" font-size=\"\(Self.number(size))\""
    if anchor != .start { body += " text-anchor=\"\(anchor.rawValue)\"" }
    if !style.isEmpty { body += " \(style)" }
    body += ">\(SVGText.escaped(text))</text>\n"
  }

  /// A coordinate with at most two decimals, the same in every locale.
  static func number(_ value: Double) -> String {
    let hundredths = Int((min(max(value, -1e6), 1e6) * 100).rounded())
    let (whole, rest) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
    let sign = hundredths < 0 ? "-" : ""
    if rest == 0 { return "\(sign)\(whole)" }
    let decimals = rest < 10 ? "0\(rest)" : rest.isMultiple(of: 10) ? "\(rest / 10)" : "\(rest)"
    return "\(sign)\(whole).\(decimals)"
  }
}
