"""Where the parts of a course stand in its files, for checks that look at the finished model."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from generator.problems import Place
    from generator.reading.draft import Draft
    from generator.reading.interpreting import Interpreted
    from generator.reading.schema import QuizFile
    from generator.reading.scope import KeyPath


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """Places by language and by the path to a part of the course.

    Paths start with what is meant: ``("item", id, "options", 0, "why")``, ``("objective", id)``,
    ``("lesson", "module/lesson")``, ``("term", id)``.
    """

    by_language: Mapping[str, Mapping[KeyPath, Place]] = field(default_factory=dict)

    @classmethod
    def of(cls, drafts: Iterable[Draft]) -> Places:
        """Return the places of everything in the drafts."""
        return cls(by_language={draft.language: _places(draft) for draft in drafts})

    def find(self, language: str, path: KeyPath) -> Place:
        """Return the place of a part, or of the innermost known part around it."""
        places = self.by_language[language]
        for length in range(len(path), 1, -1):
            if path[:length] in places:
                return places[path[:length]]
        raise KeyError(path)


def _places(draft: Draft) -> dict[KeyPath, Place]:
    places: dict[KeyPath, Place] = {}
    for part in draft.lessons():
        places["lesson", part.address] = part.place("id")
        places |= {("objective", name): part.place("objectives", name) for name in part.entry.objectives}
    if draft.glossary:
        places |= {("term", name): draft.glossary.place("terms", name) for name in draft.glossary.content.terms}
    for bank in draft.banks.values():
        places |= _item_places(bank)
    return places


def _item_places(bank: Interpreted[QuizFile]) -> dict[KeyPath, Place]:
    ids = [item.id for item in bank.content.items]
    return {
        ("item", ids[path[1]], *path[2:]): place
        for path, place in bank.places.items()
        if len(path) > 1 and path[0] == "items" and isinstance(path[1], int)
    }
