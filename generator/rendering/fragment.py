"""A fragment: HTML whose addresses are still those of the course, so that every output can put its own.

Inside a fragment ``href`` and ``src`` read ``cw:lesson/<module>/<lesson>``, ``cw:module/<module>``,
``cw:glossary``, ``cw:progress``, ``cw:home`` (each may end in ``#anchor``) or ``cw:media/<name>``.
:func:`resolve` turns them into an output's own addresses.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

SCHEME = "cw:"
_ELEMENT = re.compile(r"<[^>]*>")
_ADDRESS = re.compile(r'\b(href|src)="cw:([^"#]*)(#[^"]*)?"')


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """An entry of a table of contents; ``title`` is plain text."""

    level: int
    id: str
    title: str
    children: tuple[Heading, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """An address as the author wrote it, for example ``digital-office.md#names``, and the course address it has.

    ``address`` is ``None`` if it leads nowhere.
    """

    target: str
    address: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Fragment:
    """Rendered Markdown, and what its author has to be told about it.

    ``leftovers`` are ``::item`` marks that stand where they place nothing, ``refused`` elements and attributes of
    raw HTML that no page takes.
    """

    html: str
    headings: tuple[Heading, ...] = ()
    links: tuple[Link, ...] = ()
    leftovers: tuple[str, ...] = ()
    refused: tuple[str, ...] = ()


def resolve(text: str, address: Callable[[str], str]) -> str:
    """Return ``text`` with every course address (without ``cw:`` and anchor) replaced by ``address`` of it."""

    def replace(match: re.Match[str]) -> str:
        attribute, target, anchor = match.group(1), html.unescape(match.group(2)), match.group(3) or ""
        return f'{attribute}="{html.escape(address(target))}{anchor}"'

    return _ADDRESS.sub(replace, text)


def plain_text(text: str) -> str:
    """Return what of an HTML ``text`` can be read aloud: no elements, one space for each run of white space."""
    return " ".join(html.unescape(_ELEMENT.sub("", text)).split())


def addresses(text: str) -> frozenset[str]:
    """Return the course addresses that occur in ``text``, without ``cw:`` and anchors."""
    return frozenset(html.unescape(match.group(2)) for match in _ADDRESS.finditer(text))
