"""The YAML tree as it stands in a file: every scalar is its source text, every node knows its place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from generator.problems import Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Scalar:
    """A single value; ``start`` and ``end`` are offsets into the file's text, quotes included."""

    place: Place
    text: str
    plain: bool
    start: int
    end: int

    @property
    def is_empty(self) -> bool:
        """Whether nothing was written where a value could stand, or one of YAML's words for nothing."""
        return self.plain and self.text in {"", "~", "null"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Sequence:
    """A list; ``flow`` if it is written with brackets."""

    place: Place
    items: tuple[Node, ...]
    flow: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One ``key: value``."""

    key: Scalar
    value: Node


@dataclass(frozen=True, slots=True, kw_only=True)
class Mapping:
    """A map with unique keys in the order written; ``flow`` if it is written with braces."""

    place: Place
    entries: tuple[Entry, ...]
    flow: bool

    def get(self, key: str) -> Node | None:
        """Return the value of ``key`` if it is there."""
        return next((entry.value for entry in self.entries if entry.key.text == key), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Broken:
    """Something that a problem was already reported for; nobody needs to complain about it again."""

    place: Place


Node: TypeAlias = Scalar | Sequence | Mapping | Broken
