from __future__ import annotations

import errno
import random
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from threading import Thread
from typing import TYPE_CHECKING

import pytest

from generator import site
from generator.publishing import PublishingError, staging
from generator.site.language import LanguageSite
from generator.site.lock import locked

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.site.conftest import Build, Contents, Outline


def test_every_language_has_every_page(outline: Outline, build: Build, contents: Contents) -> None:
    names = contents(build(outline)).keys()
    pages = {"index", "leaves/index", "leaves/green", "leaves/black", "water/index", "water/heat", "progress", "404"}
    for language in ("de", "en"):
        assert {f"{language}/{page}.html" for page in pages} <= names
    assert {"index.html", "404.html", "store.html", "media/leaves/files/leaf.svg"} <= names


def test_the_languages_share_one_copy_of_all_assets(outline: Outline, build: Build, contents: Contents) -> None:
    names = contents(build(outline)).keys()
    assert not [name for name in names if name.startswith(("de/assets", "en/assets"))]
    assert [name for name in names if name.startswith("assets/javascripts/bundle.")]


def test_only_what_a_language_of_the_course_needs_is_shipped(
    outline: Outline, build: Build, contents: Contents
) -> None:
    names = contents(build(outline)).keys()
    stemmers = {name for name in names if "/lunr/" in name}
    assert "assets/javascripts/lunr/min/lunr.de.min.js" in stemmers
    assert "assets/javascripts/lunr/min/lunr.fr.min.js" not in stemmers
    assert not [name for name in names if name.endswith(".map")]


def test_a_second_build_gives_the_same_bytes(outline: Outline, build: Build, contents: Contents) -> None:
    assert contents(build(outline)) == contents(build(outline))


def test_two_processes_give_the_same_bytes_as_one(
    outline: Outline, build: Build, contents: Contents, folder: Path, tmp_path: Path
) -> None:
    target = tmp_path / "parallel"
    with ProcessPoolExecutor(2) as executor:
        site.build(outline.editions(), folder=folder, cache=tmp_path / "other", target=target, executor=executor)
    assert contents(target) == contents(build(outline))


def test_an_unchanged_page_is_not_written_again(outline: Outline, build: Build, tmp_path: Path) -> None:
    build(outline)
    cached = tmp_path / "cache/site/de/leaves"
    before = {path.name: path.stat().st_mtime_ns for path in cached.iterdir()}
    build(outline.with_text("leaves", "green", "Another text"))
    after = {path.name: path.stat().st_mtime_ns for path in cached.iterdir()}
    assert {name for name in after if after[name] != before[name]} == {"green.html"}


def test_a_new_title_reaches_the_navigation_of_other_pages(outline: Outline, build: Build, contents: Contents) -> None:
    build(outline)
    site_files = contents(build(outline.with_title("green", "Sencha")))
    assert b"Sencha (de)" in site_files["de/leaves/black.html"]
    assert b"Sencha (en)" in site_files["en/leaves/index.html"]


def test_a_removed_lesson_leaves_nothing_behind(outline: Outline, build: Build, contents: Contents) -> None:
    build(outline)
    after = contents(build(outline.without("leaves", "black")))
    assert "de/leaves/black.html" not in after
    assert not [name for name, content in after.items() if b"black" in content and name.startswith(("de/", "en/"))]


def test_a_removed_language_leaves_nothing_behind(outline: Outline, build: Build, contents: Contents) -> None:
    build(outline)
    after = contents(build(replace(outline, languages=("en",))))
    assert not [name for name in after if name.startswith("de/")]
    assert contents(build(outline)) == contents(build(outline, cache="clean"))


def _edit(outline: Outline, dice: random.Random) -> Outline:
    """Return the outline after one edit of a kind that the dice choose."""
    module = dice.choice(list(outline.modules))
    lesson = dice.choice(list(outline.modules[module]) or ["green"])
    edits: list[Callable[[], Outline]] = [
        lambda: outline.with_text(module, lesson, f"Text {dice.random()}"),
        lambda: outline.with_title(lesson, f"Title {dice.randrange(2)}"),
        lambda: outline.with_text(module, f"new-{dice.randrange(2)}", "A new lesson"),
        lambda: replace(outline, modules=dict(reversed(outline.modules.items()))),
        lambda: replace(outline, languages=dice.choice([("de", "en"), ("en", "de"), ("en",), ("de",)])),
        lambda: replace(outline, title=dice.choice(["Tea", "Coffee"])),
        lambda: outline.without(module, lesson) if len(outline.modules[module]) > 1 else outline,
    ]
    return dice.choice(edits)()


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(2))
def test_any_sequence_of_edits_ends_like_a_clean_build(
    outline: Outline, build: Build, contents: Contents, seed: int
) -> None:
    dice = random.Random(seed)  # noqa: S311 # repeatable, not secret
    for step in range(8):
        outline = _edit(outline, dice)
        assert contents(build(outline)) == contents(build(outline, cache=f"clean-{step}")), (seed, step)


def test_a_build_that_died_halfway_is_mended_by_the_next(
    outline: Outline, build: Build, contents: Contents, monkeypatch: pytest.MonkeyPatch
) -> None:
    build(outline)
    with monkeypatch.context() as patch:
        patch.setattr(LanguageSite, "finish", _die)
        with pytest.raises(KeyboardInterrupt):
            build(outline.with_text("leaves", "green", "Written before the end came"))
    assert contents(build(outline)) == contents(build(outline, cache="clean"))


def _die(_: LanguageSite) -> None:
    raise KeyboardInterrupt


@pytest.mark.parametrize("index", ["", "{}", '{"docs": 1}'])
def test_a_damaged_search_index_is_made_anew(
    outline: Outline, build: Build, contents: Contents, tmp_path: Path, index: str
) -> None:
    expected = contents(build(outline))
    (tmp_path / "cache/site/de/search/search_index.json").write_text(index, encoding="utf-8")
    assert contents(build(outline)) == expected


def test_a_page_that_vanished_from_the_cache_is_made_anew(
    outline: Outline, build: Build, contents: Contents, tmp_path: Path
) -> None:
    expected = contents(build(outline))
    (tmp_path / "cache/site/de/leaves/green.html").unlink()
    assert contents(build(outline)) == expected


def test_new_settings_reach_every_page(outline: Outline, build: Build, contents: Contents, folder: Path) -> None:
    build(outline)
    settings = (
        "site_name: x\nsite_url: https://example.org/tea/\ntheme: {name: material}\nplugins: [search, coursewright]\n"
    )
    (folder / "mkdocs.yml").write_text(settings, encoding="utf-8")
    after = contents(build(outline))
    assert b"https://example.org/tea/de/leaves/green.html" in after["de/leaves/green.html"]
    assert after == contents(build(outline, cache="clean"))


def test_a_disk_that_fills_up_while_copying_is_named_as_such(
    outline: Outline, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: Path, target: Path) -> None:
        raise OSError(errno.ENOSPC, "No space left on device", str(target))

    target = tmp_path / "dist/site"
    monkeypatch.setattr("shutil.copyfile", fail)
    with pytest.raises(PublishingError, match="the disk is full"), staging(target) as stage:
        site.build(outline.editions(), folder=folder, cache=tmp_path / "cache", target=stage / "site")
    assert list(target.parent.iterdir()) == []


def test_builds_that_share_a_cache_wait_for_each_other(tmp_path: Path) -> None:
    order: list[str] = []
    waiting = Thread(target=lambda: _note_when_locked(tmp_path / "lock", order))
    with locked(tmp_path / "lock"):
        waiting.start()
        waiting.join(0.2)
        order.append("first done")
    waiting.join()
    assert order == ["first done", "second begins"]


def _note_when_locked(path: Path, order: list[str]) -> None:
    with locked(path):
        order.append("second begins")


def test_nothing_in_a_site_tells_when_it_was_built(
    outline: Outline, build: Build, contents: Contents, monkeypatch: pytest.MonkeyPatch
) -> None:
    expected = contents(build(outline))
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    assert contents(build(outline, cache="another-day")) == expected
