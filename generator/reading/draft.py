"""A course in one language as far as it could be read, before its parts are checked against each other."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.data import Data
    from generator.problems import Place
    from generator.reading.interpreting import Interpreted
    from generator.reading.schema import CourseFile, GlossaryFile, LessonEntry, ModuleFile, QuizFile


@dataclass(frozen=True, slots=True, kw_only=True)
class LessonPart:
    """A lesson's entry in its module file, with its place there."""

    module: str
    entry: LessonEntry
    file: Interpreted[ModuleFile]
    index: int

    @property
    def address(self) -> str:
        """``<module>/<lesson>``."""
        return f"{self.module}/{self.entry.id}"

    def place(self, *path: str | int) -> Place:
        """Return the place of a value inside the entry."""
        return self.file.place("lessons", self.index, *path)


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What was read in ``language``.

    ``modules`` by folder, ``banks`` and ``prose`` by address of their lesson. Whatever had problems of its own is
    missing; ``has_all_modules`` and ``has_glossary`` tell whether names may be looked up in what is there.
    """

    language: str
    data: Data | None
    course: Interpreted[CourseFile] | None
    modules: Mapping[str, Interpreted[ModuleFile]]
    glossary: Interpreted[GlossaryFile] | None
    banks: Mapping[str, Interpreted[QuizFile]]
    prose: Mapping[str, str] = field(default_factory=dict)
    has_all_modules: bool
    has_glossary: bool

    def lessons(self) -> Iterator[LessonPart]:
        """Return the lessons in course order."""
        for module, file in self.modules.items():
            for index, entry in enumerate(file.content.lessons):
                yield LessonPart(module=module, entry=entry, file=file, index=index)

    def with_prose(self, prose: Mapping[str, str]) -> Draft:
        """Return the draft with the lessons' texts."""
        return replace(self, prose=prose)
