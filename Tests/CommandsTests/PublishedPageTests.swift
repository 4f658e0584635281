import Commands
import Foundation
import FoundationXML
import TestSupport
import Testing

@Suite struct `A page of figures to publish` {
  private let session: Session

  init() throws { session = try Session.withSample() }

  private func page(_ words: String...) -> String {
    let run = session.run(["export", "monthly", "--format", "html"] + words)
    #expect(run.status == .done, "\(run.messages)")
    return run.output
  }

  @Test func `says what, where and when in its title, or what somebody calls it`() {
    let title = "Detentions by month in Kazakhstan, June to September 2019"
    #expect(page().contains("<title>\(title)</title>"))
    #expect(page().contains("<h1>\(title)</h1>"))
    #expect(
      page("--region", "Almaty", "--from", "2019-06", "--to", "2019-06").contains(
        "<h1>Detentions by month in Almaty, June 2019</h1>"))
    #expect(page("--title", "<b>A & B").contains("<h1>&lt;b&gt;A &amp; B</h1>"))
    let picture = session.run("export", "monthly", "--format", "svg", "--title", "A & B").output
    #expect(picture.contains(">A &amp; B</text>"))
  }

  @Test func `has headings in words, periods that head their rows, and dashes for what is unknown`()
  {
    let page = page()
    #expect(page.contains("<th scope=\"col\" class=\"number\">Detentions, best figure</th>"))
    #expect(page.contains("<th scope=\"row\">September 2019</th>"))
    #expect(page.contains("<td class=\"number\">4\u{202F}000</td>"))
    #expect(page.contains("<td class=\"number\">–</td>"))
    #expect(!page.contains("detentions_low") && !page.contains("aigaq export"))
  }

  @Test func `says what is left out of the table and of the figures`() {
    let page = page()
    #expect(page.contains("Not in the table, as all are zero: ") && page.contains("Persons named"))
    #expect(page.contains("A dash is unknown or open, never zero."))
    #expect(page.contains("withdrawn, or found not to have occurred are left out"))
  }

  @Test func `folds the provenance away, and has the hash nowhere else`() throws {
    let page = page()
    let parts = page.split(separator: "<details id=\"provenance\">")
    #expect(parts.count == 2 && parts[1].contains("sha256:"))
    let shown = parts[0].replacing(/<metadata>[^<]*<\/metadata>/, with: "")
    #expect(!shown.contains("sha256:"))
  }

  @Test func `is well formed, without scripts, and fetches nothing`() throws {
    for words in [
      [], ["--by", "region"], ["--by", "kind", "--by", "region"], ["--unit", "killed"],
    ] {
      let run = session.run(["export", "monthly", "--format", "html"] + words)
      let page = run.output
      #expect(!page.contains("<script") && !page.contains("url(http") && !page.contains("src="))
      #expect(page.contains("<html lang=\"en\">") && page.contains("<main>"))
      #expect(page.contains("<caption>") && page.contains("name=\"viewport\""))
      // Names of parts are used once.
      let ids = page.matches(of: /\sid="([^"]*)"/).map { String($0.1) }
      #expect(Set(ids).count == ids.count)
      for match in page.matches(of: /url\(#([^)]*)\)|aria-labelledby="([^"]*)"/) {
        let names = (match.1 ?? match.2 ?? "").split(separator: " ").map(String.init)
        #expect(!names.isEmpty && names.allSatisfy(ids.contains))
      }
      // It is XML but for the elements of its head that have no end.
      let body = page[try #require(page.range(of: "<main>")).lowerBound...]
        .prefix(upTo: try #require(page.range(of: "</body>")).lowerBound)
      #expect(throws: Never.self) { try XMLDocument(xmlString: String(body)) }
    }
  }

  @Test(.enabled(if: Browser.isPresent, "Chromium is not installed"), arguments: [390, 1280])
  func `fits the screen of a telephone and of a computer`(width: Int) throws {
    let frame = """
      <!DOCTYPE html><meta charset="utf-8"><body><script>
      const frame = document.createElement("iframe");
      frame.style.width = "\(width)px";
      frame.style.border = "0";
      frame.srcdoc = new TextDecoder().decode(new Uint8Array([BYTES]));
      frame.onload = () => {
        const page = frame.contentDocument;
        const shown = [...page.querySelectorAll("figure svg")].filter(
          svg => svg.getBoundingClientRect().width > 0).length;
        const result = document.createElement("pre");
        result.id = "result";
        result.textContent = page.documentElement.scrollWidth + " " + shown;
        document.body.append(result);
      };
      document.body.append(frame);
      </script>
      """
    for words in [[], ["--by", "region"]] {
      let page = session.run(["export", "monthly", "--format", "html"] + words).output
      let bytes = page.utf8.map(String.init).joined(separator: ",")
      let result = try #require(try Browser.result(of: frame.replacing("BYTES", with: bytes)))
      let numbers = result.split(separator: " ").compactMap { Int($0) }
      #expect(numbers.count == 2 && numbers[0] <= width && numbers[1] == 1, "\(result)")
    }
  }

  /// axe, which looks for what people who do not see a page as others do cannot use.
  private static let axe = try? PythonPackage("axe-core-python").output(
    [
      "-c",
      "import axe_core_python, pathlib, sys\nsys.stdout.write((pathlib.Path(axe_core_python.__file__)"
        + ".parent / 'axe.min.js').read_text())",
    ], in: "/")

  @Test(.enabled(if: Browser.isPresent && axe != nil, "Chromium or axe is not installed"))
  func `has nothing in it that axe finds wrong`() throws {
    let axe = try #require(Self.axe).replacing("</script", with: "<\\/script")
    let check = """
      <script>\(axe)</script><script>
      window.onload = async () => {
        const found = await axe.run(document);
        const result = document.createElement("pre");
        result.id = "result";
        result.textContent = found.passes.length > 20
          ? found.violations.map(one => one.id).join(" ") : "axe did not run";
        document.body.append(result);
      };
      </script></body>
      """
    for words in [[], ["--by", "region"]] {
      let page = session.run(["export", "monthly", "--format", "html"] + words).output
        .replacing(/<meta http-equiv="Content-Security-Policy"[^>]*>/, with: "")
        .replacing("</body>", with: check)
      #expect(try Browser.result(of: page) == "")
    }
  }

  @Test func `draws each group by itself, and those that are too many together`() throws {
    let page = page("--by", "region")
    #expect(page.contains(">Almaty</text>") && page.contains(">region not known</text>"))
    var list = "id,date,region,detained\n"
    for number in 1...15 {
      list += "\(number),2020-06-0\(number % 9 + 1),\"Place \(number)\",\(number * 10)\n"
    }
    try session.add(list, named: "many.csv")
    let picture = session.run(
      "export", "monthly", "--format", "svg", "--by", "region", "--dataset", "many"
    ).output
    #expect(picture.contains(">Place 15</text>") && picture.contains(">4 other groups</text>"))
    #expect(!picture.contains(">Place 4</text>"))
    #expect(
      picture.contains("2020-06: 4 incidents, best 100 detentions, at least 100, at most 100"))
  }

  @Test(.enabled(if: Browser.isPresent, "Chromium is not installed"))
  func `a picture can be had as pixels, where a program draws them`() throws {
    let path = session.folder.file("a.png")
    session.environment["PATH"] = "/usr/bin:/bin"
    let run = session.run("export", "monthly", "--output", path)
    #expect(run.status == .done, "\(run.messages)")
    let bytes = try Data(contentsOf: URL(filePath: path))
    #expect(bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) && bytes.count > 10_000)
  }

  @Test func `a picture as pixels is refused in words where no program can draw it`() {
    session.environment["PATH"] = session.folder.path
    let run = session.run("export", "monthly", "--output", session.folder.file("a.png"))
    #expect(run.status == .failed)
    #expect(run.messages.contains("install librsvg2-bin, or write a .svg"))
    #expect(!session.has("a.png"))
  }
}
