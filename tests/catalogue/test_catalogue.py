"""The catalogue knows every code that the program reports, and no other."""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING

from generator.catalogue import CATALOGUE, FAMILIES

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

# Functions whose first argument is a code, and classes with a field ``code``.
REPORTERS = {"add", "fault", "_stop"}


def test_codes_are_unique_and_readable() -> None:
    codes = [code.code for family in FAMILIES for code in family.codes]
    assert len(codes) == len(set(codes))
    assert all(re.fullmatch(r"[a-z]+(-[a-z0-9]+)*", code) for code in codes)


def test_every_entry_says_what_it_means_and_what_to_do() -> None:
    for code in CATALOGUE.values():
        assert code.title[0].isupper() or code.title.startswith("'"), code
        assert code.explanation.endswith("."), code
        assert code.remedy, code
        assert not code.remedy.endswith("."), code


def test_every_code_in_the_program_is_in_the_catalogue_and_every_entry_is_used(repository: Path) -> None:
    assert set(_codes(repository / "generator")) == set(CATALOGUE)


def _codes(package: Path) -> Iterator[str]:
    for path in package.rglob("*.py"):
        if "catalogue" not in path.parts:
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                yield from _reported(node)


def _reported(node: ast.AST) -> Iterator[str]:
    match node:
        case ast.Call(func=ast.Attribute(attr=name) | ast.Name(id=name), args=[ast.Constant(value=str(code)), *_]) if (
            name in REPORTERS and ("-" in code or code in CATALOGUE)
        ):
            yield code
        case ast.keyword(arg="code", value=ast.Constant(value=str(code))):
            yield code
        # Complaints are tuples that start with a code: in the readings of the YAML parser's and pydantic's errors.
        case ast.Tuple(elts=[ast.Constant(value=str(code)), _, *_]) if code in CATALOGUE:
            yield code
