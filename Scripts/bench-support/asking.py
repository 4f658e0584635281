"""Measures how fast a database is asked: `query`, `find`, the queries that come with Aigaq, and exports."""

import csv
import itertools
import json
import os
import statistics

from measuring import Failure, Run

VIEW = "SELECT * FROM incidents"
# One process takes so little time that what starts it would be measured with it: a shell starts
# several.
REPEATED = 'i=0; while [ $i -lt {} ]; do "$@" > last || exit; i=$((i+1)); done; cat last'
WRONG_DATABASE = "The database must hold a list of 'rows.py COUNT FILE asking'"


class Question:
    """What is asked of aigaq, and of the sqlite3 shell where that can answer it.

    `aim` is the most that the seconds may be: as a multiple of the shell's or, without a shell, in
    seconds, which for `beyond_start` are those beyond the start-up.
    """

    def __init__(self, name, ours, theirs=None, aim=1.0, times=1, beyond_start=False, compare=None):
        self.name, self.aim, self.times = name, aim, times
        self.beyond_start, self.compare = beyond_start, compare
        self.commands = {"ours": ours} if theirs is None else {"ours": ours, "theirs": theirs}
        self.seconds = {side: [] for side in self.commands}

    def ask(self, folder, environment):
        """Asks each side once; where both answer, keeps the answers in files."""
        for side, command in self.commands.items():
            if self.times > 1:
                command = ["sh", "-c", REPEATED.format(self.times), "sh", *command]
            run = Run(command, folder, environment=environment, output=f"{side}.out")
            self.seconds[side].append(run.seconds / self.times)

    def check(self, folder):
        """Raises Failure where the answers differ, or where there is none."""
        paths = [os.path.join(folder, f"{side}.out") for side in self.commands]
        if self.compare is not None:
            self.compare(self.name, *paths)
        elif os.path.getsize(paths[0]) == 0:
            raise Failure(f"{self.name}: there is no answer")
        elif self.beyond_start:
            with open(paths[0], encoding="utf-8") as file:
                if len(file.readlines()) < 2:
                    raise Failure(f"{self.name}: nothing was found. {WRONG_DATABASE}")

    def report(self, start):
        ours = statistics.median(self.seconds["ours"])
        if "theirs" in self.seconds:
            theirs = statistics.median(self.seconds["theirs"])
            reached, unit, other = ours / theirs, "times", f"{theirs * 1000:>10.1f}"
        else:
            reached, other = ours - (start if self.beyond_start else 0), " " * 10
            unit = "s more" if self.beyond_start else "s"
        met = "met" if reached <= self.aim else "MISSED"
        print(f"{self.name:44} {ours * 1000:>10.1f} {other} {reached:>8.3f} <= {self.aim:<5} {unit:6}"
              f" {met}", flush=True)


def questions(bench, database):
    """All that is asked, the start-up first."""
    def ours(*words):
        return [bench.aigaq, "--db", database, *words]

    def theirs(*words):
        return ["sqlite3", "-batch", "-bail", "-readonly", *words]

    asked = [Question("query 'select 1'", ours("query", "select 1"), theirs(database, "select 1"),
                      aim=2.0, times=20)]
    for words in (["--text", "колокол"], ["--text", "площадь"], ["--text", "полиция"]):
        asked.append(Question(f"find {' '.join(words)}", ours("find", "--limit", "20", *words),
                              aim=0.05, times=5, beyond_start=True))
    for words in (["--from", "2019-06", "--to", "2019-06"], ["--region", "Astana"],
                  ["--article", "174"]):
        asked.append(Question(f"find {' '.join(words)}", ours("find", "--limit", "20", *words),
                              aim=0.02, times=5, beyond_start=True))
    queries = bench.run([bench.aigaq, "--db", database, "queries", "--format", "csv"]).output
    for query in csv.DictReader(queries.splitlines()):
        asked.append(Question(f"@{query['name']}", ours("query", f"@{query['name']}")))
    asked += [
        Question("query --format csv, a row an incident", ours("query", "--format", "csv", VIEW),
                 theirs("-csv", "-header", database, VIEW), compare=same_csv),
        Question("query --format json, a row an incident", ours("query", "--format", "json", VIEW),
                 theirs("-json", database, VIEW), compare=same_json),
        # The layout of imports, which tells more of an incident than the view does.
        Question("export incidents --format csv", ours("export", "incidents", "--format", "csv"),
                 theirs("-csv", "-header", database, VIEW), compare=as_many_rows),
        Question("export incidents --format json", ours("export", "incidents", "--format", "json"),
                 theirs("-json", database, VIEW), compare=same_json)]
    return asked


def measure_asking(bench, database):
    """Asks everything in turns, and prints the medians with the aims."""
    asked = questions(bench, database)
    print(f"{'':44} {'aigaq ms':>10} {'sqlite3 ms':>10} {'reached':>8} <= aim")
    for turn in range(bench.runs):
        for question in asked:
            question.ask(bench.folder, bench.environment)
            if turn == 0:
                question.check(bench.folder)
    start = statistics.median(asked[0].seconds["ours"])
    for question in asked:
        question.report(start)


def same_csv(name, *paths):
    """Raises Failure where two CSV files have not the same cells."""
    files = [open(path, encoding="utf-8", newline="") for path in paths]
    pairs = itertools.zip_longest(*(csv.reader(file) for file in files))
    require_same(name, pairs)
    for file in files:
        file.close()


def same_json(name, *paths):
    """Raises Failure where two files have not the same objects, an object a line."""
    def objects(file):
        for line in file:
            text = line.strip().removeprefix("[").removesuffix("]").strip(",\n")
            if text:
                yield json.loads(text)

    files = [open(path, encoding="utf-8") for path in paths]
    require_same(name, itertools.zip_longest(*map(objects, files)))
    for file in files:
        file.close()


def as_many_rows(name, *paths):
    """Raises Failure where two CSV files have not as many rows."""
    counts = []
    for path in paths:
        with open(path, encoding="utf-8", newline="") as file:
            counts.append(sum(1 for _ in csv.reader(file)))
    if counts[0] != counts[1]:
        raise Failure(f"{name}: {counts[0]} rows by aigaq, {counts[1]} by the sqlite3 shell")


def require_same(name, pairs):
    for number, (left, right) in enumerate(pairs):
        if left != right:
            raise Failure(f"{name}: row {number} is {left} by aigaq, and {right} by the shell")
