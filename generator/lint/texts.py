"""The Markdown texts of a course's YAML files: how each is rendered, where it is shown and where it stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from generator.problems import Place
from generator.rendering.addresses import lesson_address
from generator.rendering.pages import markdown_for, within

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from generator.model import Course, Lesson
    from generator.rendering.markdown import Markdown

Find: TypeAlias = "Callable[[tuple[str | int, ...]], Place]"
"""Returns the place of a part of the course by its path, as :class:`generator.reading.places.Places` knows it."""

_NO_MARKDOWN = {"accept", "alt", "answer", "file", "silence", "unit"}
"""Fields of items that are shown, compared or looked up as they stand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """A text, what renders it, the address of the page that shows it, and the place from which on it stands."""

    markdown: str
    renderer: Markdown
    page: str
    place: Place


def texts(course: Course, find: Find) -> Iterator[Text]:
    """Yield every Markdown text of the course that is written in a YAML file, but for its start page's ``about``."""
    general = markdown_for(course)
    yield Text(markdown=course.summary, renderer=general, page="home", place=Place(path="curriculum/course.yml"))
    for term in course.glossary:
        place = find(("term", term.id))
        yield Text(markdown=term.definition, renderer=general, page="glossary", place=place)
    for module in course.modules:
        renderer, place = within(general, course, module.id), Place(path=f"curriculum/{module.id}/module.yml")
        for text in (module.summary, *module.outcomes):
            yield Text(markdown=text, renderer=renderer, page=f"module/{module.id}", place=place)
        for lesson in module.lessons:
            yield from _lesson_texts(lesson, renderer, find)


def _lesson_texts(lesson: Lesson, renderer: Markdown, find: Find) -> Iterator[Text]:
    parts = [
        (find(("lesson", lesson.address)), [lesson.question]),
        *((find(("objective", each.id)), [each.text]) for each in lesson.objectives),
        *((find(("item", item.id)), list(_strings(item.model_dump()))) for item in lesson.quiz.items),
    ]
    for place, written in parts:
        for text in written:
            yield Text(markdown=text, renderer=renderer, page=lesson_address(lesson), place=place)


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for name, part in value.items():
            if name not in _NO_MARKDOWN:
                yield from _strings(part)
    elif isinstance(value, list | tuple):
        for part in value:
            yield from _strings(part)
