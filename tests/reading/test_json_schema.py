"""The schemas that editors use accept what reading accepts, and refuse what is misspelt."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from generator.reading.json_schema import schemas
from tests.specimens.recipe import SPECIMENS, make

if TYPE_CHECKING:
    from pathlib import Path

FILES = {
    "course": ("curriculum/course.yml",),
    "module": ("curriculum/*/module.yml",),
    "glossary": ("curriculum/glossary.yml",),
    "data": ("curriculum/data/*.yml",),
    "quiz": ("quizzes/*/*.yml",),
}


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("schema")
    for name, content in schemas().items():
        (folder / name).write_text(json.dumps(content), encoding="utf-8")
    return folder


def _run(folder: Path, kind: str, course: Path) -> subprocess.CompletedProcess[str]:
    files = [str(file) for pattern in FILES[kind] for file in sorted(course.glob(pattern))]
    assert files
    return _check("--schemafile", str(folder / f"{kind}.schema.json"), *files)


def _check(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "check_jsonschema", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_every_schema_is_one(folder: Path) -> None:
    result = _check("--check-metaschema", *(str(folder / name) for name in schemas()))
    assert result.returncode == 0, result.stdout


@pytest.mark.parametrize("kind", FILES)
def test_the_shipped_files_validate(kind: str, folder: Path, repository: Path) -> None:
    result = _run(folder, kind, repository)
    assert result.returncode == 0, result.stdout


@pytest.mark.parametrize("name", ["whole-values-per-language", "numbers-and-words-stay-text"])
def test_good_specimens_validate(name: str, folder: Path, tmp_path: Path) -> None:
    course = make((SPECIMENS / "good" / name / "change.txt").read_text(encoding="utf-8"), tmp_path)
    for kind in FILES:
        result = _run(folder, kind, course)
        assert result.returncode == 0, result.stdout


@pytest.mark.parametrize(
    ("kind", "name", "says"),
    [
        ("module", "unknown-key", "'minuets' was unexpected"),
        ("quiz", "unknown-type", "'singel' is not one of"),
        ("quiz", "missing-key", "'why' is a required property"),
        ("quiz", "comma-number", "'0,005' is not of type 'number'"),
        ("quiz", "bad-id", "does not match"),
        ("data", "not-one-of", "'cash' is not one of"),
        ("module", "bad-number", "'5 min' is not of type 'integer'"),
    ],
)
def test_bad_specimens_do_not_validate(kind: str, name: str, says: str, folder: Path, tmp_path: Path) -> None:
    course = make((SPECIMENS / "bad" / name / "change.txt").read_text(encoding="utf-8"), tmp_path)
    result = _run(folder, kind, course)
    assert result.returncode == 1
    assert says in result.stdout
