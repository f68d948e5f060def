"""Questions to HTML: native forms that read well without a script and that the runtime brings to life.

Each type has its template, ``site_templates/questions/<type>.html.j2``; what it needs beyond the question itself
is prepared here, one small function per type. The markup carries the key of an answer once, encoded against the
casual glance, and each explanation once, in the solution.
"""

from __future__ import annotations

import base64
import html
import json
import re
from functools import singledispatch
from typing import TYPE_CHECKING, TypeAlias

from babel.dates import format_date
from markupsafe import Markup

from generator.locales import locale_of
from generator.questions import (
    GAP,
    ChoiceGap,
    Cloze,
    Graded,
    Item,
    Matching,
    Multiple,
    NumberGap,
    Numeric,
    Ordering,
    ShortText,
    Single,
    TextGap,
)
from generator.rendering.numbers import unit_comes_first, written
from generator.rendering.templates import environment
from generator.seeded import disordered, shuffled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.model import Course, Lesson
    from generator.questions import Gap, Json, Question
    from generator.rendering.markdown import Markdown

Values: TypeAlias = "dict[str, object]"

_FIRST_PARAGRAPH = re.compile(r"<p>(.*?)</p>\s*", re.DOTALL)
_HALF_A_LINE = 28
_NUMBER = re.compile(r"[-+−]?\W?\d[\d.,\s]*\s*(?:[%‰°€$£]|[^\W\d_]+)?")
# Private-use characters pass through Markdown and cleaning untouched, in code spans too.
_SLOT = "\ue000{}\ue001"
# A sign right after a gap must not start the next line.
_SLOTS = re.compile("\ue000(\\d+)\ue001([.,;:!?)]*)")


def question_html(question: Question, *, course: Course, lesson: Lesson, markdown: Markdown) -> str:
    """Return the HTML of one item, with course addresses."""
    template = environment(course.language).get_template(f"questions/{question.type}.html.j2")
    return template.render(
        item=question,
        uid=f"item-{question.id}",
        key=_encoded({**_mapping(question.key()), **_mistakes(question)}),
        hash=course.fingerprints.get(question.id, ""),
        module=lesson.module,
        as_of=question.as_of and format_date(question.as_of, locale=locale_of(course.language)),
        inline=lambda text: Markup(markdown.inline(text).html),
        block=lambda text: Markup(markdown.block(text).html),
        **_stem(question, markdown),
        **_values(question, markdown),
    )


def quiz_html(items: Sequence[Question], *, course: Course, lesson: Lesson, markdown: Markdown) -> str:
    """Return the HTML of a lesson's self-check: ``items`` without those kept for the final check."""
    asked = [item for item in items if not (isinstance(item, Graded) and item.pool)]
    graded = [item for item in asked if item.graded]
    named = {item.objective for item in graded}
    template = environment(course.language).get_template("questions/quiz.html.j2")
    return template.render(
        lesson=lesson,
        mastery=course.mastery,
        draw=min(lesson.quiz.draw or len(graded), len(graded)),
        objectives=[objective for objective in lesson.objectives if objective.id in named],
        inline=lambda text: Markup(markdown.inline(text).html),
        questions=[Markup(question_html(item, course=course, lesson=lesson, markdown=markdown)) for item in asked],
    )


def display_order(item: Single | Multiple | Matching | Ordering) -> tuple[int, ...]:
    """Return the indices of what is offered to choose, in the order in which a page first shows it.

    Numbers stay as written, because people look for them by size.
    """
    if isinstance(item, Ordering):
        return disordered(len(item.steps), item.id)
    texts = item.choices if isinstance(item, Matching) else [option.text for option in item.options]
    return shuffled(len(texts), item.id) if _is_shuffled(item, texts) else tuple(range(len(texts)))


def _is_shuffled(item: Graded, texts: Sequence[str]) -> bool:
    return item.shuffle and not _are_numbers(texts)


def _are_numbers(texts: Sequence[str]) -> bool:
    return all(_NUMBER.fullmatch(text.strip()) for text in texts)


def _encoded(value: Json) -> str:
    plain = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return base64.b64encode(plain.encode()).decode()


def _mapping(value: Json) -> dict[str, Json]:
    return value if isinstance(value, dict) else {}


def _mistakes(item: Item) -> dict[str, Json]:
    if isinstance(item, Numeric):
        return {"mistakes": [float(mistake.answer) for mistake in item.mistakes]}
    if isinstance(item, ShortText):
        return {"mistakes": [mistake.answer for mistake in item.mistakes]}
    return {}


def _stem(item: Item, markdown: Markdown) -> Values:
    """Split a stem: a legend holds phrases only, so its first paragraph goes there and the rest below."""
    written_stem = getattr(item, "stem", None)
    if not written_stem:
        return {"legend": None, "rest": None}
    whole = markdown.block(written_stem).html
    first = _FIRST_PARAGRAPH.match(whole)
    if not first:
        return {"legend": None, "rest": Markup(whole)}
    return {"legend": Markup(first.group(1)), "rest": Markup(whole[first.end() :])}


@singledispatch
def _values(item: Item, markdown: Markdown) -> Values:
    """Return what the template of the item's type needs beyond the item."""
    del item, markdown
    return {}


@_values.register(Single)
@_values.register(Multiple)
def _choice(item: Single | Multiple, markdown: Markdown) -> Values:
    del markdown
    return {"order": display_order(item), "shuffles": _is_shuffled(item, [option.text for option in item.options])}


@_values.register(Numeric)
def _numeric(item: Numeric, markdown: Markdown) -> Values:
    language = markdown.language
    return {
        "unit_first": bool(item.unit) and unit_comes_first(item.unit or "", language),
        "written": lambda number: written(number, language, item.unit),
    }


@_values.register(Matching)
def _matching(item: Matching, markdown: Markdown) -> Values:
    choices = [_plain(text, markdown) for text in item.choices]
    return {
        "order": display_order(item),
        "shuffles": _is_shuffled(item, item.choices),
        "choices": choices,
        "are_long": max(map(len, choices)) > _HALF_A_LINE,
    }


@_values.register(Ordering)
def _ordering(item: Ordering, markdown: Markdown) -> Values:
    return {"order": display_order(item), "plain": lambda text: _plain(text, markdown)}


@_values.register(Cloze)
def _cloze(item: Cloze, markdown: Markdown) -> Values:
    names = item.gap_order
    text = GAP.sub(lambda match: _SLOT.format(names.index(match.group(1))), item.text)
    body = markdown.block(text).html
    gaps = [item.gaps[name] for name in names]
    control = environment(markdown.language).get_template("questions/gap.html.j2")

    def shown(match: re.Match[str]) -> str:
        index = int(match.group(1))
        values = _gap(gaps[index], f"{item.id}/{index}", markdown, shuffle=item.shuffle)
        box = control.render(uid=f"item-{item.id}", index=index, count=len(gaps), **values).strip()
        return f'<span class="cw-together">{box}{match.group(2)}</span>' if match.group(2) else box

    def filled(match: re.Match[str]) -> str:
        return f"<strong>{html.escape(_gap_answer(gaps[int(match.group(1))], markdown))}</strong>{match.group(2)}"

    return {"text": Markup(_SLOTS.sub(shown, body)), "solved": Markup(_SLOTS.sub(filled, body))}


def _gap(gap: Gap, seed: str, markdown: Markdown, *, shuffle: bool) -> Values:
    if not isinstance(gap, ChoiceGap):
        return {"options": [], "width": _width(_gap_answer(gap, markdown)), "is_number": isinstance(gap, NumberGap)}
    names = list(gap.options)
    texts = [_plain(text, markdown) for text in gap.options.values()]
    order = shuffled(len(names), seed) if shuffle and not _are_numbers(texts) else range(len(names))
    return {"options": [(names[index], texts[index]) for index in order]}


def _width(answer: str) -> int:
    # Rounded up to steps of four letters, so that the room says little about the answer.
    return max(6, min(28, (len(answer) + 5) // 4 * 4))


def _gap_answer(gap: Gap, markdown: Markdown) -> str:
    match gap:
        case TextGap():
            return gap.accept[0]
        case NumberGap():
            return written(gap.answer, markdown.language)
        case ChoiceGap():
            return _plain(gap.options[gap.answer], markdown)


def _plain(text: str, markdown: Markdown) -> str:
    """Return a text without markup, for places where HTML takes none, such as an ``option``."""
    return Markup(markdown.inline(text).html).striptags()
