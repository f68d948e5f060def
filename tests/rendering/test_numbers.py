"""Numbers as people of a language write them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from generator.rendering.numbers import unit_comes_first, written


@pytest.mark.parametrize(
    ("number", "language", "unit", "text"),
    [
        ("119.00", "de", "€", "119,00\u00a0€"),
        ("1234.5", "de", None, "1.234,5"),
        ("1234.50", "en", "$", "$1,234.50"),
        ("12", "en", "kg", "12\u00a0kg"),
        ("19", "de", "%", "19\u00a0%"),
        ("2026", "en", None, "2026"),
        ("12000", "de", None, "12.000"),
        ("-0.5", "de", None, "-0,5"),
        ("1E+3", "en", None, "1000"),
        ("1234.5", "pt-BR", "R$", "1.234,5\u00a0R$"),
        ("1234.50", "de-CH", None, "1’234.50"),
    ],
)
def test_a_number_reads_as_its_language_writes_it(number: str, language: str, unit: str | None, text: str) -> None:
    assert written(Decimal(number), language, unit) == text


def test_only_a_currency_sign_can_come_first() -> None:
    assert unit_comes_first("$", "en")
    assert not unit_comes_first("$", "de")
    assert not unit_comes_first("kg", "en")
