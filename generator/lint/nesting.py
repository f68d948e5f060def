"""Markdown that nests too deeply to be rendered: which file has it, and where."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.lint.links import Source
from generator.problems import Place, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_ENOUGH = 40
"""Characters of a line by which it is found again."""


def nesting_problem(text: str, folder: Path) -> Problem:
    """Return the problem of a ``text`` that could not be rendered, at the line of the course that has it."""
    return Problem(
        place=_place(text, folder),
        code="too-deep",
        message="lists, quotes, brackets or emphasis are nested more deeply than can be shown",
        remedy="flatten the text",
    )


def _place(text: str, folder: Path) -> Place:
    needle = max(text.splitlines(), key=len)[:_ENOUGH]
    for path in _written(folder):
        source = Source(path=path.relative_to(folder).as_posix(), text=path.read_text(encoding="utf-8"))
        if needle in source.text:
            return source.find(needle)
    return Place(path="curriculum/course.yml")


def _written(folder: Path) -> Iterator[Path]:
    for pattern in ("curriculum/*/*.md", "quizzes/*/*.yml", "curriculum/**/*.yml"):
        yield from sorted(folder.glob(pattern))
