"""The field decides what a value means: whole numbers, decimals, truth values, dates, ids."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from generator.reading import read
from tests.specimens.recipe import make

if TYPE_CHECKING:
    from pathlib import Path

BANK = "quizzes/one/first.yml"


def _codes(folder: Path) -> list[tuple[str, str]]:
    return [(each.code, each.advice) for each in read(folder).problems]


@pytest.mark.parametrize(
    ("written", "read_as"),
    [
        ("19", "19"),
        ("19.50", "19.50"),
        ("-3", "-3"),
        ("+3", "3"),
        ('"19.5"', "19.5"),
        ("007", "7"),
        ('"{shop.staff}"', "4"),
    ],
)
def test_a_number_is_read_from_plain_figures_or_a_reference(written: str, read_as: str, tmp_path: Path) -> None:
    change = f'in {BANK}\n-  answer: "{{shop.goods.beans.price}}"\n+  answer: {written}\n'
    item = read(make(change, tmp_path)).courses["de"].modules[0].lessons[0].quiz.items[0]
    assert item.answer == Decimal(read_as)  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("written", "code", "advice"),
    [
        ("18,90", "comma-number", "write 18.90"),
        ("1.234,50", "comma-number", "write 1234.50"),
        ("1 234,5", "comma-number", "write 1234.5"),
        ("1_000", "bad-number", "write figures only, with a decimal point"),
        ("1e5", "bad-number", "write figures only, with a decimal point"),
        (".5", "bad-number", "write figures only, with a decimal point"),
        ("٣", "bad-number", "write figures only, with a decimal point"),
        ("nan", "bad-number", "write figures only, with a decimal point"),
        ("1234567890123456", "out-of-range", "write a number within the limit"),
        ('"{shop.name}"', "bad-number", "write figures only, with a decimal point"),
        ('"{shop.nmae}"', "unknown-reference", "did you mean '{shop.name}'?"),
    ],
)
def test_what_is_no_plain_number_is_refused(written: str, code: str, advice: str, tmp_path: Path) -> None:
    change = f'in {BANK}\n-  answer: "{{shop.goods.beans.price}}"\n+  answer: {written}\n'
    assert set(_codes(make(change, tmp_path))) == {(code, advice)}


@pytest.mark.parametrize("written", ["yes", "no", "True", "on", "1", '"ja"'])
def test_only_true_and_false_are_truth_values(written: str, tmp_path: Path) -> None:
    change = f"in {BANK}\n-  answer: true\n+  answer: {written}\n"
    assert _codes(make(change, tmp_path)) == [("bad-truth-value", "write true or false")]


@pytest.mark.parametrize(
    ("written", "advice"),
    [
        ("5.1.2026", "write 2026-01-05"),
        ("2026-02-30", "write it like 2026-01-31"),
        ("2026-1-5", "write it like 2026-01-31"),
        ("today", "write it like 2026-01-31"),
    ],
)
def test_dates_are_year_month_day(written: str, advice: str, tmp_path: Path) -> None:
    change = f"in curriculum/course.yml\n-date: 2026-01-05\n+date: {written}\n"
    assert _codes(make(change, tmp_path)) == [("bad-date", advice)]


@pytest.mark.parametrize("written", ["de", "en"])
def test_no_id_equals_a_language(written: str, tmp_path: Path) -> None:
    change = f"in {BANK}\n-- id: note\n+- id: {written}\n"
    assert [code for code, _ in _codes(make(change, tmp_path))] == ["reserved-id"]


@pytest.mark.parametrize("written", ["Note", "no_te", "1st", "-x", "a--b", "nöte", "a b"])
def test_ids_are_kebab_case(written: str, tmp_path: Path) -> None:
    change = f"in {BANK}\n-- id: note\n+- id: {written}\n"
    assert [code for code, _ in _codes(make(change, tmp_path))] == ["bad-id"]


def test_a_misspelt_required_key_is_not_called_missing_as_well(tmp_path: Path) -> None:
    change = "in curriculum/one/module.yml\n-title: {de: Eins, en: One}\n+tittle: {de: Eins, en: One}\n"
    assert _codes(make(change, tmp_path)) == [("unknown-key", "did you mean 'title'?")]


def test_keys_are_written_with_hyphens_only(tmp_path: Path) -> None:
    change = f"in {BANK}\n-  valid-until: 2999-12-31\n+  valid_until: 2999-12-31\n"
    assert ("unknown-key", "did you mean 'valid-until'?") in _codes(make(change, tmp_path))


def test_problems_inside_an_entry_do_not_make_its_list_too_short(tmp_path: Path) -> None:
    change = f"in {BANK}\n-  - text: {{de: Frau Kern, en: Ms. Kern}}\n+  - txt: {{de: Frau Kern, en: Ms. Kern}}\n"
    assert [code for code, _ in _codes(make(change, tmp_path))] == ["unknown-key"]


def test_a_missing_language_of_a_block_is_reported_at_its_key(tmp_path: Path) -> None:
    change = (
        f"in {BANK}\n-  stem: {{de: Das Haus hat vier Leute., en: The house has four people.}}\n"
        "+  stem:\n+    de: Das Haus.\n"
    )
    (problem,) = read(make(change, tmp_path)).problems
    assert (problem.code, str(problem.place)) == ("missing-translation", f"{BANK}:31:3")
