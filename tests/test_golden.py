"""Golden trees: what the starter course becomes, file by file.

A change in them is a change that every course will show. Look at the difference, then accept it with
``make accept``.
"""

from __future__ import annotations

import json
import os
import re
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from generator.building import build
from generator.check import check
from generator.new import create
from generator.packages import FORMATS
from generator.rendering.fragment import plain_text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.check import Checked
    from generator.model import Lesson

GOLDEN = Path(__file__).parent / "golden"


@pytest.fixture(scope="module")
def starter(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("starter") / "tea-course"
    create(folder)
    return folder


@pytest.fixture(scope="module")
def checked(starter: Path) -> Checked:
    return check(starter)


@pytest.fixture(scope="module")
def output(starter: Path, checked: Checked, tmp_path_factory: pytest.TempPathFactory) -> Path:
    output = tmp_path_factory.mktemp("output") / "dist"
    build(checked.editions, folder=starter, output=output, formats=FORMATS)
    return output


def test_the_pages_of_the_starter_course_are_as_accepted(checked: Checked) -> None:
    pages = {
        f"pages/{edition.course.language}/{page.address}.html": page.html
        for edition in checked.editions
        for page in edition.pages
    }
    assert_golden(pages, "pages")


def test_the_site_of_the_starter_course_holds_the_accepted_files(output: Path) -> None:
    assert_golden({"site.txt": listing(output / "site")}, "site.txt")


def test_the_offline_bundle_of_the_starter_course_holds_the_accepted_files(output: Path) -> None:
    with zipfile.ZipFile(output / "packages" / "tea-course-offline.zip") as bundle:
        names = "".join(f"{without_hash(name)}\n" for name in bundle.namelist())
    assert_golden({"offline.txt": names}, "offline.txt")


def test_the_search_finds_what_lessons_say_and_no_answer(checked: Checked, output: Path) -> None:
    for edition in checked.editions:
        path = output / "site" / edition.course.language / "search" / "search_index.json"
        sections = json.loads(path.read_text(encoding="utf-8"))["docs"]
        found = plain_text(" ".join(section["text"] for section in sections))
        for lesson in edition.course.lessons():
            assert beginning(lesson.question) in found
            leaked = {text for text in explanations(lesson) if text in found and text not in lesson.prose}
            assert leaked == set()


def explanations(lesson: Lesson) -> set[str]:
    options = [option for item in lesson.quiz.items for option in getattr(item, "options", ())]
    written = [getattr(each, "why", None) for each in (*lesson.quiz.items, *options)]
    return {beginning(text) for text in written if text}


def beginning(text: str) -> str:
    return plain_text(text)[:30]


def listing(folder: Path) -> str:
    names = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    return "".join(f"{without_hash(name)}\n" for name in names)


def without_hash(name: str) -> str:
    """Drop the part of a name that changes with the content, so that a new colour is no other tree."""
    return re.sub(r"\.[0-9a-f]{8}(?=(\.min)?\.(css|js)$)", "", name)


def assert_golden(files: Mapping[str, str], part: str) -> None:
    """Compare ``files`` with what is kept below ``part`` of the golden folder, or accept them."""
    if os.environ.get("COURSEWRIGHT_ACCEPT"):
        accept(files, part)
    kept = {path.relative_to(GOLDEN).as_posix(): path for path in kept_files(part)}
    assert sorted(files) == sorted(kept), "other files than accepted"
    for name, text in files.items():
        assert text == kept[name].read_text(encoding="utf-8"), f"{name} differs: look at it, then run `make accept`"


def kept_files(part: str) -> list[Path]:
    place = GOLDEN / part
    return [place] if place.is_file() else [path for path in place.rglob("*") if path.is_file()]


def accept(files: Mapping[str, str], part: str) -> None:
    for path in kept_files(part):
        path.unlink()
    for name, text in files.items():
        path = GOLDEN / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
