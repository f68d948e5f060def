"""Links, pictures, places and HTML in every text that an author can write."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.check import check
from tests.specimens.recipe import make

if TYPE_CHECKING:
    from pathlib import Path

TEXTS = {
    "course": ("curriculum/course.yml", "A small course."),
    "glossary": ("curriculum/glossary.yml", "A voucher proves something."),
    "module": ("curriculum/one/module.yml", "The first module."),
    "outcome": ("curriculum/one/module.yml", "You can do the first thing."),
    "question": ("curriculum/one/module.yml", "Where to begin?"),
    "objective": ("curriculum/one/module.yml", "Begin}}"),
    "stem": ("quizzes/one/first.yml", "What do the beans cost?"),
    "option": ("quizzes/one/first.yml", "The supplier}"),
    "explanation": ("quizzes/one/first.yml", "The price list says so."),
    "hint": ("quizzes/one/first.yml", "The text gives the name."),
    "info": ("quizzes/one/first.yml", "Well done."),
}
BAD = {
    "link": ("[x](nothing.md)", "broken-link", "nothing.md"),
    "picture": ("![x](files/no.svg)", "broken-link", "files/no.svg"),
    "link in HTML": ("<a href='nothing.md'>x</a>", "broken-link", "nothing.md"),
    "script": ("<script>alert(1)</script>", "refused-html", "<script"),
    "handler": ("<b onclick='x()'>x</b>", "refused-html", "onclick"),
    "place": ("::item{#bean-price}", "misplaced-item", "::item"),
}


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("bad", BAD)
def test_what_leads_nowhere_or_is_not_allowed_is_found_in_every_text(text: str, bad: str, tmp_path: Path) -> None:
    path, words = TEXTS[text]
    written, code, needle = BAD[bad]
    end = words[len(words.rstrip("}")) :]
    folder = make(f'in {path}\n-{words}\n+"x {written}"{end}\n', tmp_path)
    (problem,) = check(folder).problems
    line = (folder / path).read_text(encoding="utf-8").splitlines()[problem.place.line - 1]
    assert (problem.code, problem.place.path) == (code, path)
    assert line[problem.place.column - 1 :].startswith(needle)


@pytest.mark.parametrize("code", ["`[x](nothing.md)`", "`<script>`", "`::item{#x}`"])
def test_code_in_a_question_is_only_shown(code: str, tmp_path: Path) -> None:
    change = f"in quizzes/one/first.yml\n-What do the beans cost?\n+'What is {code}?'\n"
    assert check(make(change, tmp_path)).problems == ()


def test_an_accepted_answer_is_no_markdown(tmp_path: Path) -> None:
    change = (
        "in quizzes/one/first.yml\n-  type: true-false\n+  type: short-text\nin quizzes/one/first.yml\n"
        '-  answer: true\n+  accept: ["<script>", "[x](y)"]\n'
    )
    assert check(make(change, tmp_path)).problems == ()


@pytest.mark.parametrize(
    ("path", "words", "target"),
    [
        ("curriculum/course.yml", "A small course.", "one/second.md"),
        ("curriculum/glossary.yml", "A voucher proves something.", "one/second.md"),
        ("curriculum/one/module.yml", "The first module.", "second.md"),
    ],
)
def test_a_link_leads_to_the_same_wherever_its_text_is_shown(
    path: str, words: str, target: str, tmp_path: Path
) -> None:
    checked = check(make(f'in {path}\n-{words}\n+"[x]({target})"\n', tmp_path))
    assert checked.problems == ()
    english = checked.editions[1]
    assert not [page.address for page in english.pages if f'href="{target}"' in page.html]
    assert [page.address for page in english.pages if '<a href="cw:lesson/one/second">x</a>' in page.html]
