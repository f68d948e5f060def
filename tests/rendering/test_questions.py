"""Questions as HTML: one source of each text, valid structure, nothing right shown first."""

from __future__ import annotations

import base64
import json
import re
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Any

import pytest

from generator.questions import Single
from generator.rendering.questions import display_order, question_html, quiz_html
from generator.rendering.runtime import page_config
from tests.frozen import assert_frozen
from tests.rendering import samples
from tests.rendering.samples import question

if TYPE_CHECKING:
    from generator.questions import Json, Question

GRADED = [sample for sample in samples.ALL if sample["type"] in samples.RIGHT]
VOID = {"input", "img", "br", "wbr", "hr"}


def html_of(item: Question, language: str = "en") -> str:
    lesson = samples.lesson_of(item)
    course = samples.course_of(lesson, language=language)
    return question_html(item, course=course, lesson=lesson, markdown=samples.markdown(course))


def quiz_of(*items: Question, draw: int | None = None) -> str:
    lesson = samples.lesson_of(*items, draw=draw)
    course = samples.course_of(lesson)
    return quiz_html(items, course=course, lesson=lesson, markdown=samples.markdown(course))


def attribute(html: str, name: str) -> str:
    match = re.search(rf' {name}="([^"]*)"', html)
    assert match, f"no {name} in {html[:400]}"
    return match.group(1)


def key_of(item: Question) -> Json:
    key: Json = json.loads(base64.b64decode(attribute(html_of(item), "data-key")))
    return key


def values(html: str) -> list[str]:
    return re.findall(r'<input type="(?:radio|checkbox)"[^>]* value="(\w+)"', html)


class Balanced(HTMLParser):
    """Fails at an element that is closed in another place than it was opened, and collects ids."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ids: list[str] = []
        self.names: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.ids += [given["id"] or ""] if "id" in given else []
        self.names += [name for key in ("for", "aria-describedby") for name in (given.get(key) or "").split()]
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


@pytest.mark.parametrize("sample", samples.ALL, ids=lambda sample: sample["type"])
@pytest.mark.parametrize("language", ["en", "de"])
def test_every_type_is_well_formed_and_refers_to_what_is_there(sample: dict[str, Any], language: str) -> None:
    parser = Balanced()
    parser.feed(html_of(question(sample), language))
    assert not parser.open
    assert len(parser.ids) == len(set(parser.ids))
    assert set(parser.names) <= set(parser.ids)


@pytest.mark.parametrize("sample", GRADED, ids=lambda sample: sample["type"])
def test_a_graded_item_says_what_the_runtime_needs(sample: dict[str, Any]) -> None:
    html = html_of(question(sample))
    assert html.startswith(
        f'<div class="cw-item" id="item-{sample["id"]}">\n<cw-question class="cw-question" data-search-exclude '
    )
    assert attribute(html, "data-id") == sample["id"]
    assert attribute(html, "data-type") == sample["type"]
    assert attribute(html, "data-hash") == f"hash-of-{sample['id']}"
    assert attribute(html, "data-objective") == sample["objective"]
    assert '<button type="submit" class="cw-button cw-button--primary cw-check" disabled>' in html


@pytest.mark.parametrize("sample", GRADED, ids=lambda sample: sample["type"])
def test_solutions_stand_in_details_after_the_form(sample: dict[str, Any]) -> None:
    form, _, after = html_of(question(sample)).partition("</form>")
    explained = [sample, *sample.get("options", ()), *sample.get("pairs", ()), *sample.get("mistakes", ())]
    whys = [each["why"] for each in explained if "why" in each]
    assert whys
    for why in whys:
        assert why not in form
        assert after.count(why) == 1
        assert after.index('<details class="cw-solution">') < after.index(why)


def test_the_runtime_can_grade_what_python_describes() -> None:
    cases = [
        {"type": each["type"], "key": key_of(question(each)), "right": samples.RIGHT[each["type"]]} for each in GRADED
    ]
    assert_frozen("keys.json", cases)


def test_the_key_is_no_plain_text() -> None:
    html = html_of(question(samples.SHORT_TEXT))
    assert "mail merge" not in html.partition("<details")[0]
    assert "correct" not in html


def test_a_stem_of_several_blocks_keeps_its_first_paragraph_as_legend() -> None:
    html = html_of(question(samples.MULTIPLE))
    assert '<legend class="cw-stem">Which of these belong in the mail book?</legend>' in html
    more = html.partition('id="item-mail-book-more">')[2]
    assert more.index("<table>") < more.index("See the table.") < more.index("</div>")
    assert 'aria-describedby="item-mail-book-more item-mail-book-how"' in html


def test_a_stem_that_begins_with_a_table_still_has_a_legend() -> None:
    html = html_of(question(samples.TRUE_FALSE, stem="| a |\n|---|\n| 1 |"))
    assert '<legend class="cw-stem">Question</legend>' in html
    assert "<table>" in html.partition("</legend>")[2].partition("</fieldset>")[0]


def test_options_come_shuffled_by_the_items_id() -> None:
    item = question(samples.SINGLE)
    assert isinstance(item, Single)
    assert values(html_of(item)) == [str(index) for index in display_order(item)]
    first = {values(html_of(question(samples.SINGLE, id=f"item-{letter}")))[0] for letter in "abcdefgh"}
    assert len(first) > 1


def test_options_that_are_numbers_stay_as_written() -> None:
    options = [
        {"text": text, "why": f"{text} is it not.", "correct": text == "3 days"}
        for text in ("1 day", "2 days", "3 days")
    ]
    html = html_of(question(samples.SINGLE, options=options))
    assert values(html) == ["0", "1", "2"]
    assert "data-shuffle" not in html


def test_an_author_can_keep_the_written_order() -> None:
    html = html_of(question(samples.SINGLE, shuffle=False))
    assert values(html) == ["0", "1", "2", "3"]
    assert "data-shuffle" not in html


def test_true_comes_before_false() -> None:
    assert values(html_of(question(samples.TRUE_FALSE, answer=False))) == ["true", "false"]


def test_a_number_and_its_mistakes_read_as_the_language_writes_them() -> None:
    german = html_of(question(samples.NUMERIC), "de")
    assert "<strong>1.190,00\u00a0€</strong> (± 0,005\u00a0€)" in german
    assert "190\u00a0€" in german
    assert 'inputmode="decimal"' in german
    assert 'aria-describedby="item-gross-unit"' in german
    dollars = html_of(question(samples.NUMERIC, unit="$"))
    assert dollars.index('id="item-gross-unit"') < dollars.index("<input")


def test_gaps_become_boxes_and_lists_also_inside_code() -> None:
    html = html_of(question(samples.CLOZE))
    code = html.partition("<code>")[2].partition("</code>")[0]
    assert code.startswith("=SUM(<span")
    assert '<label class="cw-hidden" for="item-sum-gap-0">Gap 1 of 3</label>' in code
    assert html.count('class="cw-input"') == 2
    assert '<option value="dollar">dollar sign</option>' in html
    assert "<code>=SUM(<strong>B2:B9</strong>)</code> gives <strong>1,234.5</strong>;" in html


def test_what_is_chosen_from_a_list_is_plain_text() -> None:
    pairs = [{"left": "A", "right": "*one* & `two`"}, {"left": "B", "right": "three"}]
    html = html_of(question(samples.MATCHING, pairs=pairs))
    assert '<option value="0">one &amp; two</option>' in html


def test_an_author_cannot_break_out_of_an_attribute() -> None:
    item = question(samples.NUMERIC, unit='"><script>alert(1)</script>')
    assert "<script>" not in html_of(item)


def test_the_date_and_source_of_a_fact_stand_with_the_solution() -> None:
    html = html_of(question(samples.SINGLE), "de")
    assert 'Stand: 31.01.2026. Quelle: <a href="https://example.org/manual">Manual</a>' in html


def test_a_picture_has_its_text_and_a_course_address() -> None:
    html = html_of(question(samples.TRUE_FALSE, media={"file": "files/desk.svg", "alt": 'A "desk"'}))
    assert '<img src="cw:media/office/files/desk.svg" alt="A &#34;desk&#34;">' in html


def test_a_quiz_leaves_the_final_pool_out() -> None:
    final = question(samples.TRUE_FALSE, id="later", pool="final")
    html = quiz_of(question(samples.SINGLE), question(samples.INFO), question(samples.MATCHING), final, draw=1)
    assert attribute(html, "data-id") == "office/first"
    assert attribute(html, "data-draw") == "1"
    assert "item-note" in html
    assert "item-later" not in html


def test_a_quiz_draws_all_where_the_author_names_no_number() -> None:
    assert attribute(quiz_of(question(samples.SINGLE), question(samples.MATCHING)), "data-draw") == "2"


def test_a_result_lists_only_objectives_that_are_asked_for() -> None:
    result = quiz_of(question(samples.SINGLE)).partition('class="cw-result"')[2]
    assert "Read <em>references</em>" in result
    assert 'href="#objective-refs"' in result
    assert "Sort mail" not in result


def test_the_page_tells_the_runtime_its_course_language_and_texts() -> None:
    course = samples.course_of(samples.lesson_of(), language="de")
    config = page_config(course, lesson="office/first", root="../..")
    assert (config["course"], config["version"], config["language"]) == ("sample", "1.0.0", "de")
    assert (config["lesson"], config["root"]) == ("office/first", "../..")
    assert config["messages"]["Check again"] == "Noch einmal prüfen"  # type: ignore[index,call-overload]
