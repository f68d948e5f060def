"""Objectives: every graded item serves one, and every one has items enough."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from generator.lint.finding import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.lint.finding import Subject

FEWEST = 2


def missing_objectives(subject: Subject) -> Iterator[Finding]:
    """Find graded items that serve no objective."""
    for language, course in subject.courses.items():
        for lesson in course.lessons():
            for item in lesson.quiz.items:
                if item.graded and item.objective is None:
                    yield Finding(
                        code="missing-objective",
                        language=language,
                        about=("item", item.id),
                        message=f"the item '{item.id}' names no objective",
                        remedy=f"add one of {', '.join(objective.id for objective in lesson.objectives)}",
                    )


def few_items(subject: Subject) -> Iterator[Finding]:
    """Find objectives with too few graded items to judge by."""
    for language, course in subject.courses.items():
        for lesson in course.lessons():
            counts = Counter(item.objective for item in lesson.quiz.items if item.graded)
            for objective in lesson.objectives:
                if counts[objective.id] < FEWEST:
                    yield Finding(
                        code="few-items",
                        language=language,
                        about=("objective", objective.id),
                        message=f"'{objective.id}' has {counts[objective.id]} of at least {FEWEST} graded items",
                    )
