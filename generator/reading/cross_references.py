"""What the parts of a course say about each other: every name leads somewhere, and to one thing only."""

from __future__ import annotations

from graphlib import CycleError, TopologicalSorter
from typing import TYPE_CHECKING

from generator.reading.media import check_use
from generator.reading.report import did_you_mean
from generator.reading.silence import check_silenced

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from generator.model import Media
    from generator.problems import Place
    from generator.questions import Question
    from generator.reading.draft import Draft, LessonPart
    from generator.reading.interpreting import Interpreted
    from generator.reading.report import Report
    from generator.reading.schema import QuizFile


def check_drafts(drafts: Sequence[Draft], media: Mapping[str, Media], report: Report) -> None:
    """Report every name that leads nowhere or to two things, in any language."""
    lessons = {part.address for draft in drafts for part in draft.lessons()}
    terms = {name for draft in drafts if draft.glossary for name in draft.glossary.content.terms}
    for draft in drafts:
        _check_ids(draft, report)
        _check_items(draft, media, report)
        check_silenced(draft, report)
        if draft.has_glossary and all(each.has_glossary for each in drafts):
            _check_terms(draft, terms, report)
        if all(each.has_all_modules for each in drafts):
            _check_requirements(draft, lessons, report)


def required_address(name: str, module: str) -> str:
    """Return the address of a lesson that is named from within ``module``."""
    return name if "/" in name else f"{module}/{name}"


def _check_ids(draft: Draft, report: Report) -> None:
    parts = list(draft.lessons())
    _check_unique("lesson", ((part.address, part.place("id")) for part in parts), report)
    objectives = ((name, part.place("objectives", name)) for part in parts for name in part.entry.objectives)
    _check_unique("objective", objectives, report)
    items = ((item.id, bank.place("items", index, "id")) for bank, index, item in _items(draft))
    _check_unique("item", items, report)
    if draft.course:
        modules = enumerate(draft.course.content.modules)
        _check_unique("module", ((name, draft.course.place("modules", at)) for at, name in modules), report)


def _check_unique(kind: str, named: Iterable[tuple[str, Place]], report: Report) -> None:
    first: dict[str, Place] = {}
    for name, place in named:
        if first.setdefault(name, place) != place:
            report.add("duplicate-id", place, f"the {kind} '{name}' is at {first[name]} already")


def _items(draft: Draft) -> Iterator[tuple[Interpreted[QuizFile], int, Question]]:
    for bank in draft.banks.values():
        for index, item in enumerate(bank.content.items):
            yield bank, index, item


def _check_items(draft: Draft, media: Mapping[str, Media], report: Report) -> None:
    lessons = {part.address: part for part in draft.lessons()}
    for address, bank in draft.banks.items():
        lesson = lessons.get(address)
        _check_draw(bank, report)
        for index, item in enumerate(bank.content.items):
            if item.media:
                place = bank.place("items", index, "media", "file")
                check_use(item.media, address.partition("/")[0], place, media, report)
            if lesson and item.objective and item.objective not in lesson.entry.objectives:
                _report_objective(item.objective, bank.place("items", index, "objective"), lesson, lessons, report)


def _check_draw(bank: Interpreted[QuizFile], report: Report) -> None:
    graded = sum(item.graded for item in bank.content.items)
    draw = bank.content.draw
    if draw is not None and draw > graded:
        report.add("draw-too-large", bank.place("draw"), f"{draw} are drawn, but there are {graded} graded items")


def _report_objective(
    name: str, place: Place, lesson: LessonPart, lessons: Mapping[str, LessonPart], report: Report
) -> None:
    owner = next((part.address for part in lessons.values() if name in part.entry.objectives), None)
    belongs = f"'{name}' is an objective of {owner}, not of this lesson"
    message = belongs if owner else f"there is no objective '{name}'"
    report.add("unknown-objective", place, message, did_you_mean(name, lesson.entry.objectives))


def _check_terms(draft: Draft, terms: set[str], report: Report) -> None:
    for part in draft.lessons():
        for index, name in enumerate(part.entry.terms):
            _check_term(name, part.place("terms", index), terms, report)
    glossary = draft.glossary
    for term, entry in glossary.content.terms.items() if glossary else ():
        for index, name in enumerate(entry.see_also):
            if glossary:
                _check_term(name, glossary.place("terms", term, "see-also", index), terms, report)


def _check_term(name: str, place: Place, terms: set[str], report: Report) -> None:
    if name not in terms:
        report.add("unknown-term", place, f"the glossary has no term '{name}'", did_you_mean(name, terms))


def _check_requirements(draft: Draft, lessons: set[str], report: Report) -> None:
    requires: dict[str, dict[str, Place]] = {}
    for part in draft.lessons():
        required = requires.setdefault(part.address, {})
        for index, name in enumerate(part.entry.requires):
            place, address = part.place("requires", index), required_address(name, part.module)
            if address in lessons:
                required[address] = place
            else:
                report.add("unknown-lesson", place, f"there is no lesson '{name}'", did_you_mean(address, lessons))
    _check_circles(requires, report)


def _check_circles(requires: Mapping[str, Mapping[str, Place]], report: Report) -> None:
    try:
        TopologicalSorter(requires).prepare()
    except CycleError as error:
        # The sorter names each lesson before the one that requires it, and the first again at the end.
        circle = [str(address) for address in reversed(error.args[1])]
        report.add("circular-requirement", requires[circle[-2]][circle[-1]], " requires ".join(circle))
