"""Specimens: the base course with one thing wrong, written down as a short change to it.

A ``change.txt`` has steps, each a line that starts with a word:

``in PATH``               followed by lines ``-old`` and ``+new``: replaces text that must stand there once
``add PATH``              followed by lines ``+text``: a new file
``remove PATH``           a file or folder
``bytes PATH HEX``        a file of these bytes
``repeat PATH N TEXT``    a file that repeats a text, ``\\n`` for a line break
``folder PATH``           a folder in place of what is there
``link PATH TARGET``      a symbolic link in place of what is there
``pipe PATH``             a named pipe in place of what is there

Lines that start with ``#`` say what the specimen is about.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

SPECIMENS = Path(__file__).parent
BASE = SPECIMENS / "base"


def make(change: str, folder: Path) -> Path:
    """Write the base course with ``change`` into ``folder`` and return it."""
    shutil.copytree(BASE, folder, dirs_exist_ok=True)
    for head, body in _steps(change):
        word, _, rest = head.partition(" ")
        _STEPS[word](folder, rest, body)
    return folder


def replace_once(file: Path, old: str, new: str) -> None:
    """Replace text that must stand in the file exactly once."""
    text = file.read_text(encoding="utf-8")
    assert text.count(old) == 1, f"{file.name} has {text.count(old)} times {old!r}"
    file.write_text(text.replace(old, new), encoding="utf-8", newline="")


def _steps(change: str) -> Iterator[tuple[str, list[str]]]:
    head, body = "", []
    for line in change.splitlines():
        if line.startswith(("-", "+")):
            body.append(line)
        elif line and not line.startswith("#"):
            if head:
                yield head, body
            head, body = line, []
    if head:
        yield head, body


def _in(folder: Path, path: str, body: list[str]) -> None:
    old = "\n".join(line[1:] for line in body if line[0] == "-")
    replace_once(folder / path, old, _plus(body))


def _add(folder: Path, path: str, body: list[str]) -> None:
    (folder / path).parent.mkdir(parents=True, exist_ok=True)
    (folder / path).write_text(f"{_plus(body)}\n", encoding="utf-8")


def _plus(body: list[str]) -> str:
    return "\n".join(line[1:] for line in body if line[0] == "+")


def _remove(folder: Path, path: str, _body: list[str]) -> None:
    target = folder / path
    if target.is_dir():
        shutil.rmtree(target)
    else:
        target.unlink(missing_ok=True)


def _bytes(folder: Path, rest: str, _body: list[str]) -> None:
    path, _, digits = rest.partition(" ")
    (folder / path).write_bytes(bytes.fromhex(digits))


def _repeat(folder: Path, rest: str, _body: list[str]) -> None:
    path, count, text = rest.split(" ", 2)
    (folder / path).write_text(text.replace("\\n", "\n") * int(count), encoding="utf-8")


def _folder(folder: Path, path: str, body: list[str]) -> None:
    _remove(folder, path, body)
    (folder / path).mkdir(parents=True)


def _link(folder: Path, rest: str, body: list[str]) -> None:
    path, _, target = rest.partition(" ")
    _remove(folder, path, body)
    (folder / path).symlink_to(target)


def _pipe(folder: Path, path: str, body: list[str]) -> None:
    _remove(folder, path, body)
    os.mkfifo(folder / path)


_STEPS: dict[str, Callable[[Path, str, list[str]], None]] = {
    "in": _in,
    "add": _add,
    "remove": _remove,
    "bytes": _bytes,
    "repeat": _repeat,
    "folder": _folder,
    "link": _link,
    "pipe": _pipe,
}
