"""The arrows between the parts of the package point one way, and libraries stay where they belong."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

# A part is a module or folder directly below generator/. It may import what stands beside it here.
MAY_IMPORT = {
    "catalogue": set(),
    "data": {"locales"},
    "locales": set(),
    "publishing": set(),
    "questions": set(),
    "resources": set(),
    "seeded": set(),
    "problems": {"catalogue"},
    "model": {"data", "questions"},
    "reading": {"data", "model", "problems", "questions"},
    "rendering": {"data", "locales", "model", "questions", "resources", "seeded"},
    "lint": {"model", "problems", "questions", "reading", "rendering"},
    "check": {"lint", "problems", "reading", "rendering"},
    # Siblings: neither the site nor a package knows the other.
    "site": {"check", "locales", "model", "problems", "publishing", "rendering", "resources"},
    "packages": {"model", "questions", "rendering", "resources"},
    "building": {"model", "packages", "publishing", "rendering", "site"},
    "serving": {"building", "check", "publishing", "rendering", "site"},
    "new": {"reading", "resources"},
    "cli": {
        "building",
        "check",
        "new",
        "packages",
        "problems",
        "publishing",
        "reading",
        "rendering",
        "serving",
        "site",
    },
    "__main__": {"cli"},
}

# Libraries that only these parts know.
KNOWN_TO = {
    "click": {"cli"},
    "markdown": {"rendering"},
    "mkdocs": {"serving", "site"},
    "nh3": {"rendering"},
    "pydantic": {"questions", "reading"},
    "pydantic_core": {"questions", "reading"},
    # `new` takes a language out of the source text of the starter course; the site writes another builder's settings.
    "yaml": {"new", "reading", "site"},
}


@pytest.fixture(scope="session")
def imports(repository: Path) -> list[tuple[str, str]]:
    """Every import as (file, full name of what it imports), those for type checking included."""
    package = repository / "generator"
    return [
        (str(path.relative_to(package)), name)
        for path in sorted(package.rglob("*.py"))
        for name in _imported(ast.parse(path.read_text(encoding="utf-8")))
    ]


def _imported(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)


def _part(file: str) -> str:
    return file.split("/", maxsplit=1)[0].removesuffix(".py")


def test_every_part_is_in_the_table(repository: Path) -> None:
    parts = {_part(path.name) for path in (repository / "generator").iterdir() if path.suffix == ".py" or path.is_dir()}
    assert parts - {"__init__", "__pycache__", "static"} <= MAY_IMPORT.keys()


def test_a_part_imports_only_what_it_may(imports: list[tuple[str, str]]) -> None:
    ours = [(file, name.split(".")[1]) for file, name in imports if name.startswith("generator.")]
    assert ours
    wrong = {f"{file} imports {to}" for file, to in ours if to != _part(file) and to not in MAY_IMPORT[_part(file)]}
    assert not wrong


def test_the_table_has_no_circle() -> None:
    rest = dict(MAY_IMPORT)
    while rest:
        lowest = [part for part, below in rest.items() if not below & rest.keys()]
        assert lowest, f"a circle among {sorted(rest)}"
        for part in lowest:
            del rest[part]


def test_a_library_is_known_only_where_it_belongs(imports: list[tuple[str, str]]) -> None:
    uses = [(file, name.split(".")[0]) for file, name in imports]
    wrong = {
        f"{file} imports {library}" for file, library in uses if _part(file) not in KNOWN_TO.get(library, {_part(file)})
    }
    assert not wrong
