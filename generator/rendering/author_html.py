"""What HTML may reach a page: the elements that Markdown and its extensions make, and nothing that runs.

Everything rendered passes :func:`clean`; :func:`refused` names what it would take away, so that an author is told
instead of wondering. The list is ours because the default one of nh3 removes tabs and task lists.
"""

from __future__ import annotations

from html.parser import HTMLParser

import nh3

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
    "details": {"open"},
    "ol": {"start", "type", "reversed"},
    "td": {"colspan", "rowspan", "style"},
    "th": {"colspan", "rowspan", "scope", "style"},
    "time": {"datetime"},
    "div": {"data-tabs", "data-cw-item"},
}
_SCHEMES = {"http", "https", "mailto", "tel", "cw"}


def clean(html: str) -> str:
    """Return ``html`` without anything that is not on the list."""
    return nh3.clean(
        html,
        tags=_TAGS,
        attributes=_ATTRIBUTES,
        url_schemes=_SCHEMES,
        link_rel=None,
        strip_comments=True,
        clean_content_tags={"script", "style"},
        filter_style_properties={"text-align"},
    )


class _Collector(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.refused: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in _TAGS:
            self.refused.append(f"<{tag}>")
            return
        allowed = _ATTRIBUTES["*"] | _ATTRIBUTES.get(tag, set())
        self.refused += [name for name, value in attrs if name not in allowed or _runs(value)]


def _runs(value: str | None) -> bool:
    return (value or "").strip().lower().startswith(("javascript:", "vbscript:", "data:"))


def refused(html: str) -> tuple[str, ...]:
    """Return the elements (``<script>``) and attributes (``onclick``) of author HTML that pages do not take."""
    collector = _Collector()
    collector.feed(html)
    return tuple(collector.refused)
