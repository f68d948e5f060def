"""From drafts without problems to the model."""

from __future__ import annotations

import json
from hashlib import sha256
from typing import TYPE_CHECKING

from generator.data import Data
from generator.model import Course, Lesson, Mastery, Module, Objective, Quiz, Term
from generator.reading.cross_references import required_address

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from generator.model import Media
    from generator.questions import Json
    from generator.reading.draft import Draft, LessonPart
    from generator.reading.schema import CourseFile


def assemble(drafts: Sequence[Draft], media: tuple[Media, ...]) -> dict[str, Course]:
    """Return the course in each language."""
    fingerprints = _fingerprints(drafts)
    return {
        draft.language: _course(draft, draft.course.content, media, fingerprints) for draft in drafts if draft.course
    }


def _course(draft: Draft, entry: CourseFile, media: tuple[Media, ...], fingerprints: Mapping[str, str]) -> Course:
    return Course(
        id=entry.id,
        version=entry.version,
        date=entry.date,
        title=entry.title,
        summary=entry.summary,
        about=entry.about or "",
        language=draft.language,
        languages=entry.languages,
        licence=entry.licence,
        authors=entry.authors,
        mastery=Mastery(passed=entry.mastery.passed, mastered=entry.mastery.mastered),
        modules=_modules(draft, entry.modules),
        data=draft.data or Data(language=draft.language),
        glossary=_glossary(draft),
        media=media,
        fingerprints=fingerprints,
    )


def _modules(draft: Draft, names: tuple[str, ...]) -> tuple[Module, ...]:
    lessons: dict[str, list[Lesson]] = {name: [] for name in names}
    known = {part.address for part in draft.lessons()}
    for part in draft.lessons():
        lessons[part.module].append(_lesson(part, draft, known))
    files = {name: draft.modules[name].content for name in names}
    return tuple(
        Module(
            id=name,
            title=files[name].title,
            summary=files[name].summary,
            outcomes=files[name].outcomes,
            lessons=tuple(lessons[name]),
        )
        for name in names
    )


def _lesson(part: LessonPart, draft: Draft, known: set[str]) -> Lesson:
    entry = part.entry
    terms = draft.glossary.content.terms if draft.glossary else {}
    required = (required_address(name, part.module) for name in entry.requires)
    return Lesson(
        id=entry.id,
        module=part.module,
        title=entry.title,
        question=entry.question,
        minutes=entry.minutes,
        objectives=tuple(
            Objective(id=name, text=each.text, aligned=each.aligned) for name, each in entry.objectives.items()
        ),
        prose=draft.prose[part.address],
        source=f"{part.address}.{draft.language}.md",
        # A term or lesson that exists in other languages only is left out here.
        terms=tuple(name for name in entry.terms if name in terms),
        requires=tuple(address for address in required if address in known),
        quiz=_quiz(part.address, draft),
    )


def _quiz(address: str, draft: Draft) -> Quiz:
    bank = draft.banks.get(address)
    if bank is None:
        return Quiz()
    return Quiz(items=bank.content.items, draw=bank.content.draw, shuffle=bank.content.shuffle)


def _glossary(draft: Draft) -> tuple[Term, ...]:
    terms = draft.glossary.content.terms if draft.glossary else {}
    return tuple(
        Term(
            id=name,
            term=entry.term,
            definition=entry.definition,
            see_also=tuple(other for other in entry.see_also if other in terms),
        )
        for name, entry in terms.items()
    )


def _fingerprints(drafts: Sequence[Draft]) -> dict[str, str]:
    keys: dict[str, dict[str, Json]] = {}
    for draft in drafts:
        for bank in draft.banks.values():
            for item in bank.content.items:
                keys.setdefault(item.id, {})[draft.language] = item.key()
    return {name: _fingerprint(per_language) for name, per_language in keys.items()}


def _fingerprint(per_language: Mapping[str, Json]) -> str:
    text = json.dumps(per_language, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return sha256(text.encode()).hexdigest()[:8]
