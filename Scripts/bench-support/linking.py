"""Measures how fast persons of two lists are found to be the same, and how well."""

import collections
import csv
import io
import os
import sqlite3
import statistics
import subprocess
import sys

from measuring import Failure

# Seconds and bytes for a hundred thousand persons, import not included.
AIMS = (10, 500e6)
PSEUDONYMS = """
    SELECT DISTINCT person.pseudonym, report.dataset, report.external_id FROM person
    JOIN report_person ON report_person.person_id = person.id
    JOIN report ON report.id = report_person.report_id"""


def measure_linking(bench):
    """Makes two lists of `bench.rows` persons, imports them, and looks for those in both."""
    database = make_database(bench)
    runs = [
        bench.run([bench.aigaq, "--db", database, "duplicates", "--of", "persons", "--format", "csv"])
        for _ in range(bench.runs)]
    seconds, peak = statistics.median(run.seconds for run in runs), max(run.peak for run in runs)
    within = seconds <= AIMS[0] and peak <= AIMS[1]
    print(f"duplicates --of persons, {bench.rows:,} in two lists: {seconds:.2f} s, {peak / 1e6:.0f} MB;"
          f" at most {AIMS[0]} s and {AIMS[1] / 1e6:.0f} MB for 100,000: {'met' if within else 'MISSED'}")
    found, right, all_right = compare(database, runs[0].output)
    print(f"  {found:,} pairs, of which {right / found:.3f} are one person; of the {all_right:,} pairs that"
          f" are one person {right / all_right:.3f} were found")


def make_database(bench):
    database = bench.path("persons.db")
    lists = {name: bench.path(f"{name}.csv") for name in ("ours", "theirs")}
    script = os.path.join(os.path.dirname(os.path.realpath(__file__)), "persons.py")
    subprocess.run([sys.executable, script, str(bench.rows), *lists.values()], check=True)
    bench.run([bench.aigaq, "--db", database, "init"])
    for name, path in lists.items():
        bench.run([bench.aigaq, "--db", database, "import", path, "--dataset", name, "--accept", "overlap"])
    return database


def compare(database, output):
    """The numbers of the pairs found, of those of one person, and of all pairs of one person."""
    connection = sqlite3.connect(f"file:{database}?mode=ro", uri=True)
    # Rows of one list with one name and no date of birth are taken for one person.
    truth = collections.defaultdict(set)
    persons = collections.defaultdict(set)
    for pseudonym, dataset, identifier in connection.execute(PSEUDONYMS):
        truth[pseudonym].add(identifier)
        persons[identifier].add((dataset, pseudonym))
    connection.close()
    pairs = [(row["first"], row["second"]) for row in csv.DictReader(io.StringIO(output))]
    if not pairs:
        raise Failure("duplicates --of persons: nothing was found")
    right = sum(not truth[first].isdisjoint(truth[second]) for first, second in pairs)
    return len(pairs), right, sum(len(of_one) == 2 for of_one in persons.values())
