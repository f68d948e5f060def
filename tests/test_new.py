"""``coursewright new``."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner

from generator import new
from generator.check import check
from generator.cli import main
from generator.problems import render
from generator.resources import site_templates

LANGUAGES = [("de", "en"), ("en", "de"), ("de",), ("en",)]


def _files(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


@pytest.mark.parametrize("languages", LANGUAGES, ids="-".join)
def test_a_new_course_has_no_problem(tmp_path: Path, languages: tuple[str, ...]) -> None:
    new.create(tmp_path / "course", languages=languages)
    checked = check(tmp_path / "course")
    assert render(checked.problems, "text") == ""
    assert tuple(edition.course.language for edition in checked.editions) == languages


def test_the_starter_course_itself_has_no_problem() -> None:
    assert render(check(site_templates() / "new-course").problems, "text") == ""


def test_a_new_course_has_nothing_that_a_build_of_the_starter_has_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(site_templates() / "new-course", tmp_path / "templates/new-course", dirs_exist_ok=True)
    for name in (".cache/coursewright/de.json", "dist/site/index.html"):
        (tmp_path / "templates/new-course" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "templates/new-course" / name).touch()
    monkeypatch.setattr(new, "site_templates", lambda: tmp_path / "templates")
    new.create(tmp_path / "course")
    assert not [name for name in _files(tmp_path / "course") if name.startswith((".cache", "dist"))]


def test_a_course_in_one_language_has_no_trace_of_the_other(tmp_path: Path) -> None:
    new.create(tmp_path / "course", languages=("en",))
    assert not [name for name in _files(tmp_path / "course") if ".de." in name]
    everything = "".join(path.read_text(encoding="utf-8") for path in (tmp_path / "course").rglob("*.yml"))
    assert not re.search(r"\b(de|en):", everything)


def test_comments_survive_when_a_language_is_taken_out(tmp_path: Path) -> None:
    new.create(tmp_path / "course", languages=("de",))
    quiz = (tmp_path / "course/quizzes/tea/steeping.yml").read_text(encoding="utf-8")
    assert "# Placed into the text by ::item{#green-water}" in quiz


def test_the_title_is_the_one_given(tmp_path: Path) -> None:
    new.create(tmp_path / "course", title='Käse: "mild" # oder {reif}')
    editions = check(tmp_path / "course").editions
    assert {edition.course.title for edition in editions} == {'Käse: "mild" # oder {reif}'}


@pytest.mark.parametrize(
    ("folder", "expected"),
    [
        ("tea-course", "tea-course"),
        ("Übungen 2024", "ubungen-2024"),
        ("1. Kurs", "kurs"),
        ("课程", "my-course"),
        ("de", "my-course"),
    ],
)
def test_the_id_comes_from_the_name_of_the_folder(tmp_path: Path, folder: str, expected: str) -> None:
    new.create(tmp_path / folder)
    course = yaml.safe_load((tmp_path / folder / "curriculum/course.yml").read_text(encoding="utf-8"))
    assert course["id"] == expected


def test_an_empty_folder_is_used(tmp_path: Path) -> None:
    (tmp_path / "course").mkdir()
    new.create(tmp_path / "course")
    assert "curriculum/course.yml" in _files(tmp_path / "course")


def test_folders_above_are_made(tmp_path: Path) -> None:
    new.create(tmp_path / "a" / "b" / "course")
    assert "curriculum/course.yml" in _files(tmp_path / "a" / "b" / "course")


def test_a_folder_with_something_in_it_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(new.FolderInUseError, match="is not empty: name a new folder"):
        new.create(tmp_path)
    assert _files(tmp_path) == ["mine.txt"]


def test_a_file_of_that_name_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "course").write_text("mine", encoding="utf-8")
    with pytest.raises(new.NoFolderError, match="is not a folder"):
        new.create(tmp_path / "course")
    assert (tmp_path / "course").read_text(encoding="utf-8") == "mine"


def test_a_language_without_starter_texts_is_refused(tmp_path: Path) -> None:
    with pytest.raises(new.NoStarterError, match="not written in 'fr', only in de and en"):
        new.create(tmp_path / "course", languages=("fr", "en"))
    assert not (tmp_path / "course").exists()


def test_nothing_stays_behind_when_writing_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(path: Path, target: Path) -> None:
        raise OSError(28, "No space left on device", str(path), None, str(target))

    monkeypatch.setattr(Path, "rename", full)
    with pytest.raises(new.NotWrittenError, match="could not be written: No space left on device"):
        new.create(tmp_path / "course")
    assert list(tmp_path.iterdir()) == []


def test_the_command_says_what_to_do_next(tmp_path: Path) -> None:
    result = CliRunner().invoke(main, ["new", str(tmp_path / "course"), "--languages", "en", "--title", "Cheese"])
    assert result.exit_code == 0
    assert f"coursewright serve {tmp_path / 'course'}" in result.output


def test_the_command_refuses_without_a_traceback(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").touch()
    result = CliRunner().invoke(main, ["new", str(tmp_path)])
    assert result.exit_code == 1
    assert result.output == f"Error: {tmp_path} exists and is not empty: name a new folder, or empty this one\n"
