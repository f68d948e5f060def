"""Everything that can be known about a course before anything is written: read, rendered, and looked over."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator import lint, reading
from generator.lint.nesting import nesting_problem
from generator.problems import CATALOGUE, Problem, Severity
from generator.rendering.markdown import TooDeepError
from generator.rendering.pages import render

if TYPE_CHECKING:
    from pathlib import Path

    from generator.rendering.page import Pages


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """A course that was looked over: its pages per language, and every problem found, sorted by place.

    ``editions`` is empty when a problem is an error, so nobody builds from a broken course by accident.
    """

    editions: tuple[Pages, ...]
    problems: tuple[Problem, ...]

    @property
    def errors(self) -> tuple[Problem, ...]:
        """The problems that stop a build."""
        return tuple(problem for problem in self.problems if CATALOGUE[problem.code].severity is Severity.ERROR)

    @property
    def has_errors(self) -> bool:
        """Whether anything stops a build."""
        return bool(self.errors)


def check(folder: Path) -> Checked:
    """Read, render and look over the course in ``folder``; a broken course gives problems, not an exception."""
    read = reading.read(folder)
    try:
        editions = tuple(render(course) for course in read.courses.values())
    except TooDeepError as error:
        return Checked(editions=(), problems=tuple(sorted({*read.problems, nesting_problem(error.text, folder)})))
    found = {*read.problems, *lint.check(read, editions)}
    checked = Checked(editions=editions, problems=tuple(sorted(found)))
    return Checked(editions=(), problems=checked.problems) if checked.has_errors else checked
