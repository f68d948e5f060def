"""Puts a finished build in the place of the last one, whole or not at all.

The build is made beside its target, on the same file system, in a folder that :func:`staging` gives. Publishing is
two renames: the old goes aside, the new takes its place. What a killed run leaves is put right by the next one: if
only the old one set aside exists it goes back, and abandoned stages go.
"""

from __future__ import annotations

import errno
import glob
import os
import shutil
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

_STAGE = ".coursewright-stage-"
_ASIDE = ".coursewright-old-"
_HOUR = 3600.0
_REASONS = {
    errno.ENOSPC: "the disk is full",
    errno.EDQUOT: "your share of the disk is used up",
    errno.EROFS: "it is on a read-only file system",
    errno.EACCES: "you may not write there",
    errno.EPERM: "you may not write there",
    errno.ENOTDIR: "a part of the path is a file, not a folder",
    errno.EEXIST: "a file is in the way",
    errno.EXDEV: "it is a mount of its own; build into a folder inside it",
    errno.EBUSY: "another program is using it",
    errno.ENAMETOOLONG: "the path is too long",
}

_WHILE_BUILDING = {errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EIO}
"""Errors that are about the output wherever they occur; any other may be about what is read."""


class OutputError(Exception):
    """What was asked for cannot be written; what was there before still is. The message says why and what to do."""


class PublishingError(OutputError):
    """The system refused. The message names the path and the reason."""

    def __init__(self, path: Path, error: OSError) -> None:
        super().__init__(f"cannot write {path.absolute()}: {reason_of(error)}. The last output is as it was.")
        self.path = path


class InsideCourseError(OutputError):
    """What is built would become part of what it is built from."""

    def __init__(self, folder: Path) -> None:
        super().__init__(f"{folder.absolute()} lies among the files of the course; name a folder outside them")


def require_outside(output: Path, sources: Iterable[Path]) -> None:
    """Refuse an output that is one of the folders ``sources`` or lies in one."""
    if any(output.resolve().is_relative_to(source.resolve()) for source in sources):
        raise InsideCourseError(output)


def reason_of(error: OSError) -> str:
    """Return why the system refused, in words that help."""
    return _REASONS.get(error.errno or 0, error.strerror or str(error))


@contextmanager
def staging(target: Path) -> Iterator[Path]:
    """Give an empty folder beside ``target`` to build in; it goes at the end, whatever was not published with it."""
    target = target.absolute()
    if not target.name:  # there is nothing beside the root of a disk
        raise PublishingError(target, OSError(errno.EXDEV, ""))
    stage = target.with_name(f"{_STAGE}{target.name}-{os.getpid()}")
    with _spoken(target):
        target.parent.mkdir(parents=True, exist_ok=True)
        recover(target)
        _remove(stage)
        stage.mkdir()
    try:
        yield stage
    except OSError as error:
        if error.errno in _WHILE_BUILDING:
            raise PublishingError(target, error) from error
        raise
    finally:
        _remove(stage)


def publish(staged: Path, target: Path) -> None:
    """Put the file or folder ``staged`` in the place of ``target``, which may exist; both on one file system."""
    aside = _aside(target)
    with _spoken(target):
        recover(target)
        if target.is_dir() and not target.is_symlink():
            target.rename(aside)
        try:
            staged.replace(target)
        except OSError:
            if aside.exists():
                aside.rename(target)
            raise
    _remove(aside)


def recover(target: Path) -> None:
    """Put right what a run that was killed has left beside ``target``."""
    aside = _aside(target)
    if aside.exists() and not target.exists():
        aside.rename(target)
    _remove(aside)
    for stage in target.parent.glob(f"{_STAGE}{glob.escape(target.name)}-*"):
        if _is_abandoned(stage):
            _remove(stage)


def _is_abandoned(stage: Path) -> bool:
    """Return whether the process that made a stage is gone, so far as the system lets us know."""
    owner = stage.name.rpartition("-")[2]
    if os.name == "nt" or not owner.isdecimal():  # there, asking for a process by signal would end it
        return time.time() - stage.stat().st_mtime > _HOUR
    try:
        os.kill(int(owner), 0)
    except ProcessLookupError:
        return True
    except PermissionError:  # somebody else's, and alive
        return False
    return False


def _aside(target: Path) -> Path:
    return target.with_name(f"{_ASIDE}{target.name}")


def _remove(path: Path) -> None:
    """Remove a folder, if it is there; what cannot go now goes the next time."""
    shutil.rmtree(path, ignore_errors=True)


@contextmanager
def _spoken(target: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise PublishingError(target, error) from error
