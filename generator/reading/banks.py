"""Question banks: ``quizzes/<module>/<lesson>.yml``, each for the lesson it is named like."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.problems import Place
from generator.reading.documents import Document, Languages, read_document
from generator.reading.report import did_you_mean
from generator.reading.schema import QuizFile
from generator.reading.source import walk

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from generator.reading.interpreting import Interpreted
    from generator.reading.report import Report


def read_banks(
    folder: Path, languages: Languages, lessons: Mapping[str, tuple[str, ...]] | None, report: Report
) -> dict[str, dict[str, Interpreted[QuizFile]]]:
    """Return the banks by lesson and language.

    ``lessons`` tells in which languages each lesson exists; ``None`` if not all lessons are known.
    """
    found: dict[str, dict[str, Interpreted[QuizFile]]] = {}
    for path in sorted(_files(folder, report)):
        if not path.endswith(".yml"):
            report.add("wrong-extension", Place(path=path), "this file is not read")
        elif document := read_document(folder, path, report):
            address = path.removeprefix("quizzes/").removesuffix(".yml")
            _check_lesson(document, address, lessons, report)
            required = (lessons or {}).get(address)
            found[address] = languages.interpret(document, QuizFile, report, only=required)
    return found


def _files(folder: Path, report: Report) -> Iterator[str]:
    for parent, folders, names in walk(folder, "quizzes", report):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            if not name.startswith(".") and not name.endswith("~"):  # what editors leave behind
                yield (parent / name).relative_to(folder).as_posix()


def _check_lesson(
    document: Document, address: str, lessons: Mapping[str, tuple[str, ...]] | None, report: Report
) -> None:
    named = document.scalar("lesson")
    if named is None or named.is_empty:
        return
    if lessons is not None and named.text not in lessons:
        message = f"there is no lesson '{named.text}'"
        report.add("unknown-lesson", named.place, message, did_you_mean(named.text, lessons))
    elif named.text != address:
        message = f"the bank of '{named.text}' belongs in quizzes/{named.text}.yml"
        report.add("misplaced-quiz", named.place, message)
