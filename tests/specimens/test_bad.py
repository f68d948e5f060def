"""Every code of the catalogue has a specimen: the base course with one thing wrong.

The test expects exactly that code, and the whole text that an author sees (expected.txt). With
COURSEWRIGHT_ACCEPT=1 the texts are written anew.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from generator.check import check
from generator.problems import CATALOGUE, render
from tests.specimens.recipe import SPECIMENS, make

if TYPE_CHECKING:
    from pathlib import Path

BAD = SPECIMENS / "bad"
NAMES = sorted(folder.name for folder in BAD.iterdir())
# The mark for "and more" stands beside what there is more of.
BESIDE = {"too-many-problems": {"unknown-reference"}}


def test_the_base_course_has_no_problems(tmp_path: Path) -> None:
    assert check(make("", tmp_path)).problems == ()


def test_every_code_has_a_specimen() -> None:
    assert set(NAMES) == set(CATALOGUE)


@pytest.mark.parametrize("name", NAMES)
def test_a_specimen_shows_its_code_and_no_other(name: str, tmp_path: Path) -> None:
    problems = check(make((BAD / name / "change.txt").read_text(encoding="utf-8"), tmp_path)).problems
    expected = BAD / name / "expected.txt"
    text = render(problems, "text") + "\n"
    if os.environ.get("COURSEWRIGHT_ACCEPT"):
        expected.write_text(text, encoding="utf-8")
    assert {problem.code for problem in problems} == {name} | BESIDE.get(name, set())
    assert text == expected.read_text(encoding="utf-8")
