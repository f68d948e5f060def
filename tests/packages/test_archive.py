from __future__ import annotations

import os
import zipfile
from datetime import date
from typing import TYPE_CHECKING

import pytest

from generator.packages.archive import write_zip

if TYPE_CHECKING:
    from pathlib import Path

DAY = date(2026, 11, 24)


def test_the_same_content_gives_the_same_bytes(tmp_path: Path) -> None:
    source = tmp_path / "source.txt"
    source.write_text("text", encoding="utf-8")
    write_zip([("a.txt", source), ("b.txt", b"more")], tmp_path / "1.zip", date=DAY)
    os.utime(source, (0, 0))
    source.chmod(0o600)
    write_zip([("a.txt", source), ("b.txt", b"more")], tmp_path / "2.zip", date=DAY)
    assert (tmp_path / "1.zip").read_bytes() == (tmp_path / "2.zip").read_bytes()


def test_members_keep_their_order_and_content(tmp_path: Path) -> None:
    write_zip([("z.txt", b"first"), ("a.txt", b"second")], tmp_path / "x.zip", date=DAY)
    with zipfile.ZipFile(tmp_path / "x.zip") as archive:
        assert archive.namelist() == ["z.txt", "a.txt"]
        assert archive.read("z.txt") == b"first"
        assert archive.testzip() is None


@pytest.mark.parametrize(
    ("epoch", "time"),
    [("", (2026, 11, 24, 0, 0, 0)), ("1700000000", (2023, 11, 14, 22, 13, 20)), ("0", (1980, 1, 1, 0, 0, 0))],
)
def test_the_time_is_the_environments_or_the_courses(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, epoch: str, time: tuple[int, ...]
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    write_zip([("a", b"")], tmp_path / "x.zip", date=DAY)
    with zipfile.ZipFile(tmp_path / "x.zip") as archive:
        assert archive.getinfo("a").date_time == time


def test_a_file_is_readable_by_all_wherever_it_is_unpacked(tmp_path: Path) -> None:
    write_zip([("a", b"")], tmp_path / "x.zip", date=DAY)
    with zipfile.ZipFile(tmp_path / "x.zip") as archive:
        assert archive.getinfo("a").external_attr >> 16 == 0o100644


def test_what_is_compressed_already_is_stored(tmp_path: Path) -> None:
    write_zip([("a.woff2", b"x" * 99), ("a.html", b"x" * 99)], tmp_path / "x.zip", date=DAY)
    with zipfile.ZipFile(tmp_path / "x.zip") as archive:
        assert archive.getinfo("a.woff2").compress_type == zipfile.ZIP_STORED
        assert archive.getinfo("a.html").compress_type == zipfile.ZIP_DEFLATED
