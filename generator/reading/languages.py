"""The languages of a course, as course.yml lists them: known before anything else can be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from babel import Locale, UnknownLocaleError

from generator.reading.nodes import Mapping, Sequence

if TYPE_CHECKING:
    from generator.reading.documents import Document
    from generator.reading.report import Report


def declared_languages(course: Document, report: Report) -> tuple[str, ...]:
    """Return the languages that the course lists, each once; report if there are none, or codes that are none."""
    codes: list[str] = []
    before = len(report)
    for name in course.scalars("languages"):
        if name.text in codes:
            report.add("repeated-language", name.place, f"'{name.text}' is listed twice")
        elif not _is_language(name.text):
            message = f"'{name.text}' is not the code of a language"
            report.add("unknown-language", name.place, message, "write a code such as de, en or pt-BR")
        else:
            codes.append(name.text)
    if not codes and len(report) == before:
        _report_none(course, report)
    return tuple(codes)


def _report_none(course: Document, report: Report) -> None:
    """Report why there is no language: nothing else in the course can be read without one."""
    remedy = "list the codes of its languages, the default first: languages: [de, en]"
    if not isinstance(course.root, Mapping):
        report.add("wrong-type", course.source.place(), "a map ('key: value') is expected here")
        return
    listed = course.root.get("languages")
    if listed is None:
        report.add("missing-key", course.source.place(), "'languages' is missing", remedy)
    elif isinstance(listed, Sequence) and not listed.items:
        report.add("too-few", listed.place, "a course has at least one language", remedy)
    else:
        report.add("wrong-type", listed.place, "a list of languages is expected here", remedy)


def _is_language(code: str) -> bool:
    try:
        return str(Locale.parse(code, sep="-")).replace("_", "-") == code
    except (ValueError, UnknownLocaleError):
        return False
