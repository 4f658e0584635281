import Commands
import FoundationEssentials
import TestSupport
import Testing

@Suite struct `The report of a review` {
  private let session: Session

  init() throws {
    session = try Session.withReviews()
    session.run(
      "assess", "KAZ-UPR2-124.40", "--assessor", "K<script>", "--scale", "kibhr-3", "--value",
      "not fulfilled", "--as-of", "2019-10", "--source", "report")
    session.run(
      "evidence", "add", "KAZ-UPR2-124.40", "--contradicts", "--incident",
      "kazakhstan-2019:kz-2019-06-wave")
  }

  private func report(_ words: String...) -> Session.Run {
    session.run(["report", "--review", "KAZ-UPR2", "--as-of", "2019-11-30"] + words)
  }

  @Test func `has positions, shares, discrepancies, dossiers and the matrix`() {
    let page = report().output
    for words in [
      "143 / 194 (73.7 %)", "146 / 198 (73.7 %)", "47 / 143 (32.9 %)", "1 / 143 (0.7 %)",
      "not fulfilled", "KIBHR, as quoted by ACCA</td><td>147</td><td class=\"number\">146</td>",
      "2019-06</td><td class=\"number\">1</td><td class=\"number\">400</td>",
      "none known as of 2019-11",
      "124.40 Take steps to ensure",
    ] { #expect(page.contains(words), "\(words)") }
  }

  @Test func `needs no script and no other file, and nothing in it runs`() {
    let page = report().output
    #expect(page.contains("default-src 'none'"))
    for live in ["<script", "src=", "href=", "url(", "@import"] {
      #expect(!page.contains(live), "\(live)")
    }
    #expect(page.contains("K&lt;script&gt;"))
  }

  @Test(arguments: [
    ("en", "What is not known", false), ("ru", "Что не известно", true),
    ("kk", "Не белгісіз", true),
  ])
  func `has its labels in a language, and says where no native speaker read them`(
    language: String, words: String, isUnread: Bool
  ) {
    let page = report("--lang", language).output
    #expect(page.contains("<html lang=\"\(language)\">") && page.contains(words))
    #expect(page.contains("lang=\"en\">124.40"))
    #expect((page.contains("носителем") || page.contains("ана тілінде")) == isUnread)
  }

  @Test(arguments: [
    (
      "ru",
      [
        "Против: протест; 2019-06-09/2019-06-13; задержаны: лучшая оценка 4000", "срок не наступил",
        "поддержано (document), пункты: 143 (+4)", "2019-11",
      ]
    ),
    (
      "kk",
      [
        "Қарсы: наразылық; 2019-06-09/2019-06-13; ұсталғандар: ең дұрыс сан 4000",
        "мерзімі келген жоқ", "қолдау тапты (document), тармақтар: 143 (+4)",
      ]
    ),
  ])
  func `has no sentence of its own in another language`(language: String, words: [String]) {
    let page = report("--lang", language).output
    for word in words { #expect(page.contains(word), "\(word)") }
    for english in [
      "Against:", "best figure", "at most", ">ahead<", ">overdue", "met late", "none known as of",
      "more than the", "equal to the", "not checked since",
    ] { #expect(!page.contains(english), "\(english)") }
  }

  @Test func `is the same to the byte, and names no incident by its title`() throws {
    #expect(report().output == report().output)
    #expect(!report().output.contains("Protests after the presidential election"))
    let path = session.folder.file("r.html")
    session.environment["SOURCE_DATE_EPOCH"] = "1575072000"
    #expect(session.run("report", "--review", "KAZ-UPR2", "--output", path).status == .done)
    #expect(try session.text(of: "r.html") == report().output)
  }

  @Test func `of a review that is not there is refused`() {
    #expect(session.run("report", "--review", "KAZ-UPR9").status == .wrongUsage)
    #expect(session.run("report").status == .wrongUsage)
  }
}
