"""The Markdown syntax ``::item{#id}``: on a line of its own, it places a question into the text.

A block processor, so that it works inside admonitions, tabs, lists and quotes and is left alone in code.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from markdown.blockprocessors import BlockProcessor

if TYPE_CHECKING:
    from collections.abc import Callable

# Four blanks before it would make it code.
PLACE = re.compile(r" {0,3}::item\{#([a-z0-9-]+)\}\s*")
LEFTOVER = re.compile(r"::(?:item|task)\b(?:\{[^}\s]*\})?")


class PlaceProcessor(BlockProcessor):
    """Turns the line into an empty ``div`` that carries the item's id until :func:`fill_places`."""

    def test(self, parent: ET.Element, block: str) -> bool:  # noqa: ARG002 # Python-Markdown's signature
        """Return whether the block is nothing but a place."""
        return PLACE.fullmatch(block) is not None

    def run(self, parent: ET.Element, blocks: list[str]) -> None:
        """Put the marker where the line stood."""
        match = PLACE.fullmatch(blocks.pop(0))
        if match:
            ET.SubElement(parent, "div", {"data-cw-item": match.group(1)})


_MARKER = re.compile(r'<div data-cw-item="([a-z0-9-]+)"></div>')


def placed_items(html: str) -> tuple[str, ...]:
    """Return the ids of the items placed in rendered prose, in reading order."""
    return tuple(_MARKER.findall(html))


def fill_places(html: str, item_html: Callable[[str], str]) -> str:
    """Return rendered prose with each marker replaced by what ``item_html`` gives for its id."""
    return _MARKER.sub(lambda match: item_html(match.group(1)), html)
