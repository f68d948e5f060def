"""Problems: what is wrong with a course, where, and what to do about it.

A problem is a value. Everything that looks at a course collects problems and goes on, so that one run shows
them all; the command line prints them as ``file:line:column: code message``.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.catalogue import CATALOGUE, Code, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["CATALOGUE", "Code", "Place", "Problem", "Severity", "render"]


@dataclass(frozen=True, slots=True, order=True, kw_only=True)
class Place:
    """Where something stands: ``path`` relative to the course folder, line and column from 1."""

    path: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True, order=True, kw_only=True)
class Problem:
    """One thing to mend. ``code`` is a key of :data:`CATALOGUE`."""

    place: Place
    code: str
    message: str
    remedy: str = ""

    @property
    def severity(self) -> Severity:
        """Whether the problem stops a build."""
        return CATALOGUE[self.code].severity

    @property
    def advice(self) -> str:
        """What to do: the remedy for this very case, or the one for all of its kind."""
        return self.remedy or CATALOGUE[self.code].remedy


def render(problems: Iterable[Problem], kind: str) -> str:
    """Return the problems as ``text``, ``json`` or ``github`` (annotations of a workflow run)."""
    return _RENDERERS[kind](problems)


def _text(problems: Iterable[Problem]) -> str:
    return "\n".join(
        f"{each.place}: {each.severity.value} {each.code} {each.message}\n    {each.advice}" for each in problems
    )


def _json(problems: Iterable[Problem]) -> str:
    rows = [
        {
            "path": each.place.path,
            "line": each.place.line,
            "column": each.place.column,
            "severity": each.severity.value,
            "code": each.code,
            "message": each.message,
            "remedy": each.advice,
        }
        for each in problems
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2)


def _github(problems: Iterable[Problem]) -> str:
    return "\n".join(_annotation(each) for each in problems)


def _annotation(problem: Problem) -> str:
    place = problem.place
    said = f"{problem.message}\n{problem.advice}"
    where = f"file={_property(place.path)},line={place.line},col={place.column},title={_property(problem.code)}"
    return f"::{problem.severity.value} {where}::{_command_data(said)}"


def _command_data(text: str) -> str:
    # The three escapes of workflow commands; a raw line break would end the command.
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _command_data(text).replace(":", "%3A").replace(",", "%2C")


_RENDERERS = {"text": _text, "json": _json, "github": _github}
