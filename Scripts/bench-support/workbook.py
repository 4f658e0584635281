"""Measures the reading of a workbook against the readers that people use from Python.

`aigaq inspect` reads every cell and profiles it, `aigaq import` stores it too; the others give the
cells as Python's values or as a table.
"""

import json
import os
import subprocess
import sys

from measuring import Failure

WRITER = """
import csv, datetime, sys, xlsxwriter
book = xlsxwriter.Workbook(sys.argv[2], {"constant_memory": False, "strings_to_urls": False})
sheet, day = book.add_worksheet("list"), book.add_format({"num_format": "yyyy-mm-dd"})
with open(sys.argv[1], encoding="utf-8", newline="") as file:
    for row, cells in enumerate(csv.reader(file)):
        for column, cell in enumerate(cells):
            if cell.isascii() and cell.isdigit():
                sheet.write_number(row, column, int(cell))
            elif row and len(cell) == 10 and cell[4] == cell[7] == "-":
                sheet.write_datetime(row, column, datetime.datetime.fromisoformat(cell), day)
            elif cell:
                sheet.write_string(row, column, cell)
book.close()
"""

READERS = {
    "openpyxl read-only": ("openpyxl", """
import sys, openpyxl
sheet = openpyxl.load_workbook(sys.argv[1], read_only=True).worksheets[0]
print(sum(1 for _ in sheet.iter_rows(values_only=True)) - 1)
"""),
    "python-calamine": ("python-calamine", """
import sys, python_calamine
book = python_calamine.CalamineWorkbook.from_path(sys.argv[1])
print(len(book.get_sheet_by_index(0).to_python()) - 1)
"""),
    "pandas with calamine": ("pandas python-calamine", """
import sys, pandas
print(len(pandas.read_excel(sys.argv[1], engine="calamine")))
"""),
    "DuckDB": ("duckdb", """
import sys, duckdb
database = duckdb.connect()
database.execute("INSTALL excel; LOAD excel")
print(len(database.execute("SELECT * FROM read_xlsx(?)", [sys.argv[1]]).fetchall()))
"""),
}


def python(packages, folder, name):
    """Gives a Python with packages in a virtual environment below a folder; None where pip cannot."""
    place = os.path.join(folder, f"{name}-venv")
    path = os.path.join(place, "bin", "python")
    steps = [[sys.executable, "-m", "venv", place],
             [path, "-m", "pip", "install", "--quiet", *packages.split()]]
    is_there = all(
        subprocess.run(step, capture_output=True, check=False).returncode == 0 for step in steps)
    return path if is_there else None


def measure_workbook(bench):
    """Takes turns with what can be had, after the first of which the numbers of rows are compared."""
    writer = python("xlsxwriter", bench.folder, "writer")
    if writer is None:
        print("workbook: skipped, since pip could not install xlsxwriter")
        return
    workbook = bench.path("rows.xlsx")
    bench.run([writer, "-c", WRITER, bench.list, workbook])

    def inspect():
        run = bench.run([bench.aigaq, "inspect", workbook, "--format", "json"])
        found = json.loads(run.output)["rows"]["count"]
        if found != bench.rows:
            raise Failure(f"aigaq finds {found} rows in the workbook, not {bench.rows}")
        return run

    programs = [("aigaq inspect", inspect), ("aigaq import", lambda: bench.import_file(workbook))]
    for number, (name, (packages, script)) in enumerate(READERS.items()):
        reader = python(packages, bench.folder, f"reader-{number}")
        command = [reader, "-c", script, workbook]
        try:
            found = bench.run(command).output.strip() if reader else None
        except Failure:
            found = None
        if found is None:
            print(f"{name}: skipped, since it cannot be installed here")
        elif int(found) != bench.rows:
            raise Failure(f"{name} finds {found} rows in the workbook, not {bench.rows}")
        else:
            programs.append((name, lambda command=command: bench.run(command)))
    bench.take_turns("workbook", programs)
