"""The languages of a course, as course.yml lists them: known before anything else can be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from babel import Locale, UnknownLocaleError

if TYPE_CHECKING:
    from generator.reading.documents import Document
    from generator.reading.report import Report


def declared_languages(course: Document, report: Report) -> tuple[str, ...]:
    """Return the languages that the course lists, each once; report codes that are none."""
    codes: list[str] = []
    for name in course.scalars("languages"):
        if name.text in codes:
            report.add("repeated-language", name.place, f"'{name.text}' is listed twice")
        elif not _is_language(name.text):
            message = f"'{name.text}' is not the code of a language"
            report.add("unknown-language", name.place, message, "write a code such as de, en or pt-BR")
        else:
            codes.append(name.text)
    return tuple(codes)


def _is_language(code: str) -> bool:
    try:
        return str(Locale.parse(code, sep="-")).replace("_", "-") == code
    except (ValueError, UnknownLocaleError):
        return False
