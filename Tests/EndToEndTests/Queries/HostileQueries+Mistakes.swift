extension HostileQueries {
  static let misspelled = HostileQueries(
    "names that are not there",
    [
      .init("SELECT titel FROM incidents", .fault("Did you mean 'title'?")),
      .init("SELECT * FROM incidnets", .fault("Did you mean 'incidents'?")),
      .init("SELECT cuont(*) FROM incidents", .fault("Did you mean 'count'?")),
      .init("SELECT nope FROM incidents", .fault("no such column: nope (line 1, column 8).\n")),
      .init("SELECT x FROM incidents", .fault("no such column: x (line 1, column 8).\n")),
      .init("SELECT article FROM incidents", .fault("'article' is a column of articles, charges.")),
      .init("SELECT incidents.titel FROM incidents", .fault("Did you mean 'title'?")),
      .init(
        "SELECT title FROM incidents WHERE region = \"Almaty\"",
        .fault("no such column: Almaty (line 1, column 44)")),
      .init("SELECT uid FROM charges, incidents", .fault("ambiguous column name: uid")),
      .init("SELECT * FROM other.incidents", .fault("no such table: other.incidents")),
      .init("SELECT * FROM sqlite_sequence", .fault("no such table: sqlite_sequence")),
      .init(
        "SELECT title FROM incidents ORDER BY title COLLATE nope",
        .fault("no such collation sequence")),
    ])

  static let parameters = HostileQueries(
    "parameters",
    [
      .init("SELECT :a", .usage("The query needs --param a=VALUE.")),
      .init("SELECT :a, $b, @c", .usage("--param a=VALUE, --param b=VALUE, --param c=VALUE")),
      .init("SELECT ?", .usage("A parameter of the query has no name")),
      .init("SELECT ?1", .usage("The query needs --param 1=VALUE.")),
      .init("SELECT ?99999999", .fault("variable number must be between")),
      .init("SELECT :month", .usage("Did you mean :month?"), "--param", "mnoth=1"),
      .init("SELECT 1", .usage("The query has no parameter :a."), "--param", "a=1"),
      .init("SELECT :a", .usage("is given more than once"), "--param", "a=1", "--param", "a=2"),
      .init("SELECT :a", .usage("--param"), "--param", "a:=x"),
      .init("SELECT :a", .usage("--param"), "--param", "a"),
      .init("SELECT :a", .usage("--param"), "--param", "=1"),
      .init(
        "SELECT :a AS a", .rows("a\r\n1; DELETE FROM incident\r\n"), "--param",
        "a=1; DELETE FROM incident"),
      .init("SELECT * FROM :t", .fault("syntax error"), "--param", "t=incidents"),
      .init("SELECT 1", .usage("--limit cannot be negative"), "--limit", "-1"),
      .init("SELECT 1", .usage("--timeout must be above zero"), "--timeout", "0"),
      .init("SELECT 1", .usage("--timeout"), "--timeout", "nan"),
      .init("@nope", .usage("not both"), "--file", "x"),
    ])

  static let fromElsewhere = HostileQueries(
    "words of other programs",
    [
      .init("SELEC 1", .fault(#"near "SELEC": syntax error (line 1, column 1)"#)),
      .init("SELECT", .fault("incomplete input")),
      .init("SELECT 1; SELEC 2", .fault("(line 1, column 11)")),
      .init("SELECT 1;\n\nSELEC 2", .fault("(line 3, column 1)")),
      .init("SELECT 1; SELECT 2", .usage("and csv one table")),
      .init("SELECT 'x", .fault(#"unrecognized token: "'x""#)),
      .init("SELECT 'it's'", .fault(#"unrecognized token: "'""#)),
      .init("SELECT (1", .fault("incomplete input")),
      .init("SELECT * FROM incidents WHERE", .fault("incomplete input")),
      .init(".tables", .fault("syntax error")),
      .init("SHOW TABLES", .fault("syntax error")),
      .init("DESCRIBE incidents", .fault("syntax error")),
      .init("SELECT TOP 10 * FROM incidents", .fault("syntax error")),
      .init("COPY incidents TO '/tmp/x'", .fault("syntax error")),
      .init("SELECT * INTO OUTFILE 'x' FROM incidents", .fault("syntax error")),
      .init("GRANT ALL ON incidents TO PUBLIC", .fault("syntax error")),
      .init("SELECT pg_sleep(60)", .fault("no such function: pg_sleep")),
      .init("SELECT * FROM information_schema.tables", .fault("no such table")),
    ])

  static let wrongValues = HostileQueries(
    "values that do not fit",
    [
      .init("SELECT abs(-9223372036854775808)", .fault("integer overflow")),
      .init(
        "SELECT sum(i) FROM (SELECT 9223372036854775807 AS i UNION ALL SELECT 1)",
        .fault("integer overflow")),
      .init("SELECT json_extract('{', '$')", .fault("malformed JSON")),
      .init("SELECT * FROM json_each('[')", .fault("malformed JSON")),
      .init("SELECT substr('x')", .fault("wrong number of arguments to function substr()")),
      .init("SELECT sum(count(*)) FROM incidents", .fault("misuse of aggregate")),
      .init("SELECT * FROM incidents LIMIT 'x'", .fault("datatype mismatch")),
      .init("SELECT 1 UNION SELECT 1, 2", .fault("number of result columns")),
      .init("SELECT (SELECT 1, 2)", .fault("sub-select returns 2 columns")),
      .init("SELECT * FROM incidents ORDER BY 99", .fault("out of range")),
      .init("SELECT 1 / 0 AS n", .rows("n\r\n\"\"\r\n")),
      .init("SELECT CAST(x'FF' AS TEXT)", .fault("UTF-8")),
    ])
}
