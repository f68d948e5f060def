"""YAML files of a course, parsed once and interpreted per language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from pydantic import BaseModel

from generator.reading.composer import compose
from generator.reading.interpreting import Interpreted, interpret
from generator.reading.nodes import Mapping, Node, Scalar, Sequence
from generator.reading.scope import Scope
from generator.reading.source import Source, read_source

if TYPE_CHECKING:
    from collections.abc import Mapping as MappingOf
    from pathlib import Path

    from generator.data import Data
    from generator.reading.report import Report

M = TypeVar("M", bound=BaseModel)


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A YAML file as it stands."""

    source: Source
    root: Node

    def scalar(self, key: str) -> Scalar | None:
        """Return the single value at ``key`` of the top level, whatever else is wrong with the file."""
        value = self.root.get(key) if isinstance(self.root, Mapping) else None
        return value if isinstance(value, Scalar) else None

    def scalars(self, key: str) -> tuple[Scalar, ...]:
        """Return the single values of the list at ``key`` of the top level."""
        value = self.root.get(key) if isinstance(self.root, Mapping) else None
        items = value.items if isinstance(value, Sequence) else ()
        return tuple(item for item in items if isinstance(item, Scalar) and not item.is_empty)


def read_document(folder: Path, path: str, report: Report) -> Document | None:
    """Return the YAML file at ``path`` below ``folder``, or report why not."""
    source = read_source(folder, path, report)
    root = compose(source, report) if source else None
    return Document(source=source, root=root) if source and root else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Languages:
    """The languages of a course, and the data that its texts may refer to in each."""

    all: tuple[str, ...]
    data: MappingOf[str, Data] | None = None

    def interpret(
        self, document: Document, model: type[M], report: Report, *, only: tuple[str, ...] | None = None
    ) -> dict[str, Interpreted[M]]:
        """Return ``document`` in every language in which it is valid; ``only`` limits those that are required."""
        required = self.all if only is None else only
        found = {
            code: interpret(document.root, model, self._scope(document, report, code, required)) for code in required
        }
        return {code: content for code, content in found.items() if content}

    def _scope(self, document: Document, report: Report, language: str, required: tuple[str, ...]) -> Scope:
        return Scope(
            source=document.source,
            report=report,
            language=language,
            languages=self.all,
            required=required,
            data=self.data[language] if self.data else None,
        )
