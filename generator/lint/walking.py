"""The items of a course, as most rules want them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.questions import Multiple, Single

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.lint.finding import Subject
    from generator.questions import Option, Question


def items(subject: Subject) -> Iterator[tuple[str, Question]]:
    """Return every item with its language."""
    for language, course in subject.courses.items():
        for lesson in course.lessons():
            for item in lesson.quiz.items:
                yield language, item


def options(subject: Subject) -> Iterator[tuple[str, Question, tuple[Option, ...]]]:
    """Return every item to choose from, with its language and options."""
    for language, item in items(subject):
        if isinstance(item, Single | Multiple):
            yield language, item, item.options
