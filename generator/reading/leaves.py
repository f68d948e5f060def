"""Single values: what the source text of a scalar means where the schema expects a text, a number, a date ..."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from generator.data import REFERENCE
from generator.reading.quoting import quoted
from generator.reading.references import check_references
from generator.reading.report import did_you_mean
from generator.reading.shapes import Kind, Leaf

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.reading.nodes import Scalar
    from generator.reading.scope import Scope

MOST_DIGITS = 15  # what a learner's browser computes with exactly

_WHOLE = re.compile(r"[+-]?\d+", re.ASCII)
_DECIMAL = re.compile(r"[+-]?\d+(\.\d+)?", re.ASCII)
_WITH_COMMA = re.compile(r"[+-]?\d{1,3}([. ]?\d{3})*,\d+|[+-]?\d+,\d+", re.ASCII)
_GERMAN_DATE = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})", re.ASCII)
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_FIGURES = re.compile(r"[\d.,:/+-]+", re.ASCII)
_COMMENT = re.compile(r"[ \t]+#[^\n]*")


class Unusable(Exception):  # noqa: N818 - not an error of the program: a problem was reported
    """The scalar is not what is expected here, and that has been reported."""


def read_leaf(node: Scalar, leaf: Leaf, scope: Scope) -> object:
    """Return the value of ``node`` as the leaf's kind, references filled in; raise :class:`Unusable` if it has none."""
    return _READERS[leaf.kind](node, leaf, scope)


def _filled(node: Scalar, scope: Scope) -> str:
    if scope.data is None:
        return node.text
    if not check_references(node.text, scope.source, node.start, scope.data, scope.report):
        raise Unusable
    return scope.data.fill(node.text)


def _text(node: Scalar, _leaf: Leaf, scope: Scope) -> str:
    if node.plain and not _FIGURES.fullmatch(node.text) and (comment := _COMMENT.match(scope.source.text, node.end)):
        remedy = f"put the text in quotes if the rest belongs to it: {quoted(node.text + comment.group().rstrip())}"
        place = scope.source.place(comment.end() - len(comment.group().lstrip()))
        scope.report.add("comment-after-text", place, "the text ends here; the rest of the line is a comment", remedy)
        raise Unusable
    return _filled(node, scope)


def _name(node: Scalar, _leaf: Leaf, _scope: Scope) -> str:
    return node.text


def _id(node: Scalar, _leaf: Leaf, scope: Scope) -> str:
    if node.text in scope.languages:
        scope.report.add("reserved-id", node.place, f"'{node.text}' is a language of this course")
        raise Unusable
    return node.text


def _choice(node: Scalar, leaf: Leaf, scope: Scope) -> str:
    if node.text not in leaf.choices:
        message = f"'{node.text}' is none of {', '.join(leaf.choices)}"
        scope.report.add("not-one-of", node.place, message, did_you_mean(node.text, leaf.choices))
        raise Unusable
    return node.text


def _truth(node: Scalar, _leaf: Leaf, scope: Scope) -> bool:
    if node.text not in {"true", "false"}:
        scope.report.add("bad-truth-value", node.place, f"'{_short(node.text)}' is neither true nor false")
        raise Unusable
    return node.text == "true"


def _whole(node: Scalar, leaf: Leaf, scope: Scope) -> int:
    return int(_figures(node, leaf, scope, _WHOLE))


def _number(node: Scalar, leaf: Leaf, scope: Scope) -> Decimal:
    return Decimal(_figures(node, leaf, scope, _DECIMAL))


def _figures(node: Scalar, leaf: Leaf, scope: Scope, form: re.Pattern[str]) -> str:
    text = _plain_value(node, scope)
    if _WITH_COMMA.fullmatch(text):
        point = text.replace(".", "").replace(" ", "").replace(",", ".")
        scope.report.add("comma-number", node.place, f"'{text}' has a decimal comma", f"write {point}")
        raise Unusable
    if not form.fullmatch(text):
        scope.report.add("bad-number", node.place, f"'{_short(text)}' is not {leaf.kind.value}")
        raise Unusable
    if sum(character.isdigit() for character in text) > MOST_DIGITS:
        scope.report.add("out-of-range", node.place, f"a number has at most {MOST_DIGITS} digits")
        raise Unusable
    return text


def _date(node: Scalar, _leaf: Leaf, scope: Scope) -> date:
    text = _plain_value(node, scope)
    try:
        if _DATE.fullmatch(text):
            return date.fromisoformat(text)
    except ValueError:
        pass
    scope.report.add("bad-date", node.place, f"'{_short(text)}' is not a date", _date_remedy(text))
    raise Unusable


def _date_remedy(text: str) -> str:
    if match := _GERMAN_DATE.fullmatch(text):
        day, month, year = match.groups()
        return f"write {year}-{month:0>2}-{day:0>2}"
    return ""


def _plain_value(node: Scalar, scope: Scope) -> str:
    reference = REFERENCE.fullmatch(node.text)
    if reference is None:
        return node.text
    if scope.data is None:
        raise Unusable
    _filled(node, scope)
    return scope.data.value(reference.group(1))


def _short(text: str) -> str:
    longest = 40
    line = " ".join(text.split())
    return line if len(line) <= longest else f"{line[:longest]}…"


_READERS: dict[Kind, Callable[[Scalar, Leaf, Scope], object]] = {
    Kind.TEXT: _text,
    Kind.NAME: _name,
    Kind.ID: _id,
    Kind.CHOICE: _choice,
    Kind.TRUTH: _truth,
    Kind.WHOLE: _whole,
    Kind.NUMBER: _number,
    Kind.DATE: _date,
}
