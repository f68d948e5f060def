"""Links, pictures, places and raw HTML in what authors wrote: all must lead somewhere and all must be allowed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from typing import TYPE_CHECKING

from generator.problems import Place, Problem
from generator.rendering.addresses import addresses_for
from generator.rendering.places import placed_items

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from pydantic import BaseModel

    from generator.model import Lesson
    from generator.rendering.addresses import Addresses
    from generator.rendering.page import Page, Pages

_ID = re.compile(r'\bid="([^"]+)"')
_LINK = re.compile(r"\]\(\s*<?([^)\s>]+)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A file an author wrote, to find the place of something in it."""

    path: str
    text: str
    first_line: int = 1

    def find(self, needle: str) -> Place:
        """Return where ``needle`` stands first, or the start of the searched part."""
        offset = sum(len(line) for line in self.text.splitlines(keepends=True)[: self.first_line - 1])
        at = self.text.find(needle, offset)
        if at < 0:
            return Place(path=self.path, line=self.first_line)
        before = self.text[:at]
        return Place(path=self.path, line=before.count("\n") + 1, column=at - before.rfind("\n"))


def link_problems(pages: Pages, folder: Path, items: Mapping[str, Place]) -> Iterator[Problem]:
    """Yield what is wrong with links, pictures, places and HTML in one language.

    ``items`` gives the place of each question in its bank.
    """
    read = cache(lambda path: (folder / path).read_text(encoding="utf-8"))
    by_address = {page.address: page for page in pages.pages}
    for lesson in pages.course.lessons():
        page = by_address[f"lesson/{lesson.address}"]
        path = f"curriculum/{lesson.source}"
        source = Source(path=path, text=read(path))
        anchors = _Anchors(by_address)
        yield from _prose_problems(page, source, anchors)
        yield from _place_problems(page, lesson, source)
        addresses = addresses_for(pages.course, lesson.module)
        for item in lesson.quiz.items:
            place = items[item.id]
            bank = Source(path=place.path, text=read(place.path), first_line=place.line)
            yield from _target_problems(_targets(item, addresses), page, bank, anchors)


def about_problems(pages: Pages, folder: Path) -> Iterator[Problem]:
    """Yield what is wrong with links on the course's start page."""
    by_address = {page.address: page for page in pages.pages}
    source = Source(path="curriculum/course.yml", text=(folder / "curriculum/course.yml").read_text(encoding="utf-8"))
    yield from _prose_problems(by_address["home"], source, _Anchors(by_address))


class _Anchors:
    """The ids of every page, read when first asked for."""

    def __init__(self, pages: Mapping[str, Page]) -> None:
        self.pages = pages
        self.of = cache(lambda address: frozenset(_ID.findall(pages[address].html)))


def _targets(item: BaseModel, addresses: Addresses) -> list[tuple[str, str | None]]:
    texts = _strings(item.model_dump())
    return [(target, addresses.resolve(target)) for text in texts for target in _LINK.findall(text)]


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for part in value.values():
            yield from _strings(part)
    elif isinstance(value, list | tuple):
        for part in value:
            yield from _strings(part)


def _prose_problems(page: Page, source: Source, anchors: _Anchors) -> Iterator[Problem]:
    yield from _target_problems([(link.target, link.address) for link in page.prose.links], page, source, anchors)
    for what in page.prose.refused:
        yield Problem(
            place=source.find(what.rstrip(">")),
            code="refused-html",
            message=f"{what} is not taken over into pages",
            remedy="write it in Markdown, or leave it out; scripts and event handlers never reach a page",
        )


def _target_problems(
    targets: list[tuple[str, str | None]], page: Page, source: Source, anchors: _Anchors
) -> Iterator[Problem]:
    for target, address in targets:
        if address is None:
            yield _broken(target, source)
        elif (missing := _missing_anchor(address, page, anchors)) is not None:
            yield _no_anchor(target, missing, source)


def _missing_anchor(address: str, page: Page, anchors: _Anchors) -> tuple[str, frozenset[str]] | None:
    path, _, anchor = address.partition("#")
    target = path.removeprefix("cw:") or page.address
    if not anchor or target not in anchors.pages:
        return None
    ids = anchors.of(target)
    return None if anchor in ids else (anchor, ids)


def _broken(target: str, source: Source) -> Problem:
    kind = "a term that the glossary does not have" if target.startswith("term:") else "nothing in this course"
    return Problem(
        place=source.find(target),
        code="broken-link",
        message=f"'{target}' leads to {kind}",
        remedy="name a lesson as its-file.md, a file as files/name.svg, a glossary entry as term:its-id",
    )


def _no_anchor(target: str, missing: tuple[str, frozenset[str]], source: Source) -> Problem:
    anchor, ids = missing
    close = get_close_matches(anchor, ids, n=1)
    return Problem(
        place=source.find(target),
        code="broken-anchor",
        message=f"the page of '{target}' has no heading '#{anchor}'",
        remedy=f"did you mean '#{close[0]}'?" if close else "give the heading an id: ## Heading { #" + anchor + " }",
    )


def _place_problems(page: Page, lesson: Lesson, source: Source) -> Iterator[Problem]:
    known = [item.id for item in lesson.quiz.items]
    for name in placed_items(page.prose.html):
        if name not in known:
            close = get_close_matches(name, known, n=1)
            yield Problem(
                place=source.find(f"{{#{name}}}"),
                code="unknown-item",
                message=f"this lesson's bank has no question '{name}'",
                remedy=f"did you mean '{close[0]}'?" if close else f"add it to quizzes/{lesson.address}.yml",
            )
    for mark in page.prose.leftovers:
        yield Problem(
            place=source.find(mark),
            code="misplaced-item",
            message=f"'{mark}' places nothing here",
            remedy="put ::item{#id} on a line of its own with a blank line before and after",
        )
