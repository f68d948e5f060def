"""From what authors write in a link to a course address, and back to the page that holds it."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import unquote

if TYPE_CHECKING:
    from generator.model import Course, Lesson

PAGES = frozenset({"home", "glossary", "progress"})
"""The pages that every course has, by the names that links give them after ``page:``."""

EXTERNAL = re.compile(r"^(https?|mailto|tel):", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Addresses:
    """The addresses that texts of one module can name."""

    lessons: frozenset[str]
    modules: frozenset[str]
    media: frozenset[str]
    terms: frozenset[str]
    folder: str

    def resolve(self, target: str) -> str | None:
        """Return the course address for a link target, the target itself if it leads outside, ``None`` if nowhere.

        ``term:voucher`` is a glossary term, ``page:progress`` one of the pages that every course has,
        ``lesson.md`` a lesson of the same module, ``../module/lesson.md`` one of another, ``../module/module.yml``
        a module, everything else a file below ``curriculum/``.
        """
        if target.startswith("#") or EXTERNAL.match(target):
            return target
        if target.startswith("term:"):
            term = target.removeprefix("term:")
            return f"cw:glossary#term-{term}" if term in self.terms else None
        if target.startswith("page:"):
            page = target.removeprefix("page:")
            return f"cw:{page}" if page in PAGES else None
        path, hash_sign, anchor = target.partition("#")
        address = self._file(posixpath.normpath(posixpath.join(self.folder, unquote(path))))
        return address and f"{address}{hash_sign}{anchor}"

    def _file(self, path: str) -> str | None:
        if path in self.media:
            return f"cw:media/{path}"
        folder, name = posixpath.split(path)
        if name == "module.yml" and folder in self.modules:
            return f"cw:module/{folder}"
        lesson = path.removesuffix(".md")
        return f"cw:lesson/{lesson}" if path.endswith(".md") and lesson in self.lessons else None


def addresses_for(course: Course, module: str) -> Addresses:
    """Return what the texts of ``module`` can link to."""
    return Addresses(
        lessons=frozenset(lesson.address for lesson in course.lessons()),
        modules=frozenset(each.id for each in course.modules),
        media=frozenset(media.name for media in course.media),
        terms=frozenset(term.id for term in course.glossary),
        folder=module,
    )


def lesson_address(lesson: Lesson) -> str:
    """Return the course address of a lesson's page."""
    return f"lesson/{lesson.address}"
