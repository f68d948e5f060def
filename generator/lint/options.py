"""Options: none twice, none about the others."""

from __future__ import annotations

import re
from functools import singledispatch
from typing import TYPE_CHECKING, TypeAlias

from generator.lint.explanations import plain
from generator.lint.finding import Finding
from generator.lint.walking import items, options
from generator.questions import ChoiceGap, Cloze, Item, Matching, Multiple, Ordering, Single

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.lint.finding import Subject

Choice: TypeAlias = "tuple[tuple[str | int, ...], str]"
"""Where a text stands inside its item, and the text."""

_ALL_OF_THEM = re.compile(
    r"\b(all|both|none) of (the above|these|them|the others)\b"
    r"|\b(alle|beide|keine?r?) (der )?(oben )?(genannten|vorgenannten|obigen|aufgeführten)\b"
    r"|\b(alle|keine) (der )?(antworten|optionen|aussagen)\b",
    re.IGNORECASE,
)


def duplicate_options(subject: Subject) -> Iterator[Finding]:
    """Find what a learner can choose, match or order that reads like another choice of the same item."""
    for language, item in items(subject):
        for choices in _choices(item):
            seen: set[str] = set()
            for path, text in choices:
                if plain(text) in seen:
                    yield _duplicate(language, ("item", item.id, *path), text)
                seen.add(plain(text))


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


def _duplicate(language: str, about: tuple[str | int, ...], text: str) -> Finding:
    message = f"'{text}' is here twice"
    return Finding(code="duplicate-option", language=language, about=about, message=message)


@singledispatch
def _choices(_item: Item) -> Iterator[list[Choice]]:
    """Yield each group of texts among which a learner chooses, with their paths."""
    yield from ()


@_choices.register(Single)
@_choices.register(Multiple)
def _(item: Single | Multiple) -> Iterator[list[Choice]]:
    yield [(("options", index, "text"), option.text) for index, option in enumerate(item.options)]


@_choices.register(Matching)
def _(item: Matching) -> Iterator[list[Choice]]:
    yield [(("pairs", index, "left"), pair.left) for index, pair in enumerate(item.pairs)]
    rights: list[Choice] = [(("pairs", index, "right"), pair.right) for index, pair in enumerate(item.pairs)]
    yield [*rights, *((("distractors", index), text) for index, text in enumerate(item.distractors))]


@_choices.register(Ordering)
def _(item: Ordering) -> Iterator[list[Choice]]:
    yield [(("steps", index), text) for index, text in enumerate(item.steps)]


@_choices.register(Cloze)
def _(item: Cloze) -> Iterator[list[Choice]]:
    for name, gap in item.gaps.items():
        if isinstance(gap, ChoiceGap):
            yield [(("gaps", name, "options", option), text) for option, text in gap.options.items()]
