"""Values that are given per language: ``{de: ..., en: ...}`` gives way to the part in one language."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.reading.nodes import Broken, Entry, Mapping, Node, Scalar, Sequence
from generator.reading.quoting import quoted
from generator.reading.report import did_you_mean
from generator.reading.shapes import Leaf, ListOf, MapOf, ModelOf, OneOf, Shape, Tree, is_per_language

if TYPE_CHECKING:
    from collections.abc import Container

    from generator.problems import Place
    from generator.reading.scope import Scope

_CODE = re.compile(r"[a-z]{2}(-[A-Z][A-Za-z]+)?")


def pick(node: Node, shape: Shape, scope: Scope, required: tuple[str, ...], at: Place) -> Node:
    """Return ``node``, or its part in the scope's language if it is given per language."""
    if not isinstance(node, Mapping) or not is_per_language(shape):
        return node
    if _is_language_map(node, shape, scope):
        return _part(node, scope, required, at)
    if isinstance(shape, MapOf | Tree):
        return _without_reserved(node, scope)
    if isinstance(shape, Leaf | ListOf) and _names_other_languages(node):
        for entry in node.entries:
            report_language(entry.key, scope)
        return Broken(place=node.place)
    return node


def narrowed(node: Node, shape: Shape, scope: Scope, required: tuple[str, ...]) -> tuple[str, ...] | None:
    """Return the languages in which an entry's texts are required, ``None`` if this language does not have it.

    An entry limits its languages by ``only``.
    """
    only = node.get("only") if isinstance(node, Mapping) and _has_only(shape) else None
    if not isinstance(only, Sequence):
        return required
    names = [item for item in only.items if isinstance(item, Scalar)]
    for name in names:
        if name.text not in scope.languages:
            report_language(name, scope)
    codes = [name.text for name in names]
    if codes and scope.language not in codes:
        return None
    return tuple(code for code in required if code in codes) if codes else required


def report_language(name: Scalar, scope: Scope) -> None:
    """Report a code that is none of the course's languages."""
    message = f"'{name.text}' is not a language of this course"
    scope.report.add("unknown-language", name.place, message, did_you_mean(name.text, scope.languages))


def joined_at_commas(node: Mapping, known: Container[str], scope: Scope) -> Mapping:
    """Return ``node`` without what commas cut off texts in braces, as in ``{de: Maier, Buchhaltung}``.

    YAML reads the rest of such a text as a key without a value. Each such text is reported and becomes broken.
    """
    entries: list[Entry] = []
    end: int | None = None
    for entry in node.entries if node.flow else ():
        if entry.key.text not in known and entries and _is_rest(entry, entries[-1]):
            end = entry.key.end
            continue
        _report_comma(entries, end, scope)
        entries.append(entry)
        end = None
    _report_comma(entries, end, scope)
    return Mapping(place=node.place, entries=tuple(entries), flow=True) if node.flow else node


def _is_rest(entry: Entry, before: Entry) -> bool:
    return (
        isinstance(entry.value, Scalar)
        and entry.value.is_empty
        and isinstance(before.value, Scalar)
        and before.value.plain
        and not before.value.is_empty
    )


def _report_comma(entries: list[Entry], end: int | None, scope: Scope) -> None:
    if end is None or not isinstance(value := entries[-1].value, Scalar):
        return
    key = entries[-1].key.text
    text = " ".join(scope.source.text[value.start : end].split())
    message = f"the comma after '{value.text}' ends the text; what follows is read as a key without a value"
    scope.report.add("comma-in-braces", value.place, message, _comma_remedy(key, text))
    entries[-1] = Entry(key=entries[-1].key, value=Broken(place=value.place))


def _comma_remedy(key: str, text: str) -> str:
    if re.fullmatch(r"-?\d+, ?\d+", text):
        number = re.sub(", ?", ".", text)
        return f"write the number with a decimal point: {key}: {number}"
    return f"put the text in quotes: {key}: {quoted(text)}"


def _is_language_map(node: Mapping, shape: Shape, scope: Scope) -> bool:
    keys = [entry.key.text for entry in node.entries]
    if isinstance(shape, Leaf | ListOf):
        return any(key in scope.languages for key in keys)
    # Where names are expected as well, a map of languages has nothing but languages: no id equals one.
    return bool(keys) and all(key in scope.languages for key in keys)


def _names_other_languages(node: Mapping) -> bool:
    return bool(node.entries) and all(
        _CODE.fullmatch(entry.key.text) and not (isinstance(entry.value, Scalar) and entry.value.is_empty)
        for entry in node.entries
    )


def _part(node: Mapping, scope: Scope, required: tuple[str, ...], at: Place) -> Node:
    node = joined_at_commas(node, scope.languages, scope)
    for entry in node.entries:
        if entry.key.text not in scope.languages:
            report_language(entry.key, scope)
    present = {entry.key.text for entry in node.entries}
    for code in required:
        if code not in present:
            scope.report.add("missing-translation", at, f"'{code}' is missing here")
    return node.get(scope.language) or Broken(place=node.place)


def _without_reserved(node: Mapping, scope: Scope) -> Mapping:
    reserved = [entry.key for entry in node.entries if entry.key.text in scope.languages]
    for key in reserved:
        scope.report.add("reserved-id", key.place, f"'{key.text}' is a language of this course")
    if not reserved:
        return node
    rest = tuple(entry for entry in node.entries if entry.key not in reserved)
    return Mapping(place=node.place, entries=rest, flow=node.flow)


def _has_only(shape: Shape) -> bool:
    match shape:
        case ModelOf():
            return "only" in shape.fields
        case OneOf(models):
            return any("only" in model.fields for _, model in models)
        case _:
            return False
