import FoundationEssentials
import Glibc

/// A web browser without a window: Debian's Chromium, where it is installed.
package enum Browser {
  /// Whether there is one; Debian's package is `chromium`.
  package static var isPresent: Bool { path != nil }

  private static let path = ["/usr/bin/chromium", "/usr/bin/chromium-browser"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  /// Opens a page, lets its scripts run, and gives the text of its element `result`.
  ///
  /// - Parameter page: The page, in HTML.
  /// - Returns: The text, its characters `&`, `<` and `>` as HTML escapes them; nil where the page
  ///   has no such element or the browser failed.
  /// - Throws: ``ProgramRun/TookTooLong``, or an error of the system's.
  package static func result(of page: String) throws -> String? {
    guard let output = try document(of: page, named: "page.html"),
      let start = output.firstRange(of: "<pre id=\"result\">"),
      let end = output[start.upperBound...].firstRange(of: "</pre>")
    else { return nil }
    return String(output[start.upperBound..<end.lowerBound])
  }

  /// Opens a text as a file and lets its scripts run.
  ///
  /// - Parameters:
  ///   - text: The file's text, such as a page in HTML or a picture in SVG.
  ///   - name: The file's name, whose ending tells the browser what it is.
  /// - Returns: The document that the browser made of it; nil where there is no browser.
  /// - Throws: As ``result(of:)`` does.
  package static func document(of text: String, named name: String) throws -> String? {
    guard let path else { return nil }
    let folder = try TemporaryFolder()
    let file = try folder.write(text: text, to: name)
    // The browser's own sandbox does not work for the superuser.
    let run = try ProgramRun(
      path,
      (geteuid() == 0 ? ["--no-sandbox"] : []) + [
        "--headless", "--disable-gpu", "--user-data-dir=\(folder.file("profile"))",
        "--virtual-time-budget=10000", "--dump-dom", "file://\(file)",
      ], environment: ProcessInfo.processInfo.environment, in: folder.path)
    return try run.finish(within: 60).output
  }
}
