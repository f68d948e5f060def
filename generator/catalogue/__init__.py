"""Every kind of problem that coursewright reports, by its code."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.catalogue import course, data, files, languages, links, practice, questions, schema, yaml_traps
from generator.catalogue.code import Code, Family, Severity

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["CATALOGUE", "FAMILIES", "Code", "Family", "Severity"]

FAMILIES: tuple[Family, ...] = (
    files.FAMILY,
    yaml_traps.FAMILY,
    schema.FAMILY,
    languages.FAMILY,
    course.FAMILY,
    data.FAMILY,
    questions.FAMILY,
    practice.FAMILY,
    links.FAMILY,
)
"""The codes in the order in which a course is looked at."""

CATALOGUE: Mapping[str, Code] = {code.code: code for family in FAMILIES for code in family.codes}
"""The codes by name."""
