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
    from generator.questions import Item

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
        site = output / "site" / edition.course.language
        index = (site / "search" / "search_index.json").read_text(encoding="utf-8")
        found = plain_text(" ".join(section["text"] for section in json.loads(index)["docs"]))
        for item in (item for lesson in edition.course.lessons() for item in lesson.quiz.items):
            for explanation in explanations(item):
                assert plain_text(explanation)[:30] not in found, item.id
        assert plain_text(next(edition.course.lessons()).prose)[:30] in found


def explanations(item: Item) -> list[str]:
    options = getattr(item, "options", ())
    written = [getattr(item, "why", None), *(option.why for option in options)]
    return [text for text in written if text]


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
