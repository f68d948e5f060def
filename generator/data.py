"""Course data: values and tables that lessons and questions refer to instead of typing them.

``{firm.products.K-101.price}`` in a text stands for one value; :meth:`Data.fill` puts it there in the form of the
course's language (18,90 € or $17.50), :meth:`Data.value` gives it plain for fields that compute with it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from difflib import get_close_matches
from enum import Enum
from functools import cache
from typing import TYPE_CHECKING

from babel.core import get_global
from babel.dates import format_date
from babel.numbers import format_currency, get_territory_currencies

from generator.locales import locale_of, written_number

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from babel import Locale

REFERENCE = re.compile(r"(?<!\\)\{([a-z][a-z0-9-]*(?:\.[\w-]+)+)\}")
"""A reference to course data: ``{root.path.to.value}``. A backslash before the brace keeps it as text."""

# DIN 5008 writes business dates in figures; elsewhere the long form is the one that cannot be misread.
_DATE_FORMATS = {"de": "medium"}


class Kind(Enum):
    """What a value means, and so how it is written."""

    TEXT = "text"
    MONEY = "money"
    NUMBER = "number"
    DATE = "date"


@dataclass(frozen=True, slots=True)
class Value:
    """One value as the author wrote it: figures with a decimal point, dates as 2026-01-05."""

    text: str
    kind: Kind = Kind.TEXT

    def written(self, language: str) -> str:
        """Return the value as people of the language write it."""
        match self.kind:
            case Kind.TEXT:
                return self.text
            case Kind.MONEY:
                return format_currency(Decimal(self.text), currency(language), locale=locale_of(language))
            case Kind.NUMBER:
                return written_number(Decimal(self.text), language)
            case Kind.DATE:
                style = _DATE_FORMATS.get(locale_of(language).language, "long")
                return format_date(date.fromisoformat(self.text), style, locale=locale_of(language))


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """A reference in a text: the path it names, and where in the text its brace opens."""

    path: str
    start: int


class UnknownReferenceError(KeyError):
    """A text refers to a value that the course's data does not have."""

    def __init__(self, path: str) -> None:
        super().__init__(f"course data has no '{path}'")


@dataclass(frozen=True, slots=True, kw_only=True)
class Data:
    """All values of a course in one language, by their full path (``firm.products.K-101.price``)."""

    language: str
    values: Mapping[str, Value] = field(default_factory=dict)

    def fill(self, text: str) -> str:
        """Return ``text`` with every reference replaced by its value in the form of the language."""
        return REFERENCE.sub(lambda match: self._get(match.group(1)).written(self.language), text)

    def value(self, path: str) -> str:
        """Return the value at ``path`` as the author wrote it, for fields that compute with it."""
        return self._get(path).text

    def unknown(self, text: str) -> Iterator[Reference]:
        """Yield the references in ``text`` that lead to no value."""
        for match in REFERENCE.finditer(text):
            if match.group(1) not in self.values:
                yield Reference(path=match.group(1), start=match.start())

    def closest(self, path: str) -> str | None:
        """Return the known path that is most like ``path``, if any is."""
        root = path.partition(".")[0]
        known = [name for name in self.values if name.startswith(f"{root}.")]
        return next(iter(get_close_matches(path, known or self.values, n=1)), None)

    def _get(self, path: str) -> Value:
        try:
            return self.values[path]
        except KeyError:
            raise UnknownReferenceError(path) from None


@cache
def currency(language: str) -> str:
    """Return the currency of the place that the language stands for: EUR for ``de``, USD for ``en``."""
    return str(get_territory_currencies(_territory(locale_of(language)))[0])


def _territory(locale: Locale) -> str:
    if locale.territory:
        return str(locale.territory)
    likely = get_global("likely_subtags").get(locale.language, "und_Latn_US")
    return str(likely).rpartition("_")[2]
