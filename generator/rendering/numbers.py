"""Numbers as people of a language write them."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from babel import Locale
from babel.numbers import format_decimal

if TYPE_CHECKING:
    from decimal import Decimal

_GROUPED_FROM = 10_000
_NO_BREAK_SPACE = "\u00a0"


def written(number: Decimal, language: str, unit: str | None = None) -> str:
    """Return ``number`` with its own decimals and its unit: 1.234,50 € or $1,234.50."""
    digits = format_decimal(number, format=_pattern(number), locale=language)
    if not unit:
        return digits
    return f"{unit}{digits}" if unit_comes_first(unit, language) else f"{digits}{_NO_BREAK_SPACE}{unit}"


def unit_comes_first(unit: str, language: str) -> bool:
    """Return whether the unit is a currency sign that the language puts before the number."""
    is_sign = len(unit) == 1 and unicodedata.category(unit) == "Sc"
    return is_sign and str(Locale.parse(language).currency_formats["standard"].pattern).startswith("\u00a4")


def _pattern(number: Decimal) -> str:
    exponent = number.as_tuple().exponent
    decimals = -exponent if isinstance(exponent, int) and exponent < 0 else 0
    # Whole numbers of four digits may be years: 2026, not 2,026.
    whole = "#,##0" if decimals or abs(number) >= _GROUPED_FROM else "0"
    return f"{whole}.{'0' * decimals}" if decimals else whole
