/// Words that people try as commands, because other programs have them, and the commands that are meant.
enum TriedWords {
  /// The commands by the words.
  static let hints: [String: String] = [
    "count": "export monthly", "counts": "export monthly", "monthly": "export monthly",
    "figures": "export monthly", "stats": "export monthly", "statistics": "export monthly",
    "summary": "export monthly", "total": "export monthly", "totals": "export monthly",
    "chart": "export monthly --format chart", "graph": "export monthly --format chart",
    "plot": "export monthly --format chart",
    "edit": "set", "change": "set", "update": "set", "correct": "set", "fix": "set",
    "delete": "withdraw", "remove": "withdraw", "rm": "withdraw", "drop": "withdraw",
    "list": "find", "ls": "find", "search": "find", "incidents": "find", "filter": "find",
    "get": "show", "view": "show", "cat": "show", "why": "explain",
    "new": "add", "insert": "add", "create": "init", "load": "import", "open": "inspect",
    "sql": "query", "select": "query", "tables": "schema", "views": "schema", "columns": "schema",
    "duplicate": "duplicates", "dedupe": "duplicates", "same": "merge", "join": "merge",
    "rollback": "revert", "log": "history", "sources": "source", "map": "export incidents",
    "backup": "export database", "save": "export", "publish": "export", "print": "export",
    "docs": "manual", "man": "manual", "recommendations": "recommendation",
    "commitments": "commitment", "appeals": "appeal", "claims": "claim", "promises": "commitment",
    "charges": "export charges", "detentions": "export detentions", "reports": "export reports",
    "verify-database": "check", "test": "check", "articles": "article", "presets": "mapping",
    "mappings": "mapping",
  ]
}
