"""Installs the programs that aigaq is measured against, where Python's pip can."""

import os
import subprocess
import sys


def install(package, command, folder):
    """Installs a command from a package in a virtual environment below a folder.

    Gives the path of the command; None where that is not possible.
    """
    place = os.path.join(folder, f"{package}-venv")
    path = os.path.join(place, "bin", command)
    steps = [[sys.executable, "-m", "venv", place],
             [os.path.join(place, "bin", "pip"), "install", "--quiet", package]]
    is_there = all(
        subprocess.run(step, capture_output=True, check=False).returncode == 0 for step in steps)
    return path if is_there and os.access(path, os.X_OK) else None
