"""Create the virtual environment that everything else lives in, or say what Python lacks for it.

Runs under whatever ``python3`` is, so it keeps to syntax that Python 3.6 understands.
"""

import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

OLDEST = (3, 11)


def lacking() -> str:
    """Return what is missing and its remedy; empty if nothing is."""
    found = ".".join(map(str, sys.version_info[:2]))
    if sys.version_info[:2] < OLDEST:
        return (
            f"Python {OLDEST[0]}.{OLDEST[1]} or newer is needed; {sys.executable} is {found}.\n"
            "Remedy: install a newer Python, then name it: make PYTHON=python3.11 ..."
        )
    if find_spec("venv") is None or find_spec("ensurepip") is None:
        return (
            "This Python has no 'venv'; Debian and Ubuntu package it apart.\n"
            f"Remedy: apt-get install python3-venv (or python{found}-venv)"
        )
    return ""


def is_usable(folder: Path) -> bool:
    """Return whether ``folder`` holds an environment whose Python and pip start."""
    python = folder / "bin" / "python"
    if not python.exists():
        return False
    return subprocess.call([str(python), "-m", "pip", "--version"], stdout=subprocess.DEVNULL) == 0


def main() -> None:
    """Create the environment named on the command line unless it is there."""
    folder = Path(sys.argv[1])
    if is_usable(folder):
        return
    problem = lacking()
    if problem:
        sys.exit(problem)
    # A half-made environment (an interrupted run leaves one) is made anew.
    sys.exit(subprocess.call([sys.executable, "-m", "venv", "--clear", str(folder)]))


if __name__ == "__main__":
    main()
