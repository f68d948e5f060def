from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from generator.site.search import complete, indexed

if TYPE_CHECKING:
    from pathlib import Path

    from tests.site.conftest import Build, Contents, Outline


def _sections(*locations: str) -> list[dict[str, Any]]:
    return [{"location": location, "title": location, "text": ""} for location in locations]


def _index(site: Path, *locations: str) -> None:
    (site / "search").mkdir(exist_ok=True)
    text = json.dumps({"config": {}, "docs": _sections(*locations)})
    (site / "search/search_index.json").write_text(text, encoding="utf-8")


def _locations(site: Path) -> list[str]:
    return [section["location"] for section in indexed(site) or ()]


def test_pages_that_were_not_rewritten_keep_their_sections(tmp_path: Path) -> None:
    _index(tmp_path, "b.html", "b.html#new")
    before = _sections("a.html", "b.html", "b.html#old", "c.html")
    complete(tmp_path, before=before, urls=("a.html", "b.html", "c.html"), rewritten=["b.html"])
    assert _locations(tmp_path) == ["a.html", "b.html", "b.html#new", "c.html"]


def test_sections_of_removed_pages_go(tmp_path: Path) -> None:
    _index(tmp_path)
    complete(tmp_path, before=_sections("a.html", "gone.html#x"), urls=("a.html",), rewritten=[])
    assert _locations(tmp_path) == ["a.html"]


def test_sections_follow_the_order_of_the_pages(tmp_path: Path) -> None:
    _index(tmp_path, "a.html#1", "a.html#2")
    complete(tmp_path, before=_sections("b.html"), urls=("b.html", "a.html"), rewritten=["a.html"])
    assert _locations(tmp_path) == ["b.html", "a.html#1", "a.html#2"]


def test_a_site_without_search_stays_without(tmp_path: Path) -> None:
    complete(tmp_path, before=(), urls=(), rewritten=())
    assert not list(tmp_path.iterdir())


def test_the_index_is_also_a_script_for_pages_opened_from_disk(outline: Outline, build: Build) -> None:
    search = build(outline) / "de/search"
    script = (search / "search_index.js").read_text(encoding="utf-8")
    assert script == f"var __index = {(search / 'search_index.json').read_text(encoding='utf-8')}"


def test_results_land_on_headings_and_solutions_are_not_found(outline: Outline, build: Build) -> None:
    site = build(outline) / "de"
    sections = {section["location"]: section for section in indexed(site) or ()}
    assert sections["leaves/green.html#how"]["title"] == "How to"
    assert "Green tea" in sections["leaves/green.html#how"]["text"]
    assert "oolong" not in json.dumps(list(sections.values()))


def test_every_language_has_its_own_index(outline: Outline, build: Build, contents: Contents) -> None:
    site = contents(build(outline))
    assert json.loads(site["de/search/search_index.json"])["config"]["lang"] == ["de"]
    assert b"Green (de)" not in site["en/search/search_index.json"]
