from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING
from urllib.parse import unquote

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.site.conftest import Build, Contents, Outline

ADDRESS = re.compile(r'(?:href|src)="([^"#:]+)(?:#[^"]*)?"')
SETTINGS = (
    "site_name: x\nsite_url: https://example.org/tea/\ntheme: {name: material}\nplugins: [search, coursewright]\n"
)


def test_every_address_in_every_page_leads_to_a_file(outline: Outline, build: Build, contents: Contents) -> None:
    site = contents(build(outline))
    pages = {name: content.decode() for name, content in site.items() if name.endswith(".html") and "404" not in name}
    for name, html in pages.items():
        for address in ADDRESS.findall(html):
            target = posixpath.normpath(posixpath.join(posixpath.dirname(name), unquote(address)))
            assert target in site, (name, address)


def test_missing_pages_use_addresses_from_the_servers_root(outline: Outline, build: Build, contents: Contents) -> None:
    site = contents(build(outline))
    for name in ("404.html", "de/404.html", "en/404.html"):
        html = site[name].decode()
        local = [address for address in ADDRESS.findall(html) if not address.startswith("/")]
        assert local == [], name
        for address in ADDRESS.findall(html):
            assert posixpath.normpath(address).lstrip("/") in site, (name, address)


def test_missing_pages_stay_in_their_language(outline: Outline, build: Build, contents: Contents) -> None:
    page = contents(build(outline))["de/404.html"].decode()
    assert 'href="/de/index.html"' in page
    assert '"base": "/de/"' in page  # where the theme looks for the search index
    assert "/../assets" not in page.replace("/de/../assets", "")


def test_the_language_switch_leads_to_the_same_page(outline: Outline, build: Build, contents: Contents) -> None:
    page = contents(build(outline))["de/leaves/green.html"].decode()
    assert re.search(r'<a class="cw-languages__item" href="../../en/leaves/green.html" lang="en" hreflang="en"', page)


def test_a_course_in_one_language_has_no_switch(outline: Outline, build: Build, contents: Contents) -> None:
    from dataclasses import replace

    page = contents(build(replace(outline, languages=("en",))))["en/leaves/green.html"].decode()
    assert "cw-languages__item" not in page


@pytest.fixture
def published(outline: Outline, build: Build, contents: Contents, folder: Path) -> dict[str, bytes]:
    """A site whose address is known."""
    (folder / "mkdocs.yml").write_text(SETTINGS, encoding="utf-8")
    return contents(build(outline))


def test_search_engines_learn_where_a_page_belongs_and_its_other_languages(published: dict[str, bytes]) -> None:
    page = published["de/leaves/green.html"].decode()
    here = "https://example.org/tea/de/leaves/green.html"
    assert f'<link rel="canonical" href="{here}">' in page
    assert f'<link rel="alternate" hreflang="de" href="{here}">' in page
    assert '<link rel="alternate" hreflang="en" href="https://example.org/tea/en/leaves/green.html">' in page
    assert '<link rel="alternate" hreflang="x-default" href="https://example.org/tea/index.html">' in page


def test_the_sitemap_lists_every_page_without_dates(published: dict[str, bytes]) -> None:
    sitemap = published["sitemap.xml"].decode()
    listed = set(re.findall(r"<loc>https://example.org/tea/([^<]+)</loc>", sitemap))
    pages = {name for name in published if name.endswith(".html") and "/" in name and not name.endswith("404.html")}
    assert listed == pages
    assert "lastmod" not in sitemap


def test_missing_pages_use_the_path_of_the_sites_address(published: dict[str, bytes]) -> None:
    assert 'href="/tea/de/index.html"' in published["de/404.html"].decode()
    assert 'href="/tea/en/index.html"' in published["404.html"].decode()


def test_without_an_address_nothing_pretends_to_have_one(outline: Outline, build: Build, contents: Contents) -> None:
    site = contents(build(outline))
    assert "sitemap.xml" not in site
    assert b"canonical" not in site["de/index.html"]
    assert b'hreflang="x-default"' not in site["de/index.html"]


def test_the_frame_tells_the_script_about_the_page(outline: Outline, build: Build, contents: Contents) -> None:
    site = contents(build(outline))
    assert b'"lesson": "leaves/green"' in site["en/leaves/green.html"]
    assert b'"root": "../.."' in site["en/leaves/green.html"]
    assert b'"lesson": null' in site["en/index.html"]


def test_a_title_with_markup_characters_stays_text(outline: Outline, build: Build, contents: Contents) -> None:
    page = contents(build(outline.with_title("green", "Tea &lt;b&gt;")))["de/leaves/green.html"].decode()
    assert "How &amp; to" in page
