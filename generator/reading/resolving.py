"""From nodes to the plain values of one language, guided by the shapes of the schema.

What does not fit is reported here, with its place, and becomes :data:`INVALID`; validation then skips it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.reading import misfits
from generator.reading.language_maps import joined_at_commas, narrowed, pick
from generator.reading.leaves import Unusable, read_leaf
from generator.reading.nodes import Entry, Mapping, Node, Scalar, Sequence
from generator.reading.quoting import put_in_quotes
from generator.reading.report import closest, did_you_mean
from generator.reading.shapes import Kind, Leaf, ListOf, MapOf, ModelOf, OneOf, Shape, Tree

if TYPE_CHECKING:
    from generator.problems import Place
    from generator.reading.scope import KeyPath, Scope

_TEXT = Leaf(Kind.TEXT)


class Invalid:
    """Stands for a value that a problem was reported for."""


INVALID = Invalid()


class Resolver:
    """Resolves one file in one language and remembers where everything stood."""

    def __init__(self, scope: Scope) -> None:
        self.scope = scope
        self.places: dict[KeyPath, Place] = {}
        self.failed: set[KeyPath] = set()

    def resolve(self, node: Node, shape: Shape, path: KeyPath = (), at: Place | None = None) -> object:
        """Return the plain value of ``node``; ``at`` is the place to name if the whole of it is wrong."""
        return self._resolve(node, shape, path, self.scope.required, at or node.place)

    def _resolve(self, node: Node, shape: Shape, path: KeyPath, required: tuple[str, ...], at: Place) -> object:
        self.places[path] = at
        node = pick(node, shape, self.scope, required, at)
        if isinstance(node, Scalar):
            self.places[path] = at = node.place
            if node.is_empty:
                message = f"'{node.text}' has no meaning here" if node.text else "the value is missing"
                self.scope.report.add("empty-value", at, message, put_in_quotes(node.text) if node.text else "")
                return self._fail(path)
        value = self._by_shape(node, shape, path, required)
        if value is INVALID and path not in self.failed:
            misfits.report(node, shape, self.scope, at, in_list=bool(path) and isinstance(path[-1], int))
            return self._fail(path)
        return value

    def _by_shape(self, node: Node, shape: Shape, path: KeyPath, required: tuple[str, ...]) -> object:
        """Return the value if the node is of the kind that the shape expects."""
        match node, shape:
            case Scalar(), Leaf() | Tree():
                return self._leaf(node, shape, path)
            case Sequence(), ListOf():
                return self._list(node, shape, path, required)
            case Mapping(), MapOf() | Tree():
                return self._map(node, shape, path, required)
            case Mapping(), ModelOf():
                return self._model(node, shape, path, required)
            case Mapping(), OneOf():
                return self._one_of(node, shape, path, required)
        return INVALID

    def _leaf(self, node: Scalar, shape: Leaf | Tree, path: KeyPath) -> object:
        try:
            return read_leaf(node, shape if isinstance(shape, Leaf) else _TEXT, self.scope)
        except Unusable:
            return self._fail(path)

    def _list(self, node: Sequence, shape: ListOf, path: KeyPath, required: tuple[str, ...]) -> object:
        values: list[object] = []
        for item in node.items:
            languages = narrowed(item, shape.item, self.scope, required)
            if languages is not None:
                values.append(self._resolve(item, shape.item, (*path, len(values)), languages, item.place))
        return values

    def _map(self, node: Mapping, shape: MapOf | Tree, path: KeyPath, required: tuple[str, ...]) -> object:
        inner = shape.value if isinstance(shape, MapOf) else shape
        values: dict[str, object] = {}
        for entry in node.entries:
            languages = narrowed(entry.value, inner, self.scope, required)
            if languages is not None:
                values[entry.key.text] = self._entry(entry, inner, path, languages)
        return values

    def _model(self, node: Mapping, shape: ModelOf, path: KeyPath, required: tuple[str, ...]) -> object:
        values: dict[str, object] = {}
        for entry in joined_at_commas(node, shape.fields, self.scope).entries:
            field = shape.fields.get(entry.key.text)
            if field is not None:
                values[entry.key.text] = self._entry(entry, field, path, required)
            else:
                self._unknown_key(entry, shape, path)
        return values

    def _one_of(self, node: Mapping, shape: OneOf, path: KeyPath, required: tuple[str, ...]) -> object:
        models = dict(shape.models)
        word = self._word(node, shape, path)
        return self._fail(path) if word is None else self._model(node, models[word], path, required)

    def _word(self, node: Mapping, shape: OneOf, path: KeyPath) -> str | None:
        if shape.choose is not None:
            return str(shape.choose({entry.key.text: None for entry in node.entries}))
        names = [name for name, _ in shape.models]
        word = node.get("type")
        if word is None:
            self.scope.report.add(
                "missing-key", self.places[path], "'type' is missing", f"add one of {', '.join(names)}"
            )
        elif not isinstance(word, Scalar):
            misfits.report(word, Leaf(Kind.CHOICE), self.scope, word.place, in_list=False)
        elif word.text not in names:
            remedy = did_you_mean(word.text, names) or f"types are {', '.join(names)}"
            self.scope.report.add("unknown-type", word.place, f"there is no type '{word.text}'", remedy)
        else:
            return word.text
        return None

    def _entry(self, entry: Entry, shape: Shape, path: KeyPath, required: tuple[str, ...]) -> object:
        is_block = isinstance(entry.value, Sequence | Mapping) and not entry.value.flow
        is_empty = isinstance(entry.value, Scalar) and entry.value.is_empty
        at = entry.key.place if is_block or is_empty else entry.value.place
        return self._resolve(entry.value, shape, (*path, entry.key.text), required, at)

    def _unknown_key(self, entry: Entry, shape: ModelOf, path: KeyPath) -> None:
        place = entry.key.place
        if self.scope.report.is_full(place.path):
            return
        remedy = did_you_mean(entry.key.text, shape.fields)
        self.scope.report.add("unknown-key", place, f"'{entry.key.text}' is not a key that is known here", remedy)
        if meant := closest(entry.key.text, shape.fields):
            self.failed.add((*path, meant))  # or it would be reported as missing as well

    def _fail(self, path: KeyPath) -> Invalid:
        self.failed.add(path)
        return INVALID
