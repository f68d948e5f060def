"""A small course in two languages, made by hand, and ways to build and compare sites."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING, Protocol

import pytest

from generator import site
from generator.data import Data
from generator.model import Course, Lesson, Media, Module
from generator.rendering.fragment import Heading
from generator.rendering.page import Page, PageKind, Pages

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, kw_only=True)
class Outline:
    """What the hand-made course says: module -> lesson -> text, and titles other than the id, in every language."""

    title: str = "Tea"
    languages: tuple[str, ...] = ("de", "en")
    modules: dict[str, dict[str, str]] = field(
        default_factory=lambda: {"leaves": {"green": "Green tea", "black": "Black tea"}, "water": {"heat": "Hot"}}
    )
    titles: dict[str, str] = field(default_factory=dict)
    media: tuple[Media, ...] = ()

    def with_text(self, module: str, lesson: str, text: str) -> Outline:
        """Return the outline with another text, or a further lesson."""
        return replace(self, modules={**self.modules, module: {**self.modules[module], lesson: text}})

    def with_title(self, lesson: str, title: str) -> Outline:
        """Return the outline with another title."""
        return replace(self, titles={**self.titles, lesson: title})

    def without(self, module: str, lesson: str) -> Outline:
        """Return the outline without a lesson."""
        rest = {name: text for name, text in self.modules[module].items() if name != lesson}
        return replace(self, modules={**self.modules, module: rest})

    def editions(self) -> tuple[Pages, ...]:
        """Return the course's pages, one set a language."""
        return tuple(self._edition(language) for language in self.languages)

    def _edition(self, language: str) -> Pages:
        modules = tuple(self._module(name, language) for name in self.modules)
        course = Course(
            id="tea",
            version="1.0",
            date=date(2026, 11, 24),
            title=f"{self.title} ({language})",
            summary=f"All about {self.title}",
            about="",
            language=language,
            languages=self.languages,
            licence="CC-BY-SA-4.0",
            authors=("A. N. Author",),
            modules=modules,
            data=Data(language=language),
            media=self.media,
        )
        return Pages(course=course, pages=tuple(self._pages(course)))

    def _module(self, name: str, language: str) -> Module:
        lessons = tuple(
            Lesson(
                id=lesson,
                module=name,
                title=f"{self.titles.get(lesson, lesson.title())} ({language})",
                question="?",
                minutes=10,
                objectives=(),
                prose=text,
                source="",
            )
            for lesson, text in self.modules[name].items()
        )
        return Module(id=name, title=name.title(), summary="", outcomes=(), lessons=lessons)

    def _pages(self, course: Course) -> list[Page]:
        pages = [_page(PageKind.HOME, "home", course.title, '<p><a href="cw:lesson/leaves/green">Begin</a></p>')]
        for module in course.modules:
            pages.append(_page(PageKind.MODULE, f"module/{module.id}", module.title, "<p>A module.</p>"))
            pages.extend(_lesson(lesson) for lesson in module.lessons)
        pages.append(_page(PageKind.PROGRESS, "progress", "Progress", "<p>None yet.</p>"))
        return pages


def _page(kind: PageKind, address: str, title: str, body: str, headings: tuple[Heading, ...] = ()) -> Page:
    html = f"<h1>{title}</h1>\n{body}"
    return Page(kind=kind, address=address, title=title, description=title, html=html, headings=headings)


def _lesson(lesson: Lesson) -> Page:
    picture = '<p><img src="cw:media/leaves/files/leaf.svg" alt="A leaf"></p>'
    question = '<div data-search-exclude="1"><p>The solution is oolong.</p></div>'
    body = f'<h2 id="how">How to</h2>\n<p>{lesson.prose}</p>\n{picture}\n{question}'
    headings = (Heading(level=2, id="how", title="How & to"),)
    return _page(PageKind.LESSON, f"lesson/{lesson.address}", lesson.title, body, headings)


class Build(Protocol):
    """Builds a course's site."""

    def __call__(self, outline: Outline, *, cache: str = "cache") -> Path:
        """Return the folder of the finished site; ``cache`` names the cache to use."""


@pytest.fixture
def outline(tmp_path: Path) -> Outline:
    """The course to begin with."""
    leaf = tmp_path / "leaf.svg"
    leaf.write_text('<svg xmlns="http://www.w3.org/2000/svg"/>', encoding="utf-8")
    return Outline(media=(Media(name="leaves/files/leaf.svg", source=leaf),))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The course's folder, without an ``mkdocs.yml``."""
    course = tmp_path / "course"
    (course / "curriculum").mkdir(parents=True)
    return course


@pytest.fixture
def build(tmp_path: Path, folder: Path) -> Build:
    """Builds a course, each time into a new folder."""

    def make(outline: Outline, *, cache: str = "cache") -> Path:
        number = len(list(tmp_path.glob("site-*")))
        target = tmp_path / f"site-{number}"
        site.build(outline.editions(), folder=folder, cache=tmp_path / cache, target=target)
        return target

    return make


def _contents(root: Path) -> dict[str, bytes]:
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()}


class Contents(Protocol):
    """Reads a folder."""

    def __call__(self, root: Path) -> dict[str, bytes]:
        """Return every file below ``root`` by its name."""


@pytest.fixture
def contents() -> Contents:
    """Reads a folder whole."""
    return _contents
