"""The files of course data and their tables, as values by path in every language."""

from __future__ import annotations

import re
from datetime import date
from posixpath import dirname, join, normpath
from typing import TYPE_CHECKING

from generator.data import Data, Kind, Value
from generator.reading.documents import Document, Languages, read_document
from generator.reading.leaves import MOST_DIGITS
from generator.reading.report import did_you_mean
from generator.reading.schema import DataFile
from generator.reading.source import locate, read_source
from generator.reading.tables import Row, Table, parse_table

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from generator.reading.interpreting import Interpreted
    from generator.reading.nodes import Scalar
    from generator.reading.report import Report
    from generator.reading.schema import TableEntry

_DECIMAL = re.compile(r"-?\d+(\.\d+)?", re.ASCII)


def read_data(
    folder: Path, names: tuple[Scalar, ...], course: Document, languages: tuple[str, ...], report: Report
) -> dict[str, Data] | None:
    """Return the course's data per language, or ``None`` if some of it could not be read."""
    reader = _DataReader(folder, report, languages)
    before = len(report)
    for name in names:
        reader.read(normpath(join("curriculum", name.text)), name, course)
    # With values missing or wrong, references to them would be called wrong as well.
    return (
        None if len(report) > before else {code: Data(language=code, values=reader.values[code]) for code in languages}
    )


class _DataReader:
    def __init__(self, folder: Path, report: Report, languages: tuple[str, ...]) -> None:
        self.folder = folder
        self.report = report
        self.languages = languages
        self.values: dict[str, dict[str, Value]] = {code: {} for code in languages}
        self.seen: dict[str, str] = {}

    def read(self, path: str, name: Scalar, course: Document) -> None:
        """Take over one file of course data; ``name`` is where the course names it."""
        place = course.source.place(name.start)
        located = locate(self.folder, path, self.report, place=place)
        document = read_document(self.folder, path, self.report) if located else None
        contents = Languages(all=self.languages).interpret(document, DataFile, self.report) if document else {}
        for language, content in contents.items():
            self._take(path, language, content)

    def _take(self, path: str, language: str, content: Interpreted[DataFile]) -> None:
        root = content.content.id
        if self.seen.setdefault(root, path) != path:
            self.report.add("duplicate-id", content.place("id"), f"'{root}' is the id of {self.seen[root]} already")
            return
        values = self.values[language]
        values.update(_flat(root, content.content.values))
        for name in content.content.tables:
            if name in content.content.values:
                message = f"'{name}' names a value of this file already"
                self.report.add("duplicate-id", content.place("tables", name), message)
            values.update(self._table(path, f"{root}.{name}", name, content))

    def _table(self, path: str, prefix: str, name: str, content: Interpreted[DataFile]) -> dict[str, Value]:
        entry = content.content.tables[name]
        file = normpath(join(dirname(path), entry.file))
        place = content.place("tables", name, "file")
        source = None
        if locate(self.folder, file, self.report, place=place):
            source = read_source(self.folder, file, self.report, allow_mark=True)
        table = parse_table(source, self.report) if source else None
        if table is None or not _columns_exist(table, name, content, self.report):
            return {}
        return dict(_cells(table, entry, prefix, self.report))


def _flat(prefix: str, values: Mapping[str, object]) -> Iterator[tuple[str, Value]]:
    for name, value in values.items():
        if isinstance(value, dict):
            yield from _flat(f"{prefix}.{name}", value)
        else:
            yield f"{prefix}.{name}", Value(str(value))


def _columns_exist(table: Table, name: str, content: Interpreted[DataFile], report: Report) -> bool:
    entry = content.content.tables[name]
    wanted: list[tuple[str, tuple[str, ...]]] = [
        (column, ("tables", name, "columns", column)) for column in entry.columns
    ]
    if entry.key is not None:
        wanted.append((entry.key, ("tables", name, "key")))
    missing = [(column, path) for column, path in wanted if column not in table.columns]
    for column, path in missing:
        message = f"{table.source.path} has no column '{column}'"
        report.add("unknown-column", content.place(*path), message, did_you_mean(column, table.columns))
    return not missing


def _cells(table: Table, entry: TableEntry, prefix: str, report: Report) -> Iterator[tuple[str, Value]]:
    kinds = [Kind(entry.columns.get(column, "text")) for column in table.columns]
    keys: dict[str, Row] = {}
    for row in table.rows:
        key = _key(table, entry, row, keys, report)
        for column, text, kind in zip(table.columns, row.cells, kinds, strict=True):
            if not text:
                continue
            if not _fits(text, kind):
                _bad_cell(table, row, column, text, report)
            elif key:
                yield f"{prefix}.{key}.{column}", Value(text, kind)


def _bad_cell(table: Table, row: Row, column: str, text: str, report: Report) -> None:
    if not report.is_full(table.source.path):  # finding a cell's place takes a while
        report.add("bad-cell", table.place(row, column), f"'{text[:40]}' does not fit the column '{column}'")


def _key(table: Table, entry: TableEntry, row: Row, keys: dict[str, Row], report: Report) -> str | None:
    if entry.key is None:
        return None
    key = row.cells[table.columns.index(entry.key)]
    if not key:
        report.add("bad-cell", table.place(row, entry.key), f"the key column '{entry.key}' is empty in this row")
        return None
    first = keys.setdefault(key, row)
    if first is not row:
        message = f"the key '{key}' is in line {first.line} already"
        report.add("duplicate-row", table.place(row, entry.key), message)
    return key


def _fits(text: str, kind: Kind) -> bool:
    match kind:
        case Kind.TEXT:
            return True
        case Kind.DATE:
            return _is_date(text)
        case _:
            return bool(_DECIMAL.fullmatch(text)) and sum(each.isdigit() for each in text) <= MOST_DIGITS


def _is_date(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
