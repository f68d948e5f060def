from __future__ import annotations

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from generator.publishing import InsideCourseError, PublishingError, publish, recover, require_outside, staging


def _folder(path: Path, text: str) -> Path:
    (path / "de").mkdir(parents=True)
    (path / "de/index.html").write_text(text, encoding="utf-8")
    return path


def _text(target: Path) -> str:
    return (target / "de/index.html").read_text(encoding="utf-8")


@pytest.fixture
def target(tmp_path: Path) -> Path:
    """An output folder with an earlier build."""
    return _folder(tmp_path / "dist/site", "old")


def test_a_new_build_takes_the_old_ones_place(target: Path) -> None:
    with staging(target) as stage:
        publish(_folder(stage / "site", "new"), target)
    assert _text(target) == "new"
    assert [path.name for path in target.parent.iterdir()] == ["site"]


def test_the_first_build_needs_no_folder_to_be_there(tmp_path: Path) -> None:
    target = tmp_path / "a/b/site"
    with staging(target) as stage:
        publish(_folder(stage / "site", "new"), target)
    assert _text(target) == "new"


def test_the_current_folder_can_be_the_output(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    with staging(Path()) as stage:
        publish(_folder(stage / "site", "new"), Path("site"))
    assert _text(tmp_path / "here/site") == "new"
    assert [path.name for path in tmp_path.iterdir()] == ["here"]


def test_the_root_of_a_disk_is_refused() -> None:
    with pytest.raises(PublishingError, match="build into a folder inside it"), staging(Path("/")):
        pass


@pytest.mark.parametrize("name", ["curriculum", "curriculum/tea/files/out", "x/../curriculum/out"])
def test_an_output_among_the_sources_is_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / "x").mkdir()
    with pytest.raises(InsideCourseError, match="name a folder outside them"):
        require_outside(tmp_path / name, (tmp_path / "curriculum", tmp_path / "quizzes"))


def test_an_output_beside_the_sources_is_all_right(tmp_path: Path) -> None:
    require_outside(tmp_path / "curriculum-site", (tmp_path / "curriculum",))
    require_outside(tmp_path, (tmp_path / "curriculum",))


def test_a_file_is_replaced_too(tmp_path: Path) -> None:
    target = tmp_path / "course.zip"
    target.write_text("old", encoding="utf-8")
    with staging(target) as stage:
        (stage / "x").write_text("new", encoding="utf-8")
        publish(stage / "x", target)
    assert target.read_text(encoding="utf-8") == "new"
    assert [path.name for path in tmp_path.iterdir()] == ["course.zip"]


def _build_in_vain(target: Path) -> None:
    with staging(target) as stage:
        _folder(stage / "site", "half")
        raise ZeroDivisionError


def test_a_build_that_fails_leaves_the_old_one_and_no_rubbish(target: Path) -> None:
    with pytest.raises(ZeroDivisionError):
        _build_in_vain(target)
    assert _text(target) == "old"
    assert [path.name for path in target.parent.iterdir()] == ["site"]


def test_a_full_disk_while_building_is_told_and_costs_nothing(target: Path) -> None:
    with pytest.raises(PublishingError, match=r"cannot write .*site: the disk is full"), staging(target):
        raise OSError(errno.ENOSPC, "No space left on device")
    assert _text(target) == "old"


def test_an_error_of_reading_is_not_blamed_on_the_output(target: Path) -> None:
    with pytest.raises(FileNotFoundError), staging(target):
        Path("nowhere").read_text(encoding="utf-8")


@pytest.mark.parametrize("failing", ["rename", "replace"])
def test_an_error_at_any_step_leaves_the_old_one(
    target: Path, tmp_path: Path, failing: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(source: Path, destination: Path) -> None:
        if source.name == "new" or failing == "rename":
            raise OSError(errno.EACCES, "Permission denied")
        os.rename(source, destination)  # noqa: PTH104 # the method itself is replaced

    staged = _folder(tmp_path / "dist/new", "new")
    with monkeypatch.context() as patch:
        patch.setattr(Path, failing, fail)
        with pytest.raises(PublishingError, match="you may not write there"):
            publish(staged, target)
    assert _text(target) == "old"


def test_a_target_below_a_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(PublishingError, match="a file is in the way"), staging(tmp_path / "file/site"):
        pass


@pytest.mark.parametrize("written", ["aside", "both"])
def test_a_run_killed_while_publishing_is_put_right_by_the_next(target: Path, written: str) -> None:
    aside = target.with_name(".coursewright-old-site")
    if written == "aside":
        target.rename(aside)
    else:
        _folder(aside, "older")
    recover(target)
    assert _text(target) == "old"
    assert not aside.exists()


_KILLED = """
import os, sys
from pathlib import Path
from generator.publishing import staging
with staging(Path(sys.argv[1])) as stage:
    (stage / "half").touch()
    os._exit(9)
"""


def test_the_stage_of_a_killed_run_goes_and_that_of_a_living_one_stays(target: Path) -> None:
    subprocess.run([sys.executable, "-c", _KILLED, str(target)], check=False)
    assert len(list(target.parent.iterdir())) == 2
    living = target.with_name(f".coursewright-stage-site-{os.getppid()}")
    living.mkdir()
    with staging(target):
        pass
    assert {path.name for path in target.parent.iterdir()} == {"site", living.name}
