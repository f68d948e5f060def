"""The course as every output sees it: frozen, in one language, without input or output.

``reading`` builds one :class:`Course` per language; ``rendering`` and the formats only read it.
Texts are Markdown source in the course's language. References to course data are filled in already, except in a
lesson's prose, which stays as written so that problems found in it can name their line and column.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date
    from pathlib import Path

    from generator.data import Data
    from generator.questions import Question


@dataclass(frozen=True, slots=True, kw_only=True)
class Objective:
    """What a learner can do after a lesson; ``aligned`` names frames such as ``icdl:spreadsheets``."""

    id: str
    text: str
    aligned: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A glossary entry."""

    id: str
    term: str
    definition: str
    see_also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Media:
    """A picture or download: ``name`` is its path below ``curriculum/`` with forward slashes."""

    name: str
    source: Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Quiz:
    """A lesson's question bank; ``draw`` of the graded items are asked at a time, all if ``None``."""

    items: tuple[Question, ...] = ()
    draw: int | None = None
    shuffle: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Lesson:
    """One sitting: prose, objectives and a self-check.

    ``source`` names the prose file below ``curriculum/``; ``prose`` is its text as written, references included.
    """

    id: str
    module: str
    title: str
    question: str
    minutes: int
    objectives: tuple[Objective, ...]
    prose: str
    source: str
    terms: tuple[str, ...] = ()
    requires: tuple[str, ...] = ()
    quiz: Quiz = field(default_factory=Quiz)

    @property
    def address(self) -> str:
        """``<module>/<lesson>``: where the lesson stands in every output and in saved progress."""
        return f"{self.module}/{self.id}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Module:
    """A group of lessons with its outcomes."""

    id: str
    title: str
    summary: str
    outcomes: tuple[str, ...]
    lessons: tuple[Lesson, ...]

    @property
    def minutes(self) -> int:
        """Study time of all lessons, in minutes."""
        return sum(lesson.minutes for lesson in self.lessons)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mastery:
    """Percent of points from which a check counts as passed and as mastered."""

    passed: int = 80
    mastered: int = 90


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """A whole course in one language.

    ``about`` is Markdown for the course's start page. ``data`` holds what the texts may refer to. ``fingerprints``
    maps an item id to a short hash of what decides its answer in *any* language, so that switching the language or
    mending a typing error keeps what a learner has passed.
    """

    id: str
    version: str
    date: date
    title: str
    summary: str
    language: str
    languages: tuple[str, ...]
    licence: str
    authors: tuple[str, ...]
    modules: tuple[Module, ...]
    data: Data
    about: str = ""
    mastery: Mastery = field(default_factory=Mastery)
    glossary: tuple[Term, ...] = ()
    media: tuple[Media, ...] = ()
    fingerprints: Mapping[str, str] = field(default_factory=dict)

    def lessons(self) -> Iterator[Lesson]:
        """Return every lesson in course order."""
        for module in self.modules:
            yield from module.lessons

    @property
    def lesson_count(self) -> int:
        """How many lessons the course has."""
        return sum(len(module.lessons) for module in self.modules)

    @property
    def minutes(self) -> int:
        """Study time of all modules, in minutes."""
        return sum(module.minutes for module in self.modules)
