"""Reading a course folder from end to end."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.problems import Place, Problem
from generator.reading.assembling import assemble
from generator.reading.banks import read_banks
from generator.reading.course_data import read_data
from generator.reading.cross_references import check_drafts
from generator.reading.documents import Document, Languages, read_document
from generator.reading.draft import Draft
from generator.reading.languages import declared_languages
from generator.reading.lesson_files import check_unlisted, expected_files, read_prose
from generator.reading.media import read_media
from generator.reading.places import Places
from generator.reading.references import check_references
from generator.reading.report import Report
from generator.reading.schema import CourseFile, GlossaryFile, ModuleFile
from generator.reading.silence import silenced
from generator.reading.source import is_there

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from generator.model import Course, Media
    from generator.reading.interpreting import Interpreted
    from generator.reading.nodes import Scalar
    from generator.reading.schema import QuizFile
    from generator.reading.scope import KeyPath

COURSE = "curriculum/course.yml"
GLOSSARY = "curriculum/glossary.yml"
_FOLDER_NAME = re.compile(r"[a-z][a-z0-9-]*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What came of reading ``folder``: the course per language, and all problems, sorted by place.

    ``courses`` is empty when a problem is an error. ``places`` tells where the parts of the course stand, for
    checks that come later, and ``silenced`` which part silences which of their warnings.
    """

    folder: Path
    courses: Mapping[str, Course]
    problems: tuple[Problem, ...]
    places: Places = field(default_factory=Places)
    silenced: frozenset[tuple[KeyPath, str]] = frozenset()


def read(folder: Path) -> Reading:
    """Read the course in ``folder``, which holds ``curriculum/`` and ``quizzes/``; bad input gives problems."""
    report = Report()
    course = read_document(folder, COURSE, report)
    codes = declared_languages(course, report) if course else ()
    if course is None or not codes:
        return Reading(folder=folder, courses={}, problems=report.problems())
    return _Reader(folder, course, codes, report).read()


class _Reader:
    """Reads the parts of a course one after the other; later parts are checked against earlier ones."""

    def __init__(self, folder: Path, course: Document, codes: tuple[str, ...], report: Report) -> None:
        self.folder = folder
        self.course = course
        self.report = report
        data = read_data(folder, course.scalars("data"), course, codes, report)
        self.languages = Languages(all=codes, data=data)

    def read(self) -> Reading:
        """Return what the folder holds."""
        courses = self.languages.interpret(self.course, CourseFile, self.report)
        modules = self._modules()
        glossary = self._glossary()
        lessons = _lesson_languages(modules, self.languages.all)
        banks = read_banks(self.folder, self.languages, lessons, self.report)
        media = read_media(self.folder, tuple(modules), self.report)
        drafts = [self._draft(code, courses, modules, glossary, banks) for code in self.languages.all]
        for name, files in modules.items():
            self._check_unlisted(name, len(files) == len(self.languages.all), drafts)
        check_drafts(drafts, media, self.report)
        return self._reading(drafts, media)

    def _reading(self, drafts: list[Draft], media: Mapping[str, Media]) -> Reading:
        problems = self.report.problems()
        courses = {} if self.report.has_errors() else assemble(drafts, tuple(media.values()))
        return Reading(
            folder=self.folder,
            courses=courses,
            problems=problems,
            places=Places.of(drafts),
            silenced=silenced(drafts),
        )

    def _modules(self) -> dict[str, dict[str, Interpreted[ModuleFile]]]:
        names = [name for name in self.course.scalars("modules") if _FOLDER_NAME.fullmatch(name.text)]
        self._check_unlisted_modules({name.text for name in names})
        return {name.text: self._module(name) for name in dict.fromkeys(names)}

    def _module(self, name: Scalar) -> dict[str, Interpreted[ModuleFile]]:
        path = f"curriculum/{name.text}/module.yml"
        if not is_there(self.folder, path):
            self.report.add("missing-file", name.place, f"there is no file {path}")
            return {}
        document = read_document(self.folder, path, self.report)
        if document is None:
            return {}
        named = document.scalar("id")
        if named is not None and named.text != name.text:
            message = f"the module in the folder '{name.text}' says that its id is '{named.text}'"
            self.report.add("misnamed-module", named.place, message)
        return self.languages.interpret(document, ModuleFile, self.report)

    def _check_unlisted_modules(self, listed: set[str]) -> None:
        for file in sorted((self.folder / "curriculum").glob("*/module.yml")):
            if file.parent.name not in listed:
                path = f"curriculum/{file.parent.name}/module.yml"
                self.report.add("unlisted-module", Place(path=path), "course.yml does not list this module")

    def _glossary(self) -> dict[str, Interpreted[GlossaryFile]] | None:
        if not is_there(self.folder, GLOSSARY):
            return None
        document = read_document(self.folder, GLOSSARY, self.report)
        return self.languages.interpret(document, GlossaryFile, self.report) if document else {}

    def _draft(
        self,
        code: str,
        courses: Mapping[str, Interpreted[CourseFile]],
        modules: Mapping[str, Mapping[str, Interpreted[ModuleFile]]],
        glossary: Mapping[str, Interpreted[GlossaryFile]] | None,
        banks: Mapping[str, Mapping[str, Interpreted[QuizFile]]],
    ) -> Draft:
        draft = Draft(
            language=code,
            data=self.languages.data[code] if self.languages.data else None,
            course=courses.get(code),
            modules={name: files[code] for name, files in modules.items() if code in files},
            glossary=glossary.get(code) if glossary else None,
            banks={address: files[code] for address, files in banks.items() if code in files},
            has_all_modules=all(code in files for files in modules.values()),
            has_glossary=glossary is None or code in glossary,
        )
        return draft.with_prose(self._prose(draft))

    def _prose(self, draft: Draft) -> dict[str, str]:
        sources = read_prose(self.folder, draft.lessons(), draft.language, self.report)
        for source in sources.values():
            if draft.data:
                check_references(source.text, source, 0, draft.data, self.report)
        return {address: source.text for address, source in sources.items()}

    def _check_unlisted(self, module: str, is_whole: bool, drafts: list[Draft]) -> None:  # noqa: FBT001
        if is_whole:  # else some lessons are not known
            lessons = [
                (draft.language, [part for part in draft.lessons() if part.module == module]) for draft in drafts
            ]
            expected = frozenset().union(*(expected_files(parts, language) for language, parts in lessons))
            check_unlisted(self.folder, module, expected, self.report)


def _lesson_languages(
    modules: Mapping[str, Mapping[str, Interpreted[ModuleFile]]], codes: tuple[str, ...]
) -> dict[str, tuple[str, ...]] | None:
    """Return in which languages each lesson exists; ``None`` if a module could not be read in all of them."""
    if any(len(files) < len(codes) for files in modules.values()):
        return None
    found: dict[str, tuple[str, ...]] = {}
    for module, files in modules.items():
        for code, file in files.items():
            for entry in file.content.lessons:
                address = f"{module}/{entry.id}"
                found[address] = (*found.get(address, ()), code)
    return found
