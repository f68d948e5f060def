"""CSV tables and the places of their cells."""

from __future__ import annotations

import pytest

from generator.reading.report import Report
from generator.reading.source import Source
from generator.reading.tables import Table, parse_table


def _table(text: str) -> Table:
    table = parse_table(Source("t.csv", text), Report())
    assert table
    return table


def test_cells_may_hold_commas_quotes_and_line_breaks() -> None:
    table = _table('a,b\n"x, y","say ""hi""\nthere"\n1,2\n')
    assert [row.cells for row in table.rows] == [("x, y", 'say "hi"\nthere'), ("1", "2")]


def test_a_cell_knows_its_line_and_column() -> None:
    table = _table('a,b,c\n"x, ""y""\nz",2,3\n\n4,5,6\n')
    first, second = table.rows
    places = [
        (table.place(row, column).line, table.place(row, column).column) for row in (first, second) for column in "abc"
    ]
    assert places == [(2, 1), (3, 4), (3, 6), (5, 1), (5, 3), (5, 5)]


@pytest.mark.parametrize(
    ("text", "code", "line", "column"),
    [
        ("", "empty-file", 1, 1),
        ("a;b\n1;2\n", "bad-table", 1, 1),
        ('a,b\n1,"2\n', "bad-table", 2, 1),
        ('a,b\n"1"x,2\n', "bad-table", 2, 1),
        ("a,b,a\n1,2,3\n", "duplicate-column", 1, 5),
        ("a,b\n1,2\n1,2,3\n", "ragged-row", 3, 1),
    ],
)
def test_what_is_no_table_is_reported_with_its_place(text: str, code: str, line: int, column: int) -> None:
    report = Report()
    assert parse_table(Source("t.csv", text), report) is None
    (problem,) = report.problems()
    assert (problem.code, problem.place.line, problem.place.column) == (code, line, column)
