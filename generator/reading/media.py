"""Pictures and downloads: every file below a module's ``files`` folder goes with the course."""

from __future__ import annotations

from posixpath import normpath
from typing import TYPE_CHECKING

from generator.model import Media
from generator.problems import Place
from generator.reading.report import did_you_mean
from generator.reading.source import locate, walk

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from generator.questions import MediaUse
    from generator.reading.report import Report

LARGE = 20_000_000


def read_media(folder: Path, modules: tuple[str, ...], report: Report) -> dict[str, Media]:
    """Return the media of the modules by name, and report those that cannot go with the course."""
    found: dict[str, Media] = {}
    for module in modules:
        for path in sorted(_files(folder, module, report)):
            if source := locate(folder, path, report):
                name = path.removeprefix("curriculum/")
                found[name] = Media(name=name, source=source)
                _check_size(path, source, report)
    return found


def check_use(use: MediaUse, module: str, place: Place, media: Mapping[str, Media], report: Report) -> None:
    """Report a question's picture that is not among the course's media."""
    name = normpath(f"{module}/{use.file}")
    if use.file.startswith("/") or name.startswith("../") or "\\" in use.file:
        message = f"'{use.file}' leads out of the course folder"
        report.add("outside-course", place, message, "name it as files/<name>, relative to the module's folder")
    elif name not in media:
        near = [each.removeprefix(f"{module}/") for each in media if each.startswith(f"{module}/")]
        report.add("missing-media", place, f"there is no file '{use.file}'", did_you_mean(use.file, near))


def _files(folder: Path, module: str, report: Report) -> Iterator[str]:
    for parent, folders, names in walk(folder, f"curriculum/{module}/files", report):
        shown = [name for name in folders if not name.startswith(".")]
        folders[:] = shown
        for name in shown:
            if (parent / name).is_symlink():  # it is not followed, so its files would go missing
                path = _relative(parent / name, folder)
                report.add("outside-course", Place(path=path), f"{path} is a link to a folder", "put the files here")
        yield from (_relative(parent / name, folder) for name in names if not name.startswith("."))


def _relative(path: Path, folder: Path) -> str:
    return path.relative_to(folder).as_posix()


def _check_size(path: str, source: Path, report: Report) -> None:
    size = source.stat().st_size
    if size > LARGE:
        report.add("large-media", Place(path=path), f"the file has {size / 1_000_000:.0f} MB")
