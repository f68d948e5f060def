"""References to course data in YAML texts and lessons: all must lead to a value."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.data import Data
    from generator.reading.report import Report
    from generator.reading.source import Source


def check_references(text: str, source: Source, start: int, data: Data, report: Report) -> bool:
    """Report each reference in ``text`` that leads nowhere; return whether all lead somewhere.

    ``start`` is where in the source the text begins. YAML may have folded it, so references are looked up in the
    source one after the other instead of being counted out.
    """
    at = start
    unknown = False
    for reference in data.unknown(text):
        unknown = True
        written = f"{{{reference.path}}}"
        found = source.text.find(written, at)
        at = found + 1 if found >= 0 else at
        place = source.place(found if found >= 0 else start)
        if not report.is_full(source.path):
            closest = data.closest(reference.path)
            remedy = f"did you mean '{{{closest}}}'?" if closest else ""
            report.add("unknown-reference", place, f"the course's data has no '{written}'", remedy)
    return not unknown
