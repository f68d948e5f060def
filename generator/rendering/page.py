"""A page as outputs receive it, and the pages of one course in one language."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING

from generator.rendering.fragment import Fragment

if TYPE_CHECKING:
    from generator.model import Course
    from generator.rendering.fragment import Heading


class PageKind(Enum):
    """What a page is for; its value is the name of its template in ``site_templates/pages/``."""

    HOME = "home"
    MODULE = "module"
    LESSON = "lesson"
    GLOSSARY = "glossary"
    PROGRESS = "progress"


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One page.

    ``address`` is its course address without ``cw:`` (``home``, ``module/<module>``,
    ``lesson/<module>/<lesson>``, ``glossary``, ``progress``); ``html`` is everything inside the frame,
    starting with its ``h1``, with course addresses (see ``fragment``). ``prose`` is what an author wrote for it in
    Markdown, with the notes that checks look at; empty for pages made from data alone.
    """

    kind: PageKind
    address: str
    title: str
    description: str
    html: str
    headings: tuple[Heading, ...] = ()
    prose: Fragment = field(default_factory=lambda: Fragment(html=""))


@dataclass(frozen=True, slots=True, kw_only=True)
class Pages:
    """All pages of a course in reading order: home, then each module followed by its lessons, glossary, progress."""

    course: Course
    pages: tuple[Page, ...]
