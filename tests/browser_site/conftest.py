"""The shipped course's site, built once, from disk and from a server; what a browser asked for and complained of."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING

import pytest

from generator import site
from generator.check import check

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Page, Request


@pytest.fixture(scope="session")
def site_folder(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The finished site of the shipped course."""
    place = tmp_path_factory.mktemp("site")
    checked = check(repository)
    assert checked.editions, checked.problems
    site.build(checked.editions, folder=repository, cache=place / "cache", target=place / "public")
    return place / "public"


class _Quiet(SimpleHTTPRequestHandler):
    def end_headers(self) -> None:
        """Let framed pages fetch, as the usual hosts of static sites do."""
        self.send_header("Access-Control-Allow-Origin", "*")
        super().end_headers()

    def log_message(self, *_: object) -> None:
        """Print nothing: requests are what the tests look at themselves."""


@pytest.fixture(scope="session")
def served(site_folder: Path) -> Iterator[str]:
    """The site's address on a local web server."""
    handler = partial(_Quiet, directory=str(site_folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@pytest.fixture(params=["disk", "server"])
def base(request: pytest.FixtureRequest, site_folder: Path) -> str:
    """The site's address: opened from disk, and from a server."""
    if request.param == "disk":
        return site_folder.as_uri()
    address: str = request.getfixturevalue("served")
    return address


@dataclass
class Watch:
    """What a page has asked for and complained about."""

    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)


def _complaint(request: Request) -> list[str]:
    # The page that picks a language hands over while it is still loading, which cuts its own loading off.
    if request.is_navigation_request() and request.failure == "net::ERR_ABORTED":
        return []
    return [f"{request.url} {request.failure}"]


@pytest.fixture
def watch(page: Page) -> Watch:
    """Everything that ``page`` does from now on."""
    watch = Watch()
    page.on("request", lambda request: watch.requests.append(request.url))
    page.on("requestfailed", lambda request: watch.complaints.extend(_complaint(request)))
    page.on("pageerror", lambda error: watch.complaints.append(str(error)))
    page.on(
        "console",
        lambda message: watch.complaints.append(message.text) if message.type in {"error", "warning"} else None,
    )
    return watch
