"""CSV tables: read whole, every row as long as the first line, every cell with its place."""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from io import StringIO
from typing import TYPE_CHECKING

from generator.problems import Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.reading.report import Report
    from generator.reading.source import Source


_CELL = re.compile(r'(?:"(?:[^"]|"")*")?[^,\n]*,?')


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A row's cells, and the line on which it starts."""

    cells: tuple[str, ...]
    line: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table with its column names."""

    source: Source
    columns: tuple[str, ...]
    rows: tuple[Row, ...]

    def place(self, row: Row, column: str) -> Place:
        """Return where a cell starts."""
        return cell_place(self.source, row, self.columns.index(column))


def parse_table(source: Source, report: Report) -> Table | None:
    """Return the table in ``source``, or report why it is none."""
    rows = _rows(source, report)
    if rows is None:
        return None
    if not rows:
        report.add("empty-file", source.place(), "the table is empty")
        return None
    header = rows[0]
    if _has_other_separator(header):
        message = "the column names are not separated by commas"
        report.add("bad-table", source.place(), message, "save the table as CSV with commas between the cells")
        return None
    if not _names_differ(source, header, report) or not _lengths_agree(source, rows, report):
        return None
    return Table(source=source, columns=header.cells, rows=tuple(rows[1:]))


def cell_place(source: Source, row: Row, index: int) -> Place:
    """Return where the cell number ``index`` of a row starts."""
    offset = source.start(row.line)
    for _ in range(index):
        cell = _CELL.match(source.text, offset)
        offset = cell.end() if cell else offset
    return source.place(offset)


def _rows(source: Source, report: Report) -> list[Row] | None:
    reader = csv.reader(StringIO(source.text), strict=True)
    try:
        return list(_numbered(reader))
    except csv.Error as error:
        place = Place(path=source.path, line=max(1, reader.line_num))
        report.add("bad-table", place, f"this is not CSV: {error}")
        return None


def _numbered(reader: Iterator[list[str]]) -> Iterator[Row]:
    line = 1
    for cells in reader:
        if cells:  # an empty line is no row
            yield Row(cells=tuple(cells), line=line)
        line = reader.line_num + 1  # type: ignore[attr-defined]


def _has_other_separator(header: Row) -> bool:
    return len(header.cells) == 1 and any(sign in header.cells[0] for sign in ";\t|")


def _names_differ(source: Source, header: Row, report: Report) -> bool:
    seen: set[str] = set()
    for index, name in enumerate(header.cells):
        if name in seen:
            report.add("duplicate-column", cell_place(source, header, index), f"the column '{name}' is here twice")
            return False
        seen.add(name)
    return True


def _lengths_agree(source: Source, rows: list[Row], report: Report) -> bool:
    width = len(rows[0].cells)
    wrong = [row for row in rows if len(row.cells) != width]
    for row in wrong:
        place = Place(path=source.path, line=row.line)
        report.add("ragged-row", place, f"this row has {len(row.cells)} cells, not {width}")
    return not wrong
