"""The pages of a site that belong to no language: the one that picks, the one for addresses that lead nowhere."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit
from xml.sax.saxutils import escape

from generator.rendering.messages import translate
from generator.rendering.templates import environment
from generator.site.addresses import file_name
from generator.site.languages import language_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.rendering.page import Pages


def root_pages(editions: Sequence[Pages], *, site_url: str) -> Iterator[tuple[str, bytes]]:
    """Yield ``index.html``, ``404.html`` and, if the site's address is known, ``sitemap.xml``."""
    yield "index.html", _page("index", editions, base="")
    # Served for any missing address, however deep, so its links must start from the server's root.
    yield "404.html", _page("404", editions, base=f"{urlsplit(site_url).path.rstrip('/')}/")
    if site_url:
        yield "sitemap.xml", _sitemap(editions, site_url.rstrip("/")).encode()


def _page(name: str, editions: Sequence[Pages], *, base: str) -> bytes:
    first = editions[0].course
    template = environment(first.language).get_template(f"root/{name}.html.j2")
    languages = [_entry(edition, base) for edition in editions]
    return template.render(title=first.title, languages=languages, base=base).encode()


def _entry(edition: Pages, base: str) -> dict[str, Any]:
    course = edition.course
    return {
        "code": course.language,
        "name": language_name(course.language),
        "title": course.title,
        "home": f"{base}{course.language}/index.html",
        "missing": translate(course.language, "This page does not exist", "site"),
        "advice": translate(course.language, "It may have moved. You can reach everything from the home page.", "site"),
    }


def _sitemap(editions: Sequence[Pages], site_url: str) -> str:
    """Return the sitemap, which names each page's other languages and no dates."""
    lines = ['<?xml version="1.0" encoding="UTF-8"?>']
    lines.append(
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">'
    )
    for edition in editions:
        lines.extend(_sitemap_entry(edition, page.address, editions, site_url) for page in edition.pages)
    return "\n".join([*lines, "</urlset>", ""])


def _sitemap_entry(edition: Pages, address: str, editions: Sequence[Pages], site_url: str) -> str:
    def url(language: str) -> str:
        return escape(f"{site_url}/{language}/{file_name(address)}")

    languages = [other.course.language for other in editions]
    links = "".join(
        f'<xhtml:link rel="alternate" hreflang="{language}" href="{url(language)}"/>' for language in languages
    )
    return f"<url><loc>{url(edition.course.language)}</loc>{links}</url>"
