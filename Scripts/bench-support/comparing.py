"""Compares the database that aigaq made with the one that another program made."""

import itertools
import sqlite3

from measuring import Failure

# What must be alike, as queries over each of the two databases. Numbers of rows, digests, lines and
# times may differ.
ALIKE = {
    "incidents": """
        SELECT uid, kind, verification, parent_id, merged_into, date_text, date_edtf, date_start,
          date_end, date_precision, title, summary, country, region, locality, precision,
          region_code, locality_code
        FROM incident LEFT JOIN place ON place.id = incident.place_id""",
    "protests": """
        SELECT uid, form, authorisation, response, organiser, demands
        FROM protest JOIN incident ON incident.id = incident_id""",
    "detentions": """
        SELECT uid, detention.kind, low, best, high, basis, person_id
        FROM detention JOIN incident ON incident.id = incident_id""",
    "counts": """
        SELECT uid, period, incidents, incidents_with_detentions, low, with_low, best, with_best,
          without_best, high, without_high, unknown_size, persons_named, rule
        FROM detention_count JOIN incident ON incident.id = incident_id""",
    "claims": """
        SELECT external_id, quantity, text, low, best, high, rule
        FROM claim JOIN report ON report.id = report_id""",
    "reports": """
        SELECT dataset, external_id, report_key, revision, batch_id, source.name, source.kind,
          report.url, language, reported_text, reported_edtf, reported_start, reported_end,
          reported_precision, uid
        FROM report LEFT JOIN source ON source.id = source_id
        JOIN incident_report ON report_id = report.id
        JOIN incident ON incident.id = incident_id""",
    "verbatim cells (one row in a hundred)": """
        SELECT external_id, cell.key, cell.value
        FROM report JOIN json_each(cells) AS cell WHERE external_id LIKE '%50'""",
    "imports": """
        SELECT dataset, file_name, sha256, byte_count, header, row_count, new_incidents,
          new_reports, rejected_rows FROM import_batch""",
}
TABLES = ["source", "place", "import_batch", "report", "claim", "incident", "incident_report",
          "protest", "person", "detention", "resolution", "charge", "charge_update",
          "detention_count", "incident_text_docsize"]


def require_alike(ours, theirs, name):
    """Raises Failure, with all that differs, where aigaq's database and that of `name` differ."""
    connections = [sqlite3.connect(path) for path in (ours, theirs)]
    for connection in connections:
        connection.execute("PRAGMA cache_size = -65536")
    problems = []

    def both(query):
        return [connection.execute(query) for connection in connections]

    for table in TABLES:
        counts = [rows.fetchone()[0] for rows in both(f"SELECT count(*) FROM {table}")]
        if counts[0] != counts[1]:
            problems.append(f"{table}: {counts[0]} rows by aigaq, {counts[1]} by {name}")
    for part, query in ALIKE.items():
        # The first two columns tell the rows apart.
        for left, right in itertools.zip_longest(*both(f"{query} ORDER BY 1, 2")):
            if left != right:
                problems.append(f"{part}: first {left} by aigaq, and {right} by {name}")
                break
    found = [rows.fetchone()[0] for rows in both(
        "SELECT count(*) FROM incident_text WHERE incident_text MATCH 'площадь'")]
    if found[0] != found[1] or found[0] == 0:
        problems.append(f"full text: {found[0]} found by aigaq's index, {found[1]} by that of {name}")
    for connection in connections:
        connection.close()
    if problems:
        raise Failure("the two databases differ:\n  " + "\n  ".join(problems))
