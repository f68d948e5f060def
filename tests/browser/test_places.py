"""The places where pages must work: from disk, in a sandbox, with a full store, without a script, on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.learner import TYPES, Learner

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.model import Course
    from tests.browser.conftest import Window

pytestmark = pytest.mark.browser

DAMAGED = {
    "absolute-ref": "{",
    "mail-book": "[]",
    "adapts": '"x"',
    "merge": '{"r": "1"}',
    "gross": "0",
    "sum": '{"a": {}, "r": 9, "n": 1, "t": 1, "h": "hash-of-sum", "l": "en"}',
    "@quiz/office/first": '{"n": 1, "x": {}, "only": 5}',
    "@quiz/office/second": '{"n": "x", "x": 5}',
    "@install": "{}",
}
NOT_ON_PAPER = (".cw-solution", ".cw-feedback", ".cw-mark", ".cw-hints", ".cw-actions", ".cw-result", ".cw-quiz-head")
NOT_KEPT = "Your progress cannot be kept here"


def test_pages_from_disk_share_their_progress(window: Callable[..., Window], all_types: Course) -> None:
    opened = window(all_types, from_disk=True)
    learner = Learner(opened.open(), "single")
    learner.does("right")
    learner.expect_tone("right")
    page = opened.open("progress")
    expect(page.locator("[data-cell=right]")).to_have_text("1 / 8")
    opened.open()
    expect(Learner(page, "single").feedback).to_have_text("Right.")


def test_from_disk_the_hidden_page_keeps_the_progress(window: Callable[..., Window], all_types: Course) -> None:
    opened = window(all_types, from_disk=True)
    page = opened.open()
    # Each page as alone as Firefox makes it: its own storage is out of reach.
    page.add_init_script(
        """if (!location.pathname.endsWith("store.html"))
            Object.defineProperty(window, "localStorage", {value: undefined})"""
    )
    opened.open()
    Learner(page, "single").does("right")
    opened.open("progress")
    expect(page.locator("[data-cell=right]")).to_have_text("1 / 8")
    expect(page.get_by_text(NOT_KEPT)).to_have_count(0)


def test_from_disk_without_the_hidden_page_the_own_storage_serves(
    window: Callable[..., Window], all_types: Course
) -> None:
    opened = window(all_types, from_disk=True)
    opened.page.route("**/store.html", lambda route: route.abort())
    page = opened.open()
    Learner(page, "single").does("right")
    expect(Learner(page, "single").feedback).to_have_text("Right.")
    page.wait_for_function("localStorage.getItem('cw1:sample:absolute-ref')")
    assert opened.kept("absolute-ref")["r"] == 1
    opened.errors.clear()  # the browser logs the page that was refused


def test_the_store_page_serves_no_stranger(window: Callable[..., Window], all_types: Course) -> None:
    opened = window(all_types)
    page = opened.open()
    page.evaluate("localStorage.setItem('secret', 'x')")
    asked = """prefix => new Promise(resolve => {
        const frame = document.createElement('iframe'); frame.src = 'store.html';
        document.body.append(frame);
        frame.onload = () => {
            const channel = new MessageChannel();
            channel.port1.onmessage = ({data}) => resolve(data.value);
            setTimeout(() => resolve('silence'), 300);
            frame.contentWindow.postMessage({cw: 1, task: 'all', prefix}, '*', [channel.port2]);
        };
    })"""
    assert page.evaluate(asked, "cw1:") != "silence"
    assert page.evaluate(asked, "") == "silence"
    assert page.evaluate(asked, "secret") == "silence"


@pytest.mark.parametrize("kind", TYPES)
def test_questions_work_in_a_sandboxed_frame(kind: str, window: Callable[..., Window], all_types: Course) -> None:
    opened = window(all_types)
    page = opened.open()
    address = f"{opened.root}/lesson-office-first.html"
    page.set_content(f'<iframe sandbox="allow-scripts" width="700" height="600" src="{address}">')
    frame = page.frame_locator("iframe")
    learner = Learner(frame, kind)  # type: ignore[arg-type] # a frame finds elements as a page does
    learner.does("right")
    expect(learner.feedback).to_contain_text("Right.")
    expect(frame.get_by_text(NOT_KEPT)).to_be_visible()


def test_a_full_store_is_told_once_and_costs_only_persistence(window: Callable[..., Window], all_types: Course) -> None:
    opened = window(all_types)
    opened.page.add_init_script(
        "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }"
    )
    page = opened.open()
    note = page.locator(".cw-note")
    learner = Learner(page, "single")
    learner.does("right")
    learner.expect_tone("right")
    expect(note).to_contain_text(NOT_KEPT)
    note.get_by_role("button", name="Close").click()
    Learner(page, "numeric").does("right")
    expect(Learner(page, "numeric").feedback).to_have_text("Right.")
    expect(page.get_by_text(NOT_KEPT)).to_have_count(0)
    expect(page.locator(".cw-quiz-count")).to_have_text("Answered: 2 of 8")


def test_damaged_values_in_the_store_do_no_harm(window: Callable[..., Window], all_types: Course) -> None:
    opened = window(all_types)
    page = opened.open()
    page.evaluate(
        "texts => Object.entries(texts).forEach(([name, text]) => localStorage[`cw1:sample:${name}`] = text)", DAMAGED
    )
    page.reload()
    for kind in TYPES:
        learner = Learner(page, kind)
        learner.does("right")
        expect(learner.feedback).to_contain_text("Right.")
    page = opened.open("progress")
    expect(page.locator("[data-cell=right]")).to_have_text("8 / 8")


def test_without_a_script_questions_read_well_and_solutions_open(
    window: Callable[..., Window], all_types: Course
) -> None:
    page = window(all_types, java_script_enabled=False).open()
    for kind in TYPES:
        learner = Learner(page, kind)
        expect(learner.card.locator("legend")).to_be_visible()
        expect(learner.card.locator(".cw-check")).to_be_hidden()
        body = learner.solution.locator(".cw-solution-body")
        expect(body).to_be_hidden()
        learner.solution.locator("summary").click()
        expect(body).to_be_visible()
    expect(page.locator(".cw-quiz-note")).to_be_visible()
    expect(page.locator(".cw-position").first).to_be_visible()
    page.locator(".cw-hints summary").first.click()
    expect(page.get_by_text("Look at the signs.")).to_be_visible()


def test_the_progress_page_says_that_it_needs_a_script(window: Callable[..., Window], all_types: Course) -> None:
    page = window(all_types, java_script_enabled=False).open("progress")
    expect(page.locator("noscript p")).to_be_visible()
    expect(page.locator(".cw-keep")).to_be_hidden()


def test_paper_gives_nothing_away(window: Callable[..., Window], all_types: Course) -> None:
    page = window(all_types).open()
    for kind in TYPES:
        Learner(page, kind).does("right")
    page.emulate_media(media="print")
    page.evaluate("for (const each of document.querySelectorAll('details')) each.open = true")
    for hidden in NOT_ON_PAPER:
        for element in page.locator(f"cw-quiz {hidden}").all():
            expect(element).to_be_hidden()
    expect(Learner(page, "matching").card.get_by_text("paints the walls").last).to_be_visible()
    for kind in TYPES:
        expect(Learner(page, kind).card.locator("legend")).to_be_visible()


def test_paper_shows_no_verdict_on_an_answer_checked_before(window: Callable[..., Window], all_types: Course) -> None:
    page = window(all_types).open()
    for kind in TYPES:
        Learner(page, kind).does("wrong")
        if kind != "true-false":
            Learner(page, kind).does("again wrong")
    page.emulate_media(media="print")
    looks = page.evaluate(
        """[...document.querySelectorAll('.cw-option label, .cw-step, .cw-input, .cw-select')].map(part => {
             const { borderBottomColor, borderBottomStyle, backgroundColor } = getComputedStyle(part)
             return [part.className || part.tagName, borderBottomColor, borderBottomStyle, backgroundColor].join()
           })"""
    )
    assert len(set(looks)) == len({look.split(",")[0] for look in looks}), set(looks)


def test_on_paper_the_number_of_a_question_stands_in_its_card(window: Callable[..., Window], all_types: Course) -> None:
    page = window(all_types).open()
    page.emulate_media(media="print")
    place = "getComputedStyle(document.querySelector('cw-quiz cw-question'), '::before').insetBlockStart"
    assert page.evaluate(place) == "0px"


def test_nothing_overflows_on_a_phone(window: Callable[..., Window], all_types: Course) -> None:
    page = window(all_types, viewport={"width": 320, "height": 700}).open()
    for kind in TYPES:
        Learner(page, kind).does("wrong")
    assert page.evaluate("document.documentElement.scrollWidth") == 320


def test_no_request_leaves_the_page(window: Callable[..., Window], all_types: Course) -> None:
    opened = window(all_types)
    requests: list[str] = []
    opened.page.on("request", lambda request: requests.append(request.url))
    page = opened.open()
    Learner(page, "single").does("right")
    opened.open("progress")
    expect(page.locator("[data-cell=right]")).to_have_text("1 / 8")
    assert {url for url in requests if not url.startswith(("data:", opened.root))} == set()
