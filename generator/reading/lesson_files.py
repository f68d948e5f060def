"""The Markdown files of lessons: one per lesson and language, beside module.yml."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.problems import Place
from generator.reading.source import Source, is_there, read_source

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from generator.reading.draft import LessonPart
    from generator.reading.report import Report


def read_prose(folder: Path, lessons: Iterable[LessonPart], language: str, report: Report) -> dict[str, Source]:
    """Return the text of every lesson in ``language`` by its address, or report which are missing."""
    found: dict[str, Source] = {}
    for lesson in lessons:
        path = f"curriculum/{lesson.address}.{language}.md"
        if not is_there(folder, path):
            report.add("missing-lesson-file", lesson.place("id"), f"there is no file {path}")
        elif source := read_source(folder, path, report):
            if source.text.strip():
                found[lesson.address] = source
            else:
                report.add("empty-file", source.place(), "the lesson's text is empty")
    return found


def check_unlisted(folder: Path, module: str, expected: frozenset[str], report: Report) -> None:
    """Report the Markdown files of a module that belong to no lesson and language."""
    for file in sorted((folder / "curriculum" / module).glob("*.md")):
        if file.name not in expected and not file.name.startswith("."):
            path = f"curriculum/{module}/{file.name}"
            report.add("unlisted-lesson", Place(path=path), "this text belongs to no lesson and language of its module")


def expected_files(lessons: Iterable[LessonPart], language: str) -> frozenset[str]:
    """Return the names of the files that the lessons of a module have in ``language``."""
    return frozenset(f"{lesson.entry.id}.{language}.md" for lesson in lessons)
