"""Every state of every question: nothing for axe to complain about, in light and dark, on desk and phone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.browser.learner import TYPES, Learner
from tests.rendering import samples

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import Page

    from generator.model import Course
    from tests.browser.conftest import Window

pytestmark = pytest.mark.browser

LOOKS = [("light", 1280), ("light", 390), ("dark", 1280), ("dark", 390)]


@pytest.fixture(scope="session")
def axe(repository: Path) -> str:
    return (repository / "browser" / "node_modules" / "axe-core" / "axe.min.js").read_text(encoding="utf-8")


def violations(page: Page, axe: str) -> list[Any]:
    page.evaluate(axe)
    found: list[Any] = page.evaluate(
        """async () => (await axe.run(document, {resultTypes: ["violations"]})).violations
            .map(({id, nodes}) => [id, nodes.map(node => node.html + " " + node.failureSummary)])"""
    )
    return found


def all_types_in(language: str) -> Course:
    return samples.course_of(samples.lesson_of(*(samples.question(each) for each in samples.ALL)), language=language)


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize(("scheme", "width"), LOOKS)
def test_axe_finds_nothing_in_any_state(
    language: str, scheme: str, width: int, window: Callable[..., Window], axe: str
) -> None:
    page = window(all_types_in(language), color_scheme=scheme, viewport={"width": width, "height": 900}).open()
    assert violations(page, axe) == []
    learners = [Learner(page, kind) for kind in TYPES]
    for learner in learners:
        learner.check()
    assert violations(page, axe) == [], "asked for an answer"
    for learner in learners:
        learner.does("wrong")
    assert violations(page, axe) == [], "wrong"
    for learner in learners:
        if learner.kind != "true_false":
            learner.does("again wrong")
    assert violations(page, axe) == [], "wrong again"
    for learner in learners:
        if learner.kind != "true_false":
            learner.button("Show solution" if language == "en" else "Lösung zeigen").click()
    assert violations(page, axe) == [], "solution shown"
    for learner in learners:
        learner.button("Try again" if language == "en" else "Noch einmal versuchen").click()
        if language == "en" or learner.kind != "numeric":
            learner.does("right")
    page.locator("cw-flashcard summary").click()
    assert violations(page, axe) == [], "right"


@pytest.mark.parametrize(("scheme", "width"), LOOKS)
def test_axe_finds_nothing_on_the_progress_page(
    scheme: str, width: int, window: Callable[..., Window], all_types: Course, axe: str
) -> None:
    opened = window(all_types, color_scheme=scheme, viewport={"width": width, "height": 900})
    Learner(opened.open(), "single").does("right")
    page = opened.open("progress")
    page.get_by_role("button", name="Erase the progress of").wait_for()
    assert violations(page, axe) == []
    page.get_by_role("button", name="Erase the progress of").click()
    assert violations(page, axe) == []


def test_axe_finds_nothing_without_a_script(window: Callable[..., Window], all_types: Course, axe: str) -> None:
    opened = window(all_types)
    opened.page.route("**/coursewright.js", lambda route: route.fulfill(body=""))
    assert violations(opened.open(), axe) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_the_note_about_storage(
    scheme: str, window: Callable[..., Window], all_types: Course, axe: str
) -> None:
    opened = window(all_types, color_scheme=scheme)
    opened.page.add_init_script("Storage.prototype.setItem = () => { throw new Error('full') }")
    page = opened.open()
    Learner(page, "single").does("right")
    page.locator(".cw-note p").wait_for()
    assert violations(page, axe) == []


def test_buttons_and_options_are_large_enough_for_a_finger(window: Callable[..., Window], all_types: Course) -> None:
    page = window(all_types, viewport={"width": 390, "height": 800}).open()
    targets = page.locator("cw-quiz :is(button, .cw-option label, .cw-select, .cw-input, summary):visible").all()
    assert len(targets) > 20
    for target in targets:
        box = target.bounding_box()
        assert box is not None
        assert box["height"] >= 44
