"""A small course as plain pages, in a folder, on a server, in any browser window."""

from __future__ import annotations

import json
import shutil
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import TYPE_CHECKING, Any

import pytest

from generator.rendering.fragment import resolve
from generator.rendering.pages import render
from generator.rendering.runtime import page_config
from generator.resources import STATIC, site_templates
from tests.rendering import samples

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page

    from generator.model import Course

STYLES = ("tokens", "controls", "questions", "fields", "feedback", "quiz", "progress", "paper")
FRAME = """<!doctype html>
<html lang="{language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>{title}</title><link rel="icon" href="data:,"><style>{style}
body {{ background: var(--cw-paper); color: var(--cw-ink); font-family: var(--cw-text-font); margin: 1rem; }}
a {{ color: var(--cw-brand); }}</style>
<script type="application/json" id="cw-page">{config}</script></head>
<body><main>{content}</main><script src="coursewright.js"></script><script src="coursewright.js"></script></body></html>
"""


def file_name(address: str) -> str:
    return f"{address.replace('/', '-')}.html"


def write_pages(course: Course, folder: Path) -> None:
    """Write every page of ``course`` below ``folder``, with the script included twice as careless themes do."""
    written = folder / "course.txt"
    if written.exists() and written.read_text(encoding="utf-8") == repr(course):
        return
    written.write_text(repr(course), encoding="utf-8")
    style = "".join((site_templates() / "styles" / f"{name}.css").read_text(encoding="utf-8") for name in STYLES)
    for page in render(course).pages:
        lesson = page.address.removeprefix("lesson/") if page.address.startswith("lesson/") else None
        html = FRAME.format(
            language=course.language,
            title=page.title,
            style=style,
            config=json.dumps(page_config(course, lesson=lesson, root=".")).replace("<", "\\u003c"),
            content=resolve(page.html, file_name),
        )
        (folder / file_name(page.address)).write_text(html, encoding="utf-8")
    for name in ("coursewright.js", "store.html"):
        shutil.copy(STATIC / name, folder)


class QuietHandler(SimpleHTTPRequestHandler):
    def end_headers(self) -> None:
        # Tests write pages anew within a second, which is as fine as file dates are compared.
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, *_args: object) -> None:
        pass


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, str]]:
    """A folder and the address at which it is served."""
    folder = tmp_path_factory.mktemp("pages")
    handler = partial(QuietHandler, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as running:
        thread = Thread(target=running.serve_forever)
        thread.start()
        yield folder, f"http://127.0.0.1:{running.server_port}"
        running.shutdown()
        thread.join()


@dataclass
class Window:
    """One browser context: pages of a course in it, and what went wrong there."""

    page: Page
    folder: Path
    root: str
    errors: list[str]

    def open(self, address: str = "lesson/office/first") -> Page:
        self.page.goto(f"{self.root}/{file_name(address)}")
        return self.page

    def kept(self, name: str) -> dict[str, Any]:
        """Return what is kept of an item or a round; nothing is an empty dictionary."""
        text = self.page.evaluate("key => localStorage.getItem(key)", f"cw1:sample:{name}")
        found: dict[str, Any] = json.loads(text) if text else {}
        return found


@pytest.fixture
def window(chromium: Browser, server: tuple[Path, str]) -> Iterator[Callable[..., Window]]:
    """Open windows on a course; at the end none may have logged an error."""
    contexts = []
    windows: list[Window] = []

    def opened(course: Course, *, from_disk: bool = False, **options: object) -> Window:
        folder, address = server
        write_pages(course, folder)
        context = chromium.new_context(**{"locale": course.language, **options})  # type: ignore[arg-type] # each its own type
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(5000)
        errors: list[str] = []
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
        windows.append(Window(page, folder, folder.as_uri() if from_disk else address, errors))
        return windows[-1]

    yield opened
    for context in contexts:
        context.close()
    assert [error for each in windows for error in each.errors] == []


@pytest.fixture
def all_types() -> Course:
    """A lesson whose self-check has one item of every type, all asked."""
    return samples.course_of(samples.lesson_of(*(samples.question(each) for each in samples.ALL)))
