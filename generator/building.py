"""From a checked course to finished files: everything is made beside the output folder, then swapped in."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from generator import site
from generator.packages import Material, Scope
from generator.publishing import OutputError, PublishingError, publish, reason_of, require_outside, staging

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.packages import Format
    from generator.rendering.page import Pages

CACHE = ".cache/coursewright"
"""Where incremental builds keep their state, below the course folder."""


SOURCES = ("curriculum", "quizzes")
"""The folders of a course that hold what is built from."""


class ForeignFolderError(OutputError):
    """A folder that would be replaced holds something else."""

    def __init__(self, folder: Path) -> None:
        super().__init__(f"{folder.absolute()} holds something else than a course's site; name another output folder")


class CacheError(OutputError):
    """The state of incremental builds can be neither read nor written."""

    def __init__(self, cache: Path, error: OSError) -> None:
        remedy = "remove that folder or make it writable, and build again. The last output is as it was."
        super().__init__(f"cannot use {cache}, where builds keep their state: {reason_of(error)}; {remedy}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """A file or folder that a build left, and its size in bytes."""

    path: Path
    size: int


def build(
    editions: Sequence[Pages], *, folder: Path, output: Path, formats: Sequence[Format] = ()
) -> tuple[Built, ...]:
    """Build the site into ``output/site`` and ``formats`` into ``output/packages``; return what is there now.

    What stands there is replaced only when all of it is ready. Raises
    :class:`~generator.publishing.OutputError` if the output cannot be written and
    :class:`~generator.site.SiteError` if ``mkdocs.yml`` is not usable.
    """
    require_outside(output, (folder / name for name in SOURCES))
    _require_replaceable(output / "site")
    with staging(output) as stage:
        build_site(editions, folder=folder, target=stage / "site")
        _write_packages(editions, formats, stage)
        _make(output)
        return tuple(_publish(path, stage, output) for path in _finished(stage))


def build_site(editions: Sequence[Pages], *, folder: Path, target: Path) -> None:
    """Build the site alone into ``target``, each language in a process of its own; raises as :func:`build` does."""
    cache = (folder / CACHE).absolute()
    try:
        with ProcessPoolExecutor(max_workers=len(editions)) as executor:
            site.build(editions, folder=folder, cache=cache, target=target, executor=executor)
    except OSError as error:
        if error.filename and Path(error.filename).is_relative_to(cache.parent):
            raise CacheError(cache, error) from error
        raise


def _require_replaceable(finished: Path) -> None:
    """Refuse to replace a folder that is no site of a course: every one of those has a store."""
    if finished.is_dir() and any(finished.iterdir()) and not (finished / "store.html").is_file():
        raise ForeignFolderError(finished)


def _write_packages(editions: Sequence[Pages], formats: Sequence[Format], stage: Path) -> None:
    packages = stage / "packages"
    packages.mkdir()
    for each in formats:
        for material in _materials(each, editions, stage / "site"):
            each.write(material, packages / each.file_name(material))


def _materials(each: Format, editions: Sequence[Pages], finished_site: Path) -> Iterator[Material]:
    if each.scope is Scope.COURSE:
        yield Material(editions=editions, site=finished_site)
    else:
        for edition in editions:
            yield Material(editions=(edition,), site=finished_site)


def _make(output: Path) -> None:
    try:
        output.mkdir(exist_ok=True)
    except OSError as error:
        raise PublishingError(output, error) from error


def _finished(stage: Path) -> tuple[Path, ...]:
    return (stage / "site", *sorted((stage / "packages").iterdir()))


def _publish(path: Path, stage: Path, output: Path) -> Built:
    size = _size(path)
    target = output / path.relative_to(stage)
    target.parent.mkdir(exist_ok=True)
    publish(path, target)
    return Built(path=target, size=size)


def _size(path: Path) -> int:
    if path.is_file():
        return path.stat().st_size
    return sum(file.stat().st_size for file in path.rglob("*") if file.is_file())
