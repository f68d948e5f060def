"""The catalogue as a page of the documentation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.catalogue import FAMILIES, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.catalogue import Code, Family

_OPENING = """\
# Problems

What `coursewright check` can report, by code. An **error** stops a build; a **warning** does not, unless you ask
for `--strict`. A question or an objective can silence a warning with `silence: {code: reason}`.

`coursewright check --format json` prints a list of objects with `path` (relative to the course folder), `line` and
`column` (from 1), `severity` (`error` or `warning`), `code`, `message` and `remedy`; an empty list if all is well.
`--format github` prints annotations for a workflow run. Codes stay; messages may be reworded.

This page is generated from the catalogue in the code.
"""


def document() -> str:
    """Return docs/problems.md."""
    return "\n".join([_OPENING, *(part for family in FAMILIES for part in _family(family))])


def _family(family: Family) -> Iterator[str]:
    yield f"## {family.title}\n"
    for code in family.codes:
        yield from _code(code)


def _code(code: Code) -> Iterator[str]:
    warning = " (warning)" if code.severity is Severity.WARNING else ""
    yield f"### `{code.code}`{warning}\n"
    yield f"**{code.title}.** {_prose(code.explanation)}\n"
    yield f"What to do: {_prose(code.remedy)}.\n"
    if code.example:
        yield f"```yaml\n{code.example}\n```\n"


def _prose(text: str) -> str:
    # Braces, stars and angle brackets in explanations are meant literally.
    for sign in "\\*<>{}_`":
        text = text.replace(sign, f"\\{sign}")
    return text
