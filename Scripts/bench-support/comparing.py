"""Compares the database that aigaq made with the one that the sqlite3 shell made."""

import csv
import io
import sqlite3

from measuring import Failure

# What must be alike, as queries over one of the two databases. Numbers of rows, digests, lines and
# times may differ. The sqlite3 shell knows no gazetteer: it leaves region_code and locality_code empty.
ALIKE = {
    "incidents": """
        SELECT uid, kind, verification, parent_id, merged_into, date_text, date_edtf, date_start,
          date_end, date_precision, title, summary, country, region, locality, precision
        FROM {db}.incident LEFT JOIN {db}.place ON place.id = incident.place_id""",
    "protests": """
        SELECT uid, form, authorisation, response, organiser, demands
        FROM {db}.protest JOIN {db}.incident ON incident.id = incident_id""",
    "detentions": """
        SELECT uid, detention.kind, low, best, high, basis, person_id
        FROM {db}.detention JOIN {db}.incident ON incident.id = incident_id""",
    "counts": """
        SELECT uid, period, incidents, low, best, high, unknown_size, persons_named, rule
        FROM {db}.detention_count JOIN {db}.incident ON incident.id = incident_id""",
    "claims": """
        SELECT external_id, quantity, text, low, best, high, rule
        FROM {db}.claim JOIN {db}.report ON report.id = report_id""",
    "reports": """
        SELECT dataset, external_id, report_key, revision, batch_id, source.name, source.kind,
          report.url, language, reported_text, reported_edtf, reported_start, reported_end,
          reported_precision, uid
        FROM {db}.report LEFT JOIN {db}.source ON source.id = source_id
        JOIN {db}.incident_report ON report_id = report.id
        JOIN {db}.incident ON incident.id = incident_id""",
    "verbatim cells (one row in a hundred)": """
        SELECT external_id, cell.key, cell.value
        FROM {db}.report JOIN json_each(cells) AS cell WHERE external_id LIKE '%50'""",
    "imports": """
        SELECT dataset, file_name, sha256, byte_count, header, row_count, new_incidents,
          new_reports, rejected_rows FROM {db}.import_batch""",
}
TABLES = ["source", "place", "import_batch", "report", "claim", "incident", "incident_report",
          "protest", "person", "detention", "resolution", "charge", "charge_update",
          "detention_count", "incident_text_docsize"]


def require_alike(ours, theirs):
    """Raises Failure, with all differences, where the two databases differ."""
    connection = sqlite3.connect(ours)
    connection.execute("ATTACH ? AS theirs", [theirs])
    connection.execute("PRAGMA cache_size = -65536")
    problems = []

    def count(query):
        return connection.execute(f"SELECT count(*) FROM ({query})").fetchone()[0]

    def matches(database):
        own = sqlite3.connect(database)
        query = "SELECT count(*) FROM incident_text WHERE incident_text MATCH 'площадь'"
        return own.execute(query).fetchone()[0]

    for table in TABLES:
        counts = [count(f"SELECT 1 FROM {db}.{table}") for db in ("main", "theirs")]
        if counts[0] != counts[1]:
            problems.append(f"{table}: {counts[0]} rows by aigaq, {counts[1]} by sqlite3")
    for name, query in ALIKE.items():
        for left, right in (("main", "theirs"), ("theirs", "main")):
            other = f"{query.format(db=left)} EXCEPT {query.format(db=right)}"
            found = count(other)
            if found:
                whose = "aigaq" if left == "main" else "sqlite3"
                example = connection.execute(f"{other} LIMIT 1").fetchone()
                problems.append(f"{name}: {found} only by {whose}, such as {example}")
    found = [matches(path) for path in (ours, theirs)]
    if found[0] != found[1] or found[0] == 0:
        problems.append(f"full text: {found[0]} found by aigaq's index, {found[1]} by sqlite3's")
    connection.close()
    if problems:
        raise Failure("the two databases differ:\n  " + "\n  ".join(problems))


def require_same_months(ours, theirs):
    """Raises Failure where two CSV texts differ in a column that both have."""
    left, right = (list(csv.DictReader(io.StringIO(text))) for text in (ours, theirs))
    columns = [name for name in (right[0] if right else {}) if name in (left[0] if left else {})]
    needed = {"month", "incidents", "detentions_low", "detentions_best", "detentions_high"}
    if not needed <= set(columns):
        raise Failure(f"export monthly has not the columns {sorted(needed)}:\n{ours[:300]}")
    pick = [[tuple(row[name] for name in columns) for row in rows] for rows in (left, right)]
    if pick[0] != pick[1]:
        odd = sorted(set(pick[0]) ^ set(pick[1]))[:4]
        raise Failure(f"export monthly and the sqlite3 shell differ, such as in {odd}")
