"""Every question type in a browser: check, second try, solution, resume, another attempt, keyboard."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import write_pages
from tests.browser.learner import TYPES, Learner
from tests.rendering import samples

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.model import Course
    from tests.browser.conftest import Window

pytestmark = pytest.mark.browser

TWO_TRIES = tuple(kind for kind in TYPES if kind != "true-false")


def item_id(kind: str) -> str:
    return next(str(each["id"]) for each in samples.ALL if each["type"] == kind)


@pytest.mark.parametrize("kind", TYPES)
def test_a_right_answer_is_confirmed_explained_and_kept(
    kind: str, window: Callable[..., Window], all_types: Course
) -> None:
    opened = window(all_types)
    learner = Learner(opened.open(), kind)
    expect(learner.solution).to_be_hidden()
    learner.does("right")
    learner.expect_tone("right")
    expect(learner.feedback).to_contain_text("Right.")
    expect(learner.feedback).to_be_focused()
    expect(learner.solution).to_have_attribute("open", "")
    expect(learner.card.locator("fieldset")).to_have_attribute("disabled", "")
    expect(learner.button("Try again")).to_be_visible()
    entry = opened.kept(item_id(kind))
    assert (entry["r"], entry["n"], entry["l"], entry["h"]) == (1, 1, "en", f"hash-of-{item_id(kind)}")


@pytest.mark.parametrize("kind", TWO_TRIES)
def test_a_second_try_shows_what_was_wrong_and_offers_the_solution(
    kind: str, window: Callable[..., Window], all_types: Course
) -> None:
    opened = window(all_types)
    learner = Learner(opened.open(), kind)
    learner.does("wrong")
    learner.expect_tone("wrong", "partly")
    expect(learner.button("Show solution")).to_be_hidden()
    learner.does("again wrong")
    learner.expect_tone("wrong", "partly")
    expect(learner.card.locator("[data-mark=wrong]").first).to_be_visible()
    expect(learner.card.locator(".cw-mark[aria-label=Wrong]").first).to_be_visible()
    learner.button("Show solution").click()
    expect(learner.solution.locator("summary")).to_be_focused()
    expect(learner.feedback).to_have_text("The solution is shown below.")
    entry = opened.kept(item_id(kind))
    assert (entry["n"], entry["s"]) == (2, 1)
    assert entry["r"] < 1


@pytest.mark.parametrize("kind", ["cloze", "matching", "ordering"])
def test_parts_are_marked_only_after_a_second_try(kind: str, window: Callable[..., Window], all_types: Course) -> None:
    learner = Learner(window(all_types).open(), kind)
    learner.does("wrong")
    expect(learner.card.locator(".cw-mark")).to_have_count(0)


def test_a_statement_has_one_try(window: Callable[..., Window], all_types: Course) -> None:
    learner = Learner(window(all_types).open(), "true-false")
    learner.does("wrong")
    expect(learner.feedback).to_have_text("Not right.")
    expect(learner.solution).to_contain_text("This statement is true.")
    expect(learner.button("Try again")).to_be_visible()


@pytest.mark.parametrize("kind", TYPES)
def test_an_empty_answer_is_asked_for_and_costs_no_try(
    kind: str, window: Callable[..., Window], all_types: Course
) -> None:
    opened = window(all_types)
    learner = Learner(opened.open(), kind)
    learner.check()
    learner.expect_tone("ask")
    expect(learner.feedback).to_contain_text(re.compile("first"))
    assert opened.kept(item_id(kind)) == {}


@pytest.mark.parametrize("kind", TWO_TRIES)
def test_the_same_answer_costs_no_try(kind: str, window: Callable[..., Window], all_types: Course) -> None:
    opened = window(all_types)
    learner = Learner(opened.open(), kind)
    learner.does("wrong")
    learner.check()
    expect(learner.feedback).to_have_text("This is the same answer as before.")
    assert opened.kept(item_id(kind))["n"] == 1


@pytest.mark.parametrize("kind", TYPES)
@pytest.mark.parametrize("how", ["right", "wrong"])
def test_an_answer_is_there_again_after_leaving_the_page(
    kind: str, how: str, window: Callable[..., Window], all_types: Course
) -> None:
    opened = window(all_types)
    learner = Learner(opened.open(), kind)
    learner.does(how)
    said = learner.feedback.inner_text()
    before = form_state(learner)
    opened.page.reload()
    expect(learner.feedback).to_have_text(said, use_inner_text=True)
    assert form_state(learner) == before


def form_state(learner: Learner) -> object:
    return learner.card.evaluate(
        """card => [...card.querySelectorAll("input, select, .cw-step")].map(
            ({dataset, type, value, checked}) => dataset.part ?? (type === "text" ? value : [value, checked]))"""
    )


@pytest.mark.parametrize("kind", TYPES)
def test_another_attempt_starts_empty_in_another_order(
    kind: str, window: Callable[..., Window], all_types: Course
) -> None:
    learner = Learner(window(all_types).open(), kind)
    untouched = form_state(learner)
    learner.does("right")
    learner.button("Try again").click()
    expect(learner.feedback).to_be_empty()
    expect(learner.solution).to_be_hidden()
    expect(learner.card.locator("input, select, .cw-move-down").first).to_be_focused()
    learner.check()
    learner.expect_tone("ask")
    if kind in {"single", "multiple", "ordering"}:
        assert form_state(learner) != untouched


def test_a_worse_retry_lowers_nothing(window: Callable[..., Window], all_types: Course) -> None:
    opened = window(all_types)
    learner = Learner(opened.open(), "single")
    learner.does("right")
    learner.button("Try again").click()
    learner.does("wrong")
    entry = opened.kept("absolute-ref")
    assert (entry["r"], entry["a"], entry["n"]) == (1, 0, 2)


def test_switching_the_language_keeps_what_was_answered(window: Callable[..., Window], all_types: Course) -> None:
    opened = window(all_types)
    Learner(opened.open(), "numeric").does("right")
    Learner(opened.page, "single").does("right")
    write_pages(replace(all_types, language="de"), opened.folder)
    page = opened.open()
    expect(Learner(page, "numeric").feedback).to_have_text("Richtig.")
    expect(Learner(page, "numeric").card.locator("input")).to_have_value("1190")
    expect(Learner(page, "single").feedback).to_have_text("Richtig.")


def test_the_chosen_option_is_explained(window: Callable[..., Window], all_types: Course) -> None:
    learner = Learner(window(all_types).open(), "single")
    learner.does("wrong")
    expect(learner.feedback).to_contain_text("Only the row stays.")
    expect(learner.feedback).not_to_contain_text("Both dollar signs")


def test_a_known_mistake_is_explained(window: Callable[..., Window], all_types: Course) -> None:
    page = window(all_types).open()
    number, text = Learner(page, "numeric"), Learner(page, "short-text")
    number.does("wrong")
    expect(number.feedback).to_contain_text("That is the tax alone.")
    text.does("wrong")
    expect(text.feedback).to_contain_text("A letter is only one of them.")
    text.does("again wrong")
    expect(text.feedback).not_to_contain_text("A letter is only one of them.")


def test_partial_credit_is_said(window: Callable[..., Window], all_types: Course) -> None:
    page = window(all_types).open()
    cloze = Learner(page, "cloze")
    cloze.does("again wrong")
    expect(cloze.feedback).to_contain_text("Partly right: 1 of 3.")
    multiple = Learner(page, "multiple")
    multiple._tick(0)
    multiple.check()
    expect(multiple.feedback).to_contain_text("Partly right: 3 of 4. Points: 1.5 of 2.")


def test_a_forgiven_typing_error_is_right_and_named(window: Callable[..., Window], all_types: Course) -> None:
    learner = Learner(window(all_types).open(), "short-text")
    learner.card.locator("input").fill("mail mrege")
    learner.check()
    expect(learner.feedback).to_have_text("Right. It is written “mail merge”.")


def test_numbers_are_read_in_the_language_of_the_page(window: Callable[..., Window]) -> None:
    german = samples.course_of(samples.lesson_of(samples.question(samples.NUMERIC)), language="de")
    opened = window(german)
    learner = Learner(opened.open(), "numeric")
    learner.card.locator("input").fill("1190.00")
    learner.check()
    expect(learner.feedback).to_have_text("Das ist keine Zahl. Bitte schreiben Sie sie so: 1.234,5.")
    expect(learner.card.locator("input")).to_be_focused()
    assert opened.kept("gross") == {}
    learner.card.locator("input").fill("1.190,00 €")
    learner.check()
    learner.expect_tone("right")


def test_hints_come_one_by_one(window: Callable[..., Window], all_types: Course) -> None:
    learner = Learner(window(all_types).open(), "single")
    expect(learner.card.get_by_text("Look at the signs.")).to_have_count(0)
    learner.button("Hint 1 of 2").click()
    expect(learner.card.locator("[role=status]").get_by_text("Look at the signs.")).to_be_visible()
    expect(learner.card.get_by_text("A dollar sign fixes")).to_have_count(0)
    learner.button("Hint 2 of 2").click()
    expect(learner.card.get_by_text("A dollar sign fixes")).to_be_visible()


def test_focus_stays_on_a_step_that_is_moved(window: Callable[..., Window], all_types: Course) -> None:
    page = window(all_types).open()
    learner = Learner(page, "ordering")
    step = learner.card.locator(".cw-step").nth(2)
    name = step.locator(".cw-step-text").inner_text()
    up = learner.button(f"Move “{name}” up")
    up.focus()
    page.keyboard.press("Enter")
    expect(up).to_be_focused()
    expect(learner.card.get_by_text(f"“{name}” is now at 2 of 4.")).to_be_attached()


def test_an_answer_to_a_question_that_has_changed_since_is_shown_but_not_counted(
    window: Callable[..., Window],
) -> None:
    # In the text, where a question starts itself from what was kept.
    lesson = samples.lesson_of(samples.question(samples.SINGLE), prose="::item{#absolute-ref}")
    opened = window(samples.course_of(lesson))
    page = opened.open()
    page.evaluate('localStorage.setItem(\'cw1:sample:absolute-ref\', \'{"a":0,"r":1,"n":1,"t":1,"h":"old","l":"en"}\')')
    page.reload()
    learner = Learner(page, "single")
    expect(learner.feedback).to_have_text("This question has changed since you answered it. Please check it again.")
    expect(learner.card.locator("input[value='0']")).to_be_checked()
    learner.check()
    learner.expect_tone("right")
    assert opened.kept("absolute-ref")["h"] == "hash-of-absolute-ref"


def test_enter_does_one_thing_at_a_time(window: Callable[..., Window], all_types: Course) -> None:
    page = window(all_types).open()
    learner = Learner(page, "single")
    learner.does("wrong")
    learner.does("again wrong")
    learner.button("Show solution").press("Enter")
    expect(learner.solution).to_have_attribute("open", "")
    learner.button("Try again").press("Enter")
    expect(learner.card.locator("input").first).to_be_focused()
    expect(learner.feedback).to_be_empty()


@pytest.mark.parametrize("kind", ["single", "multiple", "true-false", "short-text", "numeric"])
def test_enter_checks(kind: str, window: Callable[..., Window], all_types: Course) -> None:
    page = window(all_types).open()
    learner = Learner(page, kind)
    learner.answer("right")
    learner.card.locator("input:checked, input[type=text]").first.press("Enter")
    learner.expect_tone("right")


def test_a_lesson_can_be_answered_with_the_keyboard_alone(window: Callable[..., Window], all_types: Course) -> None:
    page = window(all_types).open()
    press = page.keyboard.press
    single = Learner(page, "single")
    press("Tab")
    while not single.card.locator("input").first.evaluate("box => box === document.activeElement"):
        press("Tab")
    while not single.card.locator("input[value='0']").is_checked():
        press("ArrowDown")
    press("Enter")
    single.expect_tone("right")
    multiple = Learner(page, "multiple")
    press("Tab")
    while not multiple.card.locator("input").first.evaluate("box => box === document.activeElement"):
        press("Tab")
    for _ in range(4):
        if page.evaluate("document.activeElement.value") in {"0", "2"}:
            press("Space")
        press("Tab")
    press("Enter")
    multiple.expect_tone("right")


def test_a_flashcard_is_turned_by_space_and_judged(window: Callable[..., Window], all_types: Course) -> None:
    opened = window(all_types)
    page = opened.open()
    card = page.locator("cw-flashcard")
    back = card.get_by_text("It proves a business event.")
    expect(back).to_be_hidden()
    expect(card.get_by_role("button", name="I knew it")).to_be_hidden()
    card.locator("summary").focus()
    page.keyboard.press("Space")
    expect(back).to_be_visible()
    expect(card.get_by_role("button", name="I knew it")).to_be_visible()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(back).to_be_hidden()
    expect(card.locator(".cw-feedback")).to_have_text("Noted: you knew it.")
    assert opened.kept("voucher")["r"] == 1
