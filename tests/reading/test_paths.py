"""Nothing outside the course folder is read, and nothing that is no file."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from generator.reading import read
from tests.specimens.recipe import make

if TYPE_CHECKING:
    from collections.abc import Iterator

NOTE = "in quizzes/one/first.yml\n-  type: info\n+  type: info\n+  media: {{file: '{file}', alt: x}}\n"


def _course(tmp_path: Path, change: str) -> Path:
    (tmp_path / "secret.yml").write_text("id: secret\n", encoding="utf-8")
    (tmp_path / "secret.png").write_bytes(b"secret")
    return make(change, tmp_path / "course")


def _codes(folder: Path) -> set[str]:
    return {each.code for each in read(folder).problems}


@pytest.mark.parametrize(
    "file",
    ["../../../secret.png", "files/../../../../secret.png", "/etc/hostname", "..\\..\\secret.png", "C:\\secret.png"],
)
def test_a_picture_stays_inside_the_course(file: str, tmp_path: Path) -> None:
    assert _codes(_course(tmp_path, NOTE.format(file=file))) == {"outside-course"}


def test_a_picture_of_another_module_may_be_used(tmp_path: Path) -> None:
    assert _codes(_course(tmp_path, NOTE.format(file="../one/files/desk.svg"))) == set()


@pytest.mark.parametrize(
    "step",
    [
        "link curriculum/one/files/desk.svg ../../../../secret.png\n",
        "link curriculum/glossary.yml ../../secret.yml\n",
        "link curriculum/one/first.de.md ../../../secret.yml\n",
        "link curriculum/data/goods.de.csv /etc/hostname\n",
        "link quizzes/one/first.yml ../../../secret.yml\n",
        "in curriculum/course.yml\n-data/shop.yml\n+../../secret.yml\n",
        "in curriculum/course.yml\n-data/shop.yml\n+/etc/hostname\n",
        "in curriculum/data/shop.yml\n-de: goods.de.csv\n+de: ../../../secret.png\n",
    ],
)
def test_no_file_is_read_from_outside(step: str, tmp_path: Path) -> None:
    assert "outside-course" in _codes(_course(tmp_path, step))


def test_a_link_to_a_folder_of_pictures_is_named(tmp_path: Path) -> None:
    folder = _course(tmp_path, "link curriculum/one/files/more ../../..\n")
    (problem,) = read(folder).problems
    assert (problem.code, problem.place.path) == ("outside-course", "curriculum/one/files/more")


def test_a_link_inside_the_course_is_all_right(tmp_path: Path) -> None:
    folder = _course(tmp_path, "link curriculum/one/files/table.svg desk.svg\n")
    assert [media.name for media in read(folder).courses["de"].media] == ["one/files/desk.svg", "one/files/table.svg"]


@pytest.mark.parametrize("name", ["..", "../one", "one/..", "x" * 300, "."])
def test_a_module_is_a_folder_of_the_curriculum(name: str, tmp_path: Path) -> None:
    folder = _course(tmp_path, f"in curriculum/course.yml\n-modules: [one]\n+modules: [one, '{name}']\n")
    assert _codes(folder) & {"bad-id", "invalid-value"}


@pytest.mark.parametrize("path", ["quizzes", "curriculum/one/files"])
def test_a_file_in_the_place_of_a_folder_is_named(path: str, tmp_path: Path) -> None:
    folder = _course(tmp_path, f"remove {path}\nbytes {path} 00\n")
    problems = read(folder).problems
    assert ("unreadable-file", path, "make it a folder, or remove it") in [
        (each.code, each.place.path, each.remedy) for each in problems
    ]


def test_a_folder_without_permission_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = _course(tmp_path, "")
    scanned = os.scandir

    def refuse(path: str) -> Iterator[os.DirEntry[str]]:  # root may read everything, as above
        if Path(path).name == "quizzes":
            raise PermissionError(13, "Permission denied", path)
        return scanned(path)

    monkeypatch.setattr(os, "scandir", refuse)
    assert [(each.code, str(each.place)) for each in read(folder).problems if each.code != "few-items"] == [
        ("unreadable-file", "quizzes:1:1")
    ]


def test_a_picture_without_permission_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = _course(tmp_path, "")
    monkeypatch.setattr(os, "access", lambda path, _mode: not str(path).endswith(".svg"))
    (problem,) = read(folder).problems
    assert (problem.code, problem.place.path) == ("unreadable-file", "curriculum/one/files/desk.svg")


def test_a_file_without_permission_is_one_problem(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = _course(tmp_path, "")
    opened = Path.open

    def refuse(
        self: Path, mode: str = "r"
    ) -> object:  # root may read everything, so permissions cannot be tested for real
        if self.name == "glossary.yml":
            raise PermissionError(13, "Permission denied")
        return opened(self, mode)

    monkeypatch.setattr(Path, "open", refuse)
    assert [(each.code, each.message) for each in read(folder).problems] == [
        ("unreadable-file", "curriculum/glossary.yml cannot be read: Permission denied")
    ]
