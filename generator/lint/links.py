"""Links, pictures, places and raw HTML in what authors wrote: all must lead somewhere and all must be allowed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from generator.lint.texts import texts
from generator.problems import Place, Problem
from generator.reading.report import closest
from generator.rendering.addresses import lesson_address
from generator.rendering.places import placed_items

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from generator.lint.texts import Find
    from generator.model import Lesson
    from generator.rendering.fragment import Fragment, Link
    from generator.rendering.page import Page, Pages

_ID = re.compile(r'\bid="([^"]+)"')
_NOTABLE = re.compile(r"[<\[]|::")  # without one of these a text has neither links nor HTML nor places


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


def link_problems(pages: Pages, folder: Path, find: Find) -> Iterator[Problem]:
    """Yield what is wrong with links, pictures, places and HTML in one language; ``find`` tells where things stand."""
    read = cache(lambda path: (folder / path).read_text(encoding="utf-8"))
    by_address = {page.address: page for page in pages.pages}
    anchors = _Anchors(by_address)
    for lesson in pages.course.lessons():
        page, path = by_address[lesson_address(lesson)], f"curriculum/{lesson.source}"
        source = Source(path=path, text=read(path))
        yield from _fragment_problems(page.prose, page, source, anchors)
        yield from _place_problems(page, lesson, source)
    home, path = by_address["home"], "curriculum/course.yml"
    yield from _text_problems(home.prose, home, Source(path=path, text=read(path)), anchors)
    for text in texts(pages.course, find):
        if _NOTABLE.search(text.markdown):
            source = Source(path=text.place.path, text=read(text.place.path), first_line=text.place.line)
            yield from _text_problems(text.renderer.block(text.markdown), by_address[text.page], source, anchors)


class _Anchors:
    """The ids of every page, read when first asked for."""

    def __init__(self, pages: Mapping[str, Page]) -> None:
        self.pages = pages
        self.of = cache(lambda address: frozenset(_ID.findall(pages[address].html)))


def _fragment_problems(fragment: Fragment, page: Page, source: Source, anchors: _Anchors) -> Iterator[Problem]:
    for link in fragment.links:
        yield from _link_problems(link, page, source, anchors)
    for what in fragment.refused:
        yield Problem(
            place=source.find(what.rstrip(">")),
            code="refused-html",
            message=f"{what} is not taken over into pages",
            remedy="write it in Markdown, or leave it out; scripts and event handlers never reach a page",
        )


def _text_problems(fragment: Fragment, page: Page, source: Source, anchors: _Anchors) -> Iterator[Problem]:
    """Yield the problems of a text outside a lesson's prose, where no item can be placed."""
    yield from _fragment_problems(fragment, page, source, anchors)
    for mark in (*fragment.leftovers, *(f"::item{{#{name}}}" for name in placed_items(fragment.html))):
        yield _misplaced(mark, source, "place items in the text of their lesson, which is its Markdown file")


def _link_problems(link: Link, page: Page, source: Source, anchors: _Anchors) -> Iterator[Problem]:
    if link.address is None:
        yield _broken(link.target, source)
    elif (missing := _missing_anchor(link.address, page, anchors)) is not None:
        yield _no_anchor(link.target, missing, source)


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
    meant = closest(anchor, sorted(ids))
    return Problem(
        place=source.find(target),
        code="broken-anchor",
        message=f"the page of '{target}' has no heading '#{anchor}'",
        remedy=f"did you mean '#{meant}'?" if meant else "give the heading an id: ## Heading { #" + anchor + " }",
    )


def _place_problems(page: Page, lesson: Lesson, source: Source) -> Iterator[Problem]:
    known = [item.id for item in lesson.quiz.items]
    for name in placed_items(page.prose.html):
        if name not in known:
            meant = closest(name, known)
            yield Problem(
                place=source.find(f"{{#{name}}}"),
                code="unknown-item",
                message=f"this lesson's bank has no question '{name}'",
                remedy=f"did you mean '{meant}'?" if meant else f"add it to quizzes/{lesson.address}.yml",
            )
    for mark in page.prose.leftovers:
        yield _misplaced(mark, source, "put ::item{#id} on a line of its own with a blank line before and after")


def _misplaced(mark: str, source: Source, remedy: str) -> Problem:
    place, message = source.find(mark), f"'{mark}' places nothing here"
    return Problem(place=place, code="misplaced-item", message=message, remedy=remedy)
