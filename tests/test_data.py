"""Course data in the form of a language, and plain."""

from __future__ import annotations

import pickle

import pytest

from generator.data import Data, Kind, UnknownReferenceError, Value, currency

VALUES = {
    "shop.name": Value("Coffee & Co"),
    "shop.goods.K-101.price": Value("1234.50", Kind.MONEY),
    "shop.goods.K-101.loss": Value("-17.50", Kind.MONEY),
    "shop.goods.K-101.weight": Value("1234.5", Kind.NUMBER),
    "shop.goods.K-101.since": Value("2026-01-05", Kind.DATE),
}


@pytest.mark.parametrize(
    ("language", "path", "written"),
    [
        ("de", "shop.name", "Coffee & Co"),
        ("de", "shop.goods.K-101.price", "1.234,50\N{NO-BREAK SPACE}€"),
        ("en", "shop.goods.K-101.price", "$1,234.50"),
        ("de", "shop.goods.K-101.loss", "-17,50\N{NO-BREAK SPACE}€"),
        ("en", "shop.goods.K-101.loss", "-$17.50"),
        ("en-GB", "shop.goods.K-101.price", "£1,234.50"),
        ("de", "shop.goods.K-101.weight", "1.234,5"),
        ("en", "shop.goods.K-101.weight", "1,234.5"),
        ("de", "shop.goods.K-101.since", "05.01.2026"),
        ("en", "shop.goods.K-101.since", "January 5, 2026"),
    ],
)
def test_a_value_is_written_as_people_of_the_language_write_it(language: str, path: str, written: str) -> None:
    assert Data(language=language, values=VALUES).fill(f"({{{path}}})") == f"({written})"


def test_a_value_is_plain_where_it_is_computed_with() -> None:
    data = Data(language="de", values=VALUES)
    assert data.value("shop.goods.K-101.price") == "1234.50"
    assert data.value("shop.goods.K-101.since") == "2026-01-05"


def test_gaps_braces_and_escaped_references_stay_as_they_are() -> None:
    text = r"{gap} {} {#anchor .class} \{shop.name} {Shop.name} { shop.name }"
    assert Data(language="de", values=VALUES).fill(text) == text


def test_an_unknown_reference_is_found_with_its_place_and_the_closest_path() -> None:
    data = Data(language="de", values=VALUES)
    (unknown,) = data.unknown("ok {shop.name}, not {shop.goods.K-101.prize}")
    assert (unknown.path, unknown.start) == ("shop.goods.K-101.prize", 20)
    assert data.closest(unknown.path) == "shop.goods.K-101.price"
    assert data.closest("shopp.name") == "shop.name"
    assert data.closest("quite.different.thing") is None


def test_an_unknown_value_is_an_error_that_names_it() -> None:
    with pytest.raises(UnknownReferenceError, match=r"shop\.nothing"):
        Data(language="de", values=VALUES).fill("{shop.nothing}")


def test_a_language_stands_for_its_place() -> None:
    assert [currency(code) for code in ("de", "en", "de-AT", "en-GB", "fr", "pt-BR")] == [
        "EUR",
        "USD",
        "EUR",
        "GBP",
        "EUR",
        "BRL",
    ]


def test_data_travels_to_other_processes() -> None:
    data = Data(language="de", values=VALUES)
    assert pickle.loads(pickle.dumps(data)) == data  # noqa: S301 - our own bytes
