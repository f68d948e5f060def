"""A course folder becomes one frozen course per language, or problems."""

from __future__ import annotations

from dataclasses import FrozenInstanceError
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from generator.questions import Cloze, Numeric, Single
from generator.reading import read
from tests.specimens.recipe import make

if TYPE_CHECKING:
    from pathlib import Path

    from generator.reading import Reading


@pytest.fixture
def base(tmp_path: Path) -> Reading:
    return read(make("", tmp_path))


def test_every_language_gets_its_own_course_with_the_same_ids(base: Reading) -> None:
    german, english = base.courses["de"], base.courses["en"]
    assert (german.title, english.title) == ("Grundkurs", "Base course")
    assert [lesson.address for lesson in german.lessons()] == ["one/first", "one/second"]
    assert [each.id for lesson in german.lessons() for each in lesson.quiz.items] == [
        each.id for lesson in english.lessons() for each in lesson.quiz.items
    ]


def test_the_course_cannot_be_changed(base: Reading) -> None:
    with pytest.raises(FrozenInstanceError):
        base.courses["de"].title = "x"  # type: ignore[misc]


def test_a_reference_in_a_number_field_gives_the_plain_number(base: Reading) -> None:
    prices = {code: course.modules[0].lessons[0].quiz.items[0] for code, course in base.courses.items()}
    assert isinstance(prices["de"], Numeric)
    assert isinstance(prices["en"], Numeric)
    assert (prices["de"].answer, prices["en"].answer) == (Decimal("18.90"), Decimal("17.50"))


def test_a_lessons_text_keeps_its_references_and_course_data_fills_them(base: Reading) -> None:
    course = base.courses["de"]
    prose = course.modules[0].lessons[0].prose
    assert "{shop.goods.beans.price}" in prose
    assert "Bohnen kosten 18,90\N{NO-BREAK SPACE}€." in course.data.fill(prose)


def test_references_in_other_texts_are_filled_when_reading(tmp_path: Path) -> None:
    change = "in curriculum/course.yml\n-en: Base course}\n+en: 'Course of {shop.name}'}\n"
    assert read(make(change, tmp_path)).courses["en"].title == "Course of Coffee House"


def test_the_parts_of_an_item_arrive_in_one_language(base: Reading) -> None:
    single = base.courses["en"].modules[0].lessons[0].quiz.items[1]
    assert isinstance(single, Single)
    assert [(option.text, option.correct) for option in single.options] == [("Ms. Kern", True), ("The supplier", False)]
    cloze = base.courses["de"].modules[0].lessons[1].quiz.items[0]
    assert isinstance(cloze, Cloze)
    assert cloze.gap_order == ["start", "after"]
    assert list(cloze.gaps) == ["start", "after"]


def test_requirements_become_addresses(base: Reading) -> None:
    assert base.courses["de"].modules[0].lessons[1].requires == ("one/first",)


def test_media_are_the_files_below_the_modules_folder_without_hidden_ones(tmp_path: Path) -> None:
    folder = make("add curriculum/one/files/.hidden\n+x\nadd curriculum/one/files/more/plan.svg\n+x\n", tmp_path)
    names = [media.name for media in read(folder).courses["de"].media]
    assert names == ["one/files/desk.svg", "one/files/more/plan.svg"]


def test_a_fingerprint_changes_with_what_decides_the_answer_and_not_with_texts(tmp_path: Path) -> None:
    before = read(make("", tmp_path / "a")).courses["de"].fingerprints
    text = "in quizzes/one/first.yml\n-Wer leitet das Kaffeehaus?\n+Wer führt das Kaffeehaus?\n"
    assert read(make(text, tmp_path / "b")).courses["de"].fingerprints == before
    answer = "in quizzes/one/first.yml\n-  answer: true\n+  answer: false\n"
    after = read(make(answer, tmp_path / "c")).courses["de"].fingerprints
    assert {name for name in before if before[name] != after[name]} == {"open-daily"}
    assert all(len(each) == 8 for each in before.values())


def test_a_fingerprint_is_the_same_in_every_language(base: Reading) -> None:
    assert base.courses["de"].fingerprints == base.courses["en"].fingerprints


def test_an_item_for_one_language_is_in_that_course_only(tmp_path: Path) -> None:
    change = "in quizzes/one/first.yml\n-  type: info\n+  type: info\n+  only: [de]\n"
    courses = read(make(change, tmp_path)).courses
    ids = {code: [item.id for item in course.modules[0].lessons[0].quiz.items] for code, course in courses.items()}
    assert "note" in ids["de"]
    assert "note" not in ids["en"]


def test_what_only_other_languages_have_is_not_referred_to(tmp_path: Path) -> None:
    change = (
        "in curriculum/glossary.yml\n-  voucher:\n+  voucher:\n+    only: [de]\n"
        "in curriculum/one/second.en.md\n-A [voucher](term:voucher)\n+A voucher\n"
    )
    courses = read(make(change, tmp_path)).courses
    assert courses["de"].modules[0].lessons[0].terms == ("voucher",)
    assert courses["en"].modules[0].lessons[0].terms == ()
    assert [term.id for term in courses["en"].glossary] == ["journal"]


def test_a_third_language_needs_no_code(tmp_path: Path) -> None:
    folder = make("in curriculum/course.yml\n-languages: [de, en]\n+languages: [de, en, es]\n", tmp_path)
    reading = read(folder)
    assert {problem.message for problem in reading.problems if problem.code == "missing-translation"} == {
        "'es' is missing here"
    }


def test_all_problems_of_all_files_come_at_once_sorted_by_place(tmp_path: Path) -> None:
    change = (
        "in curriculum/course.yml\n-licence: CC0-1.0\n+license: CC0-1.0\n"
        "in curriculum/one/module.yml\n-minutes: 5\n+minutes: five\n"
        "in quizzes/one/first.yml\n-type: single\n+type: singel\n"
        "in curriculum/one/first.de.md\n-{shop.people.head}\n+{shop.people.haed}\n"
        "in curriculum/data/goods.en.csv\n-17.50\n+17,50\n"
    )
    problems = read(make(change, tmp_path)).problems
    assert list(problems) == sorted(problems)
    assert [(str(each.place), each.code) for each in problems] == [
        ("curriculum/course.yml:7:1", "unknown-key"),
        ("curriculum/data/goods.en.csv:2:1", "ragged-row"),
        ("curriculum/one/module.yml:17:14", "bad-number"),
        ("quizzes/one/first.yml:15:9", "unknown-type"),
    ]


def test_there_are_no_courses_when_anything_is_an_error(tmp_path: Path) -> None:
    assert read(make("remove curriculum/one/second.de.md\n", tmp_path)).courses == {}


def test_a_warning_does_not_keep_a_course_from_being_read(tmp_path: Path) -> None:
    reading = read(make("add curriculum/one/third.de.md\n+x\n", tmp_path))
    assert [each.code for each in reading.problems] == ["unlisted-lesson"]
    assert set(reading.courses) == {"de", "en"}


def test_a_folder_that_is_no_course_is_one_problem(tmp_path: Path) -> None:
    problems = read(tmp_path / "nowhere").problems
    assert [(str(each.place), each.code) for each in problems] == [("curriculum/course.yml:1:1", "missing-file")]


@pytest.mark.parametrize(
    ("languages", "code"),
    [
        ("languages: []", "too-few"),
        ("languages: german", "wrong-type"),
        ("languages: {de: en}", "wrong-type"),
        ("languages: [[de]]", "wrong-type"),
        ("languages: [deutsch]", "unknown-language"),
        ("languages: [DE]", "unknown-language"),
        ("# none", "missing-key"),
    ],
)
def test_a_course_without_languages_is_told_so_and_no_more(languages: str, code: str, tmp_path: Path) -> None:
    change = f"in curriculum/course.yml\n-languages: [de, en]\n+{languages}\n"
    assert [each.code for each in read(make(change, tmp_path)).problems] == [code]


def test_the_same_mistake_in_both_languages_is_reported_once(tmp_path: Path) -> None:
    change = "in quizzes/one/first.yml\n-  tolerance: 0.005\n+  tolerance: some\n"
    assert len(read(make(change, tmp_path)).problems) == 1


def test_the_shipped_course_reads_without_problems(repository: Path) -> None:
    reading = read(repository)
    assert reading.problems == ()
    assert set(reading.courses) == {"de", "en"}
    assert reading.courses["en"].data.fill("{firm.products.K-101.price}") == "$17.50"
