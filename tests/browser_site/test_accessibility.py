"""Every kind of page, in both schemes, languages and widths, against axe-core; and against the HTML checker."""

from __future__ import annotations

import json
import subprocess
from itertools import product
from typing import TYPE_CHECKING, Literal, TypeAlias

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser, Page, ViewportSize

pytestmark = pytest.mark.browser

KINDS = (
    "index.html",
    "back-office/index.html",
    "back-office/what-it-does.html",
    "back-office/digital-office.html",
    "glossary.html",
    "progress.html",
    "404.html",
)
Scheme: TypeAlias = Literal["light", "dark"]
SCHEMES: tuple[Scheme, ...] = ("light", "dark")
WIDTHS = (390, 1280)
AXE = "async () => (await axe.run()).violations.map(v => [v.id, v.nodes.map(n => n.html + ' ' + n.failureSummary)])"


@pytest.fixture(scope="module")
def axe(repository: Path) -> str:
    """The source of axe-core."""
    return (repository / "browser/node_modules/axe-core/axe.min.js").read_text(encoding="utf-8")


def _window(width: int) -> ViewportSize:
    return {"width": width, "height": 900}


def _violations(page: Page, axe: str) -> list[object]:
    page.evaluate("document.fonts.ready")
    page.evaluate(axe)
    found: list[object] = page.evaluate(AXE)
    return found


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("kind", KINDS)
def test_a_page_has_no_barrier_that_axe_can_find(
    chromium: Browser, served: str, axe: str, kind: str, language: str
) -> None:
    found = {}
    for scheme, width in product(SCHEMES, WIDTHS):
        with chromium.new_context(color_scheme=scheme, viewport=_window(width), reduced_motion="reduce") as context:
            page = context.new_page()
            page.goto(f"{served}/{language}/{kind}")
            found[scheme, width] = _violations(page, axe)
    assert {look: violations for look, violations in found.items() if violations} == {}


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("name", ["index.html", "404.html"])
def test_the_pages_without_a_language_have_none_either(
    chromium: Browser, served: str, axe: str, name: str, scheme: Scheme
) -> None:
    with chromium.new_context(color_scheme=scheme, locale="fr-FR") as context:
        page = context.new_page()
        page.goto(f"{served}/{name}")
        assert _violations(page, axe) == []


@pytest.mark.parametrize("width", WIDTHS)
def test_open_search_results_have_none_either(chromium: Browser, served: str, axe: str, width: int) -> None:
    with chromium.new_context(viewport=_window(width), reduced_motion="reduce") as context:
        page = context.new_page()
        page.goto(f"{served}/de/glossary.html")
        page.keyboard.press("f")
        page.keyboard.type("Beleg")
        page.locator(".md-search-result__item").first.wait_for()
        page.wait_for_timeout(600)  # the box opens with an animation of the theme
        assert _violations(page, axe) == []


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("kind", KINDS)
def test_a_phone_scrolls_in_one_direction_only(chromium: Browser, served: str, kind: str, language: str) -> None:
    with chromium.new_context(viewport=_window(390)) as context:
        page = context.new_page()
        page.goto(f"{served}/{language}/{kind}")
        assert page.evaluate("document.scrollingElement.scrollWidth") <= 390


@pytest.mark.slow
def test_the_html_checker_finds_no_error(repository: Path, site_folder: Path) -> None:
    checker = repository / "browser/node_modules/vnu-jar/build/dist/vnu.jar"
    command = ["java", "-jar", str(checker), "--skip-non-html", "--errors-only", "--format", "json", str(site_folder)]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    messages = json.loads(run.stderr)["messages"]
    assert [(each["url"], each.get("lastLine"), each["message"]) for each in messages] == []
