"""The question types: one frozen class each, and the union :data:`Question`.

The classes are at once the schema of a question in YAML and the model that outputs read. By the time they see
a value it is in one language (``generator.reading`` resolves language maps before validation). ``key()``
describes what is right in plain JSON values; grading itself happens in ``browser/src/questions/`` only.
"""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from typing import Annotated, Any, ClassVar, Literal, Self, TypeAlias

from pydantic import BaseModel, ConfigDict, Discriminator, Field, Tag, model_validator
from pydantic_core import PydanticCustomError

Json: TypeAlias = "bool | int | float | str | list[Json] | dict[str, Json] | None"

Id = Annotated[str, Field(pattern=r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$", max_length=60)]
Text = Annotated[str, Field(min_length=1)]
Points = Annotated[int, Field(ge=1, le=100)]

GAP = re.compile(r"\{([a-z][a-z0-9]*(?:-[a-z0-9]+)*)\}")
"""A gap in the text of a cloze item: ``{name}``. References to course data have a dot and are resolved before."""


def fault(code: str, message: str, *at: str | int, **values: str | int) -> PydanticCustomError:
    """Return the error for a question that contradicts itself.

    ``code`` is a code of ``generator.problems``; ``at`` leads from the question to the offending value.
    """
    return PydanticCustomError(code, message, {"at": at, **values})


class Strict(BaseModel):
    """What authors write: kebab-case keys, nothing unknown, nothing guessed, nothing changed afterwards."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        strict=True,
        alias_generator=lambda name: name.replace("_", "-"),
        populate_by_name=True,
    )


class MediaUse(Strict):
    """A picture beside a question: ``file`` is relative to the lesson's module, ``alt`` says what it shows."""

    file: Text
    alt: Text


class Option(Strict):
    """An answer to choose; ``why`` explains why it is right or wrong."""

    text: Text
    correct: bool = False
    why: Text


class Mistake(Strict):
    """A wrong number that many arrive at, and where it comes from."""

    answer: Decimal
    why: Text


class WrongText(Strict):
    """A wrong short text that deserves its own explanation."""

    answer: Text
    why: Text


class Pair(Strict):
    """Two things that belong together."""

    left: Text
    right: Text
    why: Text | None = None


class TextGap(Strict):
    """A gap to fill with words."""

    accept: tuple[Text, ...] = Field(min_length=1, strict=False)
    ignore_case: bool = True
    typos: int = Field(default=0, ge=0, le=2)

    def key(self) -> Json:
        """Return what decides the gap."""
        return {"accept": list(self.accept), "ignoreCase": self.ignore_case, "typos": self.typos}


class NumberGap(Strict):
    """A gap to fill with a number."""

    answer: Decimal
    tolerance: Decimal = Field(default=Decimal(0), ge=0)

    def key(self) -> Json:
        """Return what decides the gap."""
        return {"answer": float(self.answer), "tolerance": float(self.tolerance)}


class ChoiceGap(Strict):
    """A gap to fill from a list; ``answer`` is the id of the right option."""

    options: dict[Id, Text] = Field(min_length=2)
    answer: Id

    @model_validator(mode="after")
    def _answer_is_an_option(self) -> Self:
        if self.answer not in self.options:
            raise fault("unknown-option", "'{name}' is not one of the options", "answer", name=self.answer)
        return self

    def key(self) -> Json:
        """Return what decides the gap."""
        return {"choice": self.answer, "options": list(self.options)}


def _gap_kind(value: object) -> str:
    written = value if isinstance(value, dict) else vars(value)
    return "choice" if "options" in written else "text" if "accept" in written else "number"


Gap: TypeAlias = Annotated[
    Annotated[TextGap, Tag("text")] | Annotated[NumberGap, Tag("number")] | Annotated[ChoiceGap, Tag("choice")],
    Discriminator(_gap_kind),
]


class Item(Strict):
    """What all entries of a bank share.

    ``as_of``, ``valid_until`` and ``source`` date the facts of law, tax and price items; ``only`` names the
    languages that have the item (all if empty); ``silence`` maps a code of ``generator.problems`` to the reason
    for not reporting it here.
    """

    graded: ClassVar[bool] = False

    id: Id
    objective: Id | None = None
    tags: tuple[Id, ...] = Field(default=(), strict=False)
    media: MediaUse | None = None
    as_of: date | None = None
    valid_until: date | None = None
    source: Text | None = None
    only: tuple[str, ...] = Field(default=(), strict=False)
    silence: dict[str, Text] = Field(default_factory=dict)

    def key(self) -> Json:
        """Return what decides the answer; ``None`` for items without one."""
        return None


class Graded(Item):
    """An item with a right answer. ``pool: final`` keeps it for the module's final check."""

    graded: ClassVar[bool] = True

    points: Points = 1
    difficulty: int | None = Field(default=None, ge=1, le=3)
    why: Text | None = None
    hint: Text | None = None
    hints: tuple[Text, ...] = Field(default=(), strict=False)
    shuffle: bool = True
    pool: Literal["final"] | None = None

    @model_validator(mode="after")
    def _one_way_to_hint(self) -> Self:
        if self.hint is not None and self.hints:
            raise fault("two-hints", "has both 'hint' and 'hints'", "hints")
        return self

    @property
    def all_hints(self) -> tuple[str, ...]:
        """The hints in the order in which they are given, however the author wrote them."""
        return self.hints or ((self.hint,) if self.hint else ())


class Asked(Graded):
    """An item that asks: ``stem`` is Markdown in blocks."""

    stem: Text


class _Choice(Asked):
    options: tuple[Option, ...] = Field(min_length=2, strict=False)

    @model_validator(mode="after")
    def _has_a_key(self) -> Self:
        if not any(option.correct for option in self.options):
            raise fault("no-right-answer", "no option is marked 'correct: true'", "options")
        return self

    @property
    def correct(self) -> tuple[int, ...]:
        """Indices of the right options, as written."""
        return tuple(index for index, option in enumerate(self.options) if option.correct)


class Single(_Choice):
    """One of several options is right."""

    type: Literal["single"]

    @model_validator(mode="after")
    def _has_one_key(self) -> Self:
        if len(self.correct) > 1:
            second = self.correct[1]
            raise fault("several-right-answers", "a second option is correct", "options", second, "correct")
        return self

    def key(self) -> Json:
        """Return the index of the right option and how many there are."""
        return {"correct": self.correct[0], "options": len(self.options)}


class Multiple(_Choice):
    """Any number of options is right; with ``partial``, each rightly judged option earns its share."""

    type: Literal["multiple"]
    partial: bool = True

    def key(self) -> Json:
        """Return the indices of the right options, how many options there are, and the credit rule."""
        return {"correct": list(self.correct), "options": len(self.options), "partial": self.partial}


class TrueFalse(Asked):
    """A statement to be judged."""

    type: Literal["true-false"]
    answer: bool
    why: Text

    def key(self) -> Json:
        """Return whether the statement holds."""
        return {"answer": self.answer}


class ShortText(Asked):
    """A word or phrase to be typed.

    Compared after NFKC and trimming; ``typos`` is the number of wrong, missing, extra or swapped letters that
    is forgiven.
    """

    type: Literal["short-text"]
    accept: tuple[Text, ...] = Field(min_length=1, strict=False)
    ignore_case: bool = True
    typos: int = Field(default=0, ge=0, le=2)
    mistakes: tuple[WrongText, ...] = Field(default=(), strict=False)
    why: Text

    def key(self) -> Json:
        """Return the accepted answers and how strictly they are compared."""
        return {"accept": list(self.accept), "ignoreCase": self.ignore_case, "typos": self.typos}


class Numeric(Asked):
    """A number to be typed, right within ``tolerance`` (same unit as the answer, inclusive)."""

    type: Literal["numeric"]
    answer: Decimal
    tolerance: Decimal = Field(default=Decimal(0), ge=0)
    unit: Text | None = None
    mistakes: tuple[Mistake, ...] = Field(default=(), strict=False)
    why: Text

    @model_validator(mode="after")
    def _mistakes_are_wrong(self) -> Self:
        for index, mistake in enumerate(self.mistakes):
            if abs(mistake.answer - self.answer) <= self.tolerance:
                raise fault("mistake-is-right", "this mistake lies within the tolerance", "mistakes", index, "answer")
        return self

    def key(self) -> Json:
        """Return the number and its tolerance."""
        return {"answer": float(self.answer), "tolerance": float(self.tolerance)}


class Cloze(Graded):
    """A text with gaps: ``{name}`` in ``text``, each defined in ``gaps``."""

    type: Literal["cloze"]
    stem: Text | None = None
    text: Text
    gaps: dict[Id, Gap] = Field(min_length=1)
    why: Text

    @model_validator(mode="after")
    def _gaps_match_the_text(self) -> Self:
        for name in self.gap_order:
            if name not in self.gaps:
                message = "the text has a gap '{{name}}' that 'gaps' does not define"
                raise fault("undefined-gap", message, "text", name=name)
            if self.gap_order.count(name) > 1:
                raise fault("repeated-gap", "the gap '{{name}}' is in the text more than once", "text", name=name)
        for name in self.gaps:
            if name not in self.gap_order:
                raise fault("unused-gap", "the gap '{name}' does not occur in the text", "gaps", name, name=name)
        return self

    @property
    def gap_order(self) -> list[str]:
        """Names of the gaps in reading order."""
        return GAP.findall(self.text)

    def key(self) -> Json:
        """Return what decides each gap, in reading order."""
        return {"gaps": [{"id": name, **_mapping(self.gaps[name].key())} for name in self.gap_order]}


class Matching(Asked):
    """Pairs to be found; ``distractors`` are right-hand sides that belong nowhere."""

    type: Literal["matching"]
    pairs: tuple[Pair, ...] = Field(min_length=2, strict=False)
    distractors: tuple[Text, ...] = Field(default=(), strict=False)

    @model_validator(mode="after")
    def _right_sides_differ(self) -> Self:
        seen: set[str] = set()
        for index, text in enumerate(self.choices):
            if text in seen:
                at = ("pairs", index, "right") if index < len(self.pairs) else ("distractors", index - len(self.pairs))
                raise fault("duplicate-option", "'{text}' is here twice", *at, text=text)
            seen.add(text)
        return self

    @property
    def choices(self) -> tuple[str, ...]:
        """Everything a learner may choose: the right-hand sides in order of the pairs, then the distractors."""
        return (*(pair.right for pair in self.pairs), *self.distractors)

    def key(self) -> Json:
        """Return how many pairs and choices there are; choice ``n`` belongs to pair ``n``."""
        return {"pairs": len(self.pairs), "choices": len(self.choices)}


class Ordering(Asked):
    """Steps to be put into the order in which they are written."""

    type: Literal["ordering"]
    steps: tuple[Text, ...] = Field(min_length=3, strict=False)
    why: Text

    def key(self) -> Json:
        """Return how many steps there are; their right order is 0, 1, 2 ..."""
        return {"steps": len(self.steps)}


class Info(Item):
    """A text between questions; nothing to answer."""

    type: Literal["info"]
    text: Text


class Flashcard(Item):
    """A card with a front and a back, judged by the learner."""

    type: Literal["flashcard"]
    front: Text
    back: Text


def _mapping(value: Json) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


Question: TypeAlias = Annotated[
    Single | Multiple | TrueFalse | ShortText | Numeric | Cloze | Matching | Ordering | Info | Flashcard,
    Field(discriminator="type"),
]
