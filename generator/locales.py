"""Languages as Babel knows them, and numbers in their notation."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from babel import Locale
from babel.numbers import format_decimal

if TYPE_CHECKING:
    from decimal import Decimal


@cache
def locale_of(language: str) -> Locale:
    """Return the locale of a language by the code that authors write: ``de``, ``pt-BR``."""
    return Locale.parse(language, sep="-")


def base_language(code: str) -> str:
    """Return the language of which ``code`` names the use in one place: ``de`` for ``de-AT``."""
    return code.partition("-")[0]


def written_number(number: Decimal, language: str, *, grouped_from: int = 0) -> str:
    """Return ``number`` with its own decimals; whole numbers below ``grouped_from`` without thousands parted."""
    exponent = number.as_tuple().exponent
    decimals = -exponent if isinstance(exponent, int) and exponent < 0 else 0
    whole = "#,##0" if decimals or abs(number) >= grouped_from else "0"
    pattern = f"{whole}.{'0' * decimals}" if decimals else whole
    return format_decimal(number, format=pattern, locale=locale_of(language))
