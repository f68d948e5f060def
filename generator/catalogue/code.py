"""What a catalogue entry says about a kind of problem."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Severity(Enum):
    """Whether a problem stops a build."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True, kw_only=True)
class Code:
    """A kind of problem: its stable code, what it means, and what mends it.

    ``remedy`` is shown when the place that found the problem has no better one. ``example`` is YAML, CSV or
    Markdown that is wrong, with the right way after it where the two differ by little.
    """

    code: str
    title: str
    explanation: str
    remedy: str
    severity: Severity = Severity.ERROR
    example: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Family:
    """Codes that belong together, as the documentation groups them."""

    title: str
    codes: tuple[Code, ...]
