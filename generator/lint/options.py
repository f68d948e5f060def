"""Options: none twice, none about the others."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.lint.explanations import plain
from generator.lint.finding import Finding
from generator.lint.walking import items, options
from generator.questions import Matching

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.lint.finding import Subject

_ALL_OF_THEM = re.compile(
    r"\b(all|both|none) of (the above|these|them|the others)\b"
    r"|\b(alle|beide|keine?r?) (der )?(oben )?(genannten|vorgenannten|obigen|aufgeführten)\b"
    r"|\b(alle|keine) (der )?(antworten|optionen|aussagen)\b",
    re.IGNORECASE,
)


def duplicate_options(subject: Subject) -> Iterator[Finding]:
    """Find options that read like another one of the same item."""
    for language, item, choices in options(subject):
        for index in _repeated(option.text for option in choices):
            yield _duplicate(language, ("item", item.id, "options", index, "text"), choices[index].text)
    for language, item in items(subject):
        if isinstance(item, Matching):
            for index in _repeated(pair.left for pair in item.pairs):
                yield _duplicate(language, ("item", item.id, "pairs", index, "left"), item.pairs[index].left)


def all_of_the_above(subject: Subject) -> Iterator[Finding]:
    """Find options such as "all of the above"."""
    for language, item, choices in options(subject):
        for index, option in enumerate(choices):
            if match := _ALL_OF_THEM.search(option.text):
                yield Finding(
                    code="all-of-the-above",
                    language=language,
                    about=("item", item.id, "options", index, "text"),
                    message=f"'{match.group()}' refers to the other options",
                )


def _repeated(texts: Iterator[str]) -> Iterator[int]:
    seen: set[str] = set()
    for index, text in enumerate(texts):
        words = plain(text)
        if words in seen:
            yield index
        seen.add(words)


def _duplicate(language: str, about: tuple[str | int, ...], text: str) -> Finding:
    message = f"'{text}' stands here twice"
    return Finding(code="duplicate-option", language=language, about=about, message=message)
