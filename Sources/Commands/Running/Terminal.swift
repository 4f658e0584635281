import Glibc

/// What is known of the terminal that a descriptor may be.
package struct Terminal {
  /// Whether it is a terminal.
  package let isTerminal: Bool
  /// Its width in columns; nil where it is none or does not say.
  package let width: Int?

  /// Asks the system about a descriptor.
  package init(descriptor: Int32) {
    isTerminal = isatty(descriptor) == 1
    var size = winsize()
    let isKnown = unsafe isTerminal && ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0
    width = isKnown && size.ws_col > 0 ? Int(size.ws_col) : nil
  }
}
