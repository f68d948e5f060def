"""What the schema expects at each place of a file, read off the annotations of its classes.

Pydantic validates finished values. To get there from source text, reading must know beforehand where a text, a
number or a map is expected: only then can it tell a map of languages from a map of values, and ``no`` from false.
"""

from __future__ import annotations

import types
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import cache
from typing import TYPE_CHECKING, Annotated, Any, Literal, TypeAlias, Union, get_args, get_origin, get_type_hints

from pydantic import BaseModel, Discriminator, Tag
from pydantic.fields import FieldInfo

from generator.questions import Id, Text
from generator.reading.schema import Values

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Mapping


class Kind(Enum):
    """What a single value is; the value is how a message calls it."""

    TEXT = "a text"
    NAME = "a name"
    ID = "an id"
    WHOLE = "a whole number"
    NUMBER = "a number"
    TRUTH = "true or false"
    DATE = "a date"
    CHOICE = "one of a few words"


@dataclass(frozen=True, slots=True)
class Leaf:
    """A single value; ``choices`` for :attr:`Kind.CHOICE`."""

    kind: Kind
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ListOf:
    """A list."""

    item: Shape


@dataclass(frozen=True, slots=True)
class MapOf:
    """A map of author-written names."""

    value: Shape


@dataclass(frozen=True, slots=True)
class ModelOf:
    """A map with the fields of a class."""

    model: type[BaseModel]

    @property
    def fields(self) -> Mapping[str, Shape]:
        """The shapes of the fields by the keys that authors write."""
        return _fields(self.model)


@dataclass(frozen=True, slots=True)
class OneOf:
    """One of several classes: by the word at the key ``type``, or by which keys are there."""

    models: tuple[tuple[str, ModelOf], ...]
    choose: Callable[[dict[str, None]], Hashable] | None = None


@dataclass(frozen=True, slots=True)
class Tree:
    """A text, or a map of names to trees."""


Shape: TypeAlias = Leaf | ListOf | MapOf | ModelOf | OneOf | Tree

_KINDS: dict[type, Kind] = {
    str: Kind.NAME,
    int: Kind.WHOLE,
    Decimal: Kind.NUMBER,
    bool: Kind.TRUTH,
    date: Kind.DATE,
}


def is_per_language(shape: Shape) -> bool:
    """Return whether a value may be given per language: everything but ids, names and fixed words."""
    match shape:
        case Leaf(kind):
            return kind not in {Kind.ID, Kind.NAME, Kind.CHOICE}
        case ListOf(item):
            return is_per_language(item)
        case _:
            return True


@cache
def _fields(model: type[BaseModel]) -> dict[str, Shape]:
    hints = get_type_hints(model, include_extras=True)
    return {field.alias or name: _shape(hints[name]) for name, field in model.model_fields.items()}


def _shape(hint: Any) -> Shape:  # noqa: ANN401 - annotations have no common type; one line per kind of them
    if hint == Id:
        return Leaf(Kind.ID)
    if hint == Text:
        return Leaf(Kind.TEXT)
    if hint is Values:
        return Tree()
    if isinstance(hint, type) and issubclass(hint, BaseModel):
        return ModelOf(hint)
    if isinstance(hint, type) and hint in _KINDS:
        return Leaf(_KINDS[hint])
    return _generic(hint, get_origin(hint), get_args(hint))


def _generic(hint: Any, origin: Any, args: tuple[Any, ...]) -> Shape:  # noqa: ANN401 - as above
    if origin is Literal:
        return Leaf(Kind.CHOICE, tuple(str(word) for word in args))
    if origin is tuple:
        return ListOf(_shape(args[0]))
    if origin is dict:
        return MapOf(_shape(args[1]))
    if origin is Annotated:
        return _annotated(args[0], args[1:])
    if origin in (Union, types.UnionType):
        (present,) = (arg for arg in args if arg is not types.NoneType)
        return _shape(present)
    message = f"no shape for {hint!r}"
    raise TypeError(message)


def _annotated(hint: Any, metadata: tuple[object, ...]) -> Shape:  # noqa: ANN401 - as above
    for mark in metadata:
        if isinstance(mark, Discriminator) and callable(mark.discriminator):
            return OneOf(tuple(_tagged(member) for member in get_args(hint)), mark.discriminator)
        if isinstance(mark, FieldInfo) and mark.discriminator == "type":
            return OneOf(tuple((_type_word(member), ModelOf(member)) for member in get_args(hint)))
    return _shape(hint)


def _tagged(member: Any) -> tuple[str, ModelOf]:  # noqa: ANN401 - as above
    model, *metadata = get_args(member)
    (tag,) = (mark.tag for mark in metadata if isinstance(mark, Tag))
    return tag, ModelOf(model)


def _type_word(model: type[BaseModel]) -> str:
    (word,) = get_args(get_type_hints(model)["type"])
    return str(word)
