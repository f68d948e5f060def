"""Numbers as people of a language write them."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from generator.locales import locale_of, written_number

if TYPE_CHECKING:
    from decimal import Decimal

_GROUPED_FROM = 10_000  # whole numbers of four digits may be years: 2026, not 2,026
_NO_BREAK_SPACE = "\u00a0"


def written(number: Decimal, language: str, unit: str | None = None) -> str:
    """Return ``number`` with its own decimals and its unit: 1.234,50 € or $1,234.50."""
    digits = written_number(number, language, grouped_from=_GROUPED_FROM)
    if not unit:
        return digits
    return f"{unit}{digits}" if unit_comes_first(unit, language) else f"{digits}{_NO_BREAK_SPACE}{unit}"


def unit_comes_first(unit: str, language: str) -> bool:
    """Return whether the unit is a currency sign that the language puts before the number."""
    is_sign = len(unit) == 1 and unicodedata.category(unit) == "Sc"
    return is_sign and str(locale_of(language).currency_formats["standard"].pattern).startswith("\u00a4")
