"""Markdown to fragments: one renderer per language and module.

Links are rewritten to course addresses, pictures with a title become figures, the HTML is cleaned, and what an
author has to be told (a link to nowhere, a refused element, a place that is none) is noted in the fragment.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

import markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import HTML_RE, HtmlInlineProcessor
from markdown.preprocessors import HtmlBlockPreprocessor
from markdown.treeprocessors import Treeprocessor
from pymdownx.keymap_db import keymap

from generator.rendering import extensions
from generator.rendering.author_html import clean, look_through
from generator.rendering.fragment import SCHEME, Fragment, Heading, Link
from generator.rendering.messages import translate
from generator.rendering.places import LEFTOVER, PlaceProcessor

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from generator.rendering.addresses import Addresses

_CODE = {"code", "pre"}
_MOST_OPEN = 100  # brackets: each is followed to the end of its paragraph, so time grows with the square
_BRACKETS = re.compile(r"[\[(]|[\])]|\n[ \t]*\n")
_ONE_PARAGRAPH = re.compile(r"<p>((?:(?!</?p>).)*)</p>", re.DOTALL)


class TooDeepError(Exception):
    """A text nests lists, quotes, brackets or emphasis deeper than Markdown can follow; ``text`` is all of it."""

    def __init__(self, text: str) -> None:
        super().__init__("Markdown is nested too deeply")
        self.text = text


@dataclass(frozen=True, slots=True, kw_only=True)
class Markdown:
    """Renders the texts of one module in one language. ``definitions`` maps a term's id to its plain definition."""

    language: str
    addresses: Addresses
    definitions: Mapping[str, str]

    def prose(self, text: str) -> Fragment:
        """Render a lesson: every extension, headings with ids, places for questions.

        Like the other two, raises :class:`TooDeepError`.
        """
        return self._render(text, extensions.PROSE)

    def block(self, text: str) -> Fragment:
        """Render a text of one or more paragraphs: a stem, an explanation."""
        return self._render(text, extensions.BLOCK)

    def inline(self, text: str) -> Fragment:
        """Render a text that stands within a line: an option, a title. One paragraph loses its ``<p>``."""
        fragment = self._render(text, extensions.BLOCK)
        alone = _ONE_PARAGRAPH.fullmatch(fragment.html)
        return Fragment(html=alone.group(1), links=fragment.links, refused=fragment.refused) if alone else fragment

    def _render(self, text: str, names: Sequence[str]) -> Fragment:
        if _opens_too_much(text):
            raise TooDeepError(text)
        notes = _Notes(self)
        renderer = markdown.Markdown(
            extensions=[*names, notes],
            extension_configs={name: self._options(name) for name in names},
            tab_length=4,
        )
        try:
            output = clean(renderer.convert(text), self._address)
        except RecursionError as error:
            raise TooDeepError(text) from error
        return Fragment(
            html=output,
            headings=tuple(_headings(getattr(renderer, "toc_tokens", []))),
            links=tuple(notes.links),
            leftovers=tuple(notes.leftovers),
            refused=tuple(notes.refused),
        )

    def _address(self, target: str) -> str:
        """Return where a target leads, or the target if that is nowhere; what has been rewritten stays."""
        return target if target.startswith(SCHEME) else self.addresses.resolve(target) or target

    def _options(self, name: str) -> dict[str, Any]:
        options = dict(extensions.OPTIONS.get(name, {}))
        if name == "pymdownx.keys":
            options["key_map"] = {key: translate(self.language, label, "keys") for key, label in keymap.items()}
        if name == "footnotes":
            options["BACKLINK_TITLE"] = translate(self.language, "Jump back to footnote {} in the text")
        if name == "toc":
            options["permalink_title"] = translate(self.language, "Link to this section")
        return options


def _opens_too_much(text: str) -> bool:
    depth = 0
    for match in _BRACKETS.finditer(text):
        sign = match.group()
        depth = depth + 1 if sign in "[(" else max(0, depth - 1) if sign in "])" else 0
        if depth > _MOST_OPEN:
            return True
    return False


class _Notes(Extension):
    """Hooks our processors into one conversion and collects what they find."""

    def __init__(self, owner: Markdown) -> None:
        super().__init__()
        self.owner = owner
        self.links: list[Link] = []
        self.leftovers: list[str] = []
        self.refused: list[str] = []

    def extendMarkdown(self, md: markdown.Markdown) -> None:  # noqa: N802 # the name is Python-Markdown's
        """Register the processors; the priorities are those of the built-in ones they follow."""
        md.parser.blockprocessors.register(PlaceProcessor(md.parser), "cw-place", 95)
        md.preprocessors.register(_AuthorBlocks(md, self), "html_block", 20)
        md.inlinePatterns.register(_AuthorInline(HTML_RE, md, self), "html", 90)
        md.treeprocessors.register(_Leftovers(md, self), "cw-leftovers", 15)
        md.treeprocessors.register(_Links(md, self), "cw-links", 14)
        md.treeprocessors.register(_Figures(md), "cw-figures", 1)
        md.treeprocessors.register(_Tables(md), "cw-tables", 0)
        md.treeprocessors.register(_Solutions(md), "cw-solutions", 0)


class _AuthorBlocks(HtmlBlockPreprocessor):
    def __init__(self, md: markdown.Markdown, notes: _Notes) -> None:
        super().__init__(md)
        self.notes = notes

    def run(self, lines: list[str]) -> list[str]:
        before = len(self.md.htmlStash.rawHtmlBlocks)
        result: list[str] = super().run(lines)
        for raw in self.md.htmlStash.rawHtmlBlocks[before:]:
            _note_raw(raw if isinstance(raw, str) else ET.tostring(raw, encoding="unicode"), self.notes)
        return result


class _AuthorInline(HtmlInlineProcessor):
    def __init__(self, pattern: str, md: markdown.Markdown, notes: _Notes) -> None:
        super().__init__(pattern, md)
        self.notes = notes

    def handleMatch(  # type: ignore[override] # noqa: N802 # the name and the types are Python-Markdown's
        self, m: re.Match[str], data: str
    ) -> tuple[ET.Element | str | None, int | None, int | None]:
        _note_raw(m.group(1), self.notes)
        return super().handleMatch(m, data)


def _note_raw(raw: str, notes: _Notes) -> None:
    found = look_through(raw)
    notes.refused.extend(found.refused)
    notes.links.extend(Link(target=target, address=notes.owner.addresses.resolve(target)) for target in found.targets)
    notes.leftovers.extend(LEFTOVER.findall(raw))


class _Leftovers(Treeprocessor):
    def __init__(self, md: markdown.Markdown, notes: _Notes) -> None:
        super().__init__(md)
        self.notes = notes

    def run(self, root: ET.Element) -> None:
        for text in _texts(root):
            self.notes.leftovers.extend(LEFTOVER.findall(text))


def _texts(element: ET.Element) -> Iterator[str]:
    if element.tag not in _CODE:
        yield element.text or ""
        for child in element:
            yield from _texts(child)
    yield element.tail or ""


class _Links(Treeprocessor):
    def __init__(self, md: markdown.Markdown, notes: _Notes) -> None:
        super().__init__(md)
        self.notes = notes

    def run(self, root: ET.Element) -> None:
        for link in root.iter("a"):
            self._rewrite(link, "href")
        for image in root.iter("img"):
            self._rewrite(image, "src")
            image.set("loading", "lazy")

    def _rewrite(self, element: ET.Element, attribute: str) -> None:
        target = element.get(attribute)
        # Footnotes and table-of-contents links are made by extensions, not written by authors.
        if not target or element.get("class", "").startswith(("footnote", "headerlink")):
            return
        address = self.notes.owner.addresses.resolve(target)
        self.notes.links.append(Link(target=target, address=address))
        element.set(attribute, address or target)
        if target.startswith("term:") and address:
            element.set("class", "cw-term")
            element.set("title", self.notes.owner.definitions.get(target.removeprefix("term:"), ""))


class _Figures(Treeprocessor):
    """A picture alone in its paragraph becomes a figure; its title becomes the caption."""

    def run(self, root: ET.Element) -> None:
        for paragraph in root.iter("p"):
            image = paragraph[0] if len(paragraph) == 1 else None
            if image is not None and image.tag == "img" and not (paragraph.text or image.tail or "").strip():
                _make_figure(paragraph, image)


class _Tables(Treeprocessor):
    """The empty corner of a table heads nothing: as a plain cell it is not announced as a header without a name."""

    def run(self, root: ET.Element) -> None:
        for header in root.iter("th"):
            if len(header) == 0 and not (header.text or "").strip():
                header.tag = "td"


class _Solutions(Treeprocessor):
    """The solution of a task is for those who open it: the search must not show it."""

    def run(self, root: ET.Element) -> None:
        for box in root.iter("details"):
            if "success" in box.get("class", "").split():
                box.set("data-search-exclude", "")


def _make_figure(paragraph: ET.Element, image: ET.Element) -> None:
    paragraph.tag = "figure"
    paragraph.set("class", "cw-figure")
    if caption := image.attrib.pop("title", None):
        ET.SubElement(paragraph, "figcaption").text = caption


def _headings(tokens: Sequence[Mapping[str, Any]]) -> Iterator[Heading]:
    for token in tokens:
        yield Heading(
            level=token["level"],
            id=token["id"],
            title=html.unescape(token["name"]),
            children=tuple(_headings(token["children"])),
        )
