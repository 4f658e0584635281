/// The frame and the look of every page: for screens of any width, and for paper in black and white.
enum PageStyle {
  /// The beginning of a page, up to its heading.
  ///
  /// A page may hold nothing but its own style, and says so to the browser.
  ///
  /// - Parameters:
  ///   - title: The title.
  ///   - language: The language of the page.
  ///   - hasHeading: True if the title stands above the page too.
  /// - Returns: The HTML.
  static func opening(_ title: String, language: String, hasHeading: Bool = true) -> [UInt8] {
    var head: [UInt8] = []
    head.append("<!DOCTYPE html>\n<html lang=\"\(language)\">\n<head>\n<meta charset=\"utf-8\">\n")
    head.append("<meta http-equiv=\"Content-Security-Policy\" ")
    head.append("content=\"default-src 'none'; style-src 'unsafe-inline'\">\n<title>")
    HTMLText.append(title, to: &head)
    head.append("</title>\n\(element)</head>\n<body>\n<main>\n")
    if hasHeading {
      head.append("<h1>")
      HTMLText.append(title, to: &head)
      head.append("</h1>\n")
    }
    return head
  }

  /// The end of a page.
  static let closing = "</main>\n</body>\n</html>\n"

  /// The element of the look, with what a telephone has to know.
  private static let element = """
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="generator" content="aigaq">
    <style>
    body { font: 15px/1.45 sans-serif; margin: 1.5em auto; max-width: 70em; padding: 0 1em; color: #000; background: #fff; }
    h1 { font-size: 1.6em; line-height: 1.25; }
    h2 { border-bottom: 2px solid #333; margin-top: 2em; }
    .wide { overflow-x: auto; }
    table { border-collapse: collapse; margin: 0.5em 0 1em; }
    caption { text-align: left; padding: 0.3em 0; color: #333; }
    th, td { border-bottom: 1px solid #999; padding: 0.3em 0.7em; text-align: left; vertical-align: top; }
    thead th { border-bottom: 2px solid #333; vertical-align: bottom; background: #fff; }
    tbody th { font-weight: normal; white-space: nowrap; }
    td { white-space: pre-line; unicode-bidi: isolate; overflow-wrap: break-word; }
    .number { text-align: right; font-variant-numeric: tabular-nums; }
    td.number { white-space: nowrap; }
    td.bar { white-space: nowrap; }
    td.null { color: #595959; }
    dl { display: grid; grid-template-columns: 13em 1fr; gap: 0.3em 0.7em; }
    dt { grid-column: 1; color: #333; }
    dd { grid-column: 2; margin: 0; min-width: 0; white-space: pre-line; unicode-bidi: isolate; overflow-wrap: anywhere; }
    figure { margin: 1em 0; }
    figure svg { display: block; width: 100%; height: auto; max-width: 960px; }
    figcaption { color: #333; font-size: 0.9em; }
    figcaption p { margin: 0.3em 0; }
    .on-narrow { display: none; }
    summary { cursor: pointer; font-weight: bold; margin: 1.5em 0 0.5em; }
    @media (max-width: 40em) {
    body { margin: 0.5em auto; padding: 0 0.7em; }
    h1 { font-size: 1.3em; }
    dl { display: block; }
    dd { margin: 0 0 0.5em 1em; }
    th, td { padding: 0.3em 0.4em; }
    .on-wide { display: none; }
    .on-narrow { display: block; }
    }
    @media print {
    body { margin: 0; max-width: none; padding: 0; font-size: 11px; }
    tr, figure, li { break-inside: avoid; }
    .wide { overflow: visible; }
    .on-wide { display: block; }
    .on-narrow { display: none; }
    th, td { padding: 0.2em 0.4em; }
    }
    </style>

    """
}
