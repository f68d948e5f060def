"""What must not be in the repository: traces of the machine it was made on, built files, resolved addresses."""

from __future__ import annotations

import json
import re
import subprocess
import tomllib
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

MACHINE_PATHS = re.compile(r"/(?:work|root|home/\w+|tmp/\w+|Users/\w+)/[\w.]")
REGISTRY_SETTING = re.compile(
    r"^\s*(?:--)?(?:extra-)?(?:index-url|find-links|registry)[ =:]|[\w-]+\s*@\s*https?:", re.MULTILINE
)
MAY_NAME_THEM = ("tests/specimens/bad/", "tests/test_repository.py")
"""Broken input may name any path, and this file says what to look for."""


@pytest.fixture(scope="session")
def files(repository: Path) -> list[Path]:
    """Every file that git would commit."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    names = subprocess.run(command, cwd=repository, capture_output=True, text=True, check=True).stdout.split("\0")
    return [path for name in names if name and (path := repository / name).is_file()]


@pytest.fixture(scope="session")
def texts(files: list[Path], repository: Path) -> dict[str, str]:
    """The text of every text file that is held to the rules, by its name."""
    names = {path.relative_to(repository).as_posix(): path.read_bytes() for path in files}
    return {
        name: content.decode()
        for name, content in names.items()
        if b"\0" not in content and not name.startswith(MAY_NAME_THEM)
    }


def test_no_file_names_a_path_of_somebodys_machine(texts: dict[str, str]) -> None:
    found = {name: match[0] for name, text in texts.items() if (match := MACHINE_PATHS.search(text))}
    assert not found


@pytest.mark.parametrize(
    "name", ["constraints.txt", "pyproject.toml", "browser/.npmrc", "browser/package.json", "Makefile"]
)
def test_packages_are_named_without_an_address(name: str, texts: dict[str, str]) -> None:
    assert not REGISTRY_SETTING.search(texts[name])


def test_the_npm_lock_has_versions_and_hashes_but_no_addresses(repository: Path) -> None:
    lock = json.loads((repository / "browser/package-lock.json").read_text(encoding="utf-8"))
    packages = [package for name, package in lock["packages"].items() if name]
    assert packages
    assert all("resolved" not in package for package in packages)
    # npm knows the hash of what it has fetched; it fetches other systems' binaries only there.
    assert all(package.get("integrity") or package.get("optional") for package in packages)


def test_every_dependency_is_pinned(repository: Path) -> None:
    project = tomllib.loads((repository / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    constraints = (repository / "constraints.txt").read_text(encoding="utf-8")
    pinned = {_name(line) for line in constraints.splitlines() if "==" in line}
    wanted = [*project["dependencies"], *project["optional-dependencies"]["test"]]
    assert {_name(each) for each in wanted} <= pinned


def _name(requirement: str) -> str:
    return re.split(r"[^\w.-]", requirement, maxsplit=1)[0].lower().replace("_", "-")


def test_nothing_built_is_committed(files: list[Path], repository: Path) -> None:
    names = {path.relative_to(repository).as_posix() for path in files}
    assert not [name for name in names if name.startswith(("generator/static/", "dist/", "browser/node_modules/"))]


def test_every_dependency_has_its_reason(repository: Path) -> None:
    project = tomllib.loads((repository / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    reasons = "".join(path.read_text(encoding="utf-8") for path in (repository / "docs/decisions").glob("*.md")).lower()
    assert not [each for each in project["dependencies"] if f"`{_name(each)}`" not in reasons]
