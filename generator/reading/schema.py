"""What may stand in the files of a course: one class per kind of file.

Questions have their classes in :mod:`generator.questions`, which are their model too.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal, Self, TypeAlias

from pydantic import Discriminator, Field, Tag, model_validator
from typing_extensions import TypeAliasType

from generator.questions import Id, Question, Strict, Text, fault

LessonAddress = Annotated[str, Field(pattern=r"^[a-z][a-z0-9-]*/[a-z][a-z0-9-]*$", max_length=121)]
LessonName = Annotated[str, Field(pattern=r"^([a-z][a-z0-9-]*/)?[a-z][a-z0-9-]*$", max_length=121)]
Version = Annotated[str, Field(pattern=r"^[0-9]+(\.[0-9]+)*([-+.][0-9A-Za-z]+)*$", max_length=40)]
LanguageCode = Annotated[str, Field(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$", max_length=40)]
Percent = Annotated[int, Field(ge=1, le=100)]
Column: TypeAlias = Literal["text", "money", "number", "date"]


def _is_map(value: object) -> str:
    return "(map)" if isinstance(value, dict) else "(text)"


Values = TypeAliasType(
    "Values",
    "Annotated[Annotated[Text, Tag('(text)')] | Annotated[dict[Id, Values], Tag('(map)')], Discriminator(_is_map)]",
)
"""A text, or a map of names to such values, as deep as the author likes."""


class MasteryEntry(Strict):
    """Percent of points from which a check counts as passed (``pass``) and as mastered."""

    passed: Percent = Field(default=80, alias="pass")
    mastered: Percent = 90

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.passed > self.mastered:
            raise fault("pass-above-mastered", "'pass' is higher than 'mastered'", "pass")
        return self


class CourseFile(Strict):
    """curriculum/course.yml: the course, its languages and its modules in order.

    The first language is the default. ``about`` is Markdown for the start page, below the modules. ``data`` lists
    the files of course data below ``curriculum/``.
    """

    id: Id
    version: Version
    date: date
    title: Text
    summary: Text
    about: Text | None = None
    languages: tuple[LanguageCode, ...] = Field(min_length=1, strict=False)
    licence: Text
    authors: tuple[Text, ...] = Field(min_length=1, strict=False)
    mastery: MasteryEntry = Field(default_factory=MasteryEntry)
    data: tuple[str, ...] = Field(default=(), strict=False)
    modules: tuple[Id, ...] = Field(min_length=1, strict=False)


class ObjectiveEntry(Strict):
    """What a learner can do after the lesson.

    ``aligned`` names frames such as ``icdl:spreadsheets``; ``silence`` maps the code of a warning to the reason for
    not showing it.
    """

    text: Text
    aligned: tuple[str, ...] = Field(default=(), strict=False)
    silence: dict[str, Text] = Field(default_factory=dict)


class LessonEntry(Strict):
    """One sitting of ``minutes``: its ``question`` from working life, its objectives and glossary terms.

    ``requires`` names lessons of this module by id and others as ``module/lesson``. ``only`` lists the languages
    that have the lesson.
    """

    id: Id
    title: Text
    question: Text
    minutes: int = Field(ge=1, le=600)
    objectives: dict[Id, ObjectiveEntry] = Field(min_length=1)
    terms: tuple[Id, ...] = Field(default=(), strict=False)
    requires: tuple[LessonName, ...] = Field(default=(), strict=False)
    only: tuple[str, ...] = Field(default=(), strict=False)


class ModuleFile(Strict):
    """curriculum/<module>/module.yml: a module, what comes out of it, and its lessons in order."""

    id: Id
    title: Text
    summary: Text
    outcomes: tuple[Text, ...] = Field(min_length=1, strict=False)
    lessons: tuple[LessonEntry, ...] = Field(min_length=1, strict=False)


class TermEntry(Strict):
    """A glossary entry: ``see-also`` names related entries, ``only`` the languages that have it."""

    term: Text
    definition: Text
    see_also: tuple[Id, ...] = Field(default=(), strict=False)
    only: tuple[str, ...] = Field(default=(), strict=False)


class GlossaryFile(Strict):
    """curriculum/glossary.yml: terms by id."""

    terms: dict[Id, TermEntry] = Field(min_length=1)


class QuizFile(Strict):
    """quizzes/<module>/<lesson>.yml: the question bank of a lesson; ``draw`` items are asked at a time."""

    lesson: LessonAddress
    draw: int | None = Field(default=None, ge=1)
    shuffle: bool = False
    items: tuple[Question, ...] = Field(min_length=1, strict=False)


class TableEntry(Strict):
    """A CSV table beside the data file.

    ``key`` is the column by which rows are named; ``columns`` tells what a column holds, text if it is not listed.
    """

    file: Text
    key: str | None = None
    columns: dict[str, Column] = Field(default_factory=dict)


class DataFile(Strict):
    """Course data: named values and tables that texts refer to as ``{id.name}`` and ``{id.table.key.column}``."""

    id: Id
    values: dict[Id, Values] = Field(default_factory=dict)
    tables: dict[Id, TableEntry] = Field(default_factory=dict)
