"""Files of a course as text: read within limits, never from outside the course folder, never half."""

from __future__ import annotations

import errno
import os
import re
import stat
from bisect import bisect_right
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from generator.problems import Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.reading.report import Report

MOST_BYTES = 2_000_000

_BOM = b"\xef\xbb\xbf"
_OTHER_BOMS = {b"\xff\xfe": "UTF-16", b"\xfe\xff": "UTF-16"}
# What no text needs and YAML refuses, and the line breaks that editors do not count as lines.
_UNPRINTABLE = re.compile(
    "[^\t\n\r\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]|\r(?!\n)"
)


class Source:
    """The text of one file, with a line feed for every line break, and places in it."""

    def __init__(self, path: str, text: str) -> None:
        self.path = path
        self.text = text
        # The end of the file belongs to its last line, not to an empty one after it.
        self._last = len(text) - text.endswith("\n")

    @cached_property
    def _lines(self) -> list[int]:
        return [0, *(match.end() for match in re.finditer("\n", self.text))]

    def place(self, offset: int = 0) -> Place:
        """Return the line and column of the character at ``offset``."""
        inside = max(0, min(offset, self._last))
        line = bisect_right(self._lines, inside)
        return Place(path=self.path, line=line, column=inside - self._lines[line - 1] + 1)

    def start(self, number: int) -> int:
        """Return the offset at which line ``number``, counted from 1, starts."""
        return self._lines[number - 1]

    def line(self, number: int) -> str:
        """Return line ``number``, counted from 1, without its line break."""
        start = self.start(number)
        end = self.text.find("\n", start)
        return self.text[start:] if end < 0 else self.text[start:end]


def read_source(folder: Path, path: str, report: Report, *, allow_mark: bool = False) -> Source | None:
    """Return the text of ``path`` below ``folder``, or report why not.

    ``allow_mark`` lets a byte order mark pass: spreadsheets put one into the CSV files that they save.
    """
    raw = _read_bytes(folder, path, report)
    if raw is None:
        return None
    text = _decode(raw.removeprefix(_BOM) if allow_mark else raw, path, report)
    return None if text is None else Source(path, text.replace("\r\n", "\n"))


def is_there(folder: Path, path: str) -> bool:
    """Return whether anything is at ``path``, be it readable or not."""
    try:
        (folder / path).lstat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError:  # it may be; reading it will tell
        return True
    return True


def walk(folder: Path, path: str, report: Report) -> Iterator[tuple[Path, list[str], list[str]]]:
    """Walk through the folder ``path`` as :func:`os.walk` does; report what of it cannot be read.

    A folder that is not there is empty.
    """

    def unreadable(error: OSError) -> None:
        if not isinstance(error, FileNotFoundError):
            name = os.path.relpath(error.filename, folder)
            _report_unreadable(name, Place(path=name), error, report)

    for parent, folders, names in os.walk(folder / path, onerror=unreadable):
        yield Path(parent), folders, names


def locate(folder: Path, path: str, report: Report, *, place: Place | None = None) -> Path | None:
    """Return the file at ``path`` below ``folder`` if it is a regular file inside it, or report why not.

    ``place`` is where the file is asked for; the file itself if left out.
    """
    at = place or Place(path=path)
    try:
        target = (folder / path).resolve()
        mode = target.stat().st_mode
    except (FileNotFoundError, NotADirectoryError):
        report.add("missing-file", at, f"there is no file {path}")
        return None
    except (OSError, ValueError, RuntimeError) as error:  # a loop of links, a name that no disk can hold
        _report_unreadable(path, at, error, report)
        return None
    if not target.is_relative_to(folder.resolve()):
        report.add("outside-course", at, f"{path} leads out of the course folder")
        return None
    if not stat.S_ISREG(mode):  # a pipe would never end
        report.add("not-a-file", at, f"{path} is not a file")
        return None
    if not os.access(target, os.R_OK):
        _report_unreadable(path, at, PermissionError(errno.EACCES, os.strerror(errno.EACCES)), report)
        return None
    return target


def _read_bytes(folder: Path, path: str, report: Report) -> bytes | None:
    target = locate(folder, path, report)
    if target is None:
        return None
    try:
        with target.open("rb") as file:
            raw = file.read(MOST_BYTES + 1)
    except OSError as error:
        _report_unreadable(path, Place(path=path), error, report)
        return None
    if len(raw) > MOST_BYTES:
        report.add("too-large", Place(path=path), f"the file is larger than {MOST_BYTES // 1_000_000} MB")
        return None
    return raw


def _decode(raw: bytes, path: str, report: Report) -> str | None:
    if encoding := _OTHER_BOMS.get(raw[:2]):
        report.add("not-utf-8", Place(path=path), f"the file is {encoding}, not UTF-8")
        return None
    if raw.startswith(_BOM):
        report.add("byte-order-mark", Place(path=path), "the file starts with an invisible byte order mark")
        raw = raw.removeprefix(_BOM)
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode("utf-8")
        report.add("not-utf-8", _end(before, path), f"byte {raw[error.start]:#04x} is not UTF-8")
        return None
    if match := _UNPRINTABLE.search(text):
        name = f"U+{ord(match.group()):04X}"
        report.add("control-character", _end(text[: match.start()], path), f"an invisible character ({name})")
        return None
    return text


def _end(text: str, path: str) -> Place:
    return Place(path=path, line=text.count("\n") + 1, column=len(text) - text.rfind("\n"))


def _report_unreadable(path: str, place: Place, error: Exception, report: Report) -> None:
    reason, remedy = _reason(error)
    report.add("unreadable-file", place, f"{path} cannot be read: {reason}", remedy)


def _reason(error: Exception) -> tuple[str, str]:
    """Return why a file cannot be read, and the remedy unless it is the right to read it."""
    if isinstance(error, RuntimeError) or getattr(error, "errno", None) == errno.ELOOP:
        return "its links go round in a circle", "put the file itself in the place of the link"
    if isinstance(error, NotADirectoryError):
        return "it is not a folder", "make it a folder, or remove it"
    if isinstance(error, OSError) and error.errno != errno.ENAMETOOLONG:
        return error.strerror or str(error), ""
    return "no file can have this name", "correct the name"
