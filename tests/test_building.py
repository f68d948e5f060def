"""Builds that must not happen as asked: each is refused with a reason, and nothing is lost."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator.building import CACHE, CacheError, ForeignFolderError, build, build_site
from generator.check import check
from generator.new import create
from generator.publishing import InsideCourseError
from generator.site.stage import stage_course


@pytest.fixture
def course(tmp_path: Path) -> Path:
    """A course in one language, which builds quickly."""
    create(tmp_path / "course", languages=("en",))
    return tmp_path / "course"


@pytest.mark.parametrize("name", ["curriculum", "quizzes/out", "curriculum/tea/files/out"])
def test_an_output_that_would_become_part_of_the_course_is_refused(name: str, course: Path) -> None:
    editions = check(course).editions
    with pytest.raises(InsideCourseError):
        build(editions, folder=course, output=course / name)
    with pytest.raises(InsideCourseError):
        stage_course(editions, folder=course, target=course / name)
    assert not (course / "quizzes/out").exists()
    assert not (course / "curriculum/tea/files/out").exists()


def test_a_folder_that_is_no_site_of_a_course_is_not_replaced(course: Path, tmp_path: Path) -> None:
    mine = tmp_path / "work/site/letters.txt"
    mine.parent.mkdir(parents=True)
    mine.touch()
    with pytest.raises(ForeignFolderError, match="name another output folder"):
        build(check(course).editions, folder=course, output=tmp_path / "work")
    assert mine.exists()


@pytest.mark.parametrize("blocked", [".cache", f"{CACHE}/lock", f"{CACHE}/en.json"])
def test_a_cache_that_cannot_be_used_is_named(blocked: str, course: Path, tmp_path: Path) -> None:
    place = course / blocked
    place.parent.mkdir(parents=True, exist_ok=True)
    if blocked == ".cache":
        place.touch()
    else:
        place.mkdir()
    with pytest.raises(CacheError, match=r"cannot use .*coursewright, where builds keep their state: .*build again"):
        build(check(course).editions, folder=course, output=tmp_path / "dist")
    assert not (tmp_path / "dist/site").exists()


def test_a_course_that_may_not_be_written_is_told_where_the_cache_would_be(
    course: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = Path.mkdir

    def refuse(self: Path, mode: int = 0o777, *, parents: bool = False, exist_ok: bool = False) -> None:
        if self == course / ".cache":
            raise PermissionError(13, "Permission denied", str(self))
        made(self, mode, parents=parents, exist_ok=exist_ok)

    monkeypatch.setattr(Path, "mkdir", refuse)
    with pytest.raises(CacheError, match="you may not write there"):
        build_site(check(course).editions, folder=course, target=tmp_path / "site")


def test_a_cache_that_goes_while_it_is_in_use_is_named(
    course: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copied = shutil.copyfile

    def too_late(source: Path, target: Path) -> None:
        shutil.rmtree(course / CACHE, ignore_errors=True)
        copied(source, target)

    monkeypatch.setattr(shutil, "copyfile", too_late)
    with pytest.raises(CacheError):
        build_site(check(course).editions, folder=course, target=tmp_path / "site")
