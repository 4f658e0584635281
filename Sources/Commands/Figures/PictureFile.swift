import FoundationEssentials
import Glibc

/// Draws a picture in SVG as pixels, by a program that is there.
struct PictureFile {
  /// The programs that can, in the order in which they are tried.
  private enum Drawer: CaseIterable {
    case rsvg, chromium

    /// The names of the program.
    var names: [String] {
      switch self {
      case .rsvg: ["rsvg-convert"]
      case .chromium: ["chromium", "chromium-browser", "google-chrome"]
      }
    }
  }

  /// Number of pixels in one unit of the picture: enough to print it.
  private static let scale = 2

  private let drawer: Drawer
  private let path: String

  /// A program from the folders in which programs are looked for.
  ///
  /// - Throws: A failure that says which to install, where none is there.
  init(_ environment: [String: String]) throws {
    let folders = (environment["PATH"] ?? "").split(separator: ":").filter { $0.hasPrefix("/") }
    for drawer in Drawer.allCases {
      for name in drawer.names {
        if let folder = folders.first(where: {
          FileManager.default.isExecutableFile(atPath: "\($0)/\(name)")
        }) {
          self.drawer = drawer
          path = "\(folder)/\(name)"
          return
        }
      }
    }
    throw Failure(
      .failed,
      "A png is drawn by rsvg-convert or Chromium, and neither is installed: install librsvg2-bin, or "
        + "write a .svg, which browsers and word processors open.")
  }

  /// The bytes of a picture in PNG.
  ///
  /// - Parameters:
  ///   - svg: The picture.
  ///   - size: Its size in units.
  /// - Returns: The bytes of the picture.
  /// - Throws: A failure where the program fails.
  func png(_ svg: [UInt8], size: (width: Int, height: Int)) throws -> [UInt8] {
    let folder = FileManager.default.temporaryDirectory.path + "/aigaq-\(UUID().uuidString)"
    guard unsafe mkdir(folder, 0o700) == 0 else {
      throw OutputProblem.cannotCreate(path: folder, reason: SystemError.text(errno))
    }
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let (source, target) = (folder + "/chart.svg", folder + "/chart.png")
    try Data(svg).write(to: URL(filePath: source))
    try run(words(source, target, folder, size))
    guard let data = try? Data(contentsOf: URL(filePath: target)),
      data.starts(with: [0x89, 0x50, 0x4E, 0x47])
    else { throw Failure(.failed, "\(path): the program has drawn no picture.") }
    return Array(data)
  }

  private func words(
    _ source: String, _ target: String, _ folder: String, _ size: (width: Int, height: Int)
  ) -> [String] {
    switch drawer {
    case .rsvg:
      return [path, "--zoom", String(Self.scale), "--output", target, source]
    case .chromium:
      // The browser's own sandbox does not work for the superuser.
      return [path] + (geteuid() == 0 ? ["--no-sandbox"] : []) + [
        "--headless", "--disable-gpu", "--hide-scrollbars", "--user-data-dir=\(folder)/profile",
        "--force-device-scale-factor=\(Self.scale)", "--window-size=\(size.width),\(size.height)",
        "--screenshot=\(target)", "file://\(source)",
      ]
    }
  }

  /// Runs a program without anything to read, and lets it say nothing.
  private func run(_ words: [String]) throws {
    let pointers = unsafe words.map { unsafe strdup($0) } + [nil]
    defer { unsafe pointers.forEach { unsafe free($0) } }
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    for descriptor: Int32 in 0...2 {
      unsafe posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0)
    }
    var child = pid_t()
    guard unsafe posix_spawn(&child, path, &actions, nil, pointers, environ) == 0 else {
      throw Failure(.failed, "\(path): the program cannot be run.")
    }
    var status: Int32 = 0
    while unsafe waitpid(child, &status, 0) < 0 {
      guard errno == EINTR else { throw Failure(.failed, "\(path): it cannot be waited for.") }
    }
    guard status == 0 else { throw Failure(.failed, "\(path): the program says that it failed.") }
  }
}
