from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser, Page

    from tests.browser_site.conftest import Watch

pytestmark = pytest.mark.browser

LESSON = "back-office/what-it-does.html"


def _search(page: Page, words: str) -> None:
    page.keyboard.press("f")
    page.keyboard.type(words)
    page.locator(".md-search-result__item").first.wait_for()


@pytest.mark.parametrize(
    "name", ["index.html", "de/index.html", f"de/{LESSON}", "en/glossary.html", "en/progress.html"]
)
def test_no_request_leaves_the_site_and_nothing_is_complained_of(
    page: Page, base: str, watch: Watch, name: str
) -> None:
    page.goto(f"{base}/{name}")
    page.wait_for_load_state("networkidle")
    assert [url for url in watch.requests if not url.startswith((base, "data:", "blob:"))] == []
    assert watch.complaints == []


@pytest.mark.parametrize(("language", "word"), [("de", "Übung"), ("en", "Practice")])
def test_search_finds_words_and_lands_on_their_heading(
    page: Page, base: str, watch: Watch, language: str, word: str
) -> None:
    page.goto(f"{base}/{language}/index.html")
    _search(page, word)
    page.locator(".md-search-result__link[href*='#']", has_text=word).locator("visible=true").first.click()
    expect(page.locator("h2:target").filter(has_text=word)).to_be_in_viewport()
    assert page.url.startswith(f"{base}/{language}/back-office/")
    assert [url for url in watch.requests if not url.startswith((base, "data:", "blob:"))] == []


def test_the_language_switch_opens_the_same_page(page: Page, base: str) -> None:
    page.goto(f"{base}/de/{LESSON}")
    page.locator(".cw-languages a").click()
    expect(page).to_have_url(f"{base}/en/{LESSON}")
    expect(page.locator("html")).to_have_attribute("lang", "en")


@pytest.mark.parametrize(("locale", "language"), [("de-AT", "de"), ("en-GB", "en")])
def test_the_start_page_opens_the_browsers_language(chromium: Browser, base: str, locale: str, language: str) -> None:
    with chromium.new_context(locale=locale) as context:
        page = context.new_page()
        page.goto(f"{base}/index.html")
        expect(page).to_have_url(f"{base}/{language}/index.html")


def test_the_start_page_remembers_the_language_chosen(chromium: Browser, base: str) -> None:
    with chromium.new_context(locale="de-DE") as context:
        page = context.new_page()
        page.goto(f"{base}/de/index.html")
        page.locator(".cw-languages a").click()
        expect(page).to_have_url(f"{base}/en/index.html")
        page.goto(f"{base}/index.html")
        expect(page).to_have_url(f"{base}/en/index.html")


def test_the_start_page_offers_a_choice_to_all_others(chromium: Browser, base: str) -> None:
    with chromium.new_context(locale="fr-FR") as context:
        page = context.new_page()
        page.goto(f"{base}/index.html")
        page.get_by_role("link", name="Deutsch").click()
        expect(page).to_have_url(f"{base}/de/index.html")


def test_everything_can_be_read_and_reached_without_script(chromium: Browser, base: str) -> None:
    with chromium.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{base}/index.html")
        page.get_by_role("link", name="English").click()
        page.get_by_role("main").get_by_role("link").first.click()
        expect(page.get_by_role("heading", level=1)).to_be_visible()


def test_the_colour_scheme_chosen_holds_in_the_other_language(page: Page, base: str) -> None:
    page.emulate_media(color_scheme="light")
    page.goto(f"{base}/de/index.html")
    page.locator("[data-md-component=palette] label:visible").click()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    page.goto(f"{base}/en/{LESSON}")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")


def test_a_phone_reaches_every_page_through_the_menu(chromium: Browser, base: str) -> None:
    with chromium.new_context(viewport={"width": 390, "height": 844}) as context:
        page = context.new_page()
        page.goto(f"{base}/en/index.html")
        page.locator("label.md-header__button[for=__drawer]").click()
        page.get_by_role("link", name="Glossary").locator("visible=true").first.click()
        expect(page).to_have_url(f"{base}/en/glossary.html")


def test_a_sandboxed_frame_that_forbids_storage_costs_only_what_is_kept(
    page: Page, served: str, watch: Watch, tmp_path: Path
) -> None:
    (tmp_path / "lms.html").write_text(
        f'<iframe sandbox="allow-scripts" width="1300" height="700" src="{served}/de/{LESSON}"></iframe>', "utf-8"
    )
    page.set_viewport_size({"width": 1400, "height": 800})
    page.goto((tmp_path / "lms.html").as_uri())
    frame = page.frame_locator("iframe")
    expect(frame.get_by_text("Ihr Fortschritt kann hier nicht gespeichert werden")).to_be_visible()
    frame.locator("[data-md-component=palette] label:visible").click()
    expect(frame.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    frame.get_by_role("link", name="Mein Fortschritt").locator("visible=true").first.click()
    expect(frame.get_by_role("heading", level=1)).to_have_text("Mein Fortschritt")
    expect(frame.get_by_text("Ihr Fortschritt kann hier nicht gespeichert werden")).to_be_visible()
    assert [each for each in watch.complaints if "localStorage" in each] == []


def test_a_phone_sweeps_a_drawing_whose_words_would_be_too_small(chromium: Browser, served: str) -> None:
    with chromium.new_context(viewport={"width": 390, "height": 844}) as context:
        page = context.new_page()
        page.goto(f"{served}/de/back-office/ways-in.html")
        drawing = page.locator(".cw-figure").first
        assert drawing.evaluate("each => each.scrollWidth > 1.5 * each.clientWidth")
        drawing.focus()
        page.keyboard.press("ArrowRight")
        page.wait_for_function("document.querySelector('.cw-figure').scrollLeft > 0")


def test_our_typefaces_are_used(page: Page, base: str) -> None:
    page.goto(f"{base}/de/{LESSON}")
    page.evaluate("document.fonts.ready")
    loaded = page.evaluate("[...document.fonts].filter(f => f.status === 'loaded').map(f => f.family)")
    assert {name.strip('"') for name in loaded} == {"Fraunces", "Source Sans 3"}


def test_paper_shows_the_text_alone(page: Page, served: str) -> None:
    page.emulate_media(media="print")
    page.goto(f"{served}/de/{LESSON}")
    for part in (".md-header", ".md-sidebar", ".md-footer"):
        expect(page.locator(part).first).to_be_hidden()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    page.evaluate("for (const each of document.querySelectorAll('details')) each.open = true")  # as the theme does
    expect(page.get_by_text("Lösung", exact=True)).to_be_hidden()  # of the task in the text
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"


def test_a_page_stays_light(page: Page, served: str, site_folder: Path) -> None:
    """A lesson with all it needs, as a first visitor loads it, uncompressed and without the search index."""
    names: list[str] = []
    page.on("request", lambda request: names.append(request.url.removeprefix(f"{served}/")))
    page.goto(f"{served}/de/{LESSON}")
    page.wait_for_load_state("networkidle")
    sizes = {name: (site_folder / name).stat().st_size for name in names if "/search" not in name}
    assert sum(sizes.values()) < 800_000, sizes
