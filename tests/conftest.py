"""What tests of all parts share: the repository's place and a browser."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import sync_playwright

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

CHROMIUM_FLAGS = (
    "--no-sandbox",  # containers forbid the sandbox, and every page tested is our own
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@pytest.fixture(scope="session")
def repository() -> Path:
    """The root of the checkout."""
    return Path(__file__).parent.parent


@pytest.fixture(scope="session")
def chromium_executable() -> str | None:
    """The system's Chromium; ``None`` means the one that Playwright installed."""
    names = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
    found = (path for name in names if (path := shutil.which(name)))
    return os.environ.get("COURSEWRIGHT_CHROMIUM") or next(found, None)


@pytest.fixture(scope="session")
def chromium(chromium_executable: str | None) -> Iterator[Browser]:
    """A headless Chromium for the whole run; every test opens its own context."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium_executable, args=list(CHROMIUM_FLAGS))
        yield browser
        browser.close()


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    """An empty page with its own storage."""
    with chromium.new_context() as context:
        yield context.new_page()
