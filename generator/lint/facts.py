"""Facts of law, tax and price: dated, sourced, and not past their day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.lint.finding import Finding
from generator.lint.walking import items

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.lint.finding import Subject


def undated_facts(subject: Subject) -> Iterator[Finding]:
    """Find items that say only in part as of when, until when and by whom a fact holds."""
    for language, item in items(subject):
        given = {"as-of": item.as_of, "valid-until": item.valid_until, "source": item.source}
        missing = [key for key, value in given.items() if value is None]
        present = [key for key, value in given.items() if value is not None]
        if missing and present:
            yield Finding(
                code="undated-fact",
                language=language,
                about=("item", item.id),
                message=f"the item has {_listed(present)} but not {_listed(missing)}",
            )


def expired_facts(subject: Subject) -> Iterator[Finding]:
    """Find items whose facts hold no longer."""
    for language, item in items(subject):
        if item.valid_until is not None and item.valid_until < subject.today:
            yield Finding(
                code="expired",
                language=language,
                about=("item", item.id, "valid-until"),
                message=f"this was valid until {item.valid_until.isoformat()}",
            )


def _listed(keys: list[str]) -> str:
    return " and ".join(f"'{key}'" for key in keys)
