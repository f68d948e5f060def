"""The self-check of a lesson: drawing, counting, result, further rounds."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.learner import TYPES, Learner
from tests.rendering import samples

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

    from generator.model import Course
    from tests.browser.conftest import Window

pytestmark = pytest.mark.browser


def statements(count: int, *, draw: int | None = None, shuffle: bool = False) -> Course:
    """A self-check of ``count`` true statements."""
    items = [
        samples.question(samples.TRUE_FALSE, id=f"item-{number}", stem=f"Number {number}.") for number in range(count)
    ]
    return samples.course_of(samples.lesson_of(*items, draw=draw, shuffle=shuffle))


def asked(page: Page) -> list[str]:
    expect(page.locator(".cw-quiz-count")).to_be_visible()
    cards = page.locator("cw-quiz .cw-item:visible cw-question")
    return [str(card.get_attribute("data-id")) for card in cards.all()]


def judge(page: Page, name: str, value: str) -> None:
    card = page.locator(f"cw-question[data-id={name}]")
    card.locator(f"input[value={value}]").check()
    card.locator(".cw-check").click()


def test_a_round_draws_some_of_the_bank_and_counts(window: Callable[..., Window]) -> None:
    page = window(statements(12, draw=5)).open()
    names = asked(page)
    assert len(names) == 5
    expect(page.locator(".cw-quiz-count")).to_have_text("Answered: 0 of 5")
    judge(page, names[0], "true")
    expect(page.locator(".cw-quiz-count")).to_have_text("Answered: 1 of 5")
    expect(page.locator(".cw-result-more")).to_be_hidden()


def test_the_same_round_goes_on_after_leaving_the_page(window: Callable[..., Window]) -> None:
    page = window(statements(12, draw=5)).open()
    names = asked(page)
    judge(page, names[1], "false")
    page.reload()
    assert asked(page) == names
    expect(page.locator(".cw-quiz-count")).to_have_text("Answered: 1 of 5")
    expect(page.locator(f"cw-question[data-id={names[1]}] .cw-feedback")).to_have_text("Not right.")


def test_another_round_draws_anew_and_starts_empty(window: Callable[..., Window]) -> None:
    page = window(statements(12, draw=5)).open()
    first = asked(page)
    for name in first:
        judge(page, name, "true")
    page.get_by_role("button", name="New round").click()
    second = asked(page)
    assert len(second) == 5
    assert second != first
    expect(page.locator(".cw-quiz-count")).to_have_text("Answered: 0 of 5")
    expect(page.locator("cw-quiz :checked")).to_have_count(0)
    expect(page.locator(".cw-result-score")).to_be_empty()


def test_what_was_missed_can_be_repeated_alone(window: Callable[..., Window]) -> None:
    page = window(statements(4)).open()
    names = asked(page)
    for name in names:
        judge(page, name, "false" if name in names[:2] else "true")
    expect(page.locator(".cw-result-score")).to_contain_text("Your result: 2 of 4 points (50%). You need 80% to pass.")
    page.get_by_role("button", name="Repeat missed questions").click()
    assert asked(page) == names[:2]
    for name in names[:2]:
        judge(page, name, "true")
    expect(page.locator(".cw-result-score")).to_contain_text("2 of 2 points (100%). You have mastered this lesson.")
    expect(page.get_by_role("button", name="Repeat missed questions")).to_be_hidden()


def test_repeating_some_does_not_count_as_the_best_round(window: Callable[..., Window]) -> None:
    opened = window(statements(4))
    page = opened.open()
    names = asked(page)
    for name in names:
        judge(page, name, "false" if name == names[0] else "true")
    page.get_by_role("button", name="Repeat missed questions").click()
    judge(page, names[0], "true")
    assert opened.kept("@quiz/office/first")["b"] == 0.75


def test_a_round_whose_questions_have_left_the_course_starts_as_a_whole_one(window: Callable[..., Window]) -> None:
    opened = window(statements(2))
    page = opened.open()
    page.evaluate("localStorage['cw1:sample:@quiz/office/first'] = JSON.stringify({n: 1, x: {}, only: ['gone']})")
    page.reload()
    for name in asked(page):
        judge(page, name, "true")
    expect(page.locator(".cw-quiz-count")).to_have_text("Answered: 2 of 2")
    assert opened.kept("@quiz/office/first")["b"] == 1


def test_two_windows_on_one_round_keep_the_answers_of_both(window: Callable[..., Window]) -> None:
    page = window(statements(3)).open()
    names = asked(page)
    second = page.context.new_page()
    second.goto(page.url)
    asked(second)
    judge(page, names[0], "true")
    expect(page.locator(".cw-quiz-count")).to_have_text("Answered: 1 of 3")
    second.wait_for_function('Object.values(localStorage).some(text => text.includes(\'"x":{"item\'))')
    judge(second, names[1], "true")
    second.reload()
    expect(second.locator(".cw-quiz-count")).to_have_text("Answered: 2 of 3")


def test_questions_can_be_asked_in_another_order_each_round(window: Callable[..., Window]) -> None:
    page = window(statements(8, shuffle=True)).open()
    orders = [asked(page)]
    for _ in range(2):
        for name in orders[-1]:
            judge(page, name, "true")
        page.get_by_role("button", name="New round").click()
        orders.append(asked(page))
    assert len({tuple(order) for order in orders}) == 3
    assert {tuple(sorted(order)) for order in orders} == {tuple(sorted(orders[0]))}


def test_texts_between_questions_stay_where_they_are(window: Callable[..., Window]) -> None:
    items = [samples.question(samples.TRUE_FALSE, id=f"item-{number}") for number in range(6)]
    items.insert(3, samples.question(samples.INFO))
    page = window(samples.course_of(samples.lesson_of(*items, shuffle=True))).open()
    asked(page)
    cards = [str(card.get_attribute("id")) for card in page.locator("cw-quiz > .cw-item").all()]
    assert cards.index("item-note") == 3


def test_the_result_names_each_objective_and_leads_back_to_its_section(
    window: Callable[..., Window], all_types: Course
) -> None:
    page = window(all_types).open()
    for kind in TYPES:
        Learner(page, kind).does("wrong" if kind in {"multiple", "matching"} else "right")
    result = page.locator(".cw-result")
    expect(result.locator(".cw-result-score")).to_have_text("Your result: 6 of 9 points (67%). You need 80% to pass.")
    refs, mail = result.locator("li").all()
    expect(refs).to_contain_text("5 of 5")
    expect(refs.get_by_role("link")).to_be_hidden()
    expect(mail).to_contain_text("1 of 4")
    expect(mail.get_by_role("link", name="Read again")).to_have_attribute("href", "#objective-mail")


def test_an_objective_leads_to_the_section_with_its_quick_check(window: Callable[..., Window]) -> None:
    quick, later = samples.question(samples.TRUE_FALSE, id="quick"), samples.question(samples.TRUE_FALSE, id="later")
    prose = "Opening.\n\n## References\n\nText.\n\n::item{#quick}\n\n## Something else\n"
    page = window(samples.course_of(samples.lesson_of(quick, later, prose=prose))).open()
    assert asked(page) == ["later"]
    judge(page, "later", "false")
    expect(page.get_by_role("link", name="Read again")).to_have_attribute("href", "#references")


def test_solved_by_the_solution_is_not_right(window: Callable[..., Window]) -> None:
    page = window(samples.course_of(samples.lesson_of(samples.question(samples.SINGLE)))).open()
    learner = Learner(page, "single")
    learner.does("wrong")
    learner.does("again wrong")
    learner.button("Show solution").click()
    expect(page.locator(".cw-result-score")).to_contain_text("0 of 1 points")
    expect(page.get_by_role("button", name="Repeat missed questions")).to_be_visible()


def test_two_learners_get_draws_of_their_own(window: Callable[..., Window]) -> None:
    course = statements(30, draw=10)
    assert asked(window(course).open()) != asked(window(course).open())
