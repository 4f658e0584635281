"""Tells where the time of an import goes, with Linux's perf."""

import os
import re
import shutil
import subprocess

from measuring import Failure

# What the parts of a running program are called; the first that fits counts, else it is Aigaq itself.
PARTS = [("SQLite", "libsqlite3"), ("digests and checksums", "libsodium|libcrypto"),
         ("the system's files and memory", r"\[|vmlinux"), ("the C library", r"libc\.")]


def shares(command, folder, environment):
    """The shares of the processors' time in percent, by what takes it; nil where perf is missing."""
    if shutil.which("perf") is None:
        return None
    data = os.path.join(folder, "perf.data")
    record = ["perf", "record", "--quiet", "--freq", "199", "--output", data, "--", *command]
    if subprocess.run(record, env=environment, capture_output=True, check=False).returncode != 0:
        return None
    report = subprocess.run(
        ["perf", "report", "--input", data, "--sort", "comm,dso", "--stdio"],
        capture_output=True, text=True, check=False)
    found = {}
    for line in report.stdout.splitlines():
        match = re.match(r"\s*([0-9.]+)%\s+(\S+)\s+(\S+)", line)
        if match:
            share, thread, part = match.groups()
            name = name_of(thread, part, os.path.basename(command[0]))
            found[name] = found.get(name, 0) + float(share)
    if not found:
        raise Failure(f"perf gave no samples: {report.stderr}")
    return sorted(found.items(), key=lambda item: -item[1])


def name_of(thread, part, program):
    """What a part of a thread is for: the thread that a program starts with writes."""
    work = "writing" if program.startswith(thread) else "reading"
    for name, pattern in PARTS:
        if re.search(pattern, part):
            return f"{work}: {name}"
    return f"{work}: aigaq"
