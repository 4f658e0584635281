package import SQLite

extension Connection {
  /// Runs statements by hand, with no trigger in their way; the triggers are there again after them.
  package func executeWithoutTriggers(_ script: String) throws {
    var triggers: [(name: String, sql: String)] = []
    try query("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'") { row in
      triggers.append((try row.text(at: 0), try row.text(at: 1)))
    }
    for trigger in triggers { try execute("DROP TRIGGER \(trigger.name)") }
    try executeScript(script)
    for trigger in triggers { try execute(trigger.sql) }
  }
}
