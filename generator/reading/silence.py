"""Warnings that authors silence at an item or objective, each with a reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.problems import CATALOGUE, Severity
from generator.reading.report import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.problems import Place
    from generator.reading.draft import Draft
    from generator.reading.report import Report
    from generator.reading.scope import KeyPath


def silenced(drafts: Iterable[Draft]) -> frozenset[tuple[KeyPath, str]]:
    """Return which part of the course silences which code: ``(("item", id), code)``."""
    return frozenset((about, code) for draft in drafts for about, code, _ in _entries(draft))


def check_silenced(draft: Draft, report: Report) -> None:
    """Report what is silenced and does not exist, or is an error."""
    for _, code, place in _entries(draft):
        if code not in CATALOGUE:
            report.add("unknown-code", place, f"there is no code '{code}'", did_you_mean(code, CATALOGUE))
        elif CATALOGUE[code].severity is Severity.ERROR:
            report.add("not-silenceable", place, f"'{code}' is an error")


def _entries(draft: Draft) -> Iterator[tuple[KeyPath, str, Place]]:
    for bank in draft.banks.values():
        for index, item in enumerate(bank.content.items):
            for code in item.silence:
                yield ("item", item.id), code, bank.place("items", index, "silence", code)
    for part in draft.lessons():
        for name, objective in part.entry.objectives.items():
            for code in objective.silence:
                yield ("objective", name), code, part.place("objectives", name, "silence", code)
