"""The search index of one language.

A build that skips unchanged pages leaves the search plugin with the sections of the rewritten ones alone, so the
others are taken over from the index before. The index is also written as a script, because a page opened from disk
may not fetch anything.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

Section: TypeAlias = "dict[str, Any]"

_INDEX = "search/search_index.json"
_SCRIPT = "search/search_index.js"


def indexed(site: Path) -> list[Section] | None:
    """Return the sections in a built site's index, or ``None`` if there is none that can be read."""
    try:
        sections = json.loads((site / _INDEX).read_text(encoding="utf-8"))["docs"]
        return sections if all(isinstance(each["location"], str) for each in sections) else None
    except (OSError, ValueError, TypeError, KeyError):
        return None


def complete(site: Path, *, before: Sequence[Section], urls: Sequence[str], rewritten: Iterable[str]) -> None:
    """Finish the index that the search plugin has just written.

    ``before`` is the index of the last build, ``urls`` the pages in reading order, ``rewritten`` those that this
    build wrote. Without the search plugin there is no index and nothing to do.
    """
    path = site / _INDEX
    if not path.is_file():
        return
    index = json.loads(path.read_text(encoding="utf-8"))
    index["docs"] = _merge(before, index["docs"], urls, frozenset(rewritten))
    text = json.dumps(index, ensure_ascii=False, separators=(",", ":"))
    path.write_text(text, encoding="utf-8")
    (site / _SCRIPT).write_text(f"var __index = {text}", encoding="utf-8")


def _merge(
    before: Iterable[Section], fresh: Iterable[Section], urls: Sequence[str], rewritten: frozenset[str]
) -> list[Section]:
    kept = [section for section in before if _page(section) not in rewritten]
    sections = {section["location"]: section for section in [*kept, *fresh]}
    position = {url: index for index, url in enumerate(urls)}
    current = [section for section in sections.values() if _page(section) in position]
    return sorted(current, key=lambda section: position[_page(section)])


def _page(section: Section) -> str:
    return str(section["location"]).partition("#")[0]
