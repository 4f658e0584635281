@unsafe @preconcurrency import Glibc

/// The environment variables of the process.
package enum Environment {
  /// The variables with their values, as they are now; no other thread may be changing them.
  package static var variables: [String: String] {
    var variables: [String: String] = [:]
    var entry = unsafe environ
    while let text = unsafe entry.pointee {
      let line = unsafe String(cString: text)
      if let sign = line.utf8.firstIndex(of: UInt8(ascii: "=")) {
        variables[String(line[..<sign])] = String(line[line.utf8.index(after: sign)...])
      }
      unsafe entry += 1
    }
    return variables
  }
}
