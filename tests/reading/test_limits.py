"""Whatever stands in a file, reading comes to an end, in little memory, with problems instead of an exception."""

from __future__ import annotations

import resource
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.problems import CATALOGUE
from generator.reading import read
from generator.reading.report import MOST_PER_FILE
from tests.specimens.recipe import make

if TYPE_CHECKING:
    from pathlib import Path

    from generator.reading import Reading

YAML_FILES = (
    "curriculum/course.yml",
    "curriculum/one/module.yml",
    "curriculum/glossary.yml",
    "curriculum/data/shop.yml",
    "quizzes/one/first.yml",
)
OTHER_FILES = ("curriculum/data/goods.de.csv", "curriculum/one/first.de.md")
MEGABYTES = 100


def test_a_file_of_100_megabytes_is_not_read_to_its_end(tmp_path: Path) -> None:
    folder = make("", tmp_path)
    for path in (*YAML_FILES, *OTHER_FILES):
        with (folder / path).open("r+b") as file:
            file.truncate(100_000_000)
    reading = _read_in_bounds(folder)
    assert {each.code for each in reading.problems} == {"too-large"}


@pytest.mark.parametrize("sign", ["[", "{", "- ", "? ", "{a: ", "[{"])
def test_ten_thousand_levels_of_nesting_are_refused(sign: str, tmp_path: Path) -> None:
    folder = make("", tmp_path)
    (folder / "curriculum/glossary.yml").write_text(sign * 10_000, encoding="utf-8")
    assert [each.code for each in _read_in_bounds(folder).problems] == ["too-deep"]


def test_an_alias_bomb_does_not_go_off(tmp_path: Path) -> None:
    folder = make("", tmp_path)
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{level}: &a{level} [{', '.join([f'*a{level - 1}'] * 9)}]" for level in range(1, 12)]
    (folder / "curriculum/glossary.yml").write_text("\n".join(lines), encoding="utf-8")
    codes = {each.code for each in _read_in_bounds(folder).problems}
    assert {"alias", "anchor"} <= codes


@pytest.mark.parametrize("path", YAML_FILES)
def test_as_many_keys_as_fit_into_a_file_cost_little(path: str, tmp_path: Path) -> None:
    folder = make("", tmp_path)
    text = "".join(f"k{number}: v\n" for number in range(49_000))
    (folder / path).write_text(text, encoding="utf-8")
    problems = _read_in_bounds(folder).problems
    assert sum(each.place.path == path for each in problems) <= MOST_PER_FILE + 1


def test_a_table_of_nothing_but_mistakes_costs_little(tmp_path: Path) -> None:
    folder = make("", tmp_path)
    text = "id,name,price,weight,since\n" + "".join(f"k{number},a,x,y,z\n" for number in range(100_000))
    (folder / "curriculum/data/goods.de.csv").write_text(text, encoding="utf-8")
    assert "too-many-problems" in {each.code for each in _read_in_bounds(folder).problems}


def test_a_lesson_of_nothing_but_wrong_references_costs_little(tmp_path: Path) -> None:
    folder = make("", tmp_path)
    (folder / "curriculum/one/first.de.md").write_text("{shop.goods.beans.prize} " * 70_000, encoding="utf-8")
    assert "too-many-problems" in {each.code for each in _read_in_bounds(folder).problems}


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    folder = make("pipe curriculum/glossary.yml\npipe curriculum/one/files/desk.svg\n", tmp_path)
    codes = {(each.place.path, each.code) for each in _read_in_bounds(folder).problems}
    assert ("curriculum/glossary.yml", "not-a-file") in codes
    assert ("curriculum/one/files/desk.svg", "not-a-file") in codes


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(path=st.sampled_from(YAML_FILES + OTHER_FILES), raw=st.binary(max_size=200))
def test_any_bytes_in_any_file_give_problems_inside_that_file(path: str, raw: bytes, tmp_path: Path) -> None:
    folder = make("", tmp_path)
    (folder / path).write_bytes(raw)
    _check_places(read(folder), folder)


SIGNS = st.sampled_from(
    [
        *"{}[]:,-#'\"*&!|>%@`?\n\t \\~ü😀",
        ": ",
        "- ",
        " #",
        "de: ",
        "en: ",
        "true",
        "1,5",
        "---\n",
        "{shop.x}",
        "only: [de]\n",
    ]
)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data(), path=st.sampled_from(YAML_FILES + OTHER_FILES))
def test_any_slip_of_the_pen_gives_problems_inside_the_files(data: st.DataObject, path: str, tmp_path: Path) -> None:
    folder = make("", tmp_path)
    text = (folder / path).read_text(encoding="utf-8")
    for _ in range(data.draw(st.integers(1, 3))):
        start = data.draw(st.integers(0, len(text)))
        text = text[:start] + data.draw(SIGNS) + text[start + data.draw(st.integers(0, 12)) :]
    (folder / path).write_text(text, encoding="utf-8", newline="")
    _check_places(read(folder), folder)


def _check_places(reading: Reading, folder: Path) -> None:
    for problem in reading.problems:
        assert problem.code in CATALOGUE
        file = folder / problem.place.path
        if file.is_file():
            lines = file.read_bytes().decode("utf-8", "replace").replace("\r\n", "\n").split("\n")
            assert 1 <= problem.place.line <= len(lines), problem
            assert 1 <= problem.place.column <= len(lines[problem.place.line - 1]) + 1, problem


def _read_in_bounds(folder: Path) -> Reading:
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    reading = read(folder)
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < MEGABYTES * 1000
    return reading
