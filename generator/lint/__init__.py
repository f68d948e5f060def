"""Rules for courses and items: what is valid and yet not good, or right in one language only.

A rule is a function from a :class:`Subject` to findings; :data:`RULES` lists them. A question can silence a
warning by its code and a reason.
"""

from __future__ import annotations

from datetime import UTC, date, datetime
from functools import partial
from typing import TYPE_CHECKING

from generator.lint import editions as edition_rules
from generator.lint import explanations, facts, objectives, options
from generator.lint.finding import Finding, Rule, Subject
from generator.lint.links import link_problems
from generator.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.reading import Reading
    from generator.rendering.page import Pages

RULES: tuple[Rule, ...] = (
    explanations.short_explanations,
    explanations.same_explanations,
    options.duplicate_options,
    options.all_of_the_above,
    objectives.missing_objectives,
    objectives.few_items,
    facts.undated_facts,
    facts.expired_facts,
    edition_rules.languages_disagree,
)
"""Every rule about the model; links are looked at in the rendered pages."""


def check(reading: Reading, editions: Sequence[Pages] = (), *, today: date | None = None) -> tuple[Problem, ...]:
    """Return what the rules find in a course that could be read, sorted by place.

    ``editions`` are its rendered pages, for the rules about links; ``today`` is the day by which facts expire.
    """
    subject = Subject(courses=reading.courses, today=today or datetime.now(UTC).date())
    found = {
        _problem(finding, reading)
        for rule in RULES
        for finding in rule(subject)
        if (finding.about[:2], finding.code) not in reading.silenced
    }
    return tuple(sorted(found.union(_link_problems(reading, editions))))


def _link_problems(reading: Reading, editions: Sequence[Pages]) -> Iterator[Problem]:
    for pages in editions:
        yield from link_problems(pages, reading.folder, partial(reading.places.find, pages.course.language))


def _problem(finding: Finding, reading: Reading) -> Problem:
    place = reading.places.find(finding.language, finding.about)
    return Problem(place=place, code=finding.code, message=finding.message, remedy=finding.remedy)
