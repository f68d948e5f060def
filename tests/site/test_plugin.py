from __future__ import annotations

import re
import subprocess
import sys
import time
from contextlib import contextmanager
from socket import socket
from typing import TYPE_CHECKING
from urllib.request import urlopen

import pytest

from generator import site
from generator.check import check
from generator.new import create

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.site.conftest import Contents

MKDOCS = (sys.executable, "-m", "mkdocs")


@pytest.fixture
def course(tmp_path: Path) -> Path:
    """A complete course in a folder."""
    folder = tmp_path / "tea"
    create(folder, title=None)
    return folder


def _build(course: Path) -> subprocess.CompletedProcess[str]:
    command = [*MKDOCS, "build", "--site-dir", str(course / "public")]
    return subprocess.run(command, cwd=course, capture_output=True, text=True, check=False)


def test_plain_mkdocs_builds_the_same_site_as_coursewright(course: Path, contents: Contents, tmp_path: Path) -> None:
    run = _build(course)
    assert run.returncode == 0, run.stderr
    site.build(check(course).editions, folder=course, cache=tmp_path / "cache", target=tmp_path / "ours")
    assert contents(course / "public") == contents(tmp_path / "ours")


def test_plain_mkdocs_reports_problems_and_leaves_the_last_site_alone(course: Path, contents: Contents) -> None:
    assert _build(course).returncode == 0
    before = contents(course / "public")
    module = course / "curriculum/tea/module.yml"
    module.write_text(module.read_text(encoding="utf-8") + "nonsense: true\n", encoding="utf-8")
    run = _build(course)
    assert run.returncode == 1
    assert re.search(r"curriculum/tea/module.yml:\d+:1: error unknown-key", run.stderr)
    assert contents(course / "public") == before


@contextmanager
def _served(course: Path) -> Iterator[str]:
    with socket() as probe:
        probe.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{probe.getsockname()[1]}"
    command = [*MKDOCS, "serve", "--dev-addr", address]
    with subprocess.Popen(command, cwd=course, stderr=subprocess.PIPE, text=True) as server:
        assert server.stderr
        try:
            lines = iter(server.stderr.readline, "")
            yield next(match[1] for line in lines if (match := re.search(r"Serving on (http://\S+)", line)))
        finally:
            server.terminate()
            server.stderr.close()


def _eventually_contains(url: str, text: str) -> bool:
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline:
        if text in urlopen(url).read().decode():  # noqa: S310 # our own server
            return True
        time.sleep(0.3)
    return False


@pytest.mark.slow
@pytest.mark.parametrize(
    ("file", "old", "new"),
    [("curriculum/tea/module.yml", "Steeping tea", "Brewing tea"), ("curriculum/tea/steeping.en.md", "##", "## Newly")],
)
def test_plain_mkdocs_serves_and_follows_edits(course: Path, file: str, old: str, new: str) -> None:
    with _served(course) as url:
        assert "index.html" in urlopen(url).read().decode()  # noqa: S310 # our own server
        path = course / file
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new), encoding="utf-8")
        assert _eventually_contains(f"{url}en/tea/steeping.html", new.removeprefix("## "))
