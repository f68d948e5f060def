"""A map, list or text where the schema expects another: often a text that YAML took apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.reading.nodes import Broken, Mapping, Node, Scalar, Sequence
from generator.reading.quoting import put_in_quotes
from generator.reading.shapes import Kind, Leaf, ListOf, Shape

if TYPE_CHECKING:
    from generator.problems import Place
    from generator.reading.scope import Scope


def report(node: Node, shape: Shape, scope: Scope, at: Place, *, in_list: bool) -> None:
    """Report that ``node`` is not of the kind that ``shape`` expects, unless it was reported already."""
    if isinstance(node, Broken):
        return
    if shape == Leaf(Kind.TEXT) and _was_text(node, in_list=in_list):
        _report_text(node, scope)
        return
    message = f"{_expected(shape)} is expected here, not {_found(node)}"
    scope.report.add("wrong-type", at, message, _remedy(shape))


def _was_text(node: Node, *, in_list: bool) -> bool:
    if isinstance(node, Sequence):
        return node.flow
    if isinstance(node, Mapping) and node.flow:
        return all(isinstance(entry.value, Scalar) and entry.value.is_empty for entry in node.entries)
    return in_list and isinstance(node, Mapping) and bool(node.entries)


def _report_text(node: Node, scope: Scope) -> None:
    line = scope.source.line(node.place.line)
    if isinstance(node, Mapping) and not node.flow:
        message = f"'{node.entries[0].key.text}:' is read as a key"
        remedy = put_in_quotes(line[node.place.column - 1 :].strip(), "-") if len(node.entries) == 1 else ""
        scope.report.add("colon-in-text", node.place, message, remedy)
        return
    closing = "]" if isinstance(node, Sequence) else "}"
    text, found, _ = line[node.place.column - 1 :].partition(closing)
    kind = "a list" if isinstance(node, Sequence) else "a map"
    remedy = put_in_quotes(text + found) if found else ""
    scope.report.add("braces-in-text", node.place, f"'{text}{found}' is read as {kind}", remedy)


def _expected(shape: Shape) -> str:
    match shape:
        case Leaf(kind):
            return kind.value
        case ListOf():
            return "a list"
        case _:
            return "a map ('key: value')"


def _found(node: Node) -> str:
    if isinstance(node, Scalar):
        return f"'{node.text[:40]}'"
    return "a list" if isinstance(node, Sequence) else "a map"


def _remedy(shape: Shape) -> str:
    match shape:
        case Leaf():
            return ""
        case ListOf():
            return "write each entry on a line of its own after '- ', or all in brackets: [a, b]"
        case _:
            return "write 'key: value' lines below the key, or in braces: {key: value}"
