"""Explanations of options: long enough to explain, and each its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.lint.finding import Finding
from generator.lint.walking import options

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.lint.finding import Subject

SHORTEST = 40


def short_explanations(subject: Subject) -> Iterator[Finding]:
    """Find options whose explanation is too short to be one."""
    for language, item, choices in options(subject):
        for index, option in enumerate(choices):
            if (length := len(option.why)) < SHORTEST:
                yield Finding(
                    code="short-explanation",
                    language=language,
                    about=("item", item.id, "options", index, "why"),
                    message=f"this explanation has {length} of at least {SHORTEST} characters",
                )


def same_explanations(subject: Subject) -> Iterator[Finding]:
    """Find options that are explained in the same words as another one."""
    for language, item, choices in options(subject):
        seen: set[str] = set()
        for index, option in enumerate(choices):
            words = plain(option.why)
            if words in seen:
                yield Finding(
                    code="same-explanation",
                    language=language,
                    about=("item", item.id, "options", index, "why"),
                    message="another option is explained in the same words",
                )
            seen.add(words)


def plain(text: str) -> str:
    """Return ``text`` without regard to case and blanks."""
    return " ".join(text.casefold().split())
