"""Where reading puts what it finds wrong, and the words for what a name was probably meant to be."""

from __future__ import annotations

from collections import Counter
from difflib import get_close_matches
from typing import TYPE_CHECKING

from generator.problems import Place, Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable

# Nobody mends more in one go, and a file of nothing but mistakes must not cost minutes.
MOST_PER_FILE = 100


class Report:
    """Problems in the making: each once, not more than a screenful or two per file."""

    def __init__(self) -> None:
        self._found: set[Problem] = set()
        self._per_file: Counter[str] = Counter()

    def add(self, code: str, place: Place, message: str, remedy: str = "") -> None:
        """Note one problem."""
        problem = Problem(place=place, code=code, message=message, remedy=remedy)
        if problem in self._found or self.is_full(place.path):
            return
        self._found.add(problem)
        self._per_file[place.path] += 1
        if self.is_full(place.path):
            self._found.add(_more_follow(place))

    def __len__(self) -> int:
        return len(self._found)

    def is_full(self, path: str) -> bool:
        """Return whether no more problems of this file are wanted."""
        return self._per_file[path] >= MOST_PER_FILE

    def has_errors(self) -> bool:
        """Return whether anything found so far stops a build."""
        return any(problem.severity is Severity.ERROR for problem in self._found)

    def problems(self) -> tuple[Problem, ...]:
        """Return everything found, sorted by place."""
        return tuple(sorted(self._found))


def _more_follow(place: Place) -> Problem:
    return Problem(
        place=place,
        code="too-many-problems",
        message=f"this file has more than {MOST_PER_FILE} problems; the rest is not shown",
    )


def closest(name: str, known: Iterable[str]) -> str | None:
    """Return the name that ``name`` was probably meant to be."""
    shown = name[:100]  # comparing takes time that grows with length
    return next(iter(get_close_matches(shown, list(known), n=1)), None)


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """Return a remedy that names what ``name`` was probably meant to be, or lists the few things possible."""
    names = list(dict.fromkeys(known))
    if meant := closest(name, names):
        return f"did you mean '{meant}'?"
    few = 12
    return f"possible here: {', '.join(names)}" if 0 < len(names) <= few else ""
