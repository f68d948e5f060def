"""Courses that differ from the base course in ways that are all right."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.check import check
from generator.problems import Severity, render
from tests.specimens.recipe import SPECIMENS, make

if TYPE_CHECKING:
    from pathlib import Path

GOOD = SPECIMENS / "good"
# A course without questions is valid and still not good: its objectives have no items.
WARNED = {"a-course-without-extras": {"few-items"}}


@pytest.mark.parametrize("name", sorted(folder.name for folder in GOOD.iterdir()))
def test_a_good_specimen_has_no_problems(name: str, tmp_path: Path) -> None:
    problems = check(make((GOOD / name / "change.txt").read_text(encoding="utf-8"), tmp_path)).problems
    assert {each.code for each in problems} == WARNED.get(name, set()), render(problems, "text")
    assert all(each.severity is Severity.WARNING for each in problems)
