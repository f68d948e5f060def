"""Markdown nested beyond all measure is a problem with its place, never a crash."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.check import check
from tests.specimens.recipe import make, replace_once

if TYPE_CHECKING:
    from pathlib import Path

NESTED = {
    "lists": "\n".join("    " * level + "- x" for level in range(400)),
    "lists in a line": "- " * 3000 + "x",
    "brackets": "[" * 20_000 + "x" + "]" * 20_000,
    "parentheses": "[a](" * 5_000,
    "emphasis": "*" * 3000 + "a" + "*" * 3000,
}


@pytest.mark.parametrize("text", NESTED.values(), ids=NESTED.keys())
def test_a_lesson_that_nests_too_deeply_is_named(text: str, tmp_path: Path) -> None:
    folder = make("", tmp_path)
    path = folder / "curriculum/one/second.en.md"
    path.write_text(f"First line.\n\n{text}\n", encoding="utf-8")
    problems = check(folder).problems
    assert {(each.code, each.place.path) for each in problems} == {("too-deep", "curriculum/one/second.en.md")}


def test_a_question_that_nests_too_deeply_is_named(tmp_path: Path) -> None:
    folder = make("", tmp_path)
    path = folder / "quizzes/one/first.yml"
    line = next(line for line in path.read_text(encoding="utf-8").splitlines() if "stem:" in line)
    replace_once(path, line, line.split("stem:")[0] + 'stem: "' + NESTED["emphasis"] + '"')
    assert [(each.code, each.place.path) for each in check(folder).problems] == [("too-deep", "quizzes/one/first.yml")]
