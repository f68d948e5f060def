"""One file in one language: resolved, validated, and with the place of every value in it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Generic, TypeVar

from pydantic import BaseModel, TypeAdapter, ValidationError

from generator.reading.resolving import Resolver
from generator.reading.shapes import ModelOf

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pydantic_core import ErrorDetails

    from generator.problems import Place
    from generator.reading.nodes import Node
    from generator.reading.scope import KeyPath, Scope

M = TypeVar("M", bound=BaseModel)


@dataclass(frozen=True, slots=True, kw_only=True)
class Interpreted(Generic[M]):
    """A valid file in one language."""

    content: M
    places: Mapping[KeyPath, Place]

    def place(self, *path: str | int) -> Place:
        """Return the place of the value at ``path``, or of the nearest one around it."""
        return nearest(self.places, path)


def nearest(places: Mapping[KeyPath, Place], path: KeyPath) -> Place:
    """Return the place at ``path``, or of the innermost known value around it."""
    for length in range(len(path), 0, -1):
        if path[:length] in places:
            return places[path[:length]]
    return places[()]


def interpret(root: Node, model: type[M], scope: Scope) -> Interpreted[M] | None:
    """Return the file as ``model``, or report what is wrong with it."""
    resolver = Resolver(scope)
    value = resolver.resolve(root, ModelOf(model), at=scope.source.place())
    try:
        content = _adapter(model).validate_python(value)
    except ValidationError as error:
        _report_all(error.errors(include_url=False), resolver, scope)
        return None
    return Interpreted(content=content, places=resolver.places)


@cache
def _adapter(model: type[M]) -> TypeAdapter[M]:
    return TypeAdapter(model)


def _report_all(errors: list[ErrorDetails], resolver: Resolver, scope: Scope) -> None:
    paths = [_path(details["loc"], resolver) for details in errors]
    wrong = {*paths, *resolver.failed}
    for path, details in zip(paths, errors, strict=True):
        # Pydantic counts only valid entries, so a wrong one makes its list too short as well.
        if details["type"] == "too_short" and any(
            len(each) > len(path) and each[: len(path)] == path for each in wrong
        ):
            continue
        _report(details, path, resolver, scope)


def _report(details: ErrorDetails, path: KeyPath, resolver: Resolver, scope: Scope) -> None:
    if details["type"] == "missing" and (*path, details["loc"][-1]) in resolver.failed:
        return
    if any(path[:length] in resolver.failed for length in range(len(path) + 1)):
        return
    say = _COMPLAINTS.get(details["type"], _other)
    for code, message in say(details):
        within = _within(details)
        scope.report.add(code, nearest(resolver.places, (*path, *within)), message)


def _path(location: tuple[int | str, ...], resolver: Resolver) -> KeyPath:
    """Return the keys and positions of ``location``: pydantic puts in the tags of unions as well."""
    path: KeyPath = ()
    for step in location:
        if (*path, step) in resolver.places:
            path = (*path, step)
    return path


def _within(details: ErrorDetails) -> KeyPath:
    at = details.get("ctx", {}).get("at", ())
    return tuple(at)


def _missing(details: ErrorDetails) -> Iterator[tuple[str, str]]:
    yield "missing-key", f"'{details['loc'][-1]}' is missing"


def _too_short(details: ErrorDetails) -> Iterator[tuple[str, str]]:
    least, actual = details["ctx"]["min_length"], details["ctx"]["actual_length"]
    yield "too-few", f"at least {least} {'entry is' if least == 1 else 'entries are'} needed here, not {actual}"


def _empty_text(_details: ErrorDetails) -> Iterator[tuple[str, str]]:
    yield "empty-text", "the text is empty"


def _pattern(details: ErrorDetails) -> Iterator[tuple[str, str]]:
    written = str(details["input"])[:60]
    if "/" in details["ctx"]["pattern"]:
        yield "bad-name", f"'{written}' is not a lesson: write module/lesson"
    elif details["ctx"]["pattern"].startswith("^[a-z][a-z0-9]*(-"):
        yield "bad-id", f"'{written}' is not an id: small letters, digits and hyphens, a letter first"
    else:
        yield "bad-name", f"'{written}' does not have the form that is needed here"


def _too_long(details: ErrorDetails) -> Iterator[tuple[str, str]]:
    yield "invalid-value", f"at most {details['ctx']['max_length']} characters are allowed here"


def _limit(details: ErrorDetails) -> Iterator[tuple[str, str]]:
    words = {"ge": "at least", "gt": "more than", "le": "at most", "lt": "less than"}
    for name, limit in details["ctx"].items():
        if name in words:
            yield "out-of-range", f"the number must be {words[name]} {limit}"


def _other(details: ErrorDetails) -> Iterator[tuple[str, str]]:
    if "at" in details.get("ctx", {}):
        yield details["type"], details["msg"]
    else:
        yield "invalid-value", details["msg"][:1].lower() + details["msg"][1:]


_COMPLAINTS = {
    "missing": _missing,
    "too_short": _too_short,
    "string_too_short": _empty_text,
    "string_pattern_mismatch": _pattern,
    "string_too_long": _too_long,
    "greater_than": _limit,
    "greater_than_equal": _limit,
    "less_than": _limit,
    "less_than_equal": _limit,
}
