"""Runs a command and measures how long it takes, and how much memory it uses at most."""

import os
import subprocess
import threading
import time


class Failure(Exception):
    """A command that was to be measured failed, or gave what it should not."""


class Run:
    """One run: `seconds` on the clock, `work` in seconds of all processors, `peak` memory in bytes,
    `output` as text; where a file is named for it, it is there and not read."""

    def __init__(self, command, folder, script=None, environment=None, output=None):
        with open(os.path.join(folder, output or "stdout"), "w+", encoding="utf-8") as stdout, \
                open(os.path.join(folder, "stderr"), "w+", encoding="utf-8") as stderr, \
                open(script or os.devnull, "rb") as stdin:
            start = time.perf_counter()
            process = subprocess.Popen(
                command, cwd=folder, stdin=stdin, stdout=stdout, stderr=stderr, env=environment)
            watch = MemoryWatch(process.pid)
            _, status, usage = os.wait4(process.pid, 0)
            self.seconds = time.perf_counter() - start
            self.work = usage.ru_utime + usage.ru_stime
            process.returncode = os.waitstatus_to_exitcode(status)
            self.peak = watch.stop()
            stdout.seek(0)
            stderr.seek(0)
            self.output, messages = "" if output else stdout.read(), stderr.read()
        if process.returncode != 0:
            raise Failure(f"{' '.join(command)}: exit status {process.returncode}\n{messages}")


class MemoryWatch(threading.Thread):
    """Reads a process's high-water mark every few milliseconds until it has ended.

    The mark that the system gives when a process ends is no use: it is never lower than that of
    the Python that started the process.
    """

    def __init__(self, pid):
        super().__init__(daemon=True)
        self.path = f"/proc/{pid}/status"
        self.peak = 0
        self.ended = threading.Event()
        self.start()

    def run(self):
        while not self.ended.wait(0.002):
            try:
                with open(self.path, encoding="ascii") as status:
                    for line in status:
                        if line.startswith("VmHWM:"):
                            self.peak = max(self.peak, int(line.split()[1]) * 1024)
            except (OSError, ValueError):
                return

    def stop(self):
        self.ended.set()
        self.join()
        return self.peak
