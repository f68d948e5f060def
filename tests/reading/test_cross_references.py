"""Names lead somewhere, to one thing, and not round in a circle."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.reading import read
from tests.specimens.recipe import make

if TYPE_CHECKING:
    from pathlib import Path

MODULE = "curriculum/one/module.yml"


def _found(change: str, folder: Path) -> list[tuple[str, str, str]]:
    return [(str(each.place), each.code, each.message) for each in read(make(change, folder)).problems]


def test_a_duplicate_key_names_both_places(tmp_path: Path) -> None:
    change = "in curriculum/course.yml\n-licence: CC0-1.0\n+licence: CC0-1.0\n+title: x\n"
    message = "'title' is here a second time; the first is in line 4, column 1"
    assert _found(change, tmp_path) == [("curriculum/course.yml:8:1", "duplicate-key", message)]


def test_a_duplicate_id_names_both_places(tmp_path: Path) -> None:
    change = "in quizzes/one/second.yml\n-- id: two-hands\n+- id: note\n"
    message = "the item 'note' is at quizzes/one/first.yml:25:7 already"
    assert _found(change, tmp_path) == [("quizzes/one/second.yml:11:7", "duplicate-id", message)]


def test_a_lesson_that_requires_itself_is_a_circle(tmp_path: Path) -> None:
    change = f"in {MODULE}\n-requires: [first]\n+requires: [first, one/second]\n"
    assert _found(change, tmp_path) == [
        (f"{MODULE}:18:23", "circular-requirement", "one/second requires one/second"),
    ]


def test_a_circle_is_named_in_the_order_of_its_requirements(tmp_path: Path) -> None:
    change = f"in {MODULE}\n-    terms: [voucher]\n+    requires: [second]\n"
    ((_, code, message),) = _found(change, tmp_path)
    assert code == "circular-requirement"
    assert message in {
        "one/first requires one/second requires one/first",
        "one/second requires one/first requires one/second",
    }


def test_an_objective_of_another_lesson_is_named_with_its_lesson(tmp_path: Path) -> None:
    change = (
        "in quizzes/one/second.yml\n-  type: matching\n-  objective: one-2\n+  type: matching\n+  objective: one-1\n"
    )
    message = "'one-1' is an objective of one/first, not of this lesson"
    assert _found(change, tmp_path) == [("quizzes/one/second.yml:13:14", "unknown-objective", message)]


def test_names_are_not_looked_up_in_files_that_could_not_be_read(tmp_path: Path) -> None:
    change = "in curriculum/glossary.yml\n-  voucher:\n+  voucher\n"
    assert {place.partition(":")[0] for place, _, _ in _found(change, tmp_path)} == {"curriculum/glossary.yml"}
    change = f"in {MODULE}\n-minutes: 5\n+minutes: many\n"
    assert [code for _, code, _ in _found(change, tmp_path / "b")] == ["bad-number"]


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ("in quizzes/one/second.yml\n-lesson: one/second\n+lesson: two/second\n", "unknown-lesson"),
        ("in quizzes/one/second.yml\n-lesson: one/second\n+lesson: second\n", "unknown-lesson"),
        ("add quizzes/stray.yml\n+lesson: one/first\n+items: [{id: stray, type: info, text: x}]\n", "misplaced-quiz"),
        ("in curriculum/glossary.yml\n-[journal]\n+[jornal]\n", "unknown-term"),
        ("in curriculum/course.yml\n-[data/shop.yml]\n+[data/shop.yml, data/more.yml]\n", "missing-file"),
        ("in curriculum/data/shop.yml\n-  staff: 4\n+  staff: 4\n+  goods: many\n", "duplicate-id"),
    ],
)
def test_a_name_that_leads_nowhere_or_to_two_things_is_reported(change: str, code: str, tmp_path: Path) -> None:
    assert code in [each for _, each, _ in _found(change, tmp_path)]
