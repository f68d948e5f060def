"""What the reading of one file in one language depends on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from generator.data import Data
    from generator.reading.report import Report
    from generator.reading.source import Source

KeyPath: TypeAlias = "tuple[str | int, ...]"
"""The keys and positions that lead from the top of a file to a value."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """One file, read in ``language``.

    ``languages`` are all of the course; ``required`` those in which the file's texts must be there. ``data`` is
    ``None`` while there is nothing to refer to: references then stay as they are.
    """

    source: Source
    report: Report
    language: str
    languages: tuple[str, ...]
    required: tuple[str, ...]
    data: Data | None = None
