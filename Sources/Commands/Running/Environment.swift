@unsafe @preconcurrency import Glibc

/// The environment variables of the process.
package enum Environment {
  /// The variables with their values, as they are now; no other thread may be changing them.
  package static var variables: [String: String] {
    var variables: [String: String] = [:]
    var entry = unsafe environ
    while let text = unsafe entry.pointee {
      let words = unsafe String(cString: text)
        .split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      if words.count == 2 { variables[String(words[0])] = String(words[1]) }
      unsafe entry += 1
    }
    return variables
  }
}
