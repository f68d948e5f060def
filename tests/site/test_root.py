from __future__ import annotations

from typing import TYPE_CHECKING

from generator.site.languages import language_name

if TYPE_CHECKING:
    from tests.site.conftest import Build, Contents, Outline


def test_the_start_page_offers_every_language_by_plain_links(
    outline: Outline, build: Build, contents: Contents
) -> None:
    page = contents(build(outline))["index.html"].decode()
    for code, name in (("de", "Deutsch"), ("en", "English")):
        assert f'href="{code}/index.html" lang="{code}"' in page
        assert name in page


def test_the_root_pages_need_no_other_file(outline: Outline, build: Build, contents: Contents) -> None:
    site = contents(build(outline))
    for name in ("index.html", "404.html"):
        assert b"stylesheet" not in site[name]
        assert b"<script src" not in site[name]


def test_languages_are_named_as_their_speakers_do() -> None:
    assert [language_name(code) for code in ("de", "en", "fr", "pt-BR")] == [
        "Deutsch",
        "English",
        "Français",
        "Português (Brasil)",
    ]
