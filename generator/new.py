"""A small complete course to begin with: the starter course, cut down to the languages asked for.

The starter in ``site_templates/new-course/`` is a course like any other. A language is taken out of its YAML by
replacing every map of languages, in the source text, with the source of what remains; comments stay.
"""

from __future__ import annotations

import json
import re
import tempfile
import unicodedata
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import yaml

from generator.resources import site_templates

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

LANGUAGES = ("de", "en")
"""The languages in which the starter course is written."""

_COURSE_FILE = "curriculum/course.yml"
_RENAMED = {"gitignore": ".gitignore"}
_MADE = {".cache", "dist"}  # what a build of the starter itself has left, in a checkout
_LANGUAGE_OF_FILE = re.compile(r"\.([a-z]{2})\.[a-z]+$")

Edit = tuple[int, int, str]
"""Start, end and replacement of a piece of text."""


class NewCourseError(Exception):
    """The course was not written; the message says why and what to do."""


class FolderInUseError(NewCourseError):
    """The folder has something in it."""

    def __init__(self, folder: Path) -> None:
        super().__init__(f"{folder} exists and is not empty: name a new folder, or empty this one")


class NoFolderError(NewCourseError):
    """The place is taken by a file."""

    def __init__(self, folder: Path) -> None:
        super().__init__(f"{folder} is not a folder: name a new folder")


class NoStarterError(NewCourseError):
    """The starter course is not written in a language that was asked for."""

    def __init__(self, language: str) -> None:
        known = " and ".join(LANGUAGES)
        remedy = "begin with one of these and translate its files"
        super().__init__(f"the starter course is not written in '{language}', only in {known}: {remedy}")


class NotWrittenError(NewCourseError):
    """The system refused."""

    def __init__(self, folder: Path, error: OSError) -> None:
        super().__init__(f"{folder} could not be written: {error.strerror or error}")


def create(folder: Path, *, title: str | None = None, languages: Sequence[str] = LANGUAGES) -> None:
    """Write the starter course into ``folder``, which must be new or empty: the whole of it, or nothing.

    The first of ``languages`` is the course's default; ``title`` replaces the starter's own.
    """
    chosen = tuple(dict.fromkeys(languages)) or LANGUAGES
    for language in chosen:
        if language not in LANGUAGES:
            raise NoStarterError(language)
    _require_free(folder)
    course_id = _id_from(folder.resolve().name)
    try:
        _write(folder, dict(_files(course_id, title, chosen)))
    except OSError as error:
        raise NotWrittenError(folder, error) from error


def _require_free(folder: Path) -> None:
    if folder.is_dir():
        if any(folder.iterdir()):
            raise FolderInUseError(folder)
    elif folder.exists():
        raise NoFolderError(folder)


def _write(folder: Path, files: Mapping[str, str]) -> None:
    folder.parent.mkdir(parents=True, exist_ok=True)
    # Beside its place: a rename works on one file system only.
    with tempfile.TemporaryDirectory(dir=folder.parent, prefix=f".{folder.name}-") as workshop:
        course = Path(workshop) / "course"
        for name, text in files.items():
            path = course / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
        if folder.is_dir():
            folder.rmdir()  # it is empty, and not every system renames onto a folder
        course.rename(folder)


def _files(course_id: str, title: str | None, languages: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    from generator.reading.json_schema import schemas

    starter = site_templates() / "new-course"
    for name in sorted(path.relative_to(starter).as_posix() for path in starter.rglob("*") if path.is_file()):
        if name.partition("/")[0] in _MADE:
            continue
        text = (starter / name).read_text(encoding="utf-8")
        language = _LANGUAGE_OF_FILE.search(name)
        if language and language[1] not in languages:
            continue
        if name.endswith(".yml"):
            text = _in_languages(text, languages)
        if name == _COURSE_FILE:
            text = _named(text, course_id, title, languages)
        yield _RENAMED.get(name, name), text
    for name, schema in schemas().items():
        yield f"schema/{name}", json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def _in_languages(text: str, languages: tuple[str, ...]) -> str:
    """Return YAML ``text`` without the languages that are not among ``languages``."""
    if len(languages) > 1:
        return text
    root = yaml.compose(text, Loader=yaml.CSafeLoader)
    return _edited(text, _reductions(text, root, languages[0])) if root else text


def _reductions(text: str, node: yaml.Node, language: str) -> Iterator[Edit]:
    if isinstance(node, yaml.SequenceNode):
        for entry in node.value:
            yield from _reductions(text, entry, language)
    elif isinstance(node, yaml.MappingNode):
        by_key = {key.value: value for key, value in node.value}
        if set(by_key) == set(LANGUAGES):
            yield _reduction(text, node, by_key[language])
        else:
            for value in by_key.values():
                yield from _reductions(text, value, language)


def _reduction(text: str, node: yaml.Node, kept: yaml.Node) -> Edit:
    """Put what is kept in the place of its map; a map in block form moves up behind its key."""
    start = len(text[: node.start_mark.index].rstrip())
    content = text[kept.start_mark.index : kept.end_mark.index].rstrip()
    end = len(text[: node.end_mark.index].rstrip())
    blank = "" if text[start - 1] == "[" else " "
    return start, end, f"{blank}{content}"


def _named(text: str, course_id: str, title: str | None, languages: tuple[str, ...]) -> str:
    nodes = {key.value: value for key, value in yaml.compose(text, Loader=yaml.CSafeLoader).value}  # type: ignore[union-attr]
    today = datetime.now(tz=UTC).date()
    values = {"id": course_id, "date": str(today), "languages": f"[{', '.join(languages)}]"}
    if title is not None:
        values["title"] = json.dumps(title, ensure_ascii=False)
    return _edited(text, ((nodes[key].start_mark.index, nodes[key].end_mark.index, values[key]) for key in values))


def _edited(text: str, edits: Iterator[Edit]) -> str:
    # From the end, so that the places of earlier edits stay true.
    for start, end, replacement in sorted(edits, reverse=True):
        text = f"{text[:start]}{replacement}{text[end:]}"
    return text


def _id_from(name: str) -> str:
    """Return an id that looks like ``name``: lower-case ASCII letters, digits and hyphens, a letter first."""
    ascii_name = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    words = re.sub(r"[^a-z0-9]+", "-", ascii_name).strip("-")
    words = re.sub(r"^[0-9-]+", "", words)[:60].rstrip("-")
    return words if len(words) > 2 else "my-course"  # noqa: PLR2004 - two letters could be a language's code
