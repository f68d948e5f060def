"""Rules about items and objectives; links have tests of their own."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from generator import lint
from generator.reading import read
from tests.specimens.recipe import make

if TYPE_CHECKING:
    from pathlib import Path

TODAY = date(2026, 11, 24)
BANK = "quizzes/one/first.yml"
SUPPLIER = (
    '    why: {de: "Ein Lieferant verkauft an das Haus, leitet es aber nicht.", '
    'en: "A supplier sells to the house, but does not run it."}'
)


def _found(folder: Path, today: date = TODAY) -> list[tuple[str, int]]:
    reading = read(folder)
    assert reading.problems == ()
    return [(each.code, each.place.line) for each in lint.check(reading, today=today)]


def test_the_base_course_is_clean(tmp_path: Path) -> None:
    assert _found(make("", tmp_path)) == []


def test_a_fact_expires_on_the_day_after_its_last(tmp_path: Path) -> None:
    folder = make(f"in {BANK}\n-valid-until: 2999-12-31\n+valid-until: 2026-11-24\n", tmp_path)
    assert _found(folder, date(2026, 11, 24)) == []
    assert _found(folder, date(2026, 11, 25)) == [("expired", 35)]


@pytest.mark.parametrize(("kept", "message"), [("as-of", "'as-of' but not 'valid-until' and 'source'")])
def test_a_dated_fact_says_as_of_when_until_when_and_who(kept: str, message: str, tmp_path: Path) -> None:
    change = (
        f"in {BANK}\n-  as-of: 2026-01-05\n-  valid-until: 2999-12-31\n-  source: {{de: Aushang, en: Notice board}}\n"
        f"+  {kept}: 2026-01-05\n"
    )
    (problem,) = lint.check(read(make(change, tmp_path)), today=TODAY)
    assert problem.code == "undated-fact"
    assert problem.message == f"the item has {message}"


def test_a_short_explanation_is_reported_in_the_language_that_has_it(tmp_path: Path) -> None:
    why = "+    why:\n+      de: Ein Lieferant verkauft an das Haus, leitet es nicht.\n+      en: He does not.\n"
    change = f"in {BANK}\n-{SUPPLIER}\n{why}"
    assert _found(make(change, tmp_path)) == [("short-explanation", 25)]


def test_a_warning_is_silent_where_an_author_says_why(tmp_path: Path) -> None:
    why = "+    why: {de: Er nicht., en: He does not.}\n+  silence: {short-explanation: It is enough.}\n"
    change = f"in {BANK}\n-{SUPPLIER}\n{why}"
    assert _found(make(change, tmp_path)) == []


@pytest.mark.parametrize("text", ["frau  kern", "Frau Kern", "FRAU KERN"])
def test_options_that_differ_in_case_or_blanks_only_are_duplicates(text: str, tmp_path: Path) -> None:
    change = f"in {BANK}\n-{{de: Der Lieferant, en: The supplier}}\n+{{de: {text}, en: The supplier}}\n"
    assert _found(make(change, tmp_path)) == [("duplicate-option", 22)]


@pytest.mark.parametrize(
    "text", ["Alle genannten", "Keine der oben genannten", "Alle Antworten sind richtig", "Beide genannten"]
)
def test_options_about_other_options_are_found_in_german(text: str, tmp_path: Path) -> None:
    change = f"in {BANK}\n-{{de: Der Lieferant, en: The supplier}}\n+{{de: {text}, en: The supplier}}\n"
    assert _found(make(change, tmp_path)) == [("all-of-the-above", 22)]


@pytest.mark.parametrize("text", ["All of the above", "None of these", "both of them"])
def test_options_about_other_options_are_found_in_english(text: str, tmp_path: Path) -> None:
    change = f"in {BANK}\n-{{de: Der Lieferant, en: The supplier}}\n+{{de: Der Lieferant, en: {text}}}\n"
    assert _found(make(change, tmp_path)) == [("all-of-the-above", 22)]


@pytest.mark.parametrize("text", ["Alle Kunden der Firma", "Der oben liegende Ordner"])
def test_ordinary_options_are_left_alone(text: str, tmp_path: Path) -> None:
    change = f"in {BANK}\n-{{de: Der Lieferant, en: The supplier}}\n+{{de: {text}, en: The supplier}}\n"
    assert _found(make(change, tmp_path)) == []


def test_languages_agree_on_the_key_but_numbers_and_words_may_differ(tmp_path: Path) -> None:
    change = (
        f"in {BANK}\n-  answer: true\n+  answer: {{de: true, en: false}}\n"
        "in quizzes/one/second.yml\n-answer: deliver}\n+answer: deliver}\n"
    )
    assert _found(make(change, tmp_path)) == [("languages-disagree", 28)]


def test_languages_agree_on_the_number_of_pairs(tmp_path: Path) -> None:
    change = (
        "in quizzes/one/second.yml\n-  distractors: [{de: Schere, en: Scissors}]\n"
        "+  distractors: {de: [Schere, Stein], en: [Scissors]}\n"
    )
    assert _found(make(change, tmp_path)) == [("languages-disagree", 11)]


def test_an_objective_has_at_least_two_graded_items(tmp_path: Path) -> None:
    change = "in quizzes/one/second.yml\n-  type: matching\n+  type: matching\n+  only: [de]\n"
    reading = read(make(change, tmp_path))
    (problem,) = lint.check(reading, today=TODAY)
    assert (problem.code, problem.message) == ("few-items", "'one-2' has 1 of at least 2 graded items")


def test_the_shipped_course_is_clean(repository: Path) -> None:
    assert lint.check(read(repository), today=TODAY) == ()
