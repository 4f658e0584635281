import TestSupport
import Testing

/// What a browser makes of an SVG picture.
struct RenderedPicture {
  /// What is wrong with the picture's texts, a line each.
  let faults: [String]
  /// How many texts it has.
  let texts: Int
  /// The dark, grey and white pixels, in thousandths of the picture.
  let dark: Int, grey: Int, white: Int

  /// Renders a picture, which must be XML without a fault.
  init(_ svg: [UInt8]) throws {
    let page = Self.page.replacing("BYTES", with: svg.map(String.init).joined(separator: ","))
    let lines = try #require(try Browser.result(of: page)).split(separator: "\n").map(String.init)
    let numbers = try #require(lines.first).split(separator: " ").compactMap { Int($0) }
    try #require(numbers.count == 4, "\(lines)")
    (texts, dark, grey, white) = (numbers[0], numbers[1], numbers[2], numbers[3])
    faults = Array(lines.dropFirst())
  }

  /// Reads the picture as XML, measures its texts as they are drawn, and counts the pixels of the
  /// picture as an image.
  private static let page = """
    <!DOCTYPE html><meta charset="utf-8"><body><script>
    const bytes = new Uint8Array([BYTES]);
    const text = new TextDecoder().decode(bytes);
    const parsed = new DOMParser().parseFromString(text, "image/svg+xml");
    const svg = document.importNode(parsed.documentElement, true);
    document.body.append(svg);
    const faults = [];
    if (svg.querySelector("parsererror")) faults.push("is not XML");
    const view = svg.viewBox.baseVal;
    const texts = [...svg.querySelectorAll("text")].map(
      element => ({ words: element.textContent, box: element.getBBox() }));
    texts.forEach(({ words, box }, index) => {
      if (box.x < 0 || box.y < 0 || box.x + box.width > view.width
        || box.y + box.height > view.height) faults.push("outside: " + words);
      for (const other of texts.slice(index + 1)) {
        const wide = Math.min(box.x + box.width, other.box.x + other.box.width)
          - Math.max(box.x, other.box.x);
        const high = Math.min(box.y + box.height, other.box.y + other.box.height)
          - Math.max(box.y, other.box.y);
        // Boxes hold the room above and below letters too, so two points of it may be shared.
        if (wide > 0 && high > 2) faults.push("overlap: " + words + " | " + other.words);
      }
    });
    const image = new Image();
    image.onload = () => {
      const canvas = document.createElement("canvas");
      canvas.width = view.width;
      canvas.height = view.height;
      const context = canvas.getContext("2d");
      context.fillStyle = "white";
      context.fillRect(0, 0, canvas.width, canvas.height);
      context.drawImage(image, 0, 0);
      const pixels = context.getImageData(0, 0, canvas.width, canvas.height).data;
      const counts = [0, 0, 0];
      for (let place = 0; place < pixels.length; place += 4) {
        counts[pixels[place] < 90 ? 0 : pixels[place] < 250 ? 1 : 2] += 1;
      }
      const shares = counts.map(count => Math.round(count * 4000 / pixels.length));
      const result = document.createElement("pre");
      result.id = "result";
      result.textContent = [[texts.length, ...shares].join(" "), ...faults].join("\\n");
      document.body.replaceChildren(result);
    };
    image.src = URL.createObjectURL(new Blob([bytes], { type: "image/svg+xml" }));
    </script>
    """
}
