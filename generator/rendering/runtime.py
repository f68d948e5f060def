"""What a page tells the script in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.rendering.messages import catalogue

if TYPE_CHECKING:
    from generator.model import Course
    from generator.questions import Json


def page_config(course: Course, *, lesson: str | None, root: str) -> dict[str, Json]:
    """Return the JSON value that a frame puts into ``<script type="application/json" id="cw-page">``.

    ``lesson`` is the address of the lesson that the page shows, if any; ``root`` is the relative path to the folder
    that holds ``store.html``, without a slash at its end.
    """
    return {
        "course": course.id,
        "version": course.version,
        "language": course.language,
        "lesson": lesson,
        "root": root,
        "messages": _messages(course.language),
    }


def _messages(language: str) -> dict[str, Json]:
    found = catalogue(language, "runtime")
    return {key: value for key, value in sorted(found.items()) if isinstance(value, str)}
