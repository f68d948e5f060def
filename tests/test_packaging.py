"""Wheel and source distribution: what is in them, and that they work where nothing else is."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tarfile
import venv
import zipfile
from pathlib import Path

import pytest

import hatch_build
from generator.resources import site_templates


@pytest.fixture(scope="session")
def path_without_node() -> str:
    """PATH as of a machine without Node."""
    folders = os.environ["PATH"].split(os.pathsep)
    return os.pathsep.join(folder for folder in folders if not shutil.which("node", path=folder))


@pytest.fixture(scope="session")
def source_distribution(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sdist")
    _build(repository, "sdist", folder, os.environ["PATH"])
    (archive,) = folder.iterdir()
    return archive


@pytest.fixture(scope="session")
def wheel(source_distribution: Path, tmp_path_factory: pytest.TempPathFactory, path_without_node: str) -> Path:
    """The wheel as built from the unpacked source distribution, without Node."""
    folder = tmp_path_factory.mktemp("wheel")
    with tarfile.open(source_distribution) as archive:
        # Python 3.11.2, which Debian 12 has, knows no filters yet.
        archive.extraction_filter = getattr(tarfile, "data_filter", lambda member, _path: member)
        archive.extractall(folder / "source")  # noqa: S202 # the archive is our own
    (source,) = (folder / "source").iterdir()
    _build(source, "wheel", folder / "built", path_without_node)
    (built,) = (folder / "built").iterdir()
    return built


def _build(source: Path, target: str, output: Path, path: str) -> None:
    command = [sys.executable, "-m", "hatchling", "build", "--target", target, "--directory", str(output)]
    result = subprocess.run(
        command, cwd=source, env={**os.environ, "PATH": path}, capture_output=True, text=True, check=False
    )
    assert result.returncode == 0, result.stdout + result.stderr


def test_the_wheel_has_the_package_its_templates_and_its_runtime(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    templates = [path for path in site_templates().rglob("*") if path.is_file() and ".cache" not in path.parts]
    expected = {f"generator/site_templates/{path.relative_to(site_templates()).as_posix()}" for path in templates}
    assert expected <= names
    assert {"generator/cli.py", "generator/static/coursewright.js", "generator/static/store.html"} <= names


def test_what_a_build_of_the_starter_course_leaves_stays_out_of_the_wheel(repository: Path, tmp_path: Path) -> None:
    source = tmp_path / "source"
    shutil.copytree(repository, source, ignore=shutil.ignore_patterns(".venv", ".git", "node_modules", "dist"))
    left = source / "site_templates/new-course/.cache/coursewright/site/de/index.html"
    left.parent.mkdir(parents=True, exist_ok=True)
    left.touch()
    _build(source, "wheel", tmp_path / "built", os.environ["PATH"])
    (built,) = (tmp_path / "built").iterdir()
    assert not [name for name in zipfile.ZipFile(built).namelist() if ".cache" in name]


def test_the_wheel_has_nothing_but_the_package(wheel: Path) -> None:
    tops = {name.split("/")[0] for name in zipfile.ZipFile(wheel).namelist()}
    assert tops == {"generator", wheel.name.removesuffix("-py3-none-any.whl") + ".dist-info"}


def test_the_wheel_carries_both_licences(wheel: Path) -> None:
    names = [Path(name).name for name in zipfile.ZipFile(wheel).namelist() if "/licenses/" in name]
    assert sorted(names) == ["LICENSE", "LICENSE-CONTENT"]


def test_the_same_sources_give_the_same_wheel(wheel: Path, repository: Path, tmp_path: Path) -> None:
    _build(repository, "wheel", tmp_path, os.environ["PATH"])
    assert (tmp_path / wheel.name).read_bytes() == wheel.read_bytes()


@pytest.mark.slow
def test_an_installed_wheel_writes_and_builds_a_course(
    wheel: Path, repository: Path, tmp_path: Path, path_without_node: str
) -> None:
    venv.create(tmp_path / "empty", with_pip=True)
    binaries = tmp_path / "empty" / ("Scripts" if os.name == "nt" else "bin")
    path = os.pathsep.join((str(binaries), path_without_node))

    def run(*command: str) -> str:
        result = subprocess.run(
            command, cwd=tmp_path, env={**os.environ, "PATH": path}, capture_output=True, text=True, check=False
        )
        assert result.returncode == 0, result.stdout + result.stderr
        return result.stdout

    constraints = str(repository / "constraints.txt")
    run(str(binaries / "python"), "-m", "pip", "install", "--quiet", "--constraint", constraints, str(wheel))
    run(str(binaries / "coursewright"), "new", "course")
    run(str(binaries / "coursewright"), "build", "course", "--format", "all", "--strict")
    for page in ("index.html", "de/tea/steeping.html", "en/tea/steeping.html"):
        assert (tmp_path / "dist/site" / page).is_file()
    assert (tmp_path / "dist/packages/course-offline.zip").is_file()


def test_the_bundle_is_rebuilt_when_a_source_or_the_result_changes(tmp_path: Path) -> None:
    for name in ("browser/src/a.js", "generator/static/a.js"):
        (tmp_path / name).parent.mkdir(parents=True)
        (tmp_path / name).write_text("1", encoding="ascii")
    bundle = hatch_build.Bundle(tmp_path)
    assert not bundle.is_current()
    (bundle.built / hatch_build.STAMP).write_text(bundle._stamp(bundle.built), encoding="ascii")
    assert bundle.is_current()
    (tmp_path / "browser/test").mkdir()
    (tmp_path / "browser/test/a.test.js").touch()
    assert bundle.is_current()
    for name in ("browser/src/a.js", "generator/static/a.js"):
        (tmp_path / name).write_text("2", encoding="ascii")
        assert not bundle.is_current()
        (tmp_path / name).write_text("1", encoding="ascii")
    (tmp_path / "browser/src/b.js").touch()
    assert not bundle.is_current()
