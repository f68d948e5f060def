"""The languages of an item side by side: the same is right in all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.lint.finding import Finding
from generator.questions import ChoiceGap, Cloze, Numeric, ShortText

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.lint.finding import Subject
    from generator.questions import Gap, Json, Question


def languages_disagree(subject: Subject) -> Iterator[Finding]:
    """Find items in which something else is right than in the first language that has them."""
    first: dict[str, tuple[str, Question]] = {}
    for language, course in subject.courses.items():
        for lesson in course.lessons():
            for item in lesson.quiz.items:
                other, original = first.setdefault(item.id, (language, item))
                if _common_key(item) != _common_key(original):
                    yield _finding(language, other, item)


def _finding(language: str, other: str, item: Question) -> Finding:
    return Finding(
        code="languages-disagree",
        language=language,
        about=("item", item.id),
        message=f"in '{language}' the right answer or the number of options of '{item.id}' differs from '{other}'",
    )


def _common_key(item: Question) -> Json:
    """Return what must be the same in all languages: numbers and words to type belong to each language."""
    if isinstance(item, Numeric | ShortText):
        return item.type
    if isinstance(item, Cloze):
        gaps: dict[str, Json] = {name: _common_gap(gap) for name, gap in item.gaps.items()}
        return [item.type, gaps]
    return [item.type, item.key()]


def _common_gap(gap: Gap) -> Json:
    return gap.key() if isinstance(gap, ChoiceGap) else type(gap).__name__
