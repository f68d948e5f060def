"""What HTML may reach a page: the elements that Markdown and its extensions make, and nothing that runs.

Everything rendered passes :func:`clean`; :func:`look_through` names what it would take away, so that an author is
told instead of wondering, and what has to lead somewhere. The list is ours because the default one of nh3 removes tabs
and task lists.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import TYPE_CHECKING

import nh3

if TYPE_CHECKING:
    from collections.abc import Callable

_EVERYWHERE = {"class", "id", "title", "lang", "dir", "role", "aria-label", "aria-hidden", "aria-labelledby"}
# fmt: off
_TAGS = {
    "a", "abbr", "b", "blockquote", "br", "caption", "cite", "code", "col", "colgroup", "dd", "del", "details", "dfn",
    "div", "dl", "dt", "em", "figcaption", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "i", "img", "input",
    "ins", "kbd", "label", "li", "mark", "ol", "p", "picture", "pre", "q", "s", "samp", "small", "span", "strong",
    "sub", "summary", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "time", "tr", "u", "ul", "var", "wbr",
}
# fmt: on
_ATTRIBUTES: dict[str, set[str]] = {
    "*": _EVERYWHERE,
    "a": {"href", "download", "hreflang", "type"},
    "img": {"src", "alt", "width", "height", "loading"},
    "input": {"type", "name", "checked", "disabled"},
    "label": {"for"},
    "details": {"open", "data-search-exclude"},
    "ol": {"start", "type", "reversed"},
    "td": {"colspan", "rowspan", "style"},
    "th": {"colspan", "rowspan", "scope", "style"},
    "time": {"datetime"},
    "div": {"data-tabs", "data-cw-item"},
}
_SCHEMES = {"http", "https", "mailto", "tel", "cw"}
_ADDRESSES = {("a", "href"), ("img", "src")}


def clean(html: str, address: Callable[[str], str]) -> str:
    """Return ``html`` without anything that is not on the list, and what it leads to replaced by ``address`` of it."""

    def rewritten(tag: str, attribute: str, value: str) -> str:
        return address(value) if (tag, attribute) in _ADDRESSES else value

    return nh3.clean(
        html,
        tags=_TAGS,
        attributes=_ATTRIBUTES,
        url_schemes=_SCHEMES,
        link_rel=None,
        strip_comments=True,
        clean_content_tags={"script", "style"},
        filter_style_properties={"text-align"},
        attribute_filter=rewritten,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class AuthorHtml:
    """What an author has to be told about HTML of theirs.

    ``refused`` are the elements (``<script>``) and attributes (``onclick``) that pages do not take, ``targets`` what
    its links and pictures lead to.
    """

    refused: list[str] = field(default_factory=list)
    targets: list[str] = field(default_factory=list)


def look_through(html: str) -> AuthorHtml:
    """Return what is to be said about author HTML."""
    collector = _Collector()
    collector.feed(html)
    return collector.found


class _Collector(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found = AuthorHtml()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in _TAGS:
            self.found.refused.append(f"<{tag}>")
            return
        allowed = _ATTRIBUTES["*"] | _ATTRIBUTES.get(tag, set())
        self.found.refused.extend(name for name, value in attrs if name not in allowed or _runs(value))
        self.found.targets.extend(
            value for name, value in attrs if value and (tag, name) in _ADDRESSES and not _runs(value)
        )


def _runs(value: str | None) -> bool:
    return (value or "").strip().lower().startswith(("javascript:", "vbscript:", "data:"))
