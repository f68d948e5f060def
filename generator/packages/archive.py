"""Zip files that are the same, byte for byte, for the same content."""

from __future__ import annotations

import os
import zipfile
from datetime import UTC, datetime, time
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date
    from pathlib import Path

Member: TypeAlias = "tuple[str, bytes | Path]"
"""A name inside the archive, with forward slashes, and its content or the file that holds it."""

_EARLIEST = (1980, 1, 1, 0, 0, 0)  # the zip format knows nothing earlier
_MODE = 0o100644 << 16  # a plain file, readable by all
_STORED = {".woff2", ".png", ".jpg", ".jpeg", ".webp", ".zip", ".mp3", ".mp4"}  # compressed already
_BLOCK = 1 << 20


def write_zip(members: Iterable[Member], path: Path, *, date: date) -> None:
    """Write ``members`` in their order to ``path``.

    All carry one time: that of the environment variable ``SOURCE_DATE_EPOCH``, or the midnight that begins ``date``.
    """
    moment = _moment(date)
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in members:
            _add(archive, _entry(name, moment), content)


def _entry(name: str, moment: tuple[int, int, int, int, int, int]) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, date_time=moment)
    entry.create_system = 3  # Unix, wherever it is made, or the modes below mean nothing
    entry.external_attr = _MODE
    stored = os.path.splitext(name)[1].lower() in _STORED  # noqa: PTH122 # a name, not a path of this system
    entry.compress_type = zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED
    return entry


def _add(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, content: bytes | Path) -> None:
    if isinstance(content, bytes):
        archive.writestr(entry, content)
        return
    entry.file_size = content.stat().st_size
    with content.open("rb") as source, archive.open(entry, "w") as target:
        while block := source.read(_BLOCK):
            target.write(block)


def _moment(day: date) -> tuple[int, int, int, int, int, int]:
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    moment = datetime.combine(day, time(), UTC)
    if epoch.isdecimal():
        moment = datetime.fromtimestamp(int(epoch), UTC)
    return max(_EARLIEST, (moment.year, moment.month, moment.day, moment.hour, moment.minute, moment.second))
