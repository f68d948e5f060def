"""What a learner does with a question of each type."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playwright.sync_api import expect

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

TYPES = ("single", "multiple", "true-false", "short-text", "numeric", "cloze", "matching", "ordering")


class Learner:
    """Answers the sample question of one type: ``right``, or wrong in two ways."""

    def __init__(self, page: Page, kind: str) -> None:
        self.card: Locator = page.locator(f"cw-question[data-type={kind}]")
        self.kind = kind.replace("-", "_")
        self.feedback = self.card.locator(".cw-feedback")
        self.solution = self.card.locator("details.cw-solution")

    def answer(self, how: str) -> None:
        getattr(self, f"_{self.kind}")(how)

    def check(self) -> None:
        self.card.locator(".cw-check").click()

    def does(self, how: str) -> None:
        self.answer(how)
        self.check()

    def button(self, name: str) -> Locator:
        return self.card.get_by_role("button", name=name, exact=True)

    def _tick(self, *values: object) -> None:
        for box in self.card.locator("input").all():
            if box.get_attribute("value") in {str(value) for value in values}:
                box.check()
            elif box.get_attribute("type") == "checkbox":
                box.uncheck()

    def _single(self, how: str) -> None:
        self._tick({"right": 0, "wrong": 1, "again wrong": 2}[how])

    def _multiple(self, how: str) -> None:
        self._tick(*{"right": (0, 2), "wrong": (1, 3), "again wrong": (0, 1)}[how])

    def _true_false(self, how: str) -> None:
        self._tick("true" if how == "right" else "false")

    def _short_text(self, how: str) -> None:
        self.card.locator("input").fill({"right": "mail merge", "wrong": "letter", "again wrong": "x"}[how])

    def _numeric(self, how: str) -> None:
        self.card.locator("input").fill({"right": "1190", "wrong": "190", "again wrong": "7"}[how])

    def _cloze(self, how: str) -> None:
        texts = {"right": ("b2:b9", "1234.5"), "wrong": ("b2", "1"), "again wrong": ("B2:B9", "1")}[how]
        for box, text in zip(self.card.locator("input").all(), texts, strict=True):
            box.fill(text)
        self.card.locator("select").select_option("dollar" if how == "right" else "hash")

    def _matching(self, how: str) -> None:
        values = {"right": "012", "wrong": "333", "again wrong": "033"}[how]
        for box, value in zip(self.card.locator("select").all(), values, strict=True):
            box.select_option(value)

    def _ordering(self, how: str) -> None:
        order = {"right": "0123", "wrong": "3210", "again wrong": "0321"}[how]
        for place, step in enumerate(order):
            row = self.card.locator(f".cw-step[data-part='{step}']")
            while self.card.locator(".cw-step").nth(place).get_attribute("data-part") != step:
                row.locator(".cw-move-up").click()

    def expect_tone(self, *tones: str) -> None:
        expect(self.feedback).to_be_visible()
        assert self.feedback.get_attribute("data-tone") in tones
