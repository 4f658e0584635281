"""Measures the monthly count and its explanation, against the sqlite3 shell and DuckDB."""

import csv
import io
import os
import statistics
import subprocess

from installing import install
from measuring import Failure, Run

# What DuckDB's table is made from: a row an incident, with what a count of it takes.
ROWS = """
    SELECT incident.id, incident.date_start AS day,
      coalesce(incident.region_code, place.region, '') AS region, detention.low, detention.best,
      detention.high, detention.id IS NOT NULL AS is_detention,
      (SELECT group_concat(legal_article.article, ';') FROM charge
        JOIN legal_article ON legal_article.id = charge.article_id
        WHERE charge.incident_id = incident.id) AS articles
    FROM incident LEFT JOIN place ON place.id = incident.place_id
    LEFT JOIN detention ON detention.incident_id = incident.id
    WHERE incident.merged_into IS NULL
      AND incident.verification NOT IN ('not_occurred', 'withdrawn')"""
LOAD = """
    CREATE TABLE incident AS SELECT id, day, region, low, best, high, is_detention,
      string_split(articles, ';') AS articles
    FROM read_csv('{}', header = true, nullstr = '', columns = {{'id': 'INTEGER', 'day': 'DATE',
      'region': 'VARCHAR', 'low': 'INTEGER', 'best': 'INTEGER', 'high': 'INTEGER',
      'is_detention': 'BOOLEAN', 'articles': 'VARCHAR'}})"""
# `d` is the table that the detentions are in, with a dot.
SUMS = """count(*) AS incidents_with_detentions, sum(coalesce({d}low, 1)) AS detentions_low,
      CASE WHEN count({d}best) > 0 THEN sum(coalesce({d}best, {d}low, 1)) END AS detentions_best,
      CASE WHEN count({d}high) = count(*) THEN sum({d}high) END AS detentions_high,
      count(*) - count({d}best) AS unknown_size"""
SHELL = """
    SELECT substr(incident.date_start, 1, 7) AS period, {group}{sums}
    FROM {tables} WHERE detention.high IS NOT 0 AND incident.merged_into IS NULL
      AND incident.verification NOT IN ('not_occurred', 'withdrawn') {condition}
    GROUP BY {keys} ORDER BY {keys}"""
DUCK = """
    SELECT strftime(month, '%Y-%m') AS period, * EXCLUDE (month) FROM (
      SELECT date_trunc('month', day) AS month, {group}{sums}
      FROM incident WHERE is_detention AND high IS DISTINCT FROM 0 {condition}
      GROUP BY ALL) ORDER BY ALL"""
DETENTIONS = "detention JOIN incident ON incident.id = detention.incident_id"
CHARGED = """incident.id IN (SELECT charge.incident_id FROM legal_article
        JOIN charge ON charge.article_id = legal_article.id
        WHERE legal_article.code = 'kz-criminal-2014' AND legal_article.article = '174')"""
# Astana, and a fifth of the incidents with a charge, and all regions.
REGION, MONTH = "KZ-71", "2019-06"
AIM_OF_EXPLAIN = 0.1


class Count:
    """A count that all three give; `group` is the name of a column that tells rows apart."""

    def __init__(self, words, tables=DETENTIONS, group="", shell="", duck="", expression=""):
        self.name = " ".join(["export monthly", *words])
        self.words, self.group = words, group
        self.shell = SHELL.format(
            group=f"{expression} AS {group}, " if group else "", sums=SUMS.format(d="detention."),
            tables=tables, condition=shell, keys="1, 2" if group else "1")
        self.duck = DUCK.format(
            group=f"{group}, " if group else "", sums=SUMS.format(d=""), condition=duck)
        self.seconds = {}


def counts():
    return [
        Count([]),
        Count(["--region", REGION], shell=f"AND incident.region_code = '{REGION}'",
              duck=f"AND region = '{REGION}'"),
        Count(["--article", "174"], shell=f"AND {CHARGED}",
              duck="AND list_contains(articles, '174')"),
        Count(["--by", "region"],
              tables=f"{DETENTIONS} LEFT JOIN place ON place.id = incident.place_id", group="region",
              expression="coalesce(incident.region_code, place.region, '')")]


class Programs:
    """The three programs over one database, and how each is started."""

    def __init__(self, bench, database, duckdb):
        self.bench, self.database, self.duckdb = bench, database, duckdb
        self.table = bench.path("rows.duckdb")
        self.names = ["aigaq", "sqlite3", *(["duckdb"] if duckdb else [])]
        if duckdb:
            rows = bench.path("rows-for-duckdb.csv")
            with open(rows, "w", encoding="utf-8") as file:
                subprocess.run(["sqlite3", "-batch", "-readonly", "-csv", "-header", database, ROWS],
                               stdout=file, check=True, env=bench.environment)
            if os.path.exists(self.table):
                os.remove(self.table)
            self.run([duckdb, "-batch", self.table, "-c", LOAD.format(rows)])

    def run(self, command):
        return Run(command, self.bench.folder, environment=self.bench.environment)

    def start(self, name):
        return self.run({
            "aigaq": [self.bench.aigaq, "--version"], "sqlite3": ["sqlite3", "--version"],
            "duckdb": [self.duckdb, "-batch", "-readonly", self.table, "-c", "SELECT 1"]}[name])

    def count(self, name, count):
        return self.run({
            "aigaq": self.ours("export", "monthly", "--format", "csv", *count.words),
            "sqlite3": ["sqlite3", "-batch", "-bail", "-readonly", "-csv", "-header", self.database,
                        count.shell],
            "duckdb": [self.duckdb, "-batch", "-readonly", "-csv", "-nullvalue", "", self.table,
                       "-c", count.duck]}[name])

    def ours(self, *words):
        return [self.bench.aigaq, "--db", self.database, *words]


def rows_of(output, group):
    """The rows of a CSV text, each a tuple of what all three give, in order."""
    found = []
    for row in csv.DictReader(io.StringIO(output)):
        key = (row.get(f"{group}_code") or row[group]) if group else ""
        found.append((row["period"], key, *(row[column] for column in (
            "incidents_with_detentions", "detentions_low", "detentions_best", "detentions_high",
            "unknown_size"))))
    return sorted(found)


def require_same(count, outputs):
    """Raises Failure where the programs do not give the same rows, or none."""
    # Months without a record are rows of aigaq's alone.
    found = {name: [row for row in rows_of(output, count.group) if row[2] != "0"]
             for name, output in outputs.items()}
    if not found["aigaq"]:
        raise Failure(f"{count.name}: nothing is counted. The database must hold a list of"
                      " 'rows.py COUNT FILE asking'")
    for name, rows in found.items():
        if rows != found["aigaq"]:
            odd = sorted(set(rows) ^ set(found["aigaq"]))[:4]
            raise Failure(f"{count.name}: aigaq and {name} differ, such as in {odd}")


def measure_counting(bench, databases):
    """Measures the counts over databases, from the smallest to the largest; each is a pair of its
    number of rows and its path."""
    duckdb = install("duckdb-cli", "duckdb", bench.folder)
    if duckdb is None:
        print("DuckDB: skipped, since pip could not install duckdb-cli")
    print(f"{'':34} {'rows':>10} {'aigaq ms':>9} {'sqlite3 ms':>11} {'duckdb ms':>10} {'ratio':>6}")
    reached = {}
    for number, database in databases:
        programs = Programs(bench, database, duckdb)
        medians = measure_one(bench, programs, number)
        for name, milliseconds in medians.items():
            reached.setdefault(name, []).append(milliseconds)
    if len(databases) > 1:
        growth = ", ".join(f"{name} {last / first:.1f}" for name, (first, *_, last) in reached.items())
        print(f"Growth of aigaq from {databases[0][0]:,} to {databases[-1][0]:,} rows, times: {growth}")
    print(f"Medians of {bench.runs} whole processes, start-up included; duckdb is its own command over a"
          " table\nof the same rows in a file of its own. ratio = milliseconds of aigaq by those of"
          " duckdb, else of sqlite3")


def measure_one(bench, programs, number):
    asked = counts()
    starts = {name: [] for name in programs.names}
    explained = []
    for turn in range(bench.runs):
        for name in programs.names:
            starts[name].append(programs.start(name).seconds)
        for count in asked:
            runs = {name: programs.count(name, count) for name in programs.names}
            if turn == 0:
                require_same(count, {name: run.output for name, run in runs.items()})
            for name, run in runs.items():
                count.seconds.setdefault(name, []).append(run.seconds)
        explained.append(programs.run(programs.ours("explain", MONTH)).seconds)
    report("start-up", number, starts)
    for count in asked:
        report(count.name, number, count.seconds)
    start, explain = statistics.median(starts["aigaq"]), statistics.median(explained)
    print(f"{f'explain {MONTH}':34} {number:>10,} {explain * 1000:>9.1f}"
          f"   {(explain - start) * 1000:.1f} more than the start-up, at most"
          f" {AIM_OF_EXPLAIN * 1000:.0f}:"
          f" {'met' if explain - start <= AIM_OF_EXPLAIN else 'MISSED'}", flush=True)
    medians = {count.name: statistics.median(count.seconds["aigaq"]) for count in asked}
    return {**medians, f"explain {MONTH}": explain}


def report(name, number, seconds):
    medians = {program: statistics.median(runs) for program, runs in seconds.items()}
    other = medians.get("duckdb", medians["sqlite3"])
    duck = f"{medians['duckdb'] * 1000:>10.1f}" if "duckdb" in medians else " " * 10
    print(f"{name:34} {number:>10,} {medians['aigaq'] * 1000:>9.1f} {medians['sqlite3'] * 1000:>11.1f}"
          f" {duck} {medians['aigaq'] / other:>6.2f}", flush=True)
