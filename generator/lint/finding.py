"""What a rule finds: a code, the part of the course it is about, and what is the matter."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from generator.model import Course


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Something to mend; ``about`` is the path of a part as :class:`generator.reading.places.Places` knows it."""

    code: str
    language: str
    about: tuple[str | int, ...]
    message: str
    remedy: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """What rules look at: the course in all its languages at once, and the day it is looked at."""

    courses: Mapping[str, Course]
    today: date


Rule: TypeAlias = Callable[[Subject], Iterator[Finding]]
"""A rule yields what it finds, in any order."""
