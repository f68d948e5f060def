"""The page about progress: what it says, and keeping, bringing in and erasing."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.learner import Learner

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import Page

    from generator.model import Course
    from tests.browser.conftest import Window

pytestmark = pytest.mark.browser


def cells(page: Page) -> list[str]:
    row = page.locator("li[data-lesson='office/first']")
    return [row.locator(f"[data-cell={name}]").inner_text() for name in ("answered", "right", "points", "best")]


def answer_some(opened: Window) -> None:
    page = opened.open()
    Learner(page, "single").does("right")
    Learner(page, "cloze").does("again wrong")


def test_a_fresh_page_says_so_and_offers_nothing_to_erase(window: Callable[..., Window], all_types: Course) -> None:
    page = window(all_types).open("progress")
    assert cells(page) == ["0 / 8", "0 / 8", "0 / 9", "–"]
    expect(page.get_by_role("button", name="Erase the progress of “First lesson”")).to_be_hidden()


def test_answers_show_in_the_figures(window: Callable[..., Window], all_types: Course) -> None:
    opened = window(all_types)
    answer_some(opened)
    page = opened.open("progress")
    expect(page.locator("[data-cell=answered]")).to_have_text("2 / 8")
    assert cells(page) == ["2 / 8", "1 / 8", "1.33 / 9", "–"]


def test_answers_to_questions_changed_since_are_named_but_not_counted(
    window: Callable[..., Window], all_types: Course
) -> None:
    opened = window(all_types)
    answer_some(opened)
    opened.page.evaluate(
        "key => localStorage.setItem(key, localStorage.getItem(key).replace('hash-of', 'old-hash-of'))",
        "cw1:sample:absolute-ref",
    )
    page = opened.open("progress")
    expect(page.locator("[data-cell=answered]")).to_contain_text("Changed since: 1")
    assert cells(page)[1] == "0 / 8"


def test_a_file_takes_progress_to_another_browser(
    window: Callable[..., Window], all_types: Course, tmp_path: Path
) -> None:
    opened = window(all_types)
    answer_some(opened)
    page = opened.open("progress")
    with page.expect_download() as download:
        page.get_by_role("button", name="Save to a file").click()
    file = tmp_path / download.value.suggested_filename
    download.value.save_as(file)
    assert file.name.startswith("sample-progress-20")
    content = json.loads(file.read_text(encoding="utf-8"))
    assert (content["course"], content["courseVersion"], content["formatVersion"]) == ("sample", "1.0.0", 1)
    assert sorted(content["items"]) == ["absolute-ref", "sum"]

    other = window(all_types)
    page = other.open("progress")
    page.set_input_files("input[type=file]", file)
    expect(page.locator(".cw-keep .cw-feedback")).to_have_text("Answers loaded: 2.")
    assert cells(page) == ["2 / 8", "1 / 8", "1.33 / 9", "–"]
    assert other.kept("absolute-ref") == content["items"]["absolute-ref"]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"\xff\xfe not json", "This is not a progress file."),
        (b'{"format": "coursewright-progress", "formatVersion": 1, "course": "x", "items": {}}', "another course"),
        (
            b'{"format": "coursewright-progress", "formatVersion": 9, "course": "sample", "items": {}}',
            "another version",
        ),
        (b'{"format": "coursewright-progress", "formatVersion": 1, "course": "sample", "items": {"a": 1}}', "damaged"),
    ],
)
def test_a_bad_file_is_refused_with_its_reason_and_changes_nothing(
    content: bytes, reason: str, window: Callable[..., Window], all_types: Course, tmp_path: Path
) -> None:
    opened = window(all_types)
    answer_some(opened)
    page = opened.open("progress")
    file = tmp_path / "progress.json"
    file.write_bytes(content)
    page.set_input_files("input[type=file]", file)
    expect(page.locator(".cw-keep .cw-feedback")).to_contain_text(reason)
    assert cells(page)[0] == "2 / 8"


def test_erasing_a_lesson_is_confirmed_first(window: Callable[..., Window], all_types: Course) -> None:
    opened = window(all_types)
    answer_some(opened)
    page = opened.open("progress")
    erase = page.get_by_role("button", name="Erase the progress of “First lesson”")
    erase.click()
    dialog = page.get_by_role("dialog")
    expect(dialog).to_contain_text("Erase what you have answered in “First lesson”?")
    dialog.get_by_role("button", name="Cancel").click()
    assert cells(page)[0] == "2 / 8"
    erase.click()
    page.keyboard.press("Escape")
    assert cells(page)[0] == "2 / 8"
    erase.click()
    page.get_by_role("dialog").get_by_role("button", name="Erase").click()
    expect(page.locator(".cw-keep .cw-feedback")).to_have_text("Erased: First lesson.")
    assert cells(page) == ["0 / 8", "0 / 8", "0 / 9", "–"]
    assert opened.kept("absolute-ref") == {}
    assert opened.kept("@quiz/office/first") == {}


def test_everything_can_be_erased_after_saving_it_to_a_file(window: Callable[..., Window], all_types: Course) -> None:
    opened = window(all_types)
    answer_some(opened)
    page = opened.open("progress")
    page.evaluate("localStorage.setItem('cw1:other:item', '1')")
    page.get_by_role("button", name="Erase everything").click()
    with page.expect_download():
        page.get_by_role("button", name="Save to a file first").click()
    page.get_by_role("dialog").get_by_role("button", name="Erase").click()
    expect(page.locator(".cw-keep .cw-feedback")).to_have_text("All progress has been erased.")
    assert page.evaluate("Object.keys(localStorage)") == ["cw1:other:item"]


def test_meters_on_other_pages_follow(window: Callable[..., Window], all_types: Course) -> None:
    opened = window(all_types)
    answer_some(opened)
    page = opened.open("module/office")
    expect(page.locator("cw-meter").first).to_contain_text("1 of 8 right")


def test_another_window_of_the_course_follows(window: Callable[..., Window], all_types: Course) -> None:
    opened = window(all_types)
    page = opened.open("progress")
    second = page.context.new_page()
    second.goto(page.url.replace("progress", "lesson-office-first"))
    Learner(second, "single").does("right")
    expect(page.locator("[data-cell=right]")).to_have_text("1 / 8")
