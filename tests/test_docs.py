"""The documentation says what is so: its examples build, its lists are complete, its links lead somewhere."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING, Any, get_args

import pytest
from click.testing import CliRunner
from markdown import Markdown
from pydantic import BaseModel
from pymdownx.slugs import slugify

from generator import new, questions
from generator.check import check
from generator.cli import main
from generator.packages import FORMATS
from generator.problems import render
from generator.reading import schema
from tools import cli_reference

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

EXAMPLE = re.compile(r'^```\w+ title="([^"]+)"\n(.*?)^```$', re.MULTILINE | re.DOTALL)
LINK = re.compile(r"(?<!!)\[[^\]]*\]\(([^)\s]+)\)")
BLOCK = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
CODE = re.compile(rf"{BLOCK.pattern}|`[^`\n]*`", re.MULTILINE | re.DOTALL)
STARTER = "starter/"
"""Examples below this folder belong into the starter course, the others are a course of their own."""


@pytest.fixture(scope="session")
def guide(repository: Path) -> str:
    return (repository / "docs/authoring.md").read_text(encoding="utf-8")


def _examples(guide: str) -> dict[str, str]:
    """Return the examples by file name; those with the same name continue each other."""
    files: dict[str, str] = {}
    for name, text in EXAMPLE.findall(guide):
        files[name] = files.get(name, "") + text
    return files


def _write(folder: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")


@pytest.fixture
def example_course(guide: str, tmp_path: Path) -> Path:
    """The guide's own course, put together from its examples."""
    own = {name: text for name, text in _examples(guide).items() if not name.startswith(STARTER)}
    _write(tmp_path, own)
    return tmp_path


def test_the_guides_examples_are_a_course_without_problems(example_course: Path) -> None:
    assert render(check(example_course).problems, "text") == ""


def test_the_guides_course_builds(example_course: Path, tmp_path: Path) -> None:
    output = tmp_path / "out"
    result = CliRunner().invoke(main, ["build", str(example_course), "--output", str(output), "--strict"])
    assert result.exit_code == 0, result.output
    assert "date stamp" in (output / "site/en/post/letters.html").read_text(encoding="utf-8")


def test_the_guides_examples_in_two_languages_fit_the_starter_course(guide: str, tmp_path: Path) -> None:
    new.create(tmp_path / "course")
    examples = {name.removeprefix(STARTER): text for name, text in _examples(guide).items() if name.startswith(STARTER)}
    assert examples
    _write(tmp_path / "course", examples)
    assert render(check(tmp_path / "course").problems, "text") == ""


def test_the_guide_has_an_example_of_every_question_type(example_course: Path) -> None:
    (edition,) = check(example_course).editions
    shown = {type(item) for lesson in edition.course.lessons() for item in lesson.quiz.items}
    assert shown == set(_question_types())


def _question_types() -> tuple[type[questions.Item], ...]:
    union = get_args(questions.Question)[0]
    types: tuple[type[questions.Item], ...] = get_args(union)
    return types


def _models(module: Any) -> Iterator[type[BaseModel]]:  # noqa: ANN401 - mypy has no type for "a module of models"
    for value in vars(module).values():
        if isinstance(value, type) and issubclass(value, BaseModel) and value.__module__ == module.__name__:
            yield value


def test_the_guide_names_every_field(guide: str) -> None:
    models = [*_models(questions), *_models(schema)]
    fields = {info.alias or name for model in models for name, info in model.model_fields.items()}
    assert {"ignore-case", "see-also", "pass"} <= fields
    assert not [field for field in sorted(fields) if not re.search(rf"\b{field}\b`|\b{field}:", guide)]


def test_the_reference_of_the_command_line_is_what_the_commands_say(repository: Path) -> None:
    path = repository / "docs/cli.md"
    if os.environ.get("COURSEWRIGHT_ACCEPT"):
        path.write_text(cli_reference.reference(), encoding="utf-8")
    assert path.read_text(encoding="utf-8") == cli_reference.reference(), "make accept writes docs/cli.md anew"


def test_every_format_has_its_page(repository: Path) -> None:
    pages = {path.stem for path in (repository / "docs/formats").glob("*.md")}
    assert pages == {each.name for each in FORMATS}


def test_every_decision_is_in_the_list(repository: Path) -> None:
    decisions = repository / "docs/decisions"
    listed = set(LINK.findall((decisions / "README.md").read_text(encoding="utf-8")))
    assert listed == {path.name for path in decisions.glob("*.md")} - {"README.md"}


def _documents(repository: Path) -> list[Path]:
    return [*repository.glob("*.md"), *(repository / "docs").rglob("*.md")]


def test_every_link_between_documents_leads_somewhere(repository: Path) -> None:
    broken = {
        f"{document.name}: {target}"
        for document in _documents(repository)
        for target in LINK.findall(CODE.sub("", document.read_text(encoding="utf-8")))
        if "://" not in target and not _leads_somewhere(document, target)
    }
    assert not broken


def _leads_somewhere(document: Path, target: str) -> bool:
    name, _, anchor = target.partition("#")
    path = (document.parent / name) if name else document
    return path.exists() and (not anchor or anchor in _anchors(path))


def _anchors(document: Path) -> set[str]:
    text = BLOCK.sub("", document.read_text(encoding="utf-8"))
    renderer = Markdown(extensions=["toc"], extension_configs={"toc": {"slugify": slugify(case="lower")}})
    return set(re.findall(r'<h\d id="([^"]+)"', renderer.convert(text)))
