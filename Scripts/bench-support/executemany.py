"""Does the import of rows.csv with Python's csv and sqlite3 into the tables that `aigaq init` made.

usage: executemany.py DATABASE LIST

It reads the cells as import.sql does, and like it checks nothing. The rows of all tables are gathered
in batches, one executemany a table and batch; the full-text index is rebuilt at the end.
"""

import csv
import hashlib
import json
import os
import sqlite3
import sys
import time

BATCH = 5000
COUNTS = ("participants", "detained", "arrested")
INSERTS = {
    "report": """INSERT INTO report (
      id, dataset, external_id, report_key, revision, record, batch_id, line, source_id, url, language,
      reported_text, reported_edtf, reported_start, reported_end, reported_precision, cells)
      VALUES (?, 'bench', ?, ?, 1, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, 'day', ?)""",
    "claim": """INSERT INTO claim (report_id, quantity, text, low, best, high, rule)
      VALUES (?, ?, ?, ?, ?, ?, 'exact')""",
    "incident": """INSERT INTO incident (
      id, uid, kind, place_id, date_text, date_edtf, date_start, date_end, date_precision, title,
      summary, region_code, locality_code)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'day', ?, ?, ?, ?)""",
    "incident_report": "INSERT INTO incident_report (incident_id, report_id) VALUES (?, ?)",
    "protest": """INSERT INTO protest (
      incident_id, form, authorisation, response, organiser, demands) VALUES (?, ?, ?, ?, ?, ?)""",
    "detention": """INSERT INTO detention (incident_id, kind, low, best, high, basis)
      VALUES (?, ?, ?, ?, ?, 'report')""",
    "detention_count": """INSERT INTO detention_count
      VALUES (?, ?, NULL, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, ?)""",
}

SUMS = """INSERT INTO detention_sum
  SELECT period, region, family IS NOT NULL, count(*),
    sum(incidents), sum(incidents_with_detentions), sum(low), sum(with_low), sum(best), sum(with_best),
    sum(without_best), sum(high), sum(without_high), sum(unknown_size), sum(date_uncertain)
  FROM detention_count GROUP BY 1, 2, 3"""

# What Aigaq's gazetteer says of the list's regions.
CODES = {
    "Актобе": ("KZ-15", None), "Атырау": ("KZ-23", None), "Жанаозен": ("KZ-47", None),
    "Караганда": ("KZ-35", None), "Костанай": ("KZ-39", None), "Нур-Султан": ("KZ-71", "kz-astana"),
    "Тараз": ("KZ-31", None), "Уральск": ("KZ-27", None), "Шымкент": ("KZ-79", "kz-shymkent")}


def codes(row):
    if row["region"] == "Шымкент" and row["date"] < "2018-06-19":
        return "KZ-61", "kz-shymkent"
    return CODES.get(row["region"], (None, None))


class Writer:
    """Gathers rows by table and writes them."""

    def __init__(self, connection):
        self.connection = connection
        self.rows = {table: [] for table in INSERTS}
        self.sources, self.places = {}, {}

    def source(self, row):
        name = row["source"]
        if name not in self.sources:
            self.sources[name] = self.connection.execute(
                "INSERT INTO source (name, kind) VALUES (?, ?)",
                [name, row["source_kind"]]).lastrowid
        return self.sources[name]

    def place(self, row):
        place = (row["country"], row["region"], row["locality"])
        if place not in self.places:
            self.places[place] = self.connection.execute(
                "INSERT INTO place (country, region, locality, precision)"
                " VALUES (?, ?, ?, 'locality')", place).lastrowid
        return self.places[place]

    def take(self, number, cells, row):
        rows = self.rows
        verbatim = json.dumps(cells, ensure_ascii=False, separators=(",", ":"))
        digest = hashlib.sha256(verbatim.encode()).digest()
        day, date = row["reported_on"], row["date"]
        rows["report"].append((
            number, row["id"], row["source"], digest, number + 1, self.source(row),
            row["source_url"] or None, row["language"], day, day, day, day, verbatim))
        for name in COUNTS:
            if row[name]:
                count = int(row[name])
                rows["claim"].append((number, name, row[name], count, count, count))
        rows["incident"].append((
            number, "bench:" + row["id"], row["kind"], self.place(row), date, date, date, date,
            row["title"], row["summary"], *codes(row)))
        rows["incident_report"].append((number, number))
        response, detained = row["response"], row["detained"]
        if row["kind"] == "protest":
            rows["protest"].append((
                number, row["form"] or "unknown", row["authorisation"] or "unknown",
                response or "unknown", row["organiser"], row["demands"]))
        if (detained or row["kind"] == "detention" or response == "detentions"
                or row["detention_kind"]):
            count = int(detained) if detained else None
            rows["detention"].append(
                (number, row["detention_kind"] or "unknown", count, count, count))
            counted = self.counted(count)
        else:
            counted = self.counted(0)
        region = codes(row)[0] or row["region"]
        rows["detention_count"].append((number, date[:7], region, *counted))

    @staticmethod
    def counted(count):
        """What an incident adds: with detentions, low, best and high with their counts, the rule."""
        if count == 0:
            return (0, 0, 0, 0, 0, 0, 0, 0, 0, "no_detention")
        if count is None:
            return (1, 1, 1, 1, 0, 1, 0, 1, 1, "unknown_size")
        return (1, count, 1, count, 1, 0, count, 0, 0, "accepted_count")

    def write(self):
        for table, statement in INSERTS.items():
            self.connection.executemany(statement, self.rows[table])
            self.rows[table].clear()


def main():
    database, path = sys.argv[1:]
    connection = sqlite3.connect(database, isolation_level=None)
    for setting in ("journal_mode = TRUNCATE", "synchronous = FULL", "cache_size = -65536",
                    "foreign_keys = ON"):
        connection.execute(f"PRAGMA {setting}")
    with open(path, "rb") as file:
        sha256 = hashlib.file_digest(file, "sha256").hexdigest()
    connection.execute("BEGIN IMMEDIATE")
    # The sums are added up at the end, as aigaq does, and not row by row.
    connection.execute("DROP TRIGGER detention_count_added")
    with open(path, encoding="utf-8", newline="") as file:
        reader = csv.reader(file)
        header = next(reader)
        connection.execute(
            """INSERT INTO import_batch (
              id, dataset, file_name, sha256, byte_count, header, mapping, row_count, new_incidents,
              new_reports, changed_reports, unchanged_reports, rejected_rows, applied_at, tool_version)
            VALUES (1, 'bench', 'rows.csv', ?, ?, ?, '{}', 0, 0, 0, 0, 0, 0, ?, 'python')""",
            [sha256, os.path.getsize(path), json.dumps(header, separators=(",", ":")),
             time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())])
        writer, number = Writer(connection), 0
        for number, cells in enumerate(reader, 1):
            writer.take(number, cells, dict(zip(header, cells)))
            if number % BATCH == 0:
                writer.write()
        writer.write()
    connection.execute(
        "UPDATE import_batch SET row_count = ?1, new_incidents = ?1, new_reports = ?1", [number])
    connection.execute(SUMS)
    connection.execute("INSERT INTO incident_text (incident_text) VALUES ('rebuild')")
    connection.execute("COMMIT")
    connection.close()


main()
