"""The two firms' books of January 2026: whatever lessons and questions refer to agrees with everything else."""

from __future__ import annotations

import csv
from collections import defaultdict
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

DATA = Path(__file__).parents[2] / "curriculum" / "data"
LANGUAGES = ("de", "en")

Row = dict[str, str]


def rows(table: str, language: str) -> list[Row]:
    with (DATA / f"{table}.{language}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def amount(text: str) -> Decimal:
    return Decimal(text or "0")


def balances(language: str) -> dict[str, Decimal]:
    """Balance of each account on January 31, 2026: debits positive."""
    result: defaultdict[str, Decimal] = defaultdict(Decimal)
    for row in rows("opening", language):
        result[row["account"]] += amount(row["amount"])
    for row in rows("journal", language):
        result[row["account"]] += amount(row["debit"]) - amount(row["credit"])
    return result


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_voucher_balances(language: str) -> None:
    differences: defaultdict[str, Decimal] = defaultdict(Decimal)
    for row in rows("journal", language):
        differences[row["voucher"]] += amount(row["debit"]) - amount(row["credit"])
    assert differences
    assert {voucher: value for voucher, value in differences.items() if value} == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_opening_balances_add_up_to_nothing(language: str) -> None:
    assert sum(amount(row["amount"]) for row in rows("opening", language)) == 0


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_posting_is_on_an_account_of_the_chart(language: str) -> None:
    chart = {row["id"] for row in rows("accounts", language)}
    assert {row["account"] for table in ("journal", "opening") for row in rows(table, language)} <= chart


@pytest.mark.parametrize(
    ("language", "result", "assets"),
    [("de", "2520.49", "137638.83"), ("en", "1470.66", "134740.39")],
)
def test_the_month_ends_with_the_known_result_and_assets(language: str, result: str, assets: str) -> None:
    kinds = {row["id"]: row["kind"] for row in rows("accounts", language)}
    of_kind: defaultdict[str, Decimal] = defaultdict(Decimal)
    for account, balance in balances(language).items():
        of_kind[kinds[account]] += balance
    assert -(of_kind["R"] + of_kind["E"]) == Decimal(result)
    assert of_kind["A"] == Decimal(assets)
    assert sum(of_kind.values()) == 0


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_invoice_is_the_sum_of_its_lines(language: str) -> None:
    lines: defaultdict[str, Decimal] = defaultdict(Decimal)
    for row in rows("invoice-lines", language):
        assert amount(row["quantity"]) * amount(row["unit_price"]) == amount(row["net"])
        lines[row["invoice"]] += amount(row["net"])
    net = ("net7", "net19") if language == "de" else ("taxable", "exempt", "service")
    invoices = rows("invoices", language)
    assert {row["id"]: sum(amount(row[column]) for column in net) for row in invoices} == lines


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_invoice_total_is_net_and_tax(language: str) -> None:
    parts = ("net7", "net19", "vat7", "vat19") if language == "de" else ("taxable", "exempt", "service", "sales_tax")
    for row in rows("invoices", language):
        assert sum(amount(row[column]) for column in parts) == amount(row["total"]), row["id"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_invoices_name_known_customers_and_products_at_list_prices(language: str) -> None:
    customers = {row["id"] for row in rows("customers", language)}
    prices = {row["id"]: row["price"] for row in rows("products", language)}
    assert {row["customer"] for row in rows("invoices", language)} <= customers
    for row in rows("invoice-lines", language):
        assert row["unit_price"] == prices[row["product"]], row["invoice"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_invoices_are_dated_on_working_days_in_the_week_they_name(language: str) -> None:
    for row in rows("invoices", language):
        day = date.fromisoformat(row["date"])
        assert day.isoweekday() <= 5, row["id"]
        assert str(day.isocalendar().week) == row["iso_week"], row["id"]


def test_both_firms_sell_the_same_products() -> None:
    german, american = (tuple(row["id"] for row in rows("products", language)) for language in LANGUAGES)
    assert german == american
