"""YAML text to nodes: from the events of the C parser, without recursion, within limits.

PyYAML's own composer would resolve aliases and tags and lose what is needed to explain a mistake.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

import yaml

from generator.reading.nodes import Broken, Entry, Mapping, Node, Scalar, Sequence
from generator.reading.quoting import put_in_quotes, rest_of_value
from generator.reading.yaml_errors import explain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.problems import Place
    from generator.reading.report import Report
    from generator.reading.source import Source

MOST_LEVELS = 30
MOST_VALUES = 100_000

_Opening: TypeAlias = yaml.SequenceStartEvent | yaml.MappingStartEvent


def compose(source: Source, report: Report) -> Node | None:
    """Return the tree of a YAML file, or report why it has none."""
    composer = _Composer(source, report)
    try:
        for event in yaml.parse(source.text, Loader=yaml.CSafeLoader):
            composer.take(event)
    except _StopError:
        return None
    except yaml.MarkedYAMLError as error:
        report.add(*explain(source, error))
        return None
    if composer.root is None:
        report.add("empty-file", source.place(), "the file is empty")
    return composer.root


class _StopError(Exception):
    """The file is not worth reading on."""


@dataclass
class _Frame:
    """A list or map whose end has not come yet."""

    place: Place
    flow: bool
    is_map: bool
    nodes: list[Node] = field(default_factory=list)


class _Composer:
    def __init__(self, source: Source, report: Report) -> None:
        self.source = source
        self.report = report
        self.root: Node | None = None
        self.frames: list[_Frame] = []
        self.count = 0

    def take(self, event: yaml.Event) -> None:
        """Build on with one event."""
        if isinstance(event, yaml.DocumentStartEvent) and self.root is not None:
            self._stop("several-documents", self._place(event), "a second document starts here ('---')")
        elif isinstance(event, yaml.ScalarEvent):
            self._add(self._scalar(event))
        elif isinstance(event, yaml.AliasEvent):
            self._add(self._alias(event))
        elif isinstance(event, yaml.SequenceStartEvent | yaml.MappingStartEvent):
            self._decorations(event)
            self._open(event)
        elif isinstance(event, yaml.SequenceEndEvent | yaml.MappingEndEvent):
            self._add(self._close())

    def _scalar(self, event: yaml.ScalarEvent) -> Scalar | Broken:
        if self._decorations(event):
            return Broken(place=self._place(event))
        return Scalar(
            place=self._place(event),
            text=event.value,
            plain=event.style in (None, ""),
            start=_offset(event.start_mark),
            end=_offset(event.end_mark),
        )

    def _alias(self, event: yaml.AliasEvent) -> Broken:
        message = f"'*{event.anchor}' is read as a reference to another place in the file"
        self.report.add("alias", self._place(event), message, self._quote(event))
        return Broken(place=self._place(event))

    def _decorations(self, event: yaml.ScalarEvent | _Opening) -> bool:
        """Report a name or type in front of a value; return whether there was one."""
        if event.anchor is not None:
            message = f"'&{event.anchor}' is read as a name for this value"
            self.report.add("anchor", self._place(event), message, self._quote(event))
        if event.tag is not None:
            self.report.add(
                "tag", self._place(event), f"'{event.tag}' is read as a type of this value", self._quote(event)
            )
        return event.anchor is not None or event.tag is not None

    def _quote(self, event: yaml.Event) -> str:
        text = rest_of_value(self.source.text, _offset(event.start_mark))
        return f"leave it out, or {put_in_quotes(text)}"

    def _open(self, event: _Opening) -> None:
        if len(self.frames) == MOST_LEVELS:
            self._stop("too-deep", self._place(event), f"more than {MOST_LEVELS} levels are nested here")
        is_map = isinstance(event, yaml.MappingStartEvent)
        self.frames.append(_Frame(self._place(event), bool(event.flow_style), is_map))

    def _close(self) -> Node:
        frame = self.frames.pop()
        if frame.is_map:
            return Mapping(place=frame.place, entries=tuple(self._entries(frame)), flow=frame.flow)
        return Sequence(place=frame.place, items=tuple(frame.nodes), flow=frame.flow)

    def _entries(self, frame: _Frame) -> Iterator[Entry]:
        seen: dict[str, Place] = {}
        for key, value in zip(frame.nodes[::2], frame.nodes[1::2], strict=True):
            if not isinstance(key, Scalar) or key.is_empty:
                self._bad_key(key)
            elif (first := seen.setdefault(key.text, key.place)) is not key.place:
                self._duplicate(key, first)
            else:
                yield Entry(key=key, value=value)

    def _bad_key(self, key: Node) -> None:
        if not isinstance(key, Broken):
            self.report.add("bad-key", key.place, "a key must be a word")

    def _duplicate(self, key: Scalar, first: Place) -> None:
        self.report.add(
            "duplicate-key",
            key.place,
            f"'{key.text}' is here a second time; the first is in line {first.line}, column {first.column}",
        )

    def _add(self, node: Node) -> None:
        self.count += 1
        if self.count > MOST_VALUES:
            self._stop("too-many-values", node.place, f"the file has more than {MOST_VALUES:,} values")
        if self.frames:
            self.frames[-1].nodes.append(node)
        else:
            self.root = node

    def _place(self, event: yaml.Event) -> Place:
        return self.source.place(_offset(event.start_mark))

    def _stop(self, code: str, place: Place, message: str) -> None:
        self.report.add(code, place, message)
        raise _StopError


def _offset(mark: object) -> int:
    return int(getattr(mark, "index", 0))  # the C parser's marks and PyYAML's own have no class in common
