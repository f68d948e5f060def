"""One question of every type, and a course around it, for tests of rendering and of the runtime."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from pydantic import TypeAdapter

from generator.data import Data
from generator.model import Course, Lesson, Module, Objective, Quiz
from generator.questions import Question
from generator.rendering.pages import markdown_for, within

if TYPE_CHECKING:
    from generator.rendering.markdown import Markdown

QUESTION: TypeAdapter[Question] = TypeAdapter(Question)

SINGLE = {
    "id": "absolute-ref",
    "type": "single",
    "objective": "refs",
    "stem": "Which notation keeps row **and** column fixed when copied?",
    "options": [
        {"text": "`$B$1`", "correct": True, "why": "Both dollar signs keep both parts."},
        {"text": "`B$1`", "why": "Only the row stays."},
        {"text": "`$B1`", "why": "Only the column stays."},
        {"text": "a name", "why": "A name works too, but it is no notation."},
    ],
    "hints": ["Look at the signs.", "A dollar sign fixes what follows it."],
    "as-of": date(2026, 1, 31),
    "source": "[Manual](https://example.org/manual)",
}
MULTIPLE = {
    "id": "mail-book",
    "type": "multiple",
    "objective": "mail",
    "points": 2,
    "stem": "Which of these belong in the mail book?\n\n| day | letters |\n|---|---|\n| Monday | 3 |\n\nSee the table.",
    "options": [
        {"text": "Registered letter", "correct": True, "why": "Its arrival must be provable."},
        {"text": "Advertising", "why": "Nobody will ask for it."},
        {"text": "Invoice", "correct": True, "why": "A term begins when it arrives."},
        {"text": "Newspaper", "why": "It is not addressed to a person."},
    ],
}
TRUE_FALSE = {
    "id": "adapts",
    "type": "true-false",
    "objective": "refs",
    "stem": "A copied formula adapts its relative references.",
    "answer": True,
    "why": "They are kept as distances.",
}
SHORT_TEXT = {
    "id": "merge",
    "type": "short-text",
    "objective": "mail",
    "stem": "What are many letters with one text called?",
    "accept": ["mail merge", "Serienbrief"],
    "typos": 1,
    "mistakes": [{"answer": "letter", "why": "A letter is only one of them."}],
    "hint": "Two words.",
    "why": "A text and a list are merged.",
}
NUMERIC = {
    "id": "gross",
    "type": "numeric",
    "objective": "refs",
    "stem": "What is 1000 plus 19 percent?",
    "answer": Decimal("1190.00"),
    "tolerance": Decimal("0.005"),
    "unit": "€",
    "mistakes": [{"answer": Decimal(190), "why": "That is the tax alone."}],
    "why": "1000 times 1.19.",
}
CLOZE = {
    "id": "sum",
    "type": "cloze",
    "objective": "refs",
    "text": "`=SUM({range})` gives {total}; the sign is a {sign}.",
    "gaps": {
        "range": {"accept": ["B2:B9"]},
        "total": {"answer": Decimal("1234.5"), "tolerance": Decimal("0.005")},
        "sign": {"options": {"dollar": "dollar sign", "hash": "hash"}, "answer": "dollar"},
    },
    "why": "The range holds all amounts.",
}
MATCHING = {
    "id": "rooms",
    "type": "matching",
    "objective": "mail",
    "stem": "Which room does what?",
    "pairs": [
        {"left": "Reception", "right": "greets visitors", "why": "It is by the door."},
        {"left": "Mail room", "right": "sorts the post"},
        {"left": "Accounts", "right": "pays the bills"},
    ],
    "distractors": ["paints the walls"],
}
ORDERING = {
    "id": "saving",
    "type": "ordering",
    "objective": "refs",
    "stem": "How do you save a new file?",
    "steps": ["Choose *Save as*", "Pick the folder", "Give it a name", "Press **Save**"],
    "why": "The name comes last, where it can be seen.",
}
INFO = {"id": "note", "type": "info", "text": "Some **information** in between."}
FLASHCARD = {"id": "voucher", "type": "flashcard", "front": "What is a voucher?", "back": "It proves a business event."}

ALL: tuple[dict[str, Any], ...] = (
    SINGLE,
    MULTIPLE,
    TRUE_FALSE,
    SHORT_TEXT,
    NUMERIC,
    CLOZE,
    MATCHING,
    ORDERING,
    INFO,
    FLASHCARD,
)

RIGHT: dict[str, Any] = {
    "single": 0,
    "multiple": [0, 2],
    "true-false": True,
    "short-text": "Mail  Mrege",
    "numeric": 1190,
    "cloze": ["b2:b9", 1234.5, "dollar"],
    "matching": [0, 1, 2],
    "ordering": [0, 1, 2, 3],
}
"""What a learner who knows answers to each graded sample, as the runtime reads it from the form."""


def question(written: dict[str, Any], **changes: object) -> Question:
    """Return a question from what an author wrote, with ``changes``."""
    return QUESTION.validate_python({**written, **{name.replace("_", "-"): value for name, value in changes.items()}})


PROSE = "Some text.\n\n## References\n\nMore.\n"


def lesson_of(*items: Question, prose: str = PROSE, draw: int | None = None, shuffle: bool = False) -> Lesson:
    return Lesson(
        id="first",
        module="office",
        title="First lesson",
        question="What comes first?",
        minutes=30,
        objectives=(Objective(id="refs", text="Read *references*"), Objective(id="mail", text="Sort mail")),
        prose=prose,
        source="office/first.en.md",
        quiz=Quiz(items=items, draw=draw, shuffle=shuffle),
    )


def course_of(*lessons: Lesson, language: str = "en") -> Course:
    items = [item.id for lesson in lessons for item in lesson.quiz.items]
    return Course(
        id="sample",
        version="1.0.0",
        date=date(2026, 1, 31),
        title="Sample course",
        summary="A course to try things on.",
        language=language,
        languages=("en", "de"),
        licence="CC0-1.0",
        authors=(),
        modules=(Module(id="office", title="Office", summary="All.", outcomes=(), lessons=lessons),),
        data=Data(language=language),
        fingerprints={name: f"hash-of-{name}" for name in items},
    )


def markdown(course: Course) -> Markdown:
    return within(markdown_for(course), course, "office")
