"""The command ``coursewright``: what it understands, and what it prints.

Heavy parts (MkDocs, the browser runtime) are imported by the command that needs them, so that ``--help``
and ``check`` start at once.
"""

from __future__ import annotations

import json
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from generator.building import Built
    from generator.check import Checked
    from generator.packages import Format

FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)
OUTPUT = click.Path(path_type=Path)
course_folder = click.argument("folder", metavar="[PATH]", default=".", type=FOLDER)


class NothingWrittenError(click.ClickException):
    """The course has problems that stop a build."""

    def __init__(self, verdict: str) -> None:
        super().__init__(f"nothing was written: {verdict}")


class UnknownFormatError(click.BadParameter):
    """A name that is no format's."""

    def __init__(self, name: str, known: Iterable[str]) -> None:
        super().__init__(f"'{name}' is none of {', '.join(known)} or all", param_hint="--format")


class SchemaNotWrittenError(click.ClickException):
    """The folder for the schema files cannot be written."""

    def __init__(self, folder: Path, error: OSError) -> None:
        super().__init__(f"cannot write {folder.absolute()}: {error.strerror or error}")


class CannotServeError(click.ClickException):
    """The address is taken or not ours."""

    def __init__(self, host: str, port: int, error: OSError) -> None:
        reason = error.strerror or str(error)
        super().__init__(f"cannot serve on {host}:{port}: {reason}; try another --port")


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="coursewright")
def main() -> None:
    """Make a training site and course packages from one plain-text course."""


@main.command()
@course_folder
@click.option("--format", "kind", type=click.Choice(["text", "json", "github"]), default="text", show_default=True)
@click.option("--strict", is_flag=True, help="Treat warnings as errors.")
def check(folder: Path, kind: str, *, strict: bool) -> None:
    """Check the course in PATH and say what is wrong, where, and how to mend it."""
    checked = _checked(folder)
    _report(checked, kind)
    if kind == "text":
        click.echo(_verdict(checked), err=True)
    sys.exit(_fails(checked, strict=strict))


@main.command()
@course_folder
@click.option("-o", "--output", type=OUTPUT, default=Path("dist"), show_default=True, help="Where to build.")
@click.option("--format", "names", multiple=True, metavar="NAME", help="A package to build beside the site; or 'all'.")
@click.option("--strict", is_flag=True, help="Treat warnings as errors.")
@click.option("--quiet", is_flag=True, help="Print problems only.")
def build(folder: Path, output: Path, names: tuple[str, ...], *, strict: bool, quiet: bool) -> None:
    """Build the site of the course in PATH, and packages, into the output folder."""
    from generator import building

    formats = _formats(names)
    checked = _sound(folder, strict=strict)
    with _told():
        built = building.build(checked.editions, folder=folder, output=output, formats=formats)
    if not quiet:
        _show(built)


@main.command()
@click.argument("target", metavar="DIR", type=OUTPUT)
@course_folder
@click.option("--strict", is_flag=True, help="Treat warnings as errors.")
def stage(target: Path, folder: Path, *, strict: bool) -> None:
    """Write the course in PATH as Markdown files with an mkdocs.yml per language into DIR, for another site builder."""
    checked = _sound(folder, strict=strict)
    with _told():
        from generator.site.stage import stage_course

        finished = stage_course(checked.editions, folder=folder, target=target)
    for path in finished:
        click.echo(path)


@main.command()
@course_folder
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option("--port", default=8000, show_default=True, type=click.IntRange(0, 65535))
def serve(folder: Path, host: str, port: int) -> None:
    """Serve the course in PATH and rebuild what changes while you write."""
    from generator.serving import serve_course

    try:
        with _told():
            serve_course(folder, host=host, port=port, report=lambda checked: _report(checked, "text"))
    except OSError as error:
        raise CannotServeError(host, port, error) from error


@main.command()
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.option("--title", default=None, help="The course's title.")
@click.option("--languages", default="de,en", show_default=True, help="Its languages; the first is the default.")
def new(folder: Path, title: str | None, languages: str) -> None:
    """Write a small complete course into the new folder DIR."""
    from generator.new import create

    with _told():
        create(folder, title=title, languages=[code.strip() for code in languages.split(",") if code.strip()])
    click.echo(f"{folder} holds a small course. Next: coursewright serve {folder}")


@main.command()
@click.argument("folder", metavar="[DIR]", default="schema", type=click.Path(file_okay=False, path_type=Path))
def schema(folder: Path) -> None:
    """Write the JSON Schema files of the course's YAML into DIR (default: schema)."""
    from generator.reading.json_schema import schemas

    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, content in schemas().items():
            (folder / name).write_text(json.dumps(content, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
            click.echo(folder / name)
    except OSError as error:
        raise SchemaNotWrittenError(folder, error) from error


@main.command()
@click.option("--format", "kind", type=click.Choice(["text", "json"]), default="text", show_default=True)
def formats(kind: str) -> None:
    """List the packages that can be built."""
    from generator.packages import FORMATS

    rows = [{"name": each.name, "file": each.file, "description": each.description} for each in FORMATS]
    if kind == "json":
        click.echo(json.dumps(rows, indent=2))
    else:
        for row in rows:
            click.echo(f"{row['name']:<14}{row['file']:<22}{row['description']}")


@contextmanager
def _told() -> Iterator[None]:
    """Turn what our own code refuses to do into a message; anything else is a bug and shows itself."""
    from generator.new import NewCourseError
    from generator.publishing import OutputError
    from generator.site import SiteError

    try:
        yield
    except (NewCourseError, OutputError, SiteError) as error:
        raise click.ClickException(str(error)) from error


def _checked(folder: Path) -> Checked:
    from generator import check as checking

    return checking.check(folder)


def _sound(folder: Path, *, strict: bool) -> Checked:
    """Check a course, report on it, and go on only if it can be built."""
    checked = _checked(folder)
    _report(checked, "text")
    if _fails(checked, strict=strict):
        raise NothingWrittenError(_verdict(checked))
    return checked


def _report(checked: Checked, kind: str) -> None:
    from generator.problems import render

    if text := render(checked.problems, kind):
        click.echo(text)


def _fails(checked: Checked, *, strict: bool) -> bool:
    return bool(checked.problems) if strict else checked.has_errors


def _verdict(checked: Checked) -> str:
    errors = len(checked.errors)
    warnings = len(checked.problems) - errors
    return f"{_count(errors, 'error')}, {_count(warnings, 'warning')}"


def _count(number: int, noun: str) -> str:
    return f"{number or 'no'} {noun}{'' if number == 1 else 's'}"


def _formats(names: Sequence[str]) -> tuple[Format, ...]:
    from generator.packages import FORMATS

    known = {each.name: each for each in FORMATS}
    if "all" in names:
        return FORMATS
    for name in names:
        if name not in known:
            raise UnknownFormatError(name, known)
    return tuple(known[name] for name in dict.fromkeys(names))


def _show(built: Sequence[Built]) -> None:
    for each in built:
        click.echo(f"{each.path}  {each.size / 1_000_000:.1f} MB")
