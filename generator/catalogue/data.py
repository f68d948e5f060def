"""Course data and references to it."""

from __future__ import annotations

from generator.catalogue.code import Code, Family

FAMILY = Family(
    title="Course data",
    codes=(
        Code(
            code="unknown-reference",
            title="A reference leads to no value",
            explanation="{file.path.to.value} in a text stands for a value of the course's data, and that value "
            "does not exist in this language.",
            remedy="correct the path; to show the braces themselves, write a backslash before them: \\{a.b}",
            example="The price is {firm.products.K-101.prize}.    # wrong\n"
            "The price is {firm.products.K-101.price}.    # right",
        ),
        Code(
            code="bad-table",
            title="A table is not CSV",
            explanation="Tables are CSV files: a line of column names, then one line per row, cells separated by "
            "commas, cells with commas or quotes in double quotes.",
            remedy="save the table as CSV with commas",
        ),
        Code(
            code="duplicate-column",
            title="A column name stands twice",
            explanation="Cells are found by the name of their column.",
            remedy="rename one of them",
        ),
        Code(
            code="ragged-row",
            title="A row has too few or too many cells",
            explanation="Every row has one cell per column; often a comma in a text lacks its quotes.",
            remedy='put cells with commas in quotes: "Elm Court, LLC"',
        ),
        Code(
            code="unknown-column",
            title="The table has no such column",
            explanation="The data file names a column that the first line of the table does not have.",
            remedy="correct the name",
        ),
        Code(
            code="duplicate-row",
            title="Two rows have the same key",
            explanation="Rows are found by their key, so each key stands once.",
            remedy="correct one of the keys",
        ),
        Code(
            code="bad-cell",
            title="A cell does not fit its column",
            explanation="Money and numbers are written 1234.50, dates 2026-01-31.",
            remedy="write numbers as 1234.50 and dates as 2026-01-31, without units",
        ),
    ),
)
